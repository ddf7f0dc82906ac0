// @ts-check
/**
 * The marks of the article: what is marked, where, and which types are shown.
 *
 * The core paints one CSS highlight a type, `recoupe-money` for one; two more are ours: `recoupe-active` under the mark
 * that the card is about, `recoupe-flash` on the one just jumped to.
 *
 * A mark's range is static: an edit makes it stale until the next `annotate`. Whoever needs a place on the page asks
 * `rangeOf`, which answers only for marks that still stand.
 *
 * Events: `annotated` after the marks have changed, `shown` after types were shown or hidden.
 *
 * @import { Analysis, Entity, Explanation, FindingMark, Mark, MarkType, NameExplanation, Options, QuoteMark, ZonedLine } from "../types.d.ts"
 */

import { annotate, clear, explain, NAME } from "./core.js";
import { MARK_TYPES } from "./kinds.js";
import { recall, remember } from "./store.js";

const FLASH_MS = 1400;

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
  #root;
  /** @type {Set<MarkType>} */
  #hidden;
  /** @type {Partial<Record<MarkType, Highlight>>} */
  #highlights = {};
  /** The marks that begin or end in a text node. @type {Map<Node, Mark[]>} */
  #byNode = new Map();
  #flashing = 0;
  /** The marks of other articles, by the name of their highlight. @type {Map<string, AbstractRange[]>} */
  #beside = new Map();
  /** What of them is painted, and on which highlight. @type {[Highlight, AbstractRange][]} */
  #lent = [];
  /** What was read last, and how. @type {{ text: string, options: Options }} */
  #read = { text: "", options: {} };

  /** @param {import("./article.js").Article} article */
  constructor(article) {
    super();
    this.#article = article;
    this.#root = article.root;
    const hidden = recall("hidden");
    this.#hidden = new Set(MARK_TYPES.filter((type) => hidden.includes(type)));
  }

  /**
   * Marks the article as it stands.
   *
   * @param {Options} options
   * @throws whatever the core throws; the article is left without marks then
   */
  annotate(options) {
    this.#forget();
    try {
      const hidden = [...this.#hidden];
      const { text, analysis, ranges, highlights = {} } = annotate(this.#root, { ...options, hidden });
      this.#read = { text, options };
      this.#highlights = highlights;
      this.#take(analysis, ranges, options.furniture);
    } finally {
      this.#paintBeside();
      this.dispatchEvent(new Event("annotated"));
    }
  }

  /**
   * How a figure was read, or why a name was found.
   *
   * @param {Mark} mark
   * @returns {Explanation | NameExplanation | undefined} nothing where it is none
   */
  explain({ item }) {
    return explain(this.#read.text, this.#read.options, item.start);
  }

  /** Takes all marks away. */
  clear() {
    this.#forget();
    clear(this.#root);
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
      const highlight = this.#highlights[type];
      if (on) {
        this.#hidden.delete(type);
        if (highlight) CSS.highlights.set(`${NAME}-${type}`, highlight);
      } else {
        this.#hidden.add(type);
        CSS.highlights?.delete(`${NAME}-${type}`);
      }
    }
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
    return this.#byNode.get(node)?.find(({ range, item }) => {
      const begins = range.startContainer !== node || range.startOffset <= offset;
      const ends = range.endContainer !== node || offset <= range.endOffset;
      return begins && ends && this.shows(item.type);
    });
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
   * A live range over a mark, if it still stands where it was found.
   *
   * @param {{ range: StaticRange }} mark
   * @returns {Range | undefined}
   */
  rangeOf({ range: { startContainer, startOffset, endContainer, endOffset } }) {
    if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
    const range = document.createRange();
    try {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
    } catch {
      return undefined;
    }
    return range;
  }

  /**
   * Sets one mark apart, or none.
   *
   * @param {{ range: StaticRange } | undefined} mark
   */
  activate(mark) {
    if (mark) this.#paint("active", mark, 1);
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
    const on = () => this.#paint("flash", mark, 2);
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
    if (typeof Highlight !== "function") return;
    for (const [name, ranges] of this.#beside) {
      const type = MARK_TYPES.find((type) => type === name);
      const known = (type && this.#highlights[type]) ?? CSS.highlights.get(`${NAME}-${name}`);
      const highlight = known ?? new Highlight();
      for (const range of ranges) {
        highlight.add(range);
        this.#lent.push([highlight, range]);
      }
      if (type) this.#highlights[type] = highlight;
      if (!known && !(type && this.#hidden.has(type))) CSS.highlights.set(`${NAME}-${name}`, highlight);
    }
  }

  /**
   * @param {string} name
   * @param {{ range: StaticRange }} mark
   * @param {number} priority
   */
  #paint(name, mark, priority) {
    if (typeof Highlight !== "function") return;
    const highlight = new Highlight(mark.range);
    highlight.priority = priority;
    CSS.highlights.set(`${NAME}-${name}`, highlight);
  }

  #forget() {
    this.all = [];
    this.findings = [];
    this.entities = [];
    this.quotes = [];
    this.zones = [];
    this.analysis = undefined;
    this.language = undefined;
    this.#highlights = {};
    this.#byNode = new Map();
    this.activate(undefined);
    this.#flashing += 1;
    CSS.highlights?.delete(`${NAME}-flash`);
  }

  /**
   * @param {Analysis} analysis
   * @param {{ figures: StaticRange[], names: StaticRange[] }} ranges
   * @param {boolean} [whole] what the page puts around its article counts like the article
   */
  #take(analysis, ranges, whole = false) {
    const { figures, names, entities, quotes, zones, findings, language } = analysis;
    const furniture = whole ? [] : zones.filter(({ zone }) => zone === "boilerplate");
    const asides = (/** @type {{ start: number }} */ { start }) => ({
      muted: holding(furniture, start) !== undefined,
      speaker: holding(quotes, start)?.speaker,
    });
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    /** @type {Mark[]} */
    const marks = [
      ...figures.map((item, i) => ({ kind: /** @type {const} */ ("figure"), index: 0, range: ranges.figures[i], item, ...asides(item) })),
      ...names.map((item, i) => ({
        kind: /** @type {const} */ ("name"),
        index: 0,
        range: ranges.names[i],
        item,
        entity: byId.get(item.entity),
        ...asides(item),
      })),
    ];
    marks.sort((a, b) => a.item.start - b.item.start);
    for (const mark of marks) {
      for (const node of new Set([mark.range.startContainer, mark.range.endContainer])) {
        const there = this.#byNode.get(node);
        if (there) there.push(mark);
        else this.#byNode.set(node, [mark]);
      }
    }
    this.all = marks.filter((mark) => !mark.muted);
    for (const [index, mark] of this.all.entries()) mark.index = index;
    const byStart = new Map(marks.map((mark) => [mark.item.start, mark]));
    this.findings = findings.map((finding) => ({
      finding,
      marks: finding.spans.flatMap(([start]) => byStart.get(start) ?? []),
    }));
    this.entities = entities;
    this.language = language;
    this.zones = zones;
    this.analysis = analysis;
    this.quotes = quotes.map((item, index) => ({
      kind: /** @type {const} */ ("quote"),
      index,
      range: this.#article.rangeOf(item.start, item.end),
      muted: holding(furniture, item.start) !== undefined,
      speaker: item.speaker,
      item,
    }));
  }
}

/**
 * The one of some sorted, disjoint stretches that holds an offset.
 *
 * @template {{ start: number, end: number }} Stretch
 * @param {readonly Stretch[]} stretches
 * @param {number} at
 * @returns {Stretch | undefined}
 */
function holding(stretches, at) {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found && found.start <= at ? found : undefined;
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
