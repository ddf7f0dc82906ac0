// @ts-check
/**
 * The analysis as the command line prints it, offsets in code points, and what was checked as one member more, `checks`:
 * each with the place and words it is about, so that it can be told from the file alone. A check of a name is that of
 * its entity, and stands once, at its first mention.
 *
 * @import { Entry, Paper } from "./paper.js"
 */

import { entities } from "./markdown.js";
import { codePoints } from "./points.js";

/**
 * @param {Paper} paper
 * @returns {string} JSON, indented like the command line's
 */
export function json(paper) {
  return `${JSON.stringify(report(paper), null, 2)}\n`;
}

/**
 * @param {Paper} paper
 * @returns {object}
 */
export function report({ text, analysis, marks, quotes, findings: _, lost, ...rest }) {
  const spans = [...analysis.findings.flatMap(({ spans }) => spans), ...(analysis.unchecked ?? [])];
  const placed = [...analysis.figures, ...analysis.names, ...analysis.quotes, ...analysis.zones];
  const at = codePoints(text, [...placed.flatMap(({ start, end }) => [start, end]), ...spans.flat()]);
  /** @type {<Item extends { start: number, end: number }>(item: Item) => Item} */
  const moved = (item) => ({ ...item, start: at(item.start), end: at(item.end) });
  const movedSpans = (/** @type {[number, number][]} */ spans) => spans.map(([start, end]) => [at(start), at(end)]);
  const named = entities({ marks, quotes, text, analysis, findings: [], lost, ...rest });
  const entries = [...marks.filter(({ kind }) => kind === "figure"), ...named, ...quotes];
  const { language, reference_date, figures, names, entities: known, quotes: said, zones, findings, unchecked } = analysis;
  return {
    language,
    ...(reference_date && { reference_date }),
    figures: figures.map(moved),
    names: names.map(moved),
    entities: known,
    quotes: said.map(moved),
    zones: zones.map(moved),
    findings: findings.map((finding) => ({ ...finding, spans: movedSpans(finding.spans) })),
    ...(unchecked && unchecked.length > 0 && { unchecked: movedSpans(unchecked) }),
    checks: [
      ...entries.flatMap((entry) => (entry.check ? [aboutEntry(entry, entry.check, at)] : [])),
      ...lost.map(({ text, check }) => ({ kind: "lost", text, ...check })),
    ],
  };
}

/**
 * @param {Entry} entry
 * @param {NonNullable<Entry["check"]>} check
 * @param {(offset: number) => number} at
 */
function aboutEntry({ kind, start, end, text, entity }, check, at) {
  const { status, note, source, correction, changed } = check;
  return { kind, start: at(start), end: at(end), text, ...(entity && { entity: entity.id }), status, note, source, correction, changed };
}
