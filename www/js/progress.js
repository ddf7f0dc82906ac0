// @ts-check
/**
 * How far the reading of a long text is, with a button that stops it; and, where it was stopped or has failed, an offer
 * to go on.
 *
 * Events: `stop`, `go` when the reader wants so.
 *
 * @import { Key } from "./i18n.js"
 */

import { make } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { say } from "./notices.js";

/** A reading shorter than this (in ms) shows nothing. */
const PATIENCE_MS = 400;

export class Progress extends EventTarget {
  #element;
  #words = make("span", {});
  #bar = /** @type {HTMLProgressElement} */ (make("progress", { max: "1", value: "0" }));
  #button = make("button", { type: "button", class: "link" });
  #timer = 0;
  #share = 0;
  /** @type {"reading" | "stopped" | "crashed" | undefined} */
  #state;

  /** @param {HTMLElement} element */
  constructor(element) {
    super();
    this.#element = element;
    element.append(this.#words, this.#bar, this.#button);
    this.#button.addEventListener("click", () => this.dispatchEvent(new Event(this.#state === "reading" ? "stop" : "go")));
    i18n.addEventListener("change", () => this.#write());
  }

  /** A reading begins. */
  begin() {
    this.#state = "reading";
    this.#share = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#write();
      this.#show(true);
    }, PATIENCE_MS);
  }

  /** @param {number} share what share is done */
  set share(share) {
    this.#share = share;
    if (!this.#element.hidden) this.#write();
  }

  /** The reading is done, or the text is gone. */
  end() {
    this.#show(false);
    this.#state = undefined;
  }

  /**
   * The reading has ended before it was done.
   *
   * @param {"stopped" | "crashed"} why
   */
  fail(why) {
    clearTimeout(this.#timer);
    this.#state = why;
    this.#write();
    this.#show(true);
    say(t(`reading.${why}`));
  }

  /** @param {boolean} on */
  #show(on) {
    clearTimeout(this.#timer);
    // The focus is not lost with the button.
    const held = !on && this.#element.contains(document.activeElement);
    this.#element.hidden = !on;
    if (held) document.getElementById("article")?.focus({ preventScroll: true });
  }

  #write() {
    if (!this.#state) return;
    const reading = this.#state === "reading";
    const percent = (this.#share).toLocaleString(i18n.language, { style: "percent" });
    this.#words.textContent = reading ? t("reading.progress", { share: percent }) : t(/** @type {Key} */ (`reading.${this.#state}`));
    this.#bar.hidden = !reading;
    this.#bar.value = this.#share;
    this.#bar.setAttribute("aria-label", t("reading.bar"));
    this.#button.textContent = t(reading ? "reading.stop" : "reading.go");
  }
}
