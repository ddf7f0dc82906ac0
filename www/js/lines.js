// @ts-check
/**
 * Cutting a text into lines that together are the text again, character for character.
 *
 * A line keeps its end, be it `\n`, `\r\n` or a lone `\r`. The last line has none: a text that closes with a line end
 * has an empty last line, and the empty text has one empty line.
 */

const LINE_END = /\r\n|\n|\r/g;

/**
 * @param {string} text
 * @returns {string[]} at least one line; `lines.join("") === text`
 */
export function splitLines(text) {
  const lines = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    lines.push(text.slice(start, index + end.length));
    start = index + end.length;
  }
  lines.push(text.slice(start));
  return lines;
}

/**
 * Where the line ends that begins at an offset; its end is part of it.
 *
 * @param {string} text
 * @param {number} start
 * @returns {{ end: number, last: boolean }} `last`: it has no line end, and nothing follows it
 */
export function lineAt(text, start) {
  LINE_END.lastIndex = start;
  const found = LINE_END.exec(text);
  LINE_END.lastIndex = 0;
  return found ? { end: found.index + found[0].length, last: false } : { end: text.length, last: true };
}

/**
 * A line without its end.
 *
 * @param {string} line
 * @returns {string}
 */
export function content(line) {
  return line.replace(/[\r\n]+$/, "");
}
