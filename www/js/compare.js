// @ts-check
/**
 * The comparison: other articles beside the first, and the matrix of what they all say.
 *
 * It is asked for with a button, and costs nothing before. Whatever changes, be it an article or a setting, the marks of
 * the other articles and the matrix follow, a moment later.
 *
 * An article beside the first is one of the desk: chosen among its tabs, or put among them when a text is pasted; what is
 * edited here is edited there. When a tab is shown first that stands beside, the two change places.
 *
 * @import { Place } from "../types.d.ts"
 */

import { compare } from "./core.js";
import { i18n, t } from "./i18n.js";
import { Matrix } from "./matrix.js";
import { complain, say, settle } from "./notices.js";
import { Other } from "./other.js";
import { oneLine } from "./words.js";

/** So many articles stand beside each other at most. */
const MOST = 8;
/** The matrix follows when nothing has changed for so long (in ms). */
const PAUSE_MS = 150;
/** So much of an article's first line is its title. */
const TITLE = 70;

/**
 * @typedef {object} Parts
 * @property {HTMLElement} main what holds the articles
 * @property {HTMLElement} section the comparison
 * @property {HTMLElement} title that of the first article, which needs none alone
 * @property {HTMLButtonElement} open
 * @property {HTMLButtonElement} add
 * @property {HTMLElement} matrix
 * @property {HTMLElement} summary
 *
 * @typedef {object} First what there is of the first article
 * @property {import("./article.js").Article} article
 * @property {import("./marks.js").Marks} marks
 * @property {import("./walk.js").Walk} walk
 * @property {import("./reading.js").Reading} reading
 * @property {import("./desk/desk.js").Desk} desk
 */

export class Compare {
  #parts;
  #first;
  #matrix;
  /** @type {Other[]} */
  #others = [];
  /** The articles of the matrix, in its order; nothing for the first. @type {(Other | undefined)[]} */
  #columns = [];
  #timer = 0;
  /** The article of the desk that is shown first. */
  #current = "";

  /**
   * @param {Parts} parts
   * @param {First} first
   */
  constructor(parts, first) {
    this.#parts = parts;
    this.#first = first;
    this.#matrix = new Matrix(parts.matrix, parts.summary, (place) => this.#jump(place));
    parts.open.addEventListener("click", () => this.#show(parts.section.hidden === true));
    parts.add.addEventListener("click", () => this.#add());
    first.marks.addEventListener("annotated", () => this.#later());
    this.#current = first.desk.current;
    first.desk.addEventListener("opened", () => this.#swap());
    first.desk.addEventListener("listed", () => this.#offer());
    i18n.addEventListener("change", () => this.#later());
  }

  /** @param {boolean} on */
  #show(on) {
    const { open, section, title } = this.#parts;
    section.hidden = !on;
    title.hidden = !on;
    open.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("comparing", on);
    for (const { element } of this.#others) element.hidden = !on;
    if (on && this.#others.length === 0) this.#add();
    else this.#refresh();
  }

  #add() {
    const other = new Other();
    other.addEventListener("change", (event) => {
      this.#keep(other, /** @type {import("./article.js").ChangeEvent} */ (event));
      this.#later();
    });
    other.addEventListener("remove", () => this.#remove(other));
    this.#others.push(other);
    this.#parts.main.insertBefore(other.element, this.#parts.section);
    this.#count();
    this.#offer();
    this.#refresh();
    other.article.root.focus();
  }

  /** @param {Other} other */
  #remove(other) {
    other.element.remove();
    this.#others = this.#others.filter((one) => one !== other);
    this.#count();
    this.#offer();
    if (this.#others.length === 0) this.#show(false);
    else this.#refresh();
    this.#parts.open.focus();
  }

  #count() {
    for (const [index, other] of this.#others.entries()) other.number = index + 2;
    this.#parts.add.disabled = this.#others.length + 1 >= MOST;
  }

  /**
   * What is written here is written on the desk.
   *
   * @param {Other} other
   * @param {import("./article.js").ChangeEvent} event
   */
  #keep(other, { edit }) {
    const { desk } = this.#first;
    if (!edit) return;
    if (other.id) desk.rewrite(other.id, other.text, edit);
    else other.id = desk.add({ text: other.text }, { show: false });
    this.#offer();
  }

  /** Shows an article of the desk. @param {Other} other @param {string} id */
  async #take(other, id) {
    const text = await this.#first.desk.read(id);
    if (text === undefined) return;
    other.id = id;
    other.article.open(text);
    this.#offer();
    other.article.root.focus();
  }

  /** What stands beside and is now shown first gives its column to what was. */
  #swap() {
    const { desk } = this.#first;
    const was = this.#current;
    this.#current = desk.current;
    const other = this.#others.find(({ id }) => id === this.#current);
    if (!other) return;
    other.id = undefined;
    if (was !== this.#current && desk.articles.some(({ id, text }) => id === was && text !== "")) void this.#take(other, was);
    else other.article.open("");
  }

  /** Blank columns offer the articles of the desk that are not shown yet; the others follow what becomes of theirs. */
  #offer() {
    const { desk } = this.#first;
    const shown = new Set([desk.current, ...this.#others.map(({ id }) => id)]);
    const articles = desk.articles;
    for (const other of this.#others) {
      const own = articles.find(({ id }) => id === other.id);
      if (own && own.text !== other.text && own.id !== desk.current) other.article.open(own.text);
      other.offer(articles.filter(({ id, text }) => !shown.has(id) && text !== ""), (id) => void this.#take(other, id));
    }
  }

  #later() {
    clearTimeout(this.#timer);
    if (!this.#parts.section.hidden) this.#timer = setTimeout(() => this.#refresh(), PAUSE_MS);
  }

  /** Reads the other articles and compares all. */
  #refresh() {
    clearTimeout(this.#timer);
    const { article, marks, reading } = this.#first;
    const on = !this.#parts.section.hidden;
    const others = on && reading.ready ? this.#others.filter(({ text }) => text !== "") : [];
    // The day given is that of the first article.
    const { reference_date, ...options } = reading.options;
    try {
      for (const other of others) other.read(options);
      /** @type {Map<string, AbstractRange[]>} */
      const beside = new Map();
      for (const { ranges } of others) {
        for (const [name, more] of ranges) beside.set(name, [...(beside.get(name) ?? []), ...more]);
      }
      marks.paintBeside(beside);
      this.#columns = [...(article.text === "" ? [] : [undefined]), ...others];
      const texts = this.#columns.map((other) => (other ? { text: other.text } : { text: article.text, ...(reference_date && { reference_date }) }));
      if (others.length === 0 || texts.length < 2) this.#matrix.show();
      else this.#matrix.show(compare(texts, options), texts.map(({ text }) => title(text)));
      settle("problem.analysis");
    } catch (error) {
      complain("problem.analysis", error);
    }
  }

  /** @param {Place} place */
  #jump({ article, start, text }) {
    const { marks, walk } = this.#first;
    const other = this.#columns[article];
    const mark = other ? undefined : marks.all.find(({ item }) => item.start === start);
    const range = other ? other.figureAt(start) : mark?.range;
    if (!range) return;
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    if (mark) {
      walk.go(mark, { focus: false, flash: true });
    } else {
      marks.flash({ range });
      say(`${oneLine(text)}, ${t("compare.article", { number: article + 1 })}`);
    }
  }
}

/**
 * The first line of an article, shortened.
 *
 * @param {string} text
 */
function title(text) {
  const line = oneLine(text.trim().split(/[\r\n]/, 1)[0]);
  return line.length > TITLE ? `${line.slice(0, TITLE).trimEnd()}…` : line;
}
