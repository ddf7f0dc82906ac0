// @ts-check
/**
 * The text that a paste or a drop brings.
 *
 * Plain text is taken as it is, every character, as long as it keeps the structure. HTML is read where there is no plain
 * text, and where it has the same words in truer lines: an editor runs its paragraphs together, a mail client breaks its
 * lines after 72 signs. If the words themselves differ, the plain text is what the other program means to give as text;
 * and line ends that no one puts to fill a width are the author's.
 */

import { htmlText } from "./papers/html.js";

/** No program breaks plain text after more signs than this. */
const WIDEST = 120;

/**
 * @param {DataTransfer} data
 * @returns {string | undefined} `undefined` when there is no text
 */
export function textOf(data) {
  const plain = data.types.includes("text/plain") ? data.getData("text/plain") : undefined;
  if (!data.types.includes("text/html")) return plain;
  return better(plain, htmlText(data.getData("text/html")).text);
}

/**
 * @param {string | undefined} plain
 * @param {string} structured the text of the HTML, a line a block
 * @returns {string} the one that keeps the structure
 */
export function better(plain, structured) {
  if (plain === undefined || (plain.trim() === "" && structured !== "")) return structured;
  const [ours, theirs] = [ends(plain), ends(structured)];
  if (ours.words !== theirs.words) return plain;
  const lost = [...theirs.at.keys()].some((at) => !ours.at.has(at));
  const more = [...ours.at].filter(([at]) => !theirs.at.has(at)).map(([, line]) => line);
  const width = Math.max(0, ...more.map(({ length }) => length));
  const filled = more.every(({ length, next }) => length + 1 + next > width) && width <= WIDEST;
  return filled && (lost || more.length > 0) ? structured : plain;
}

/**
 * The words without white space, in lower case because style sheets write in capitals; and after how many letters a line
 * ends, with its length and that of the word after it.
 *
 * @param {string} text
 */
function ends(text) {
  const lines = text.toLowerCase().split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== "");
  /** @type {Map<number, { length: number, next: number }>} */
  const at = new Map();
  const words = lines.map((line) => line.replace(/[\s\u00AD]+/g, ""));
  let letters = 0;
  for (const [index, line] of lines.entries()) {
    letters += words[index].length;
    const next = /^\S*/.exec(lines[index + 1] ?? "")?.[0].length ?? 0;
    at.set(letters, { length: line.length, next });
  }
  return { words: words.join(""), at };
}
