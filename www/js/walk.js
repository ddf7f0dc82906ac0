// @ts-check
/**
 * The walk from mark to mark, and the jump to one of them.
 *
 * Where the walk stands is an offset of the article: the caret's, or that of the mark the buttons last went to. The next
 * mark is the first one shown after it; from the last the walk goes on to the first.
 *
 * @import { Mark } from "../types.d.ts"
 */

import { t } from "./i18n.js";
import { say } from "./notices.js";
import { sentence } from "./words.js";

/** The height at which a mark is brought into the window, as a part of it. */
const EYE_LEVEL = 0.35;

export class Walk {
  #article;
  #marks;
  #card;
  #output;
  /** @type {number | undefined} */
  #position;

  /**
   * @param {import("./article.js").Article} article
   * @param {import("./marks.js").Marks} marks
   * @param {import("./card.js").Card} card
   * @param {HTMLElement} output where the position is shown
   */
  constructor(article, marks, card, output) {
    this.#article = article;
    this.#marks = marks;
    this.#card = card;
    this.#output = output;
    article.addEventListener("caret", () => (this.#position = undefined));
    article.addEventListener("change", () => (this.#position = undefined));
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const f8 = event.key === "F8" && !event.altKey;
      const forward = f8 ? !event.shiftKey : event.altKey && !event.shiftKey && event.key === "ArrowDown";
      const backward = f8 ? event.shiftKey : event.altKey && !event.shiftKey && event.key === "ArrowUp";
      if (!forward && !backward) return;
      event.preventDefault();
      // Who checks mark after mark stays in the card.
      const { entered } = card;
      this.step(forward ? 1 : -1, { focus: true });
      if (entered) card.enter();
    });
  }

  /**
   * Goes to the next or previous shown mark.
   *
   * @param {1 | -1} direction
   * @param {{ focus: boolean }} how whether the caret and the focus go along
   */
  step(direction, { focus }) {
    const shown = this.#shown();
    if (shown.length === 0) {
      say(t("walk.none"));
      return;
    }
    const here = this.#position ?? this.#article.caret;
    const next = direction === 1 ? shown.findIndex(({ item }) => item.start > here) : shown.findLastIndex(({ item }) => item.start < here);
    const first = direction === 1 ? 0 : shown.length - 1;
    this.go(shown[next === -1 ? first : next], { focus });
  }

  /**
   * Goes to a mark: scrolls to it, opens its card, says it.
   *
   * @param {Mark} mark
   * @param {{ focus: boolean, flash?: boolean }} how
   */
  go(mark, { focus, flash = false }) {
    const offset = mark.item.start;
    if (focus) this.#article.placeCaret(offset);
    this.#position = offset;
    this.#bringIntoView(mark);
    this.#card.show(mark);
    if (flash) this.#marks.flash(mark);
    const shown = this.#shown();
    const place = t("walk.position", { position: shown.indexOf(mark) + 1, count: shown.length });
    this.#output.textContent = place;
    say(`${sentence(mark)}. ${place}.`);
  }

  /** Shows how many marks there are to walk along. */
  count() {
    const { length } = this.#shown();
    this.#output.textContent = length === 0 ? t("walk.none") : t("walk.count", { count: length });
  }

  #shown() {
    return this.#marks.all.filter((mark) => this.#marks.shows(mark.item.type));
  }

  /** @param {Mark} mark */
  #bringIntoView(mark) {
    const range = this.#marks.rangeOf(mark);
    if (!range) return;
    const { top, bottom } = range.getBoundingClientRect();
    // What lies over the lower part of the window says so in the style.
    const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    const comfortable = top > innerHeight * 0.15 && bottom < Math.min(innerHeight * 0.7, innerHeight - covered - 24);
    if (!comfortable) window.scrollBy({ top: top - innerHeight * EYE_LEVEL });
  }
}
