// @ts-check
/**
 * When the article is read anew.
 *
 * A paste is read in the very task that brought it, so that the text never stands there unmarked; a keystroke at the
 * next frame, however many come before it. A text so long that reading it takes noticeable time is first shown, then
 * read, and while it is being edited only in pauses as long as the reading takes.
 *
 * @import { Options } from "../types.d.ts"
 */

import { i18n, t } from "./i18n.js";
import { complain, say, settle } from "./notices.js";

/** Up to this many characters a text is read at once. */
const AT_ONCE = 200_000;
/** A reading longer than this (in ms) is not done at every frame. */
const NOTICEABLE = 30;

export class Reading {
  /** @type {Options} */
  options = { language: "auto", interface: i18n.language };
  /** The core is there and the article may be read. */
  ready = false;

  #article;
  #marks;
  #cost = 0;
  #frame = 0;
  #timer = 0;

  /**
   * @param {import("./article.js").Article} article
   * @param {import("./marks.js").Marks} marks
   */
  constructor(article, marks) {
    this.#article = article;
    this.#marks = marks;
    article.addEventListener("change", (event) => {
      this.request(/** @type {import("./article.js").ChangeEvent} */ (event).cause);
    });
  }

  /**
   * Reads the article, as soon as is good.
   *
   * @param {import("./article.js").Cause} cause
   */
  request(cause) {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    const { length } = this.#article.text;
    if (length === 0) {
      this.#marks.clear();
    } else if (!this.ready) {
      return;
    } else if (length > AT_ONCE) {
      this.#article.root.ariaBusy = "true";
      if (cause === "paste") say(t("article.busy"));
      const pause = cause === "paste" ? 0 : this.#cost;
      this.#timer = setTimeout(() => {
        // The text is to be seen before the reading takes the thread: a frame, then a task after it.
        this.#frame = requestAnimationFrame(() => (this.#timer = setTimeout(() => this.#read())));
      }, pause);
    } else if (cause === "paste") {
      this.#read();
    } else if (this.#cost > NOTICEABLE) {
      this.#timer = setTimeout(() => this.#read(), 2 * this.#cost);
    } else {
      this.#frame = requestAnimationFrame(() => this.#read());
    }
  }

  #read() {
    const start = performance.now();
    try {
      this.#marks.annotate(this.options);
      settle("problem.analysis");
    } catch (error) {
      complain("problem.analysis", error);
    }
    this.#cost = performance.now() - start;
    this.#article.root.ariaBusy = "false";
  }
}
