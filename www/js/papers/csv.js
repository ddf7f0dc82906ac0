// @ts-check
/**
 * A table of the figures, names and quotes for spreadsheets: RFC 4180 (lines end in CRLF, quotes are doubled), in UTF-8
 * with a byte order mark.
 *
 * - The mark at the start is what makes Excel read UTF-8; without it *é* becomes *Ã©*.
 * - Between fields stands a semicolon in French and a comma in English. A double click opens the file with the list
 *   separator of the computer's region, which in French ones is the semicolon, because the comma begins the decimals: a
 *   file with commas would fall into one column. A line `sep=;` would tell Excel, but makes it forget the UTF-8 and
 *   is data to all others. LibreOffice, Numbers and Google Sheets find out by themselves.
 * - Ends of values are numbers in the notation of that region, so that they can be summed; normal forms stand beside them.
 * - A text that begins like a formula gets an apostrophe before it, so that no spreadsheet computes what an article says.
 *
 * @import { Entry, Paper } from "./paper.js"
 * @import { Figure } from "../../types.d.ts"
 */

import { codePoints } from "./points.js";

const BOM = "\uFEFF";

/**
 * @param {Paper} paper
 * @returns {string} the whole file, byte order mark included
 */
export function csv(paper) {
  const separator = paper.words.language === "fr" ? ";" : ",";
  return BOM + rows(paper).map((row) => `${row.map((field) => quoted(field)).join(separator)}\r\n`).join("");
}

/**
 * The same table for the clipboard, where spreadsheets take tabs.
 *
 * @param {Paper} paper
 * @returns {string}
 */
export function tabSeparated(paper) {
  return rows(paper).map((row) => row.map((field) => field.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

const COLUMNS = /** @type {const} */ ([
  "kind", "type", "text", "value", "low", "high", "unit", "qualifier", "resolved", "name", "speaker", "zone", "paragraph",
  "sentence", "status", "correction", "note", "source", "changed", "findings", "start", "end",
]);

/**
 * @param {Paper} paper
 * @returns {string[][]} the heads of the columns, then a row an entry; text that looks like a formula is defused
 */
export function rows(paper) {
  const { t } = paper.words;
  const entries = [...paper.marks, ...paper.quotes].sort((a, b) => a.start - b.start || b.end - a.end);
  const at = codePoints(paper.text, entries.flatMap(({ start, end }) => [start, end]));
  return [COLUMNS.map((name) => t(`paper.column.${name}`)), ...entries.map((entry) => row(entry, at, paper))];
}

/**
 * @param {Entry} entry
 * @param {(offset: number) => number} at
 * @param {Paper} paper
 */
function row(entry, at, { words: { t, language } }) {
  const { kind, item, check } = entry;
  const figure = /** @type {Partial<Figure>} */ (kind === "figure" ? item : {});
  const { low = "", high = "", unit = "" } = parts(figure);
  const decimal = (/** @type {string} */ number) => (language === "fr" ? number.replace(".", ",") : number);
  /** @type {Record<typeof COLUMNS[number], string>} */
  const fields = {
    kind: t(`paper.kind.${kind}`),
    type: "type" in item ? t(`type.${item.type}`) : "",
    text: entry.text,
    value: figure.value ?? "",
    low: decimal(low),
    high: decimal(high),
    unit,
    qualifier: figure.qualifier ? t(`qualifier.${figure.qualifier}`) : "",
    resolved: figure.resolved ?? "",
    name: entry.entity?.name ?? "",
    speaker: entry.speaker ?? "",
    zone: t(`paper.zone.${entry.zone}`),
    paragraph: String(entry.paragraph),
    sentence: entry.sentence,
    status: t(`paper.check.${check?.status ?? "open"}`),
    correction: check?.correction ?? "",
    note: check?.note ?? "",
    source: check?.source ?? "",
    changed: check?.changed ?? "",
    findings: entry.findings.join(" "),
    start: String(at(entry.start)),
    end: String(at(entry.end)),
  };
  return COLUMNS.map((name) => harmless(fields[name]));
}

/**
 * The two ends of a figure's value, the same for one value, and its unit; nothing for dates and other forms.
 *
 * @param {Partial<Figure>} figure
 * @returns {{ low?: string, high?: string, unit?: string }}
 */
function parts({ type, value }) {
  if (!value || type === "date" || type === "time" || type === "duration") return {};
  const [, low, range, high, unit = ""] =
    /^(-?\d+(?:\.\d+)?)?(?:(\.\.)(-?\d+(?:\.\d+)?)?)?(?: (.*))?$/.exec(value) ?? [];
  if (low === undefined && high === undefined) return {};
  return { low, high: range ? high : low, unit };
}

/**
 * @param {string} field
 * @returns {string} the same, or with an apostrophe before what a spreadsheet would compute; numbers are none of it
 */
export function harmless(field) {
  if (/^-?\d+(?:[.,]\d+)?$/.test(field)) return field;
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(field) ? `'${field}` : field;
}

/** @param {string} field */
function quoted(field) {
  return /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
