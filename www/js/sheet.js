// @ts-check
/**
 * A text as paragraphs on the page, and the way from a place in the one to its place in the other.
 *
 * Invariants, whenever no method is running:
 *
 * - each line of the text (see `lines.js`) is one `<p>` child of the root, in order, and holds the line with its end, so
 *   that `root.textContent === text`; an empty last line holds a `<br>`, which gives it height and no character;
 * - a paragraph holds one text node, or several if the line is very long: browsers need time quadratic in the number of
 *   highlights in one text node;
 * - the empty text has no paragraph at all.
 *
 * Offsets are UTF-16 code units of the text.
 *
 * @typedef {object} Line
 * @property {HTMLParagraphElement} p
 * @property {number} start offset of its first character
 */

import { content, splitLines } from "./lines.js";

/** The most characters in one text node. */
const PIECE = 32_768;

export class Sheet {
  /** @type {HTMLElement} */
  #root;
  #text = "";
  /** @type {Line[]} */
  #lines = [];
  /** @type {WeakMap<Node, Line>} */
  #lineOf = new WeakMap();

  /** @param {HTMLElement} root an empty element, from now on filled by this sheet alone */
  constructor(root) {
    this.#root = root;
  }

  get text() {
    return this.#text;
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
    let first = this.#lineIndex(start);
    const last = this.#lineIndex(end);
    // What comes after a lone "\r" may complete it to "\r\n", which ends one line, not two.
    if (first > 0 && this.#lines[first].start === start && text[start - 1] === "\r") first -= 1;

    const from = this.#lines[first]?.start ?? 0;
    const to = this.#lines[last + 1]?.start ?? text.length;
    const lines = splitLines(after.slice(from, to + after.length - text.length));
    if (last + 1 < this.#lines.length) lines.pop();

    this.#text = after;
    if (after === "") {
      this.#lines = [];
      this.#root.replaceChildren();
    } else {
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
    if (node === this.#root) {
      const child = this.#root.childNodes[offset];
      return child ? this.#lineOf.get(child)?.start : this.#text.length;
    }
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
    if (!line || p.parentNode !== this.#root) return undefined;
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
   * Takes over what the browser wrote into the root by itself (an input method's composition, say).
   *
   * @returns {import("./history.js").Edit | undefined} what has changed
   */
  adopt() {
    const found = readBlocks(this.#root);
    const edit = difference(this.#text, found);
    const kept =
      this.#root.childNodes.length === this.#lines.length &&
      this.#lines.every(({ p }, index) => this.#root.childNodes[index] === p);
    if (!kept) {
      this.#lines = [];
      this.#text = "";
      this.#root.replaceChildren();
      this.splice(0, 0, found);
    } else if (edit) {
      this.splice(edit.at, edit.at + edit.removed.length, edit.inserted);
    }
    return edit;
  }

  /**
   * The last line that starts at or before the offset; -1 in the empty text.
   *
   * @param {number} offset
   */
  #lineIndex(offset) {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle].start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * @param {number} first
   * @param {number} end index after the last line replaced
   * @param {string[]} texts
   * @param {number} start offset of the first line
   */
  #replaceLines(first, end, texts, start) {
    first = Math.max(first, 0);
    const old = this.#lines.slice(first, end);
    const next = this.#lines[end]?.p ?? null;
    const fragment = document.createDocumentFragment();
    const lines = texts.map((text, index) => {
      const line = old[index] ?? this.#newLine();
      if (index >= old.length) fragment.append(line.p);
      write(line.p, text);
      line.start = start;
      start += text.length;
      return line;
    });
    for (const { p } of old.slice(texts.length)) p.remove();
    this.#root.insertBefore(fragment, next);

    const rest = this.#lines.slice(end);
    const shift = rest.length > 0 ? start - rest[0].start : 0;
    if (shift !== 0) for (const line of rest) line.start += shift;
    this.#lines = this.#lines.slice(0, first).concat(lines, rest);
  }

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
 * @param {HTMLParagraphElement} p
 * @param {string} text
 */
function write(p, text) {
  const node = p.firstChild;
  if (text === "") {
    p.replaceChildren(document.createElement("br"));
  } else if (node instanceof Text && p.childNodes.length === 1 && text.length <= PIECE) {
    if (node.data !== text) node.data = text;
  } else {
    p.replaceChildren(...pieces(text));
  }
  p.classList.toggle("blank", content(text) === "");
}

/**
 * A line in pieces of bounded length, no character cut in two.
 *
 * @param {string} text
 */
function pieces(text) {
  const found = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + PIECE, text.length);
    if (end < text.length && /[\uDC00-\uDFFF]/.test(text[end])) end -= 1;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}

/**
 * The text of a root that something else has written into: its paragraphs, each but the last with a line end.
 *
 * @param {HTMLElement} root
 */
function readBlocks(root) {
  const lines = Array.from(root.childNodes, (node) => node.textContent ?? "");
  return lines.map((line, index) => (index + 1 < lines.length && !/[\r\n]$/.test(line) ? `${line}\n` : line)).join("");
}

/**
 * The one replacement that leads from a text to another.
 *
 * @param {string} before
 * @param {string} after
 * @returns {import("./history.js").Edit | undefined}
 */
function difference(before, after) {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return {
    at: head,
    removed: before.slice(head, before.length - tail),
    inserted: after.slice(head, after.length - tail),
  };
}
