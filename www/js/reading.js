// @ts-check
/**
 * When the article is read anew, how much of it, and on which thread.
 *
 * A paste is read in the very task that brought it, so that the text never stands there unmarked; of a longer one the
 * first screens are, and the whole is read on another thread while the page responds. A keystroke in a short text reads
 * it anew at the next frame; in a longer one only its line is read, at once, and the whole when the typing pauses.
 *
 * @import { Options } from "../types.d.ts"
 * @typedef {import("./history.js").Edit} Edit
 */

import { analyze } from "./core.js";
import { i18n, t } from "./i18n.js";
import { complain, say, settle } from "./notices.js";
import { Crash, Remote } from "./remote.js";

/** Up to so many characters a text is read at once: that takes some 30 ms. */
const AT_ONCE = 40_000;
/** Up to so many it is read at each keystroke: that takes some 3 ms. */
const AT_EACH_KEY = 3000;
/** After an edit a text longer than this is read on the other thread, lest the next keystroke wait for it. */
const APART = 8000;
/** Of a longer text the first screens are read at once: up to so many characters. */
const HEAD = 6000;
/** The whole is read when nothing has been typed for so long (in ms), or half as long as that takes, but no longer. */
const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2000;

export class Reading {
  /** @type {Options} */
  options = { language: "auto", interface: i18n.language };
  /** The core is there and the article may be read. */
  ready = false;

  #article;
  #marks;
  #progress;
  #remote = new Remote();
  /** Counts the requests: what was begun before the last is worth nothing. */
  #turn = 0;
  #cost = 0;
  /** The other thread reads. */
  #apart = false;
  #frame = 0;
  #timer = 0;

  /**
   * @param {import("./article.js").Article} article
   * @param {import("./marks.js").Marks} marks
   * @param {import("./progress.js").Progress} progress
   */
  constructor(article, marks, progress) {
    this.#article = article;
    this.#marks = marks;
    this.#progress = progress;
    article.addEventListener("change", (event) => {
      const { cause, edit } = /** @type {import("./article.js").ChangeEvent} */ (event);
      this.request(cause, edit);
    });
    article.addEventListener("grown", () => this.#tellBusy());
    progress.addEventListener("stop", () => {
      this.#stop();
      progress.fail("stopped");
    });
    progress.addEventListener("go", () => this.request("paste"));
  }

  /** Gets the other thread ready. @returns {Promise<void>} once all it needs from the host is there */
  prepare() {
    return this.#remote.start();
  }

  /**
   * Reads the article, as soon as is good.
   *
   * @param {import("./article.js").Cause} cause
   * @param {Edit} [edit] what has changed in the text; without it all is to be read anew
   */
  request(cause, edit) {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#stop();
    this.#progress.end();
    const { length } = this.#article.text;
    if (length === 0) {
      this.#marks.clear();
      return;
    }
    if (!this.ready) return;
    const another = edit?.inserted.length === length;
    if (!edit || another || !this.#marks.analysis) this.#readAnew(another);
    else if (length <= AT_EACH_KEY || (cause === "paste" && length <= AT_ONCE)) this.#readSoon(cause, edit);
    else this.#readLines(edit);
  }

  /** @param {boolean} another whether the text is another one than before */
  #readAnew(another) {
    if (this.#article.text.length <= AT_ONCE) {
      this.#read({ fresh: another });
      return;
    }
    if (another || !this.#marks.analysis) this.#read({ fresh: true, partial: true });
    say(t("article.busy"));
    this.#progress.begin();
    void this.#readApart();
  }

  /**
   * @param {import("./article.js").Cause} cause
   * @param {Edit} edit
   */
  #readSoon(cause, edit) {
    if (cause === "paste") {
      this.#read();
      return;
    }
    this.#marks.edit(edit, undefined);
    this.#frame = requestAnimationFrame(() => this.#read());
  }

  /** @param {Edit} edit */
  #readLines(edit) {
    try {
      const options = this.#marks.lineOptions(this.options);
      this.#marks.edit(edit, (lines) => (lines.length <= AT_ONCE ? analyze(lines, options) : undefined));
    } catch (error) {
      complain("problem.analysis", error);
    }
    const pause = Math.min(Math.max(PAUSE_MS, this.#cost / 2), LONGEST_PAUSE_MS);
    this.#timer = setTimeout(() => {
      if (this.#article.text.length <= APART) {
        this.#read();
      } else {
        this.#progress.begin();
        void this.#readApart();
      }
    }, pause);
  }

  /**
   * Reads the text, or its first screens, here and now.
   *
   * @param {{ fresh?: boolean, partial?: boolean }} [how]
   */
  #read({ fresh = false, partial = false } = {}) {
    const { text } = this.#article;
    const start = performance.now();
    try {
      const analysis = analyze(partial ? text.slice(0, headOf(text)) : text, this.options);
      this.#marks.take(analysis, this.options, { fresh, partial });
      settle("problem.analysis");
    } catch (error) {
      this.#marks.clear();
      complain("problem.analysis", error);
    }
    this.#cost = performance.now() - start;
  }

  /** Reads the whole text on the other thread. */
  async #readApart() {
    const turn = this.#turn;
    const { text } = this.#article;
    const options = { ...this.options };
    const stale = () => turn !== this.#turn;
    this.#apart = true;
    this.#tellBusy();
    const start = performance.now();
    try {
      const analysis = await this.#remote.read(text, options, (share) => (this.#progress.share = share));
      if (!analysis || stale()) return;
      await this.#marks.takeSlowly(analysis, options, stale);
      if (stale()) return;
      this.#cost = performance.now() - start;
      this.#progress.end();
      settle("problem.analysis");
    } catch (error) {
      if (stale()) return;
      if (error instanceof Crash) {
        this.#progress.fail("crashed");
      } else {
        this.#progress.end();
        complain("problem.analysis", error);
      }
    }
    this.#apart = false;
    this.#tellBusy();
  }

  /** Stops the other thread. */
  #stop() {
    this.#turn += 1;
    this.#remote.stop();
    this.#apart = false;
    this.#tellBusy();
  }

  /** The article is busy while it is being read and while it is not all on the page. */
  #tellBusy() {
    this.#article.root.ariaBusy = String(this.#apart || !this.#article.complete);
  }
}

/**
 * Where the first screens of a text end: at the end of a line, if there is one.
 *
 * @param {string} text
 */
function headOf(text) {
  const end = Math.max(text.lastIndexOf("\n", HEAD), text.lastIndexOf("\r", HEAD)) + 1;
  return end > HEAD / 2 ? end : HEAD;
}
