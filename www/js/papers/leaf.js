// @ts-check
/**
 * The marked article as a leaf of paper: its text with marks, a legend, the findings as footnotes, a table of the figures
 * with what was checked of them. The exported page and print are made of it.
 *
 * @import { Entry, Paper } from "./paper.js"
 * @import { Figure, MarkType } from "../../types.d.ts"
 * @import { Tree } from "./tree.js"
 */

import { splitLines } from "../lines.js";
import { LOOKS } from "./looks.js";
import { oneLine } from "./paper.js";

/** The signs of a check, beside its word. */
const SIGNS = { open: "☐", verified: "✓", wrong: "✗", corrected: "✎" };

/**
 * A line of the article in pieces: words, and marks.
 *
 * @typedef {{ zone: Entry["zone"], pieces: (string | Entry)[] }} Line
 */

/**
 * The lines that are not blank, without their ends.
 *
 * @param {Paper} paper
 * @returns {Line[]}
 */
export function markedLines({ text, marks, analysis }) {
  /** @type {Line[]} */
  const lines = [];
  let at = 0;
  let next = 0;
  let zone = 0;
  for (const whole of splitLines(text)) {
    const line = whole.replace(/[\r\n]+$/, "");
    while (zone < analysis.zones.length && analysis.zones[zone].end <= at) zone += 1;
    const place = analysis.zones[zone];
    /** @type {(string | Entry)[]} */
    const pieces = [];
    let from = at;
    for (; next < marks.length && marks[next].end <= at + line.length; next += 1) {
      const mark = marks[next];
      if (mark.start > from) pieces.push(text.slice(from, mark.start));
      pieces.push(mark);
      from = mark.end;
    }
    if (from < at + line.length) pieces.push(text.slice(from, at + line.length));
    if (line.trim() !== "") lines.push({ zone: place && place.start < at + line.length ? place.zone : "body", pieces });
    at += whole.length;
  }
  return lines;
}

/**
 * @param {Paper} paper
 * @returns {Tree[]}
 */
export function leaf(paper) {
  const { t } = paper.words;
  const untold = new Set(paper.findings.map(({ number }) => number));
  const lines = markedLines(paper);
  const words = (/** @type {Line} */ { pieces }) => oneLine(pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""));
  // The title stands where the article has it; only one of another name stands above.
  const head = lines.find((line) => line.zone !== "boilerplate" && words(line) === paper.title);
  const title = /** @type {Tree} */ (["h1", { dir: "auto" }, paper.title || t("paper.untitled")]);
  return [
    ...(head ? [] : [title]),
    legend(paper),
    ...lines.map((line) => {
      const content = line.pieces.flatMap((piece) => marked(piece, untold, paper));
      const attributes = { dir: "auto", class: `p-${line.zone}` };
      return /** @type {Tree} */ ([line === head ? "h1" : "p", attributes, ...content]);
    }),
    ...findings(paper),
    ...table(paper),
  ];
}

/**
 * The types that the article has, each drawn as it is marked.
 *
 * @param {Paper} paper
 * @returns {Tree}
 */
function legend({ marks, words: { t } }) {
  const types = /** @type {MarkType[]} */ (Object.keys(LOOKS));
  const counts = types.map((type) => /** @type {const} */ ([type, marks.filter(({ item }) => "type" in item && item.type === type).length]));
  const chips = counts
    .filter(([, count]) => count > 0)
    .map(([type, count]) => /** @type {Tree} */ (["span", {}, ["mark", { class: `p-${type}` }, t(`type.${type}`)], ` ${count}`]));
  return ["p", { class: "p-legend p-small" }, ...chips];
}

/**
 * @param {string | Entry} piece
 * @param {Set<number>} untold findings that no call has pointed to yet
 * @param {Paper} paper
 * @returns {Tree[]}
 */
function marked(piece, untold, paper) {
  if (typeof piece === "string") return [piece];
  const type = /** @type {Figure} */ (piece.item).type;
  const classes = piece.findings.length > 0 ? `p-${type} p-finding` : `p-${type}`;
  const calls = piece.findings.map((number) => {
    const attributes = { href: `#finding-${number}`, ...(untold.delete(number) && { id: `call-${number}` }) };
    return /** @type {Tree} */ (["sup", {}, ["a", attributes, String(number)]]);
  });
  return [["mark", { class: classes, title: gloss(piece, paper) }, piece.text], ...sign(piece), ...calls];
}

/** @param {Entry} entry @returns {Tree[]} */
function sign({ check }) {
  return check && check.status !== "open" ? [["sup", {}, `\u00A0${SIGNS[check.status]}`]] : [];
}

/**
 * A mark in words: what it is and is worth, who says it, what was checked.
 *
 * @param {Entry} entry
 * @param {Paper} paper
 */
export function gloss({ kind, item, entity, speaker, check }, { words: { t, worth } }) {
  const figure = /** @type {Figure} */ (item);
  const parts = [kind === "figure" ? worth(figure) : [entity?.name, entity?.role].filter(Boolean).join(", ")];
  if (speaker) parts.push(t("paper.says", { speaker }));
  if (check) parts.push(noted(check, t));
  return [t(`type.${figure.type}`), parts.filter(Boolean).join("; ")].join(t("paper.colon"));
}

/**
 * @param {NonNullable<Entry["check"]>} check
 * @param {Paper["words"]["t"]} t
 */
function noted({ status, correction, note, source }, t) {
  const parts = Object.entries({ correction, note, source }).filter(([, words]) => words);
  const told = parts.map(([part, words]) => t(`paper.check.${/** @type {"note"} */ (part)}`) + t("paper.colon") + oneLine(words));
  return [t(`paper.check.${status}`), ...told].join("; ");
}

/** @param {Paper} paper @returns {Tree[]} */
function findings({ findings, words: { t } }) {
  if (findings.length === 0) return [];
  const items = findings.map(
    ({ number, finding, entries }) =>
      /** @type {Tree} */ ([
        "li",
        { id: `finding-${number}`, dir: "auto" },
        ["strong", {}, t(`severity.${finding.severity}`), ", ", t(`finding.${finding.kind}`)],
        " – ",
        finding.message,
        ...(entries.length > 0 ? [/** @type {Tree} */ (["a", { class: "p-back", href: `#call-${number}`, "aria-label": t("paper.back") }, " ↩"])] : []),
      ]),
  );
  return [["h2", {}, t("list.findings")], ["ol", {}, ...items]];
}

/**
 * The figures, and what else was checked.
 *
 * @param {Paper} paper
 * @returns {Tree[]}
 */
function table({ marks, quotes, lost, words: { t, worth } }) {
  const entries = [...marks, ...quotes].filter(({ kind, check }) => kind === "figure" || (check && check.status !== "open"));
  entries.sort((a, b) => a.start - b.start);
  const cell = (/** @type {Tree[]} */ ...content) => /** @type {Tree} */ (["td", { dir: "auto" }, ...content]);
  const status = (/** @type {Entry["check"]} */ check) => cell(`${SIGNS[check?.status ?? "open"]} ${check ? noted(check, t) : t("paper.check.open")}`);
  const rows = [
    ...entries.map(
      ({ kind, item, text, speaker = "", entity, paragraph, check, findings }) =>
        /** @type {Tree} */ ([
          "tr",
          {},
          cell(String(paragraph)),
          cell(oneLine(text), ...(findings.length > 0 ? [/** @type {Tree} */ (["sup", {}, findings.join(" ")])] : [])),
          cell(kind === "figure" ? worth(/** @type {Figure} */ (item)) : (entity?.name ?? t(`paper.kind.${kind}`))),
          cell(speaker),
          status(check),
        ]),
    ),
    ...lost.map(({ text, check }) => /** @type {Tree} */ (["tr", {}, cell("–"), cell(oneLine(text)), cell(t("paper.lost")), cell(""), status(check)])),
  ];
  if (rows.length === 0) return [];
  const heads = /** @type {const} */ (["paper.column.paragraph", "paper.column.text", "paper.column.value", "paper.column.speaker", "paper.column.status"]);
  return [
    ["h2", {}, t("list.figures")],
    ["table", {}, ["thead", {}, ["tr", {}, ...heads.map((key) => /** @type {Tree} */ (["th", { scope: "col" }, t(key)]))]], ["tbody", {}, ...rows]],
  ];
}
