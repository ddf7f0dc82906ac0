// @ts-check
/**
 * The card: what one mark is, shown beside it, and what was found out about it.
 *
 * It comes on hover (and stays while the pointer is on the card itself), when the caret enters a mark, and on a tap; it
 * goes with Escape, with a move elsewhere, and with any change of the text. It never takes the focus by itself: the Tab
 * key goes from the article to it, Alt and Enter too, and the focus goes back with it. While something is being written
 * in it, the pointer neither takes it away nor leads it elsewhere.
 *
 * A quote has a card as well: a click on its words, or Alt and Enter with the caret in them, where no other mark is.
 *
 * @import { Mark, QuoteMark } from "../types.d.ts"
 */

import { checkForm, put, statusOf } from "./desk/form.js";
import { make } from "./dom.js";
import { explanationLine } from "./explanation.js";
import { i18n, t } from "./i18n.js";
import { say } from "./notices.js";
import { oneLine, sentence, speaksForItself, worth } from "./words.js";

/** The pointer must rest on a mark this long (in ms) before its card comes, and may leave it this long. */
const REST_MS = 120;
const LEAVE_MS = 220;
/** The distances to the mark and to the edge of the window, in pixels. */
const GAP = 8;
const MARGIN = 8;

export class Card {
  /** @type {Mark | QuoteMark | undefined} */
  mark;
  #checks;
  /** Shows what was said of the mark since. */
  #update = () => {};
  #element;
  #marks;
  #article;
  #timer = 0;
  /** The mark the pointer rests on. @type {Mark | undefined} */
  #hovered;
  /** The card came by hover, and goes with it. */
  #fleeting = false;

  /**
   * @param {HTMLElement} element
   * @param {import("./marks.js").Marks} marks
   * @param {import("./article.js").Article} article
   * @param {import("./desk/checks.js").Checks} checks
   */
  constructor(element, marks, article, checks) {
    this.#checks = checks;
    this.#element = element;
    this.#marks = marks;
    this.#article = article;

    let frame = 0;
    let [x, y] = [-1, -1];
    article.root.addEventListener("pointermove", (event) => {
      if (event.pointerType === "touch" || event.buttons !== 0) return;
      // Where the text moves under a pointer that rests, the browser tells of a move as well.
      if (event.clientX === x && event.clientY === y) return;
      ({ clientX: x, clientY: y } = event);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#hover(marks.under(x, y)));
    });
    article.root.addEventListener("pointerleave", () => {
      cancelAnimationFrame(frame);
      this.#hover(undefined);
    });
    article.root.addEventListener("click", (event) => {
      const mark = marks.under(event.clientX, event.clientY) ?? this.#quoteHere();
      if (mark) this.show(mark);
      else this.hide();
    });
    article.root.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const mark = this.#markHere() ?? this.#quoteHere();
      if (mark) this.show(mark);
      if (this.mark) this.enter();
    });
    element.addEventListener("keydown", (event) => {
      const status = statusOf(event);
      if (!status || !this.mark || !checks.takes(this.mark)) return;
      event.preventDefault();
      put(checks, this.mark, status);
      if (document.activeElement?.matches(".state")) this.enter();
    });
    checks.addEventListener("change", () => this.mark && this.#update());
    element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    element.addEventListener("pointerleave", () => this.#leave());

    article.addEventListener("caret", () => {
      const mark = this.#markHere();
      if (mark && mark !== this.mark) {
        this.show(mark);
        say(sentence(mark));
      } else if (!mark) {
        this.hide();
      }
    });
    article.addEventListener("change", () => this.hide());
    marks.addEventListener("annotated", () => this.#keep());
    marks.addEventListener("shown", () => this.hide());
    i18n.addEventListener("change", () => this.hide());
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
    document.addEventListener("scroll", () => this.#place(), { passive: true });
    window.addEventListener("resize", () => this.#place());
  }

  /** The focus is in it. */
  get entered() {
    return this.#element.contains(document.activeElement);
  }

  /** Takes the focus, on the state that its mark has. */
  enter() {
    const first = this.#element.querySelector(".state[aria-pressed=true]") ?? this.#element.querySelector("summary");
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }

  /** @param {Mark | QuoteMark} mark */
  show(mark) {
    clearTimeout(this.#timer);
    this.mark = mark;
    this.#fleeting = false;
    this.#marks.activate(mark);
    this.#giveFocusBack();
    const parts = content(mark, this.#marks);
    if (mark.kind !== "quote") parts.push(explanationLine(mark.kind, () => this.#marks.explain(mark), () => this.#place()));
    this.#update = () => {};
    if (this.#checks.takes(mark)) {
      const form = checkForm(() => this.mark ?? mark, this.#checks, () => this.#place());
      this.#update = form.update;
      parts.push(form.element);
    }
    this.#element.replaceChildren(...parts);
    this.#element.dataset.type = mark.kind === "quote" ? "quote" : mark.item.type;
    this.#element.hidden = false;
    this.#place();
  }

  hide() {
    clearTimeout(this.#timer);
    if (!this.mark) return;
    this.mark = undefined;
    this.#marks.activate(undefined);
    this.#giveFocusBack();
    this.#element.hidden = true;
  }

  /** Before what has the focus in the card goes, the article gets it. */
  #giveFocusBack() {
    if (this.entered) this.#article.root.focus({ preventScroll: true });
  }

  /** The mark that the caret is in. */
  #markHere() {
    const selection = document.getSelection();
    return selection?.focusNode ? this.#marks.at(selection.focusNode, selection.focusOffset) : undefined;
  }

  /** The quote that the caret is in, while nothing is selected. */
  #quoteHere() {
    const selection = document.getSelection();
    if (!selection?.isCollapsed || !selection.focusNode) return undefined;
    const at = this.#article.offsetOf(selection.focusNode, selection.focusOffset);
    return at === undefined ? undefined : this.#marks.quotes.find(({ item, muted }) => !muted && item.start <= at && at <= item.end);
  }

  /** Something is being written in it. */
  get #busy() {
    return this.entered && document.activeElement?.matches("input, textarea") === true;
  }

  /** Stays with its mark where the same text was only read anew: a change of the text has hidden it before. */
  #keep() {
    const was = this.mark;
    const all = was?.kind === "quote" ? this.#marks.quotes : this.#marks.all;
    const same = was && all.find(({ item }) => item.start === was.item.start && item.end === was.item.end);
    const shown = same && (same.kind === "quote" || this.#marks.shows(same.item.type));
    if (shown && this.entered) {
      // Nothing is taken from under the fingers.
      this.mark = same;
      this.#marks.activate(same);
      this.#update();
      return;
    }
    this.hide();
    if (shown) this.show(same);
  }

  /** @param {Mark | undefined} mark */
  #hover(mark) {
    if (mark === this.#hovered || this.#busy) return;
    this.#hovered = mark;
    if (!mark) {
      this.#leave();
    } else if (mark === this.mark) {
      clearTimeout(this.#timer);
    } else {
      this.#later(() => {
        this.show(mark);
        this.#fleeting = true;
      }, REST_MS);
    }
  }

  #leave() {
    if (this.#busy) return;
    if (this.#fleeting) this.#later(() => this.hide(), LEAVE_MS);
    else clearTimeout(this.#timer);
  }

  /**
   * @param {() => void} act
   * @param {number} ms
   */
  #later(act, ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }

  /**
   * Puts the card under the mark's last line, above its first where there is no room, and always in the window; out of
   * sight as long as its mark is.
   */
  #place() {
    if (!this.mark) return;
    const boxes = this.#marks.rangeOf(this.mark)?.getClientRects();
    const first = boxes?.[0];
    const last = boxes?.[boxes.length - 1];
    if (!first || !last) {
      this.hide();
      return;
    }
    const seen = last.bottom > 0 && first.top < innerHeight;
    this.#element.style.visibility = seen ? "visible" : "hidden";
    const { width, height } = this.#element.getBoundingClientRect();
    const below = last.bottom + GAP;
    const above = first.top - GAP - height;
    const top = below + height + MARGIN <= innerHeight || above < MARGIN ? below : above;
    const box = top === below ? last : first;
    const left = Math.min(box.left, document.documentElement.clientWidth - width - MARGIN);
    this.#element.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - height - MARGIN))}px`;
    this.#element.style.left = `${Math.max(MARGIN, left)}px`;
  }
}

/**
 * @param {Mark | QuoteMark} mark
 * @param {import("./marks.js").Marks} marks
 * @returns {Node[]}
 */
function content(mark, marks) {
  if (mark.kind === "quote") {
    return [
      make("p", { class: "card-type" }, make("span", {}, t("check.quote"))),
      make("p", { class: "card-head", dir: "auto" }, oneLine(mark.item.speaker)),
    ];
  }
  const { item } = mark;
  const kind = make("p", { class: "card-type" }, make("span", { "data-mark": item.type }, t(`type.${item.type}`)));
  /** @type {[string, string][]} */
  const rows = [];
  let head = oneLine(item.text);
  if (mark.kind === "figure") {
    const { value, resolved, assumed } = mark.item;
    head = worth(mark.item);
    if (resolved) rows.push([t("card.resolved"), worth({ ...mark.item, value: resolved, qualifier: undefined, portion: undefined })]);
    if (value !== undefined && (value !== head || assumed)) {
      rows.push([t("card.normal"), assumed ? `${value} (${t("card.assumed")})` : value]);
    }
  } else if (mark.entity) {
    const { id, name, role, aliases = [], mentions } = mark.entity;
    head = name;
    if (role) rows.push([t("card.role"), role]);
    if (aliases.length > 0) rows.push([t("card.aliases"), aliases.join(", ")]);
    if (mentions > 1) kind.append(make("span", { class: "card-count" }, mention(mark, marks, id)));
  }
  if (mark.speaker) rows.push([t("card.speaker"), oneLine(mark.speaker)]);
  if (mark.muted) rows.push([t("card.zone"), t("card.furniture")]);
  const findings = marks.findings
    .filter((found) => found.marks.includes(mark))
    .map(({ finding }) => make("p", { class: `card-finding ${finding.severity}`, dir: "auto" }, finding.message));
  const list = rows.flatMap(([term, detail]) => [make("dt", {}, term), make("dd", { dir: "auto" }, detail)]);
  const quote = oneLine(item.text);
  return [
    kind,
    make("p", { class: "card-head", dir: "auto" }, head),
    ...(quote === head || (mark.kind === "figure" && speaksForItself(mark.item)) ? [] : [make("p", { class: "card-quote", dir: "auto" }, quote)]),
    ...findings,
    ...(list.length > 0 ? [make("dl", {}, ...list)] : []),
  ];
}

/**
 * @param {Mark} mark
 * @param {import("./marks.js").Marks} marks
 * @param {number} id
 */
function mention(mark, marks, id) {
  const all = marks.all.filter((other) => other.kind === "name" && other.item.entity === id);
  return t("card.mention", { number: all.indexOf(mark) + 1, count: all.length });
}
