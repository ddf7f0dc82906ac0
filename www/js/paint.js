// @ts-check
/**
 * The paint: CSS highlights, one a type, `recoupe-money` for one, and four beside them: `recoupe-muted` and
 * `recoupe-boilerplate` for what the page puts around its article, `recoupe-error` and `recoupe-warning` for findings.
 *
 * Only what changes is touched, so that nothing flickers, and of a long text only what is near the window is painted:
 * Chromium lays all ranges of all highlights out anew whenever one of them changes, which takes 200 ms for 150,000. The
 * paint follows the scrolling.
 *
 * @import { MarkType } from "../types.d.ts"
 *
 * @typedef {object} Stroke
 * @property {string} name of the highlight
 * @property {number} start offsets in the text
 * @property {number} end
 *
 * @typedef {object} Painted what a stroke has become
 * @property {Stroke} stroke
 * @property {StaticRange} range
 */

import { NAME } from "./core.js";
import { MARK_TYPES } from "./kinds.js";

/** All highlights, in the order in which they are registered: the later ones are painted over the earlier. */
const NAMES = [...MARK_TYPES, "boilerplate", "muted", "error", "warning"];
/** So many windows' heights above and below are painted as well, and so many are there to spare before more is painted. */
const AHEAD = 1.5;
const SPARE = 0.5;
/** Before the window is known, so many characters are painted. */
const FIRST = 6000;

export class Paint {
  #article;
  #strokes;
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** @type {Map<string, Painted>} */
  #painted = new Map();
  /** The stretch of the text that is painted. @type {[number, number]} */
  #window = [0, FIRST];
  /** All is painted, wherever the window is: the text is short, or it is being printed. */
  #short = true;
  #printing = false;
  #frame = 0;

  /**
   * @param {import("./article.js").Article} article
   * @param {(start: number, end: number) => Iterable<Stroke>} strokes what is to be painted in a stretch of the text
   */
  constructor(article, strokes) {
    this.#article = article;
    this.#strokes = strokes;
    const follow = () => this.#whole || this.#later();
    const print = (/** @type {boolean} */ on) => {
      this.#printing = on;
      if (!this.#short) this.#apply();
    };
    document.addEventListener("scroll", follow, { passive: true, capture: true });
    window.addEventListener("resize", follow);
    window.addEventListener("beforeprint", () => print(true));
    window.addEventListener("afterprint", () => print(false));
  }

  get #whole() {
    return this.#short || this.#printing;
  }

  /** @param {string} name @returns {Highlight} */
  highlight(name) {
    let highlight = this.#highlights.get(name);
    if (!highlight) this.#highlights.set(name, (highlight = new Highlight()));
    return highlight;
  }

  /**
   * Follows an edit: what is painted in the lines from `start` to `end` goes, what stands behind moves along.
   *
   * @param {import("./history.js").Edit} edit
   * @param {number} start offsets in the text as it is now
   * @param {number} end
   */
  shift({ at, removed, inserted }, start, end) {
    const by = inserted.length - removed.length;
    const before = this.#painted;
    this.#painted = new Map();
    for (const [key, painted] of before) {
      const { stroke, range } = painted;
      if (stroke.end <= start) {
        this.#painted.set(key, painted);
      } else if (stroke.start >= end - by && range.startContainer.isConnected) {
        stroke.start += by;
        stroke.end += by;
        this.#painted.set(keyOf(stroke), painted);
      } else {
        this.#highlights.get(stroke.name)?.delete(range);
      }
    }
    const [from, to] = this.#window;
    const move = (/** @type {number} */ offset) => (offset >= at + removed.length ? offset + by : Math.min(offset, at + inserted.length));
    this.#window = [from <= at ? from : move(from), Math.max(move(to), at + inserted.length)];
  }

  /**
   * Brings the paint up to date.
   *
   * @param {{ whole: boolean, fresh?: boolean }} how whether all of the text is to be painted, and whether the text is
   *   another one than before
   */
  update({ whole, fresh = false }) {
    if (typeof Highlight !== "function") return;
    this.#short = whole;
    if (fresh) this.#window = [0, FIRST];
    this.#apply();
    if (!this.#whole) this.#later();
  }

  /** Takes all paint off. */
  clear() {
    cancelAnimationFrame(this.#frame);
    for (const { stroke, range } of this.#painted.values()) this.#highlights.get(stroke.name)?.delete(range);
    this.#painted.clear();
    for (const name of NAMES) CSS.highlights?.delete(`${NAME}-${name}`);
  }

  /** Shows the highlights that are not hidden. @param {ReadonlySet<MarkType>} hidden */
  register(hidden) {
    if (typeof Highlight !== "function") return;
    for (const name of NAMES) {
      const full = `${NAME}-${name}`;
      const shown = !hidden.has(/** @type {MarkType} */ (name));
      if (!shown) CSS.highlights.delete(full);
      else if (!CSS.highlights.has(full)) CSS.highlights.set(full, this.highlight(name));
    }
  }

  #apply() {
    const [from, to] = this.#whole ? [0, Infinity] : this.#window;
    /** @type {Map<string, Stroke>} */
    const wanted = new Map();
    for (const stroke of this.#strokes(from, to)) wanted.set(keyOf(stroke), stroke);
    for (const [key, { stroke, range }] of this.#painted) {
      if (wanted.has(key)) continue;
      this.highlight(stroke.name).delete(range);
      this.#painted.delete(key);
    }
    for (const [key, stroke] of wanted) {
      if (this.#painted.has(key)) continue;
      const range = this.#article.rangeOf(stroke.start, stroke.end);
      this.highlight(stroke.name).add(range);
      this.#painted.set(key, { stroke, range });
    }
  }

  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const seen = this.#article.between(-SPARE * innerHeight, (1 + SPARE) * innerHeight);
      if (this.#whole || (this.#window[0] <= seen[0] && seen[1] <= this.#window[1])) return;
      this.#window = this.#article.between(-AHEAD * innerHeight, (1 + AHEAD) * innerHeight);
      this.#apply();
    });
  }
}

/** @param {Stroke} stroke */
function keyOf({ name, start, end }) {
  return `${name} ${start} ${end}`;
}
