// @ts-check
/**
 * The one article of the desk that is shown: its text on the page, its settings in their fields, its checks, and where
 * the reader is in it.
 *
 * @import { ArticleOptions } from "../../types.d.ts"
 * @import { Folder } from "./folder.js"
 */

import { i18n } from "../i18n.js";
import { goTo, placeIn } from "./place.js";

/**
 * @typedef {object} Parts
 * @property {import("../article.js").Article} article
 * @property {import("../reading.js").Reading} reading
 * @property {import("./settings.js").Settings} settings
 * @property {import("./checks.js").Checks} checks
 */

export class Stage {
  /** What is shown. @type {Folder} */
  folder;
  #parts;

  /**
   * @param {Parts} parts
   * @param {Folder} folder an empty one
   */
  constructor(parts, folder) {
    this.#parts = parts;
    this.folder = folder;
    this.apply();
    i18n.addEventListener("change", () => {
      this.apply();
      parts.reading.request("paste");
    });
  }

  /**
   * Shows another article.
   *
   * @param {Folder} folder
   * @param {import("./folder.js").Content} content its own
   */
  show(folder, { text, checks }) {
    const { article } = this.#parts;
    const before = this.folder;
    this.folder = folder;
    this.apply();
    this.#parts.checks.load(checks);
    before.history = article.open(text, { caret: folder.head.place.caret, history: folder.history });
    goTo(article, folder.head.place);
  }

  /** Shows the same article again after it has been changed elsewhere; the reader stays where he is. */
  refresh() {
    const { article, checks, reading } = this.#parts;
    const { head, content } = this.folder;
    if (!content) return;
    const before = JSON.stringify(reading.options);
    this.apply();
    this.hang();
    head.checks = content.checks.length;
    if (article.text === content.text) {
      if (before !== JSON.stringify(reading.options)) reading.request("paste");
      return;
    }
    const place = placeIn(article);
    article.open(content.text, { caret: Math.min(article.caret, content.text.length) });
    goTo(article, place);
    checks.dispatchEvent(new Event("change"));
  }

  /** Takes the checks of the folder, which are others than before. */
  hang() {
    const { checks } = this.#parts;
    checks.load(this.folder.content?.checks ?? []);
    checks.dispatchEvent(new Event("change"));
  }

  /** The settings of the article, in their fields and for its reading. */
  apply() {
    const { settings, reading } = this.#parts;
    settings.value = this.folder.head.options;
    reading.options = { ...settings.value, interface: i18n.language };
  }

  /** Notes in the folder where the reader is. */
  notePlace() {
    const { article } = this.#parts;
    // Beside others each article scrolls by itself.
    if (article.text === "" || document.body.classList.contains("comparing")) return;
    this.folder.head.place = { caret: article.caret, ...placeIn(article) };
  }

  /**
   * The reader has chosen other settings.
   *
   * @param {ArticleOptions} options
   */
  set(options) {
    this.folder.head.options = options;
    this.apply();
    this.#parts.reading.request("paste");
  }
}
