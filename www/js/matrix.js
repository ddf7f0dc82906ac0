// @ts-check
/**
 * The matrix: one row a figure, one column an article, in each cell what the article says of it.
 *
 * What differs comes first, then what is corroborated; what one article alone tells comes when asked for. A status is
 * told by a sign and a word. One tab stop: the arrows go from place to place.
 *
 * @import { ComparedFigure, Comparison, Place } from "../types.d.ts"
 */

import { make } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { oneLine, speaksForItself, worth } from "./words.js";

const SIGNS = { corroborated: "=", different: "≠", alone: "·" };
const STATUSES = /** @type {const} */ (["different", "corroborated", "alone"]);

export class Matrix {
  #root;
  #summary;
  #go;
  /** @type {Map<Element, Place>} */
  #places = new Map();
  /** @type {Comparison | undefined} */
  #comparison;
  /** @type {string[]} */
  #titles = [];
  #all = false;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} summary where the figures are counted
   * @param {(place: Place) => void} go what to do with a place that was chosen
   */
  constructor(root, summary, go) {
    this.#root = root;
    this.#summary = summary;
    this.#go = go;
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      const place = button && this.#places.get(button);
      if (place) this.#go(place);
    });
    root.addEventListener("keydown", (event) => this.#keyDown(event));
    i18n.addEventListener("change", () => this.#draw());
  }

  /**
   * Shows a comparison, or that there is none yet.
   *
   * @param {Comparison} [comparison]
   * @param {string[]} [titles] of its articles
   */
  show(comparison, titles = []) {
    this.#comparison = comparison;
    this.#titles = titles;
    this.#draw();
  }

  #draw() {
    this.#places.clear();
    if (!this.#comparison) {
      this.#summary.textContent = t("compare.wait");
      this.#root.replaceChildren();
      return;
    }
    const { figures } = this.#comparison;
    const rows = STATUSES.map((status) => figures.filter((figure) => figure.status === status));
    const [different, corroborated, alone] = rows.map(({ length }, index) => t(`compare.${STATUSES[index]}`, { count: length }));
    this.#summary.textContent = t("compare.summary", { different, corroborated, alone });
    const shown = this.#all ? rows.flat() : [...rows[0], ...rows[1]];
    const columns = this.#titles.map((title, index) =>
      make("th", { scope: "col" }, t("compare.article", { number: index + 1 }), make("small", { dir: "auto" }, title)),
    );
    const head = make("tr", {}, make("th", { scope: "col" }, t("compare.figure")), ...columns);
    const table = make(
      "table",
      {},
      make("caption", { class: "unseen" }, t("compare.title")),
      make("thead", {}, head),
      make("tbody", {}, ...shown.map((figure) => this.#row(figure))),
    );
    const more = make("button", { type: "button", class: "more", "aria-expanded": String(this.#all) });
    more.textContent = this.#all ? t("compare.less") : t("compare.more", { count: rows[2].length });
    more.hidden = rows[2].length === 0;
    more.addEventListener("click", () => {
      this.#all = !this.#all;
      this.#draw();
      this.#root.querySelector("button.more")?.scrollIntoView({ block: "nearest" });
      /** @type {HTMLElement | null} */ (this.#root.querySelector("button.more"))?.focus({ preventScroll: true });
    });
    this.#root.replaceChildren(make("div", { class: "matrix-scroll" }, ...(shown.length > 0 ? [table] : [])), more);
    const first = this.#buttons()[0];
    if (first) first.tabIndex = 0;
  }

  /** @param {ComparedFigure} figure */
  #row({ type, status, articles, places }) {
    const figure = places.find(({ differs, converted }) => !differs && !converted) ?? places[0];
    const item = { ...figure, type };
    const head = make(
      "th",
      { scope: "row" },
      make("span", { class: "status" }, sign(SIGNS[status]), t(`status.${status}`, { count: articles })),
      make("span", { class: "line-text", dir: "auto" }, make("span", { "data-mark": type }, oneLine(figure.text))),
    );
    if (!speaksForItself(item)) head.append(make("span", { class: "line-value" }, worth(item)));
    const agreed = articles > 1 ? "=" : "·";
    const cell = (/** @type {number} */ article) =>
      this.#cell(places.filter((place) => place.article === article), agreed, status === "different");
    const cells = this.#titles.map((_, article) => cell(article));
    return make("tr", { class: status }, head, ...cells);
  }

  /**
   * What an article says of a figure: each writing once, with the sentence it stands in where articles differ.
   *
   * @param {Place[]} places
   * @param {string} agreed the sign of those that give the value of the row
   * @param {boolean} quote
   */
  #cell(places, agreed, quote) {
    if (places.length === 0) return make("td", { class: "absent" }, sign("–"), make("span", { class: "unseen" }, t("compare.absent")));
    /** @type {Map<string, Place[]>} */
    const written = new Map();
    for (const place of places) {
      const text = oneLine(place.text);
      written.set(text, [...(written.get(text) ?? []), place]);
    }
    /** @type {(entry: [string, Place[]]) => HTMLElement} */
    const tell = ([text, [place, ...again]]) => {
      const note = place.differs ? t("compare.differs") : place.converted ? t("compare.converted") : "";
      const words = make("span", { dir: "auto" }, text);
      const button = this.#button(place, sign(place.differs ? "≠" : place.converted ? "≈" : agreed), words);
      if (note) button.append(make("span", { class: "unseen" }, `, ${note}`));
      const others = again.map((other, index) => {
        const label = t("list.mention", { number: index + 2, name: text });
        const more = this.#button(other, `${index + 2}`);
        more.classList.add("place");
        more.setAttribute("aria-label", label);
        return more;
      });
      // A headline says less than a sentence.
      const longest = [place, ...again].reduce((a, b) => (b.sentence.length > a.sentence.length ? b : a));
      const sentence = quote ? [quoted(longest)] : [];
      return make("div", { class: place.differs ? "told differs" : "told" }, button, ...others, ...sentence);
    };
    return make("td", {}, ...Array.from(written, tell));
  }

  /**
   * @param {Place} place
   * @param {...(Node | string)} children
   */
  #button(place, ...children) {
    const button = make("button", { type: "button", class: "cell", tabindex: "-1" }, ...children);
    this.#places.set(button, place);
    return button;
  }

  #buttons() {
    return /** @type {HTMLElement[]} */ ([...this.#places.keys()]);
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = event.target instanceof Element ? event.target.closest(".cell") : null;
    if (!(here instanceof HTMLElement)) return;
    const all = this.#buttons();
    const inRow = all.filter((button) => button.closest("tr") === here.closest("tr"));
    const column = here.closest("td")?.cellIndex ?? 0;
    // The row next in a direction, in it the cell of this column or the nearest before it.
    const beside = (/** @type {1 | -1} */ step) => {
      const end = all.indexOf(step === 1 ? inRow[inRow.length - 1] : inRow[0]) + step;
      const row = all[end]?.closest("tr");
      const there = all.filter((button) => row && button.closest("tr") === row);
      return there.findLast((button) => (button.closest("td")?.cellIndex ?? 0) <= column) ?? there[0];
    };
    const at = inRow.indexOf(here);
    /** @type {Record<string, () => HTMLElement | undefined>} */
    const targets = {
      ArrowRight: () => inRow[at + 1],
      ArrowLeft: () => inRow[at - 1],
      ArrowDown: () => beside(1),
      ArrowUp: () => beside(-1),
      Home: () => all[0],
      End: () => all[all.length - 1],
    };
    const target = targets[event.key]?.();
    if (!(event.key in targets)) return;
    event.preventDefault();
    if (!target) return;
    here.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
  }
}

/** @param {string} text */
function sign(text) {
  return make("span", { class: "sign", "aria-hidden": "true" }, text);
}

/** @param {Place} place */
function quoted({ sentence, speaker }) {
  const who = speaker ? [make("cite", {}, t("compare.says", { speaker: oneLine(speaker) })), " "] : [];
  return make("p", { class: "told-sentence", dir: "auto" }, ...who, oneLine(sentence));
}
