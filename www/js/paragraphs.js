// @ts-check
/** The paragraphs of a sheet: one line each, written with as little change as can be, and read again. */

import { content } from "./lines.js";

/** The most characters in one text node. */
const PIECE = 32_768;

/**
 * Writes a line into its paragraph. Where it was a little different before, only that is changed: so carets, ranges and
 * what the browser has laid out stay.
 *
 * @param {HTMLParagraphElement} p
 * @param {string} text
 */
export function write(p, text) {
  const node = p.firstChild;
  if (text === "") {
    p.replaceChildren(document.createElement("br"));
  } else if (node instanceof Text && p.childNodes.length === 1 && text.length <= PIECE) {
    const edit = difference(node.data, text);
    if (edit) node.replaceData(edit.at, edit.removed.length, edit.inserted);
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
 * The text of blocks that something else has written into: one line each, all but the last with a line end.
 *
 * @param {readonly Node[]} blocks
 */
export function readBlocks(blocks) {
  const lines = blocks.map((node) => node.textContent ?? "");
  return lines.map((line, index) => (index + 1 < lines.length && !/[\r\n]$/.test(line) ? `${line}\n` : line)).join("");
}

/**
 * The one replacement that leads from a text to another.
 *
 * @param {string} before
 * @param {string} after
 * @returns {import("./history.js").Edit | undefined}
 */
export function difference(before, after) {
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
