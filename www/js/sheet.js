// @ts-check
/**
 * A text as paragraphs on the page, and the way from a place in the one to its place in the other.
 *
 * Invariants, whenever no method is running:
 *
 * - each line of the text (see `lines.js`) is one `<p>`, in order, and holds the line with its end, so that
 *   `root.textContent === text`; an empty last line holds a `<br>`, which gives it height and no character;
 * - a paragraph is a child of the root or of a part: a `<div>` of some lines that came together. Parts out of sight are
 *   neither laid out nor painted (`content-visibility`), without which every keystroke in a long text would lay out all
 *   of it;
 * - a paragraph holds one text node, or several if the line is very long: browsers need time quadratic in the number of
 *   highlights in one text node;
 * - the empty text has no paragraph at all;
 * - of a long text that has just come the lines from `#rest` on are still to be put on the page: it grows by a slice a
 *   task, and by as much as is asked for (an edit, a place) at once. Until it is `complete`, the page holds a beginning
 *   of the text.
 *
 * Offsets are UTF-16 code units of the text.
 *
 * @typedef {object} Line
 * @property {HTMLParagraphElement} p
 * @property {number} start offset of its first character
 */

import { lineAt, splitLines } from "./lines.js";
import { difference, readBlocks, write } from "./paragraphs.js";

/** More characters than these come onto the page in slices. */
const AT_ONCE = 32_768;
/** More lines than these are put into parts. */
const LOOSE = 100;
/** The most lines and, but for its last line, the most characters of a part. */
const PART_LINES = 50;
const PART_LENGTH = 8192;
/** For so long (in ms) a slice may take. */
const SLICE_MS = 8;

export class Sheet {
  /** @type {HTMLElement} */
  #root;
  #text = "";
  /** @type {Line[]} */
  #lines = [];
  /** @type {WeakMap<Node, Line>} */
  #lineOf = new WeakMap();
  /** @type {WeakSet<Node>} */
  #parts = new WeakSet();
  /** Where the first line begins that is not on the page yet. @type {number | undefined} */
  #rest;
  #timer = 0;
  #grown;

  /**
   * @param {HTMLElement} root an empty element, from now on filled by this sheet alone
   * @param {() => void} [grown] called once a text is on the page that could not be put there at once
   */
  constructor(root, grown = () => {}) {
    this.#root = root;
    this.#grown = grown;
  }

  get text() {
    return this.#text;
  }

  /** Whether all of the text is on the page. */
  get complete() {
    return this.#rest === undefined;
  }

  /**
   * Replaces a stretch of the text. Only the lines it touches are made again.
   *
   * @param {number} start
   * @param {number} end
   * @param {string} inserted
   */
  splice(start, end, inserted) {
    const text = this.#text;
    const after = text.slice(0, start) + inserted + text.slice(end);
    const whole = start === 0 && end === text.length;
    if (whole && (after === "" || text.length > AT_ONCE)) this.#empty();
    else this.#build(end);
    let first = this.#lineIndex(start);
    const last = this.#lineIndex(end);
    // What comes after a lone "\r" may complete it to "\r\n", which ends one line, not two.
    if (first > 0 && this.#lines[first].start === start && text[start - 1] === "\r") first -= 1;
    first = Math.max(first, 0);

    const from = this.#lines[first]?.start ?? 0;
    const behind = this.#lines[last + 1]?.start ?? this.#rest;
    const to = (behind ?? text.length) + after.length - text.length;
    this.#text = after;
    if (inserted.length > AT_ONCE) {
      this.#cut(first);
      this.#rest = from;
      this.#build(from);
      this.#later();
    } else if (after !== "") {
      const lines = splitLines(after.slice(from, to));
      if (behind !== undefined) lines.pop();
      if (this.#rest !== undefined) this.#rest += after.length - text.length;
      this.#replaceLines(first, Math.min(last + 1, this.#lines.length), lines, from);
    }
    this.#root.classList.toggle("empty", after === "");
  }

  /**
   * The offset of a place in the root, or `undefined` for a place outside of it.
   *
   * @param {Node} node
   * @param {number} offset
   * @returns {number | undefined}
   */
  offsetOf(node, offset) {
    if (node === this.#root) return this.#startOf(this.#root.childNodes[offset] ?? null);
    if (this.#parts.has(node)) return this.#startOf(node.childNodes[offset] ?? node.nextSibling);
    // The child of a paragraph that the place is in, or the one it stands before.
    /** @type {Node | null} */
    let child = node.childNodes[offset] ?? null;
    let length = 0;
    let p = node;
    while (!this.#lineOf.has(p)) {
      if (!p.parentNode) return undefined;
      child = p;
      length = p.nodeType === Node.TEXT_NODE ? offset : 0;
      p = p.parentNode;
    }
    const line = this.#lineOf.get(p);
    if (!line || !this.#root.contains(p)) return undefined;
    for (const before of p.childNodes) {
      if (before === child) break;
      length += before.textContent?.length ?? 0;
    }
    return Math.min(line.start + length, this.#text.length);
  }

  /**
   * The place of an offset; between two lines, the start of the second.
   *
   * @param {number} offset
   * @returns {[Node, number]}
   */
  positionOf(offset) {
    this.#build(offset);
    const line = this.#lines[this.#lineIndex(offset)];
    if (!line) return [this.#root, 0];
    let rest = offset - line.start;
    for (const node of line.p.childNodes) {
      if (!(node instanceof Text)) break;
      if (rest <= node.length) return [node, rest];
      rest -= node.length;
    }
    return [line.p, 0];
  }

  /**
   * The stretch of the text that stands between two heights of the window, and perhaps a little more.
   *
   * @param {number} top
   * @param {number} bottom
   * @returns {[start: number, end: number]}
   */
  between(top, bottom) {
    const { children } = this.#root;
    const first = partition(children.length, (index) => children[index].getBoundingClientRect().bottom < top);
    const end = partition(children.length, (index) => children[index].getBoundingClientRect().top <= bottom);
    return [this.#startOf(children[first] ?? null), this.#startOf(children[end] ?? null)];
  }

  /**
   * Takes over what the browser wrote into the root by itself (an input method's composition, say).
   *
   * @returns {import("./history.js").Edit | undefined} what has changed
   */
  adopt() {
    this.#build(Infinity);
    const nodes = Array.from(this.#root.childNodes).flatMap((node) => (this.#parts.has(node) ? [...node.childNodes] : [node]));
    const found = readBlocks(nodes);
    const edit = difference(this.#text, found);
    const kept = nodes.length === this.#lines.length && this.#lines.every(({ p }, index) => nodes[index] === p);
    if (!kept) {
      this.#empty();
      this.#text = "";
      this.splice(0, 0, found);
    } else if (edit) {
      this.splice(edit.at, edit.at + edit.removed.length, edit.inserted);
    }
    return edit;
  }

  #empty() {
    clearTimeout(this.#timer);
    this.#lines = [];
    this.#rest = undefined;
    this.#root.replaceChildren();
  }

  /** The offset at which a child of the root or of a part begins, or that of the end. @param {Node | null} node */
  #startOf(node) {
    const line = node && this.#lineOf.get(this.#parts.has(node) ? (node.firstChild ?? node) : node);
    return line ? line.start : (this.#rest ?? this.#text.length);
  }

  /**
   * The last line that starts at or before the offset; -1 in the empty text.
   *
   * @param {number} offset
   */
  #lineIndex(offset) {
    return partition(this.#lines.length, (index) => this.#lines[index].start <= offset) - 1;
  }

  /**
   * @param {number} first
   * @param {number} end index after the last line replaced
   * @param {string[]} texts
   * @param {number} start offset of the first line
   */
  #replaceLines(first, end, texts, start) {
    const old = this.#lines.slice(first, end);
    const next = this.#lines[end]?.p ?? null;
    /** @type {Line[]} */
    const added = [];
    const lines = texts.map((text, index) => {
      const line = old[index] ?? this.#newLine();
      if (index >= old.length) added.push(line);
      write(line.p, text);
      line.start = start;
      start += text.length;
      return line;
    });
    this.#remove(old.slice(texts.length));
    const previous = lines[old.length - 1]?.p ?? this.#lines[first - 1]?.p;
    if (added.length > LOOSE && (!next || next.parentNode === this.#root)) {
      for (let at = 0; at < added.length; at += PART_LINES) {
        this.#root.insertBefore(this.#newPart(added.slice(at, at + PART_LINES), (line) => line.p.textContent?.length ?? 0), next);
      }
    } else if (added.length > 0) {
      const fragment = document.createDocumentFragment();
      fragment.append(...added.map(({ p }) => p));
      if (previous) previous.after(fragment);
      else this.#root.prepend(fragment);
    }

    const rest = this.#lines.slice(end);
    const shift = rest.length > 0 ? start - rest[0].start : 0;
    if (shift !== 0) for (const line of rest) line.start += shift;
    this.#lines = this.#lines.slice(0, first).concat(lines, rest);
  }

  /** Takes the lines from an index on off the page. @param {number} first */
  #cut(first) {
    this.#remove(this.#lines.splice(first));
  }

  /** @param {Line[]} lines */
  #remove(lines) {
    for (const { p } of lines) {
      const parent = p.parentElement;
      p.remove();
      if (parent && parent !== this.#root && !parent.firstChild) parent.remove();
    }
  }

  /** Puts the text on the page at least up to the line that holds an offset. @param {number} offset */
  #build(offset) {
    while (this.#rest !== undefined && this.#rest <= offset) this.#buildPart();
  }

  #buildPart() {
    /** @type {Line[]} */
    const lines = [];
    let at = /** @type {number} */ (this.#rest);
    const most = at + PART_LENGTH;
    let last = false;
    while (!last && lines.length < PART_LINES && at < most) {
      const line = this.#newLine();
      let end;
      ({ end, last } = lineAt(this.#text, at));
      write(line.p, this.#text.slice(at, end));
      line.start = at;
      lines.push(line);
      at = end;
    }
    this.#rest = last ? undefined : at;
    const ends = (/** @type {number} */ index) => lines[index + 1]?.start ?? at;
    this.#root.append(this.#newPart(lines, (line, index) => ends(index) - line.start));
    for (const line of lines) this.#lines.push(line);
  }

  /** Goes on building, a slice a task. */
  #later() {
    clearTimeout(this.#timer);
    if (this.#rest === undefined) {
      this.#grown();
      return;
    }
    this.#timer = setTimeout(() => {
      const start = performance.now();
      while (this.#rest !== undefined && performance.now() - start < SLICE_MS) this.#buildPart();
      this.#later();
    });
  }

  /**
   * @param {Line[]} lines
   * @param {(line: Line, index: number) => number} lengthOf
   */
  #newPart(lines, lengthOf) {
    const part = document.createElement("div");
    part.className = "part";
    part.append(...lines.map(({ p }) => p));
    this.#parts.add(part);
    // How high it will be, until the browser has seen it: rows of letters of usual width, in `em` of the article.
    const columns = this.#columns ||= Math.max(20, this.#root.clientWidth / (0.46 * Number.parseFloat(getComputedStyle(this.#root).fontSize)) || 70);
    const height = lines.reduce((sum, line, index) => {
      return sum + (line.p.classList.contains("blank") ? 0.9 : Math.ceil(lengthOf(line, index) / columns) * 1.62 + 0.55);
    }, 0);
    part.style.setProperty("contain-intrinsic-block-size", `auto ${height.toFixed(1)}em`);
    return part;
  }

  /** Letters a row holds, more or less. */
  #columns = 0;

  /** @returns {Line} */
  #newLine() {
    const p = document.createElement("p");
    p.dir = "auto";
    const line = { p, start: 0 };
    this.#lineOf.set(p, line);
    return line;
  }
}

/**
 * The first of some indices for which something holds no longer, if it holds up to there and not behind.
 *
 * @param {number} length
 * @param {(index: number) => boolean} holds
 */
function partition(length, holds) {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
