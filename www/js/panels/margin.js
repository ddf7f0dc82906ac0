// @ts-check
/**
 * The margin of the article: findings as notes beside the lines they are about, tied to their figures by a number; who
 * speaks beside each quote, with a line along it.
 *
 * All of it lies over the article and never in it: the text stays what was pasted. Places are found for what is on the
 * screen, or nearly; scrolling moves the margin with the text by itself. Where the margin has no room, the numbers
 * and a quotation mark at the edge stay, and each opens its note.
 *
 * @import { Mark, QuoteMark } from "../../types.d.ts"
 * @import { Numbered } from "./findings.js"
 *
 * @typedef {object} Place where something lies, in pixels from the upper left corner of the sheet
 * @property {number} top
 * @property {number} bottom
 * @property {number} right of its end
 * @property {number} end top of its last line
 *
 * @typedef {{ at: number, element: HTMLElement }} Note
 */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { oneLine } from "../words.js";
import { numbered } from "./findings.js";
import { firstIndex, stack } from "./layout.js";

/** Pixels: between two notes; from which width of the sheet on there is room for them. */
const GAP = 10;
const ROOM = 776;
/** So many windows above and below are drawn as well; half of that may be scrolled before it is drawn again. */
const BEYOND = 1;
const LATEST_MS = 120;

export class Margin {
  #sheet;
  #article;
  #marks;
  #go;
  #overlay = make("div", { class: "margin-signs" });
  #notes = make("ol", { class: "margin-notes", "data-label": "margin.label" });
  /** The note that was opened where there is no room for all. */
  #opened = make("div", { class: "margin-open", role: "group" });
  /** @type {Element | undefined} */
  #opener;
  /** @type {Numbered[]} */
  #findings = [];
  /** What has a number, in the order of the text. @type {{ mark: Mark, found: Numbered }[]} */
  #sides = [];
  /** What was drawn last, by what it says, so that it is not made again. @type {Map<string, HTMLElement>} */
  #made = new Map();
  /** What is being drawn. @type {Map<string, HTMLElement>} */
  #making = new Map();
  #scrolled = 0;
  #due = false;
  #wide = false;

  /**
   * @param {HTMLElement} root an empty element over the sheet
   * @param {{ article: import("../article.js").Article, marks: import("../marks.js").Marks }} of
   * @param {(mark: Mark) => void} go what to do with a mark that was chosen
   */
  constructor(root, { article, marks }, go) {
    this.#sheet = /** @type {HTMLElement} */ (root.parentElement);
    this.#article = article.root;
    this.#marks = marks;
    this.#go = go;
    this.#opened.hidden = true;
    root.append(this.#overlay, this.#notes, this.#opened);
    for (const event of ["annotated", "edited"]) marks.addEventListener(event, () => this.#take());
    i18n.addEventListener("change", () => this.#take());
    article.addEventListener("change", () => this.#later());
    document.addEventListener("scroll", () => Math.abs(scrollY - this.#scrolled) > (innerHeight * BEYOND) / 2 && this.#draw(), { passive: true });
    new ResizeObserver(() => this.#later()).observe(this.#article);
    new ResizeObserver(() => this.#measure()).observe(this.#sheet);
    this.#notes.addEventListener("keydown", (event) => this.#keyDown(event));
    root.addEventListener("click", (event) => this.#choose(event.target));
    document.addEventListener("pointerdown", ({ target }) => target instanceof Node && !root.contains(target) && this.#close());
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#close());
    this.#measure();
  }

  /** Whether the notes have room; it is taken from the article's side by the style. */
  #measure() {
    const wide = this.#sheet.clientWidth >= ROOM;
    if (wide !== this.#wide) this.#made = new Map();
    this.#wide = wide;
    this.#sheet.dataset.margin = wide ? "wide" : "folded";
    this.#later();
  }

  /** The marks are other ones. */
  #take() {
    this.#findings = numbered(this.#marks.findings);
    this.#sides = this.#findings.flatMap((found) => found.marks.map((mark) => ({ mark, found }))).sort((a, b) => a.mark.item.start - b.mark.item.start);
    this.#later();
  }

  #later() {
    if (this.#due) return;
    this.#due = true;
    const act = () => this.#draw();
    if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: LATEST_MS });
    else setTimeout(act);
  }

  #draw() {
    this.#due = false;
    this.#scrolled = scrollY;
    const quotes = this.#marks.quotes.filter(({ muted }) => !muted);
    if (this.#sides.length + quotes.length === 0 || document.body.classList.contains("comparing")) {
      if (this.#overlay.firstChild) this.#overlay.replaceChildren();
      if (this.#notes.firstChild) this.#notes.replaceChildren();
      this.#close();
      return;
    }
    const sheet = this.#sheet.getBoundingClientRect();
    const page = this.#article.getBoundingClientRect();
    const edge = page.right - sheet.left;
    const view = { top: -innerHeight * BEYOND, bottom: innerHeight * (1 + BEYOND) };
    const place = (/** @type {Mark | QuoteMark} */ mark) => placeOf(this.#marks, mark, sheet);
    this.#making = new Map();
    /** @type {HTMLElement[]} */
    const signs = [];
    /** @type {Note[]} */
    const notes = [];

    /** How many numbers stand at a place already. @type {Map<Mark, number>} */
    const crowd = new Map();
    for (const { mark, found } of this.#inView(this.#sides, ({ mark }) => mark, view)) {
      const at = place(mark);
      if (!at) continue;
      const before = crowd.get(mark) ?? 0;
      crowd.set(mark, before + 1);
      const text = `${found.number} ${found.finding.severity} ${found.finding.message}`;
      const badge = this.#once(`b${found.marks.indexOf(mark)} ${text}`, () => this.#badge(found));
      move(badge, at.end, Math.min(at.right - 2 + before * 15, sheet.width - 18));
      signs.push(badge);
      if (this.#wide && mark === found.marks[0]) {
        notes.push({ at: at.top, element: this.#once(`n${text}`, () => this.#note(found)) });
      }
    }
    for (const quote of this.#inView(quotes, (quote) => quote, view)) {
      const at = place(quote);
      if (!at) continue;
      const text = `${quote.index} ${quote.item.speaker}`;
      const line = this.#once(`l${text}`, () => make("div", { class: "quote-line" }));
      move(line, at.top, this.#wide ? edge + 6 : page.left - sheet.left - 4);
      line.style.height = `${Math.round(at.bottom - at.top)}px`;
      signs.push(line);
      if (this.#wide) {
        notes.push({ at: at.top, element: this.#once(`q${text}`, () => this.#speaker(quote)) });
      } else {
        const button = this.#once(`s${text}`, () => this.#quotation(quote));
        move(button, at.top, page.left - sheet.left - 4);
        signs.push(button);
      }
    }
    keep(this.#overlay, signs);
    notes.sort((a, b) => a.at - b.at);
    keep(this.#notes, notes.map(({ element }) => element));
    const heights = notes.map(({ element }) => element.offsetHeight);
    const tops = stack(notes.map(({ at }, i) => ({ at, height: heights[i] })), GAP, 0);
    for (const [i, { element }] of notes.entries()) move(element, tops[i], edge + 14);
    this.#stop();
    this.#made = this.#making;
    if (!this.#opener?.isConnected) this.#close();
  }

  /**
   * What of some things in the order of the text begins on the screen or nearly so.
   *
   * @template Thing
   * @param {readonly Thing[]} things
   * @param {(thing: Thing) => Mark | QuoteMark} mark
   * @param {{ top: number, bottom: number }} view
   */
  #inView(things, mark, { top, bottom }) {
    const box = (/** @type {number} */ i) => this.#marks.rangeOf(mark(things[i]))?.getBoundingClientRect();
    const first = firstIndex(things.length, (i) => (box(i)?.bottom ?? -Infinity) >= top);
    const seen = [];
    for (let i = first; i < things.length && (box(i)?.top ?? bottom - 1) < bottom; i += 1) seen.push(things[i]);
    return seen;
  }

  /**
   * @param {string} key
   * @param {() => HTMLElement} fresh
   */
  #once(key, fresh) {
    const element = this.#made.get(key) ?? fresh();
    this.#making.set(key, element);
    return element;
  }

  /** @param {Numbered} found */
  #badge({ number, finding: { severity, message } }) {
    const label = t("margin.finding", { number, severity: t(`severity.${severity}`), message });
    return make(
      "button",
      { type: "button", class: `badge ${severity}`, "data-found": String(number), "aria-label": label, tabindex: this.#wide ? "-1" : "0" },
      number.toLocaleString(i18n.language),
    );
  }

  /** @param {Numbered} found */
  #note(found) {
    const { number, marks } = found;
    const button = make("button", { type: "button", class: "note", tabindex: "-1", "data-found": String(number) }, ...noteParts(found));
    if (marks.length > 1) button.title = t("margin.sides");
    return make("li", {}, button);
  }

  /** @param {QuoteMark} quote */
  #speaker({ item: { speaker } }) {
    return make("li", { class: "speaker", dir: "auto" }, oneLine(speaker));
  }

  /** @param {QuoteMark} quote */
  #quotation({ index, item: { speaker } }) {
    return make("button", { type: "button", class: "quotation", "data-quote": String(index), "aria-label": t("margin.says", { speaker: oneLine(speaker) }) }, "“");
  }

  /** @param {EventTarget | null} target */
  #choose(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    const { found: number, quote: index, side } = button.dataset;
    const found = this.#findings[Number(number) - 1];
    if (side !== undefined) {
      if (found) this.#go(found.marks[Number(side)]);
    } else if (button.matches(".note")) {
      // From side to side, with each choice one further.
      const at = Number(button.dataset.at ?? 0) % Math.max(1, found.marks.length);
      button.dataset.at = String(at + 1);
      if (found?.marks[at]) this.#go(found.marks[at]);
    } else if (found) {
      const beside = this.#noteOf(found.number);
      if (beside && onScreen(beside)) this.#blink(beside);
      else this.#open(button, [make("div", { class: "note" }, ...noteParts(found)), sides(found)], t("margin.note", { number: found.number }));
    } else if (index !== undefined) {
      const quote = this.#marks.quotes[Number(index)];
      if (quote) this.#open(button, [make("p", {}, t("margin.says", { speaker: oneLine(quote.item.speaker) }))], t("margin.quote"));
    }
  }

  /**
   * Opens a note under its sign, or closes it again.
   *
   * @param {HTMLElement} opener
   * @param {Node[]} content
   * @param {string} label
   */
  #open(opener, content, label) {
    const again = opener === this.#opener;
    this.#close();
    if (again) return;
    const close = make("button", { type: "button", class: "icon", "aria-label": t("keys.close") }, "×");
    close.addEventListener("click", (event) => {
      event.stopPropagation();
      this.#close();
      opener.focus();
    });
    this.#opened.replaceChildren(make("div", {}, ...content), close);
    this.#opened.ariaLabel = label;
    this.#opened.hidden = false;
    this.#opener = opener;
    opener.ariaExpanded = "true";
    const left = Math.min(Number.parseFloat(opener.style.left), this.#sheet.clientWidth - this.#opened.offsetWidth - 4);
    move(this.#opened, Number.parseFloat(opener.style.top) + 30, Math.max(0, left));
    close.focus({ preventScroll: true });
  }

  #close() {
    if (!this.#opener) return;
    const held = this.#opened.contains(document.activeElement);
    this.#opened.hidden = true;
    this.#opener.ariaExpanded = "false";
    if (held && this.#opener instanceof HTMLElement) this.#opener.focus();
    this.#opener = undefined;
  }

  /** @param {HTMLElement} element */
  #blink(element) {
    element.focus({ preventScroll: true });
    element.classList.remove("blink");
    void element.offsetWidth;
    element.classList.add("blink");
  }

  /** One tab stop for all notes. */
  #stop() {
    const all = /** @type {HTMLElement[]} */ (Array.from(this.#notes.querySelectorAll(".note")));
    const stop = all.find((note) => note === document.activeElement) ?? all.find(onScreen) ?? all[0];
    for (const note of all) note.tabIndex = note === stop ? 0 : -1;
  }

  /** From note to note; beyond those that are drawn, the text is scrolled to the next. @param {KeyboardEvent} event */
  #keyDown(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const number = event.target instanceof HTMLElement ? Number(event.target.dataset.found) : NaN;
    const next = step && this.#findings[number - 1 + step];
    if (event.altKey || event.ctrlKey || event.metaKey || !step || Number.isNaN(number)) return;
    event.preventDefault();
    if (!next) return;
    if (!this.#noteOf(next.number) && next.marks[0]) {
      const box = this.#marks.rangeOf(next.marks[0])?.getBoundingClientRect();
      if (box) window.scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
      this.#draw();
    }
    this.#noteOf(next.number)?.focus();
    this.#stop();
  }

  /**
   * The note of a finding, if it is drawn beside the text.
   *
   * @param {number} number
   * @returns {HTMLElement | null}
   */
  #noteOf(number) {
    return this.#notes.querySelector(`.note[data-found="${number}"]`);
  }
}

/**
 * Where a mark or a quote lies on the sheet.
 *
 * @param {import("../marks.js").Marks} marks
 * @param {Mark | QuoteMark} mark
 * @param {DOMRect} sheet
 * @returns {Place | undefined}
 */
function placeOf(marks, mark, sheet) {
  const boxes = marks.rangeOf(mark)?.getClientRects();
  const [first, last] = [boxes?.[0], boxes?.[boxes.length - 1]];
  if (!first || !last) return undefined;
  return { top: first.top - sheet.top, bottom: last.bottom - sheet.top, right: last.right - sheet.left, end: last.top - sheet.top };
}

/** @param {Numbered} found */
function noteParts({ number, finding: { kind, severity, message } }) {
  return [
    make("span", { class: `badge ${severity}` }, number.toLocaleString(i18n.language)),
    make("span", { class: `severity ${severity}` }, `${t(`severity.${severity}`)} `),
    make("span", { class: "note-kind" }, t(`finding.${kind}`)),
    make("span", { class: "note-text", dir: "auto" }, message),
  ];
}

/** @param {Numbered} found */
function sides({ number, marks }) {
  const buttons = marks.map((mark, index) =>
    make(
      "button",
      { type: "button", class: "place", dir: "auto", "data-found": String(number), "data-side": String(index) },
      make("span", { "data-mark": mark.item.type }, oneLine(mark.item.text)),
    ),
  );
  return make("div", { class: "sides" }, ...buttons);
}

/**
 * @param {HTMLElement} element
 * @param {number} top
 * @param {number} left
 */
function move({ style }, top, left) {
  style.top = `${Math.round(top)}px`;
  style.left = `${Math.round(left)}px`;
}

/**
 * Holds exactly some children, touching only what has changed.
 *
 * @param {HTMLElement} parent
 * @param {readonly HTMLElement[]} children
 */
function keep(parent, children) {
  const wanted = new Set(children);
  for (const child of Array.from(parent.children)) {
    if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove();
  }
  for (const [i, child] of children.entries()) if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
}

/** @param {HTMLElement} element */
function onScreen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return element.isConnected && bottom > 60 && top < innerHeight;
}
