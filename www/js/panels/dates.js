// @ts-check
/**
 * The dates: drawn along time, and listed in their order; those that nothing places in time are listed apart.
 *
 * Relative dates stand where they lead, partial ones are the stretch they may mean. So do durations that lead to a date
 * (*il y a trois ans*). Times of day have no place here.
 *
 * @import { FigureMark } from "../../types.d.ts"
 *
 * @typedef {object} Dated
 * @property {import("./edtf.js").Days} days
 * @property {string} name
 * @property {FigureMark[]} marks in the order of the text, at least one
 */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { readable } from "../values.js";
import { oneLine } from "../words.js";
import { extent, isoDay } from "./edtf.js";
import { Lines } from "./lines.js";
import { Timeline } from "./timeline.js";

/** Characters of the sentence shown on each side of a date. */
const AROUND = 44;
const DAY = 86_400_000;

const ACTIONS = /** @type {const} */ ([
  ["earlier", "‹"],
  ["later", "›"],
  ["out", "−"],
  ["in", "+"],
]);

export class Dates {
  #marks;
  #facts;
  #timeline;
  #tools = make("div", { class: "chart-tools", role: "toolbar", "data-label": "dates.tools" });
  #lines;
  #undated;
  #undatedTitle = make("h2", { class: "list-title" });
  /** @type {Map<FigureMark, Dated>} */
  #datedOf = new Map();

  /**
   * @param {HTMLElement} panel
   * @param {import("../marks.js").Marks} marks
   * @param {import("./facts.js").Facts} facts
   * @param {(mark: FigureMark) => void} go
   */
  constructor(panel, marks, facts, go) {
    this.#marks = marks;
    this.#facts = facts;
    this.#timeline = new Timeline((/** @type {Dated} */ { marks: [first] }) => go(first));
    const dated = make("ol", {});
    const undated = make("ol", {});
    this.#lines = new Lines(dated, dated, (/** @type {FigureMark} */ mark) => this.#line(mark), go);
    this.#undated = new Lines(undated, undated, (/** @type {FigureMark} */ mark) => this.#line(mark), go);
    this.#lines.noticed = (mark) => this.#timeline.notice(mark && this.#datedOf.get(mark), dated.contains(document.activeElement));
    for (const [name, sign] of ACTIONS) {
      const button = make("button", { type: "button", class: "icon", "data-action": name, "data-label": `dates.${name}` }, sign);
      this.#tools.append(button);
    }
    this.#tools.append(make("button", { type: "button", class: "text", "data-action": "all", "data-text": "dates.all" }));
    this.#tools.addEventListener("click", ({ target }) => {
      const action = target instanceof Element && target.closest("button")?.dataset.action;
      if (action) this.#act(action);
    });
    panel.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      /** @type {Record<string, string>} */
      const keys = { "+": "in", "=": "in", "-": "out", 0: "all" };
      const sideways = { ArrowLeft: "earlier", ArrowRight: "later" }[event.key];
      const action = sideways ?? keys[event.key];
      if (!action) return;
      event.preventDefault();
      this.#act(action);
    });
    panel.append(this.#tools, this.#timeline.element, ...this.#lines.parts, this.#undatedTitle, ...this.#undated.parts);
  }

  /** How many there are. @param {readonly FigureMark[]} figures */
  static count(figures) {
    return figures.filter(isDate).length;
  }

  /** The next drawing begins with a view of its own. */
  forget() {
    this.#timeline.reset();
  }

  draw() {
    const marks = this.#facts.figures().filter(isDate);
    /** @type {Map<string, Dated>} */
    const found = new Map();
    this.#datedOf.clear();
    for (const mark of marks) {
      const { resolved, value, portion } = mark.item;
      const days = extent(resolved ?? value ?? "", portion);
      if (!days) continue;
      const known = found.get(days.join()) ?? { days, name: nameOf(mark, days), marks: [] };
      known.marks.push(mark);
      found.set(days.join(), known);
      this.#datedOf.set(mark, known);
    }
    const items = [...found.values()].sort((a, b) => a.days[0] - b.days[0] || b.days[1] - a.days[1]);
    for (const item of items) if (item.marks.length > 1) item.name += ` ×\u202F${item.marks.length}`;
    this.#timeline.show(items, this.#days());
    this.#tools.hidden = items.length === 0;
    const undated = marks.filter((mark) => !this.#datedOf.has(mark));
    this.#lines.show(items.flatMap(({ marks }) => marks), marks.length === 0 && this.#marks.all.length > 0 ? t("dates.none") : "");
    this.#undatedTitle.hidden = undated.length === 0;
    this.#undatedTitle.textContent = t("dates.undated", { count: undated.length });
    this.#undated.show(undated, "");
  }

  /** The day of the article, and today. */
  #days() {
    const reference = extent(this.#marks.analysis?.reference_date ?? "");
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
    return [
      ...(reference ? [{ day: reference[0], name: t("dates.reference"), kind: "reference" }] : []),
      { day: today, name: t("dates.today"), kind: "today" },
    ].slice(0, reference?.[0] === today ? 1 : 2);
  }

  /** @param {string} action */
  #act(action) {
    if (action === "all") this.#timeline.fit();
    else if (action === "in" || action === "out") this.#timeline.zoom(action === "in" ? 0.6 : 1 / 0.6);
    else this.#timeline.pan(action === "later" ? 0.3 : -0.3);
  }

  /** @param {FigureMark} mark */
  #line(mark) {
    const { item } = mark;
    const days = this.#datedOf.get(mark)?.days;
    const [before, after] = around(mark);
    const name = days ? nameOf(mark, days) : item.value === undefined ? "" : readable("date", item.value);
    const words = make("span", { class: "excerpt", dir: "auto" }, before, make("span", { "data-mark": item.type }, oneLine(item.text)), after);
    const button = make("button", { type: "button", class: "line", tabindex: "-1" }, make("span", { class: "line-when" }, name), words);
    return make("li", {}, button);
  }
}

/** @param {FigureMark} mark */
function isDate({ item: { type, resolved } }) {
  return type === "date" || (type === "duration" && resolved !== undefined);
}

/**
 * The name of a stretch: that of the text where it is fixed there, else the days it was found to be.
 *
 * @param {FigureMark} mark
 * @param {import("./edtf.js").Days} days
 */
function nameOf({ item: { type, value = "", resolved, portion } }, [from, to]) {
  const language = i18n.language === "en" ? "en-GB" : "fr";
  const format = (/** @type {Intl.DateTimeFormatOptions} */ style) => new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });
  const [first, last] = [new Date(from * DAY), new Date((to - 1) * DAY)];
  if (to - from === 1) return from > -719_528 ? format({ dateStyle: "medium" }).format(first) : readable("date", value);
  if (type === "date" && !resolved) return (portion ? `${t(`portion.${portion}`)} ` : "") + readable("date", value);
  const [begins, ends] = [isoDay(from), isoDay(to)];
  if (begins.endsWith("-01-01") && ends.endsWith("-01-01") && to - from < 367) return format({ year: "numeric" }).format(first);
  if (begins.endsWith("-01") && ends.endsWith("-01") && to - from < 32) return format({ month: "long", year: "numeric" }).format(first);
  return format({ dateStyle: "medium" }).formatRange(first, last);
}

/**
 * The words beside a mark, cut where a word begins.
 *
 * @param {FigureMark} mark
 * @returns {[before: string, after: string]} empty where the text has changed since
 */
function around({ item, range: { startContainer: node, startOffset, endContainer } }) {
  if (!(node instanceof Text) || node !== endContainer || !node.data.startsWith(item.text, startOffset)) return ["", ""];
  const end = startOffset + item.text.length;
  const before = node.data.slice(Math.max(0, startOffset - AROUND), startOffset);
  const after = node.data.slice(end, end + AROUND);
  const cut = startOffset > AROUND;
  const more = end + AROUND < node.data.trimEnd().length;
  return [cut ? `…\u202F${before.replace(/^\S*\s/, "")}` : before, more ? `${after.replace(/\s\S*$/, "")}\u202F…` : after.trimEnd()];
}
