// @ts-check
/**
 * The list beside the article: all figures in the order of the text, all names by whom they name, all findings.
 *
 * One tab stop a list; the arrows go from line to line and, among the mentions of a name, from one to the next. A long
 * list is shown a part at a time.
 *
 * @import { FigureMark, FindingMark, Mark, NameMark } from "../types.d.ts"
 */

import { make } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { oneLine, speaksForItself, worth } from "./words.js";

/** Lines shown at a time. */
const PART = 300;
/** Mentions of one name that get a button of their own. */
const MENTIONS = 60;

/**
 * @typedef {object} Parts
 * @property {HTMLElement} tabs the `tablist`, with one tab for each panel
 * @property {HTMLElement} figures the panel of figures
 * @property {HTMLElement} names the panel of names
 * @property {HTMLElement} findings the panel of findings
 */

export class List {
  #marks;
  #go;
  #panels;
  #tabs;
  /** @type {Map<HTMLElement, Mark>} */
  #markOf = new Map();

  /**
   * @param {Parts} parts
   * @param {import("./marks.js").Marks} marks
   * @param {(mark: Mark) => void} go what to do with a mark that was chosen
   */
  constructor({ tabs, ...panels }, marks, go) {
    this.#marks = marks;
    this.#go = go;
    this.#panels = panels;
    this.#tabs = /** @type {HTMLElement[]} */ (Array.from(tabs.querySelectorAll("[role=tab]")));

    tabs.addEventListener("click", (event) => this.#select(event.target));
    tabs.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const step = event.key === "ArrowLeft" ? -1 : 1;
      const at = this.#tabs.findIndex((tab) => tab.ariaSelected === "true");
      const other = this.#tabs[(at + step + this.#tabs.length) % this.#tabs.length];
      this.#select(other);
      other.focus();
    });
    for (const panel of Object.values(panels)) {
      panel.addEventListener("click", (event) => this.#choose(event.target));
      panel.addEventListener("keydown", (event) => this.#keyDown(panel, event));
    }
    const update = () => this.refresh();
    for (const event of ["annotated", "shown"]) marks.addEventListener(event, update);
    i18n.addEventListener("change", update);
    this.refresh();
  }

  /**
   * The mark that a line, or a part of it, is about.
   *
   * @param {Element} target
   */
  markOf(target) {
    const button = target.closest("button");
    return button ? this.#markOf.get(button) : undefined;
  }

  /** Makes the list anew; the focus stays on the line that has the same place. */
  refresh() {
    const { findings } = this.#marks;
    const shown = this.#marks.all.filter((mark) => this.#marks.shows(mark.item.type));
    const figures = shown.filter((mark) => mark.kind === "figure");
    const groups = byEntity(shown.filter((mark) => mark.kind === "name"));
    this.#markOf.clear();
    const any = this.#marks.all.length > 0;
    this.#fill(this.#panels.figures, figures, (mark) => this.#figure(mark), any ? t("list.none.figures") : "");
    this.#fill(this.#panels.names, groups, (group) => this.#entity(group), any ? t("list.none.names") : "");
    this.#fill(this.#panels.findings, [...findings], (found) => this.#finding(found), any ? t("list.none.findings") : "");
    for (const [tab, count] of [figures.length, groups.length, findings.length].entries()) {
      const output = /** @type {HTMLElement} */ (this.#tabs[tab].lastElementChild);
      output.textContent = any ? count.toLocaleString(i18n.language) : "";
    }
  }

  /**
   * @template Item
   * @param {HTMLElement} panel
   * @param {Item[]} items
   * @param {(item: Item) => HTMLElement} line
   * @param {string} none what to say of an empty list
   */
  #fill(panel, items, line, none) {
    const focused = lines(panel).findIndex((button) => button === document.activeElement);
    const list = make("ol", {});
    const more = make("button", { type: "button", class: "more" });
    let done = 0;
    const next = () => {
      list.append(...items.slice(done, done + PART).map(line));
      done = Math.min(done + PART, items.length);
      more.textContent = t("list.more", { count: items.length - done });
      more.hidden = done === items.length;
    };
    more.addEventListener("click", next);
    next();
    panel.replaceChildren(...(items.length > 0 ? [list, more] : [make("p", { class: "none" }, none)]));
    const buttons = lines(panel);
    const current = buttons[Math.max(0, Math.min(focused, buttons.length - 1))];
    if (current) current.tabIndex = 0;
    if (focused >= 0) current?.focus();
  }

  /** @param {FigureMark} mark */
  #figure(mark) {
    const { type, text, value = "" } = mark.item;
    const button = make(
      "button",
      { type: "button", class: "line", tabindex: "-1" },
      make("span", { class: "line-text", dir: "auto" }, make("span", { "data-mark": type }, oneLine(text))),
      make("span", { class: "line-type" }, t(`type.${type}`)),
    );
    if (!speaksForItself(mark.item)) {
      button.append(make("data", { class: "line-value", value, title: value }, worth(mark.item)));
    }
    this.#markOf.set(button, mark);
    return make("li", {}, button);
  }

  /** @param {NameMark[]} mentions of one entity */
  #entity(mentions) {
    const [first] = mentions;
    const { type } = first.item;
    const name = first.entity?.name ?? first.item.text;
    const details = [];
    if (first.entity?.role) details.push(first.entity.role);
    if (first.entity?.aliases?.length) details.push(t("list.aliases", { aliases: first.entity.aliases.join(", ") }));
    const button = make(
      "button",
      { type: "button", class: "line", tabindex: "-1" },
      make("span", { class: "line-text", dir: "auto" }, make("span", { "data-mark": type }, oneLine(name))),
      make("span", { class: "line-type" }, t(`type.${type}`)),
    );
    if (details.length > 0) button.append(make("span", { class: "line-value", dir: "auto" }, details.join(" · ")));
    this.#markOf.set(button, first);
    const item = make("li", {}, button);
    if (mentions.length > 1) {
      const places = mentions.slice(0, MENTIONS).map((mark, index) => {
        const label = t("list.mention", { number: index + 1, name });
        const place = make("button", { type: "button", class: "place", tabindex: "-1", "aria-label": label }, `${index + 1}`);
        this.#markOf.set(place, mark);
        return place;
      });
      const count = make("span", { class: "places-count" }, t("list.mentions", { count: mentions.length }));
      item.append(make("div", { class: "places" }, count, ...places));
    }
    return item;
  }

  /** @param {FindingMark} found */
  #finding({ finding, marks }) {
    const { kind, severity, message } = finding;
    const button = make(
      "button",
      { type: "button", class: "line", tabindex: "-1" },
      make("span", { class: "line-text", dir: "auto" }, message),
      make("span", { class: `line-type severity ${severity}` }, t(`severity.${severity}`)),
      make("span", { class: "line-value" }, t(`finding.${kind}`)),
    );
    if (marks.length > 0) this.#markOf.set(button, marks[0]);
    const places = marks.map((mark) => {
      const text = make("span", { "data-mark": mark.item.type }, oneLine(mark.item.text));
      const place = make("button", { type: "button", class: "place", tabindex: "-1", dir: "auto" }, text);
      this.#markOf.set(place, mark);
      return place;
    });
    return make("li", {}, button, make("div", { class: "places" }, ...places));
  }

  /** @param {EventTarget | null} target */
  #select(target) {
    const chosen = target instanceof Element && this.#tabs.find((tab) => tab.contains(target));
    if (!chosen) return;
    const { figures, names, findings } = this.#panels;
    for (const [index, panel] of [figures, names, findings].entries()) {
      const tab = this.#tabs[index];
      tab.ariaSelected = String(tab === chosen);
      tab.tabIndex = tab === chosen ? 0 : -1;
      panel.hidden = tab !== chosen;
    }
  }

  /** @param {EventTarget | null} target */
  #choose(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    const mark = button && this.#markOf.get(button);
    if (mark) this.#go(mark);
  }

  /**
   * @param {HTMLElement} panel
   * @param {KeyboardEvent} event
   */
  #keyDown(panel, event) {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const rows = lines(panel);
    const item = event.target.closest("li");
    const row = rows.findIndex((button) => item?.contains(button));
    const inRow = item ? Array.from(item.querySelectorAll("button")) : [];
    const place = inRow.findIndex((button) => button === event.target);
    /** @type {Record<string, HTMLElement | undefined>} */
    const targets = {
      ArrowDown: rows[row + 1],
      ArrowUp: rows[row - 1],
      Home: rows[0],
      End: rows.at(-1),
      ArrowRight: inRow[place + 1],
      ArrowLeft: inRow[place - 1],
    };
    const target = targets[event.key];
    if (!item || !(event.key in targets)) return;
    event.preventDefault();
    if (!target) return;
    for (const button of rows) button.tabIndex = -1;
    event.target.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
  }
}

/** @param {HTMLElement} panel */
function lines(panel) {
  return /** @type {HTMLElement[]} */ (Array.from(panel.querySelectorAll(".line")));
}

/**
 * The mentions of each entity, in the order of first mention.
 *
 * @param {NameMark[]} marks
 * @returns {NameMark[][]}
 */
function byEntity(marks) {
  /** @type {Map<number, NameMark[]>} */
  const groups = new Map();
  for (const mark of marks) {
    const group = groups.get(mark.item.entity);
    if (group) group.push(mark);
    else groups.set(mark.item.entity, [mark]);
  }
  return [...groups.values()];
}
