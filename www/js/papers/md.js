// @ts-check
/**
 * The text of Markdown: front matter and markup left out, words kept, a paragraph a line.
 *
 * A small honest reader, line by line: headings, lists, quotations, tables, code, links, pictures, emphasis, notes. It is no
 * full parser; what it does not know stays in the text as it is written.
 */

import { decoded } from "./entities.js";

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * @param {string} source
 * @returns {{ text: string, title: string }} the title is that of the front matter
 */
export function markdownText(source) {
  const front = FRONT.exec(source)?.[1] ?? "";
  const title = /^title[ \t]*:[ \t]*(["']?)(.*?)\1[ \t]*$/m.exec(front)?.[2] ?? "";
  const lines = source.replace(FRONT, "").replace(/<!--[\s\S]*?-->/g, "").split(/\r\n|\r|\n/);
  /** @type {string[]} */
  const found = [];
  let fence = "";
  /** The last line goes on in the next. */
  let open = false;
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence !== "") {
      if (mark.startsWith(fence)) fence = "";
      else found.push(line);
      open = false;
      continue;
    }
    if (mark !== "") {
      fence = mark;
      continue;
    }
    const { text, kind } = block(line);
    if (kind === "none") {
      open = false;
      continue;
    }
    if (text === "") found.push("");
    else if (open && kind === "words") found[found.length - 1] += ` ${text}`;
    else found.push(text);
    // Two blanks or a backslash at the end are a line break of the author's.
    open = text !== "" && (kind === "words" || kind === "item") && !/(?: {2,}|\\)$/.test(line);
    if (/\\$/.test(line)) found[found.length - 1] = found[found.length - 1].replace(/\\$/, "");
  }
  const kept = found.map((line) => line.trimEnd()).filter((line, index, all) => line !== "" || (index > 0 && all[index - 1] !== ""));
  return { text: kept.join("\n").trim(), title };
}

/**
 * What one line is, and its words.
 *
 * @param {string} whole
 * @returns {{ text: string, kind: "words" | "item" | "line" | "none" }} `none`: it is only markup
 */
function block(whole) {
  let line = whole.replace(/^(?: {0,3}>[ \t]?)+/, "").trim();
  if (line === "") return { text: "", kind: "words" };
  if (/^(?:[-*_][ \t]*){3,}$/.test(line) || /^=+$/.test(line) || /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(line)) return { text: "", kind: "none" };
  if (/^\[[^\]^][^\]]*\]:[ \t]*\S/.test(line)) return { text: "", kind: "none" };
  const note = /^\[\^([^\]]+)\]:[ \t]*(.*)$/.exec(line);
  if (note) return { text: `[${note[1]}] ${inline(note[2])}`, kind: "item" };
  const heading = /^#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?$/.exec(line);
  if (heading) return { text: inline(heading[1]), kind: "line" };
  if (/^\|.*\|$/.test(line)) {
    const cells = line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => inline(cell.replaceAll("\\|", "|").trim()));
    return { text: cells.join("\t"), kind: "line" };
  }
  const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/.exec(line);
  return item ? { text: inline(item[1]), kind: "item" } : { text: inline(line), kind: "words" };
}

/** What is inside holds the sign itself never, so that no text makes the search quadratic. @type {readonly [RegExp, string][]} */
const MARKUP = [
  [/(?<!`)``(?!`)((?:[^`]|`(?!`))+)``(?!`)/g, "$1"],
  [/(?<!`)`([^`]+)`(?!`)/g, "$1"],
  [/!\[[^[\]]*\]\([^()\s]*(?:\s+"[^"()]*")?\)/g, ""],
  [/\[([^[\]]+)\]\([^()\s]*(?:\s+"[^"()]*")?\)/g, "$1"],
  [/\[([^[\]^]+)\]\[[^[\]]*\]/g, "$1"],
  [/\[\^([^[\]\s]+)\]/g, "[$1]"],
  [/<((?:https?|mailto):[^<>\s]+)>/g, "$1"],
  [/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi, ""],
  ...emphasis("*"),
  ...emphasis("_"),
  [/~~(?=\S)([^~]+)(?<=\S)~~/g, "$1"],
];

/**
 * Emphasis, strong emphasis, and emphasis that was around it. Underscores within words are none.
 *
 * @param {"*" | "_"} sign
 * @returns {[RegExp, string][]}
 */
function emphasis(sign) {
  const s = sign === "*" ? "\\*" : "_";
  const [before, after] = sign === "_" ? ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"] : [`(?<!${s})`, `(?!${s})`];
  const one = new RegExp(`${before}${s}(?=[^\\s${sign}])([^${sign}]+)(?<=\\S)${s}${after}`, "gu");
  const two = new RegExp(`${sign === "_" ? before : ""}${s}${s}(?=[^\\s${sign}])([^${sign}]+)(?<=\\S)${s}${s}${sign === "_" ? after : ""}`, "gu");
  return [[one, "$1"], [two, "$1"], [one, "$1"]];
}

/** @param {string} line */
function inline(line) {
  // Escaped signs step aside while markup is taken out, into the private use area.
  let text = line.replace(/\\([!-/:-@[-`{-~])/g, (_, sign) => String.fromCharCode(0xf700 + sign.charCodeAt(0)));
  for (const [pattern, words] of MARKUP) text = text.replace(pattern, words);
  return decoded(text).replace(/[\uF721-\uF77E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf700)).trim();
}
