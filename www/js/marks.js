// @ts-check
/**
 * The marks of the article: what is marked, where, and which types are shown.
 *
 * Marks follow the text: an edit moves them, and those in its lines are made anew (`edit`), so that offsets and ranges
 * are true at any time; what only the whole text tells comes with its next reading (`take`). A range is made when it is
 * asked for. The paint (see `paint.js`) is under all of them, or, in a long text, under those near the window. Two more
 * highlights are ours: `recoupe-active` under the mark that the card is about, `recoupe-flash` on the one just jumped to.
 *
 * Events: `annotated` after all marks are new, `edited` after those of some lines are and the others have moved, `shown`
 * after types were shown or hidden.
 *
 * @import { Analysis, Entity, Explanation, FindingMark, Mark, MarkType, NameExplanation, Options, QuoteMark, ZonedLine } from "../types.d.ts"
 * @import { Stroke } from "./paint.js"
 */

import { explain, NAME } from "./core.js";
import { MARK_TYPES } from "./kinds.js";
import { findingMarks, makeMarks, makeQuotes } from "./making.js";
import { Paint } from "./paint.js";
import { partition, refresh, shift, touchedLines, within } from "./revise.js";
import { recall, remember } from "./store.js";

const FLASH_MS = 1400;
/** Up to so many marks all are painted, wherever the window is. */
const PAINTED = 600;
/** In a text longer than this a mark is explained by its line. */
const EXPLAINED = 40_000;
/** Marks that are made between two breaths. */
const BATCH = 3000;

export class Marks extends EventTarget {
  /** In the order of the text. @type {readonly Mark[]} */
  all = [];
  /** Where the article contradicts itself. @type {readonly FindingMark[]} */
  findings = [];
  /** @type {readonly Entity[]} */
  entities = [];
  /** @type {string | undefined} */
  language;
  /** Somebody's words, in the order of the text. @type {readonly QuoteMark[]} */
  quotes = [];
  /** What each line is to the article. @type {readonly ZonedLine[]} */
  zones = [];
  /** All that was found, with offsets true for the text as it stands. @type {Analysis | undefined} */
  analysis;
  /** Only a part of the text has been read yet. */
  partial = false;

  #article;
  #paint;
  /** @type {Set<MarkType>} */
  #hidden;
  /** All marks, muted ones too, in the order of the text. @type {Mark[]} */
  #every = [];
  #flashing = 0;
  #tell = 0;
  /** The marks of other articles, by the name of their highlight. @type {Map<string, AbstractRange[]>} */
  #beside = new Map();
  /** What of them is painted, and on which highlight. @type {[Highlight, AbstractRange][]} */
  #lent = [];
  /** How the text was read last. @type {Options} */
  #options = {};

  /** @param {import("./article.js").Article} article */
  constructor(article) {
    super();
    this.#article = article;
    this.#paint = new Paint(article, (start, end) => this.#strokes(start, end));
    const hidden = recall("hidden");
    this.#hidden = new Set(MARK_TYPES.filter((type) => hidden.includes(type)));
  }

  /**
   * Marks the article as an analysis says.
   *
   * @param {Analysis} analysis of its text, which is kept and changed from now on
   * @param {Options} options those with which it was made
   * @param {{ partial?: boolean, fresh?: boolean }} [how] whether it is that of a beginning only, and of another article
   */
  take(analysis, options, how = {}) {
    const made = makeMarks(analysis, this.#article, options);
    while (!made.done) made.more(BATCH);
    this.#adopt(analysis, options, made.marks, how);
    // Of a long text the first marks are to be seen before others do what takes its time.
    if (how.partial) this.#tell = setTimeout(() => this.dispatchEvent(new Event("annotated")));
    else this.dispatchEvent(new Event("annotated"));
  }

  /**
   * Does what `take` does without keeping the page from responding.
   *
   * @param {Analysis} analysis
   * @param {Options} options
   * @param {() => boolean} stale whether the analysis has become worthless meanwhile
   */
  async takeSlowly(analysis, options, stale) {
    const made = makeMarks(analysis, this.#article, options);
    while (!made.done) {
      made.more(BATCH);
      await new Promise((resolve) => setTimeout(resolve));
      if (stale()) return;
    }
    this.#adopt(analysis, options, made.marks, {});
    this.#tell = setTimeout(() => this.dispatchEvent(new Event("annotated")));
  }

  /**
   * @param {Analysis} analysis
   * @param {Options} options
   * @param {Mark[]} marks
   * @param {{ partial?: boolean, fresh?: boolean }} how
   */
  #adopt(analysis, options, marks, { partial = false, fresh = false }) {
    clearTimeout(this.#tell);
    this.#options = options;
    this.analysis = analysis;
    this.partial = partial;
    this.#every = marks;
    this.language = analysis.language;
    this.quotes = makeQuotes(analysis, this.#article, options);
    this.#share();
    this.#stopFlash();
    this.activate(undefined);
    this.#paint.update({ whole: this.#isShort, fresh });
    this.#paint.register(this.#hidden);
    this.#paintBeside();
  }

  /** Makes what is public true to what there is. */
  #share() {
    const { analysis } = this;
    this.all = this.#every.filter((mark) => !mark.muted);
    for (let index = 0; index < this.all.length; index += 1) this.all[index].index = index;
    this.entities = analysis?.entities ?? [];
    this.zones = analysis?.zones ?? [];
    this.findings = analysis ? findingMarks(analysis, this.#every) : [];
  }

  get #isShort() {
    return !this.partial && this.#every.length <= PAINTED;
  }

  /**
   * Follows an edit of the text.
   *
   * @param {import("./history.js").Edit} edit already made in the text
   * @param {((lines: string) => Analysis | undefined) | undefined} read analyses the lines that the edit touches; without
   *   it their marks stay as they are, but those that the edit goes through
   */
  edit(edit, read) {
    const { analysis } = this;
    if (!analysis) return;
    const { text } = this.#article;
    const by = edit.inserted.length - edit.removed.length;
    const [start, end] = touchedLines(text, edit);
    const first = partition(this.#every, ({ item }) => item.end <= start);
    const next = partition(this.#every, ({ item }) => item.start < end - by, first);
    const there = new Map(this.#every.slice(first, next).map((mark) => [mark.item, mark]));
    shift(analysis, edit, text);
    const found = read?.(text.slice(start, end));
    if (found) refresh(analysis, [start, end], found, edit);
    const made = makeMarks(analysis, this.#article, this.#options, [start, end], there);
    while (!made.done) made.more(BATCH);
    this.#every.splice(first, next - first, ...made.marks);
    this.#share();
    this.quotes = this.quotes.filter(({ item }) => item.start < item.end);
    this.#paint.shift(edit, start, end);
    this.#paint.update({ whole: this.#isShort });
    if (found) this.dispatchEvent(new Event("edited"));
  }

  /**
   * How a figure was read, or why a name was found.
   *
   * @param {Mark} mark
   * @returns {Explanation | NameExplanation | undefined} nothing where it is none
   */
  explain({ item }) {
    const { text } = this.#article;
    if (text.length <= EXPLAINED) return explain(text, this.#options, item.start);
    const [start, end] = touchedLines(text, { at: item.start, removed: "", inserted: item.text });
    return explain(text.slice(start, end), this.lineOptions(this.#options), item.start - start);
  }

  /**
   * The options with which a line is read as if it stood in its text.
   *
   * @param {Options} options of the text
   * @returns {Options}
   */
  lineOptions({ language, ...options }) {
    const { reference_date, language: own } = this.analysis ?? {};
    return { ...options, language, ...(reference_date && { reference_date }), interface: own ?? options.interface };
  }

  /** Takes all marks away. */
  clear() {
    clearTimeout(this.#tell);
    this.#every = [];
    this.analysis = undefined;
    this.language = undefined;
    this.partial = false;
    this.quotes = [];
    this.#share();
    this.#stopFlash();
    this.activate(undefined);
    this.#paint.clear();
    this.#paintBeside();
    this.dispatchEvent(new Event("annotated"));
  }

  /** @param {MarkType} type */
  shows(type) {
    return !this.#hidden.has(type);
  }

  /**
   * Shows or hides all marks of some types, and remembers it.
   *
   * @param {readonly MarkType[]} types
   * @param {boolean} on
   */
  show(types, on) {
    for (const type of types) {
      if (on) this.#hidden.delete(type);
      else this.#hidden.add(type);
    }
    if (this.analysis || this.#beside.size > 0) this.#paint.register(this.#hidden);
    remember("hidden", [...this.#hidden]);
    this.dispatchEvent(new Event("shown"));
  }

  /**
   * The shown mark that a place in the article lies in or touches.
   *
   * @param {Node} node
   * @param {number} offset
   * @returns {Mark | undefined}
   */
  at(node, offset) {
    const at = this.#article.offsetOf(node, offset);
    if (at === undefined) return undefined;
    const first = partition(this.#every, ({ item }) => item.end < at);
    return this.#every.slice(first, first + 2).find(({ item }) => item.start <= at && at <= item.end && this.shows(item.type));
  }

  /**
   * The shown mark under a point of the window.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Mark | undefined}
   */
  under(x, y) {
    const place = caretAt(x, y);
    const mark = place && this.at(...place);
    const inside = (/** @type {DOMRect} */ box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    return mark && Array.from(this.rangeOf(mark)?.getClientRects() ?? []).some(inside) ? mark : undefined;
  }

  /**
   * A live range over a mark, if the text still says there what it said.
   *
   * @param {Mark | QuoteMark} mark
   * @returns {Range | undefined}
   */
  rangeOf({ item }) {
    const { start, end } = item;
    const text = this.#article.text.slice(start, end);
    if ("text" in item ? text !== item.text : text.length !== end - start) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = this.#article.rangeOf(start, end);
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  /**
   * Sets one mark apart, or none.
   *
   * @param {{ range: StaticRange } | undefined} mark
   */
  activate(mark) {
    if (mark) this.#set("active", mark, 1);
    else CSS.highlights?.delete(`${NAME}-active`);
  }

  /**
   * Draws the eye to a mark for a moment; it blinks once, unless the reader has asked for less motion.
   *
   * @param {{ range: StaticRange }} mark
   */
  flash(mark) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const turn = ++this.#flashing;
    const at = (/** @type {number} */ ms, /** @type {() => void} */ act) =>
      setTimeout(() => turn === this.#flashing && act(), ms);
    const on = () => this.#set("flash", mark, 2);
    const off = () => CSS.highlights?.delete(`${NAME}-flash`);
    on();
    if (!still) {
      at(220, off);
      at(340, on);
    }
    at(FLASH_MS, off);
  }

  /**
   * Paints the marks of other articles like those of this one.
   *
   * @param {Map<string, AbstractRange[]>} ranges by type, and `muted` and `boilerplate`
   */
  paintBeside(ranges) {
    this.#beside = ranges;
    this.#paintBeside();
  }

  #paintBeside() {
    for (const [highlight, range] of this.#lent) highlight.delete(range);
    this.#lent = [];
    if (typeof Highlight !== "function" || this.#beside.size === 0) return;
    for (const [name, ranges] of this.#beside) {
      const highlight = this.#paint.highlight(name);
      for (const range of ranges) {
        highlight.add(range);
        this.#lent.push([highlight, range]);
      }
    }
    this.#paint.register(this.#hidden);
  }

  #stopFlash() {
    this.#flashing += 1;
    CSS.highlights?.delete(`${NAME}-flash`);
  }

  /**
   * What is to be painted in a stretch of the text.
   *
   * @param {number} start
   * @param {number} end
   * @returns {Generator<Stroke>}
   */
  *#strokes(start, end) {
    const touches = (/** @type {[number, number]} */ [from, to]) => from < end && start < to;
    const first = partition(this.#every, ({ item }) => item.end <= start);
    for (let index = first; index < this.#every.length && this.#every[index].item.start < end; index += 1) {
      const { muted, item } = this.#every[index];
      yield { name: muted ? "muted" : item.type, start: item.start, end: item.end };
    }
    if (!this.#options.furniture) {
      const [first, next] = within(this.zones, start, end);
      for (const { zone, start, end } of this.zones.slice(first, next)) {
        if (zone === "boilerplate" && start < end) yield { name: "boilerplate", start, end };
      }
    }
    for (const { finding } of this.findings) {
      for (const span of finding.spans) if (touches(span)) yield { name: finding.severity, start: span[0], end: span[1] };
    }
  }

  /**
   * @param {string} name
   * @param {{ range: StaticRange }} mark
   * @param {number} priority
   */
  #set(name, mark, priority) {
    if (typeof Highlight !== "function") return;
    const highlight = new Highlight(mark.range);
    highlight.priority = priority;
    CSS.highlights.set(`${NAME}-${name}`, highlight);
  }
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {[Node, number] | undefined}
 */
function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const place = document.caretPositionFromPoint(x, y);
    return place ? [place.offsetNode, place.offset] : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : undefined;
}
