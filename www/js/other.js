// @ts-check
/**
 * An article beside the first: a column with its text, editable like the first, and its marks.
 *
 * Its highlights are not registered: whoever shows it has them painted with those of the first. As long as it is blank it
 * offers the articles of the desk.
 *
 * Events: `change` (an `article.js` `ChangeEvent`) after the text has changed, `remove` when the reader wants it gone.
 *
 * @import { Annotation, Options } from "../types.d.ts"
 */

import { Article, ChangeEvent } from "./article.js";
import { annotate, clear } from "./core.js";
import { make } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { MARK_TYPES } from "./kinds.js";

/** What the names of its highlights begin with while it is being read. */
const BESIDE = "recoupe-beside";

export class Other extends EventTarget {
  /** Its highlights' ranges, by type, and `muted` and `boilerplate`. @type {Map<string, AbstractRange[]>} */
  ranges = new Map();
  element;
  article;
  /** The article of the desk that it shows. @type {string | undefined} */
  id;
  #title = make("h2", { class: "article-title" });
  #remove = make("button", { type: "button", class: "icon" });
  #hint = make("p", { class: "other-hint" });
  #choice = make("div", { class: "other-choice" });
  #number = 0;
  /** @type {Annotation | undefined} */
  #annotation;

  constructor() {
    super();
    const root = make("div", {
      class: "article empty",
      role: "textbox",
      "aria-multiline": "true",
      tabindex: "0",
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      autocomplete: "off",
      writingsuggestions: "false",
      translate: "no",
    });
    this.#remove.append("×");
    this.article = new Article(root, { first: false });
    this.element = make("section", { class: "other" }, make("header", {}, this.#title, this.#remove), root, this.#hint, this.#choice);
    this.#remove.addEventListener("click", () => this.dispatchEvent(new Event("remove")));
    this.article.addEventListener("change", (event) => {
      const { cause, edit } = /** @type {ChangeEvent} */ (event);
      this.dispatchEvent(new ChangeEvent(cause, edit));
    });
    i18n.addEventListener("change", () => this.#name());
  }

  /** Its place among the articles, from 1. @param {number} number */
  set number(number) {
    this.#number = number;
    this.#name();
  }

  get text() {
    return this.article.text;
  }

  /**
   * Offers articles to be shown here.
   *
   * @param {readonly { id: string, title: string }[]} articles
   * @param {(id: string) => void} choose
   */
  offer(articles, choose) {
    const buttons = articles.map(({ id, title }) => {
      const button = make("button", { type: "button", class: "text outlined", dir: "auto" }, title || t("desk.untitled"));
      button.addEventListener("click", () => choose(id));
      return button;
    });
    this.#choice.replaceChildren(...(buttons.length > 0 ? [make("p", {}, t("desk.compare")), ...buttons] : []));
    this.#choice.hidden = buttons.length === 0 || this.text !== "";
  }

  /**
   * Finds its marks anew.
   *
   * @param {Options} options
   */
  read(options) {
    const { root } = this.article;
    const { highlights = {}, ...annotation } = annotate(root, { ...options, hidden: [...MARK_TYPES] }, BESIDE);
    this.#annotation = { ...annotation };
    this.ranges = new Map(Object.entries(highlights).map(([type, highlight]) => [type, [...highlight]]));
    for (const name of ["muted", "boilerplate"]) {
      this.ranges.set(name, [...(CSS.highlights?.get(`${BESIDE}-${name}`) ?? [])]);
    }
    clear(root, BESIDE);
  }

  /**
   * The range of the figure that begins at an offset.
   *
   * @param {number} start
   * @returns {StaticRange | undefined}
   */
  figureAt(start) {
    const index = this.#annotation?.analysis.figures.findIndex((figure) => figure.start === start) ?? -1;
    return this.#annotation?.ranges.figures[index];
  }

  #name() {
    const label = t("compare.article", { number: this.#number });
    this.#title.textContent = label;
    this.#hint.textContent = t("compare.hint");
    this.article.root.setAttribute("aria-label", label);
    const remove = t("compare.remove", { number: this.#number });
    this.#remove.setAttribute("aria-label", remove);
    this.#remove.title = remove;
  }
}
