// @ts-check
/**
 * A long list of lines that can be walked and chosen from, shown a part at a time.
 *
 * One tab stop: the arrows up and down go from line to line, Home and End to the first and last of those that are there.
 * A line is whatever the maker of the list says, with one button of the class `line` in it. More lines come when the end
 * of the list comes into sight, or with a button.
 */

import { make } from "../dom.js";
import { t } from "../i18n.js";

/** Lines made at a time. */
const PART = 100;

/**
 * @template Item
 */
export class Lines {
  /** @type {readonly Item[]} */
  items = [];
  /** Holds the lines, the button for more and, where there is no line, the reason. */
  parts;
  /** All that the line of an item depends on but the item itself: while it is the same, the line is not made again. @type {((item: Item) => string) | undefined} */
  stamp;
  /** Told when a line is under the pointer or has the focus. @type {(item: Item | undefined) => void} */
  noticed = () => {};
  #list;
  #line;
  #done = 0;
  /** @type {WeakMap<Element, Item>} */
  #itemOf = new WeakMap();
  /** @type {Map<Item, { line: HTMLElement, stamp: string }>} */
  #kept = new Map();
  /** What was kept when the list was shown last. @type {Map<Item, { line: HTMLElement, stamp: string }>} */
  #before = new Map();
  #more = make("button", { type: "button", class: "more" });
  #none = make("p", { class: "none" });

  /**
   * @param {HTMLElement} list where the lines go
   * @param {HTMLElement} shown what is taken away when there is no line: the list, or the table it is the body of
   * @param {(item: Item) => HTMLElement} line makes the line of an item
   * @param {(item: Item, target: Element) => void} choose what to do with an item that was chosen
   * @param {(item: Item, direction: 1 | -1, target: HTMLElement) => void} [sideways] what the arrows left and right do
   */
  constructor(list, shown, line, choose, sideways) {
    this.#list = list;
    this.#line = line;
    this.parts = [shown, this.#more, this.#none];
    this.#more.addEventListener("click", () => this.#grow());
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#grow()).observe(this.#more);
    list.addEventListener("click", ({ target }) => {
      if (!(target instanceof Element)) return;
      const item = this.itemAt(target);
      if (item) choose(item, target);
    });
    list.addEventListener("keydown", (event) => this.#keyDown(event, sideways));
    for (const event of ["pointerover", "focusin"]) {
      list.addEventListener(event, ({ target }) => this.noticed(target instanceof Element ? this.itemAt(target) : undefined));
    }
    list.addEventListener("pointerleave", () => this.noticed(undefined));
  }

  /**
   * Shows other items. The focus stays on the line that has the same place.
   *
   * @param {readonly Item[]} items
   * @param {string} none what to say where there are none
   * @param {boolean} [anew] from the top: they are not the old ones in a new state
   */
  show(items, none, anew = false) {
    const focused = this.#buttons().findIndex((button) => button === document.activeElement);
    const count = anew ? PART : Math.max(PART, this.#done);
    this.items = items;
    this.#done = 0;
    [this.#before, this.#kept] = [this.#kept, new Map()];
    this.#list.replaceChildren();
    const [shown] = this.parts;
    shown.hidden = items.length === 0;
    this.#none.hidden = items.length > 0 || none === "";
    this.#none.textContent = none;
    this.#grow(count);
    this.#before = new Map();
    this.#unstop();
    const buttons = this.#buttons();
    const current = buttons[Math.max(0, Math.min(focused, buttons.length - 1))];
    if (current) current.tabIndex = 0;
    if (focused >= 0) current?.focus({ preventScroll: true });
  }

  /** Makes the line of an item again. @param {Item} item */
  renew(item) {
    const at = this.items.indexOf(item);
    const old = at < 0 || at >= this.#done ? undefined : this.#list.children[at];
    if (!old) return;
    const held = Array.from(old.querySelectorAll("button"));
    const focused = held.findIndex((button) => button === document.activeElement);
    const stop = held.findIndex((button) => button.tabIndex === 0);
    const line = this.#made(item);
    old.replaceWith(line);
    const buttons = line.querySelectorAll("button");
    if (stop >= 0) (buttons[stop] ?? buttons[0]).tabIndex = 0;
    if (focused >= 0) (buttons[focused] ?? buttons[0]).focus({ preventScroll: true });
  }

  #grow(count = PART) {
    const more = this.items.slice(this.#done, this.#done + count);
    this.#list.append(...more.map((item) => this.#made(item)));
    this.#done += more.length;
    this.#more.hidden = this.#done === this.items.length;
    this.#more.textContent = t("list.more", { count: this.items.length - this.#done });
  }

  /** @param {Item} item */
  #made(item) {
    const stamp = this.stamp?.(item);
    const known = this.#before.get(item);
    const line = known && known.stamp === stamp ? known.line : this.#line(item);
    if (stamp !== undefined) this.#kept.set(item, { line, stamp });
    this.#itemOf.set(line, item);
    return line;
  }

  #unstop() {
    for (const stop of this.#list.querySelectorAll("[tabindex='0']")) /** @type {HTMLElement} */ (stop).tabIndex = -1;
  }

  #buttons() {
    return /** @type {HTMLElement[]} */ (Array.from(this.#list.querySelectorAll(".line")));
  }

  /**
   * The line that holds an element.
   *
   * @param {Element} target
   * @returns {HTMLElement | undefined}
   */
  #lineOf(target) {
    let line = target;
    while (line.parentElement && line.parentElement !== this.#list) line = line.parentElement;
    return line instanceof HTMLElement && line.parentElement ? line : undefined;
  }

  /**
   * The item that an element is part of the line of.
   *
   * @param {Element} target
   * @returns {Item | undefined}
   */
  itemAt(target) {
    const line = this.#lineOf(target);
    return line && this.#itemOf.get(line);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {((item: Item, direction: 1 | -1, target: HTMLElement) => void) | undefined} sideways
   */
  #keyDown(event, sideways) {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof HTMLElement)) return;
    const line = this.#lineOf(target);
    const item = this.itemAt(target);
    if (!line || !item) return;
    if (sideways && (key === "ArrowRight" || key === "ArrowLeft")) {
      event.preventDefault();
      sideways(item, key === "ArrowRight" ? 1 : -1, target);
      return;
    }
    if (key === "ArrowDown" && !line.nextElementSibling && !this.#more.hidden) this.#grow();
    /** @type {Record<string, Element | null>} */
    const lines = {
      ArrowDown: line.nextElementSibling,
      ArrowUp: line.previousElementSibling,
      Home: this.#list.firstElementChild,
      End: this.#list.lastElementChild,
    };
    if (!(key in lines)) return;
    event.preventDefault();
    this.focus(lines[key]?.querySelector(".line"));
  }

  /** Moves the tab stop and the focus. @param {Element | null | undefined} button */
  focus(button) {
    if (!(button instanceof HTMLElement)) return;
    this.#unstop();
    button.tabIndex = 0;
    button.focus();
    button.closest("li, tr")?.scrollIntoView({ block: "nearest" });
  }
}
