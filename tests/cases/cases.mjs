// @ts-check
/**
 * Reads the cases of this folder, and writes an analysis in their form. The form is described in README.md beside
 * this file; `tests/cases.rs` does the same natively.
 *
 * This module runs in Node and in the page: it knows neither files nor the DOM.
 */

/** @import { Analysis, Explanation, Options } from "../../www/pkg/recoupe.js" */

/**
 * @typedef {object} Case
 * @property {string} heading the heading without `# `
 * @property {string} name
 * @property {Options} options
 * @property {string} text
 * @property {string} expected the block that the analysis should render to
 */

/**
 * The cases of one file.
 * @param {string} file
 * @returns {Case[]}
 */
export function parseCases(file) {
  /** @type {Case[]} */
  const cases = [];
  /** @type {string[]} */
  let lines = [];
  for (const line of file.split("\n")) {
    if (line.startsWith("# ")) {
      lines = [];
      cases.push({ ...parseHeading(line.slice(2)), text: "", expected: "" });
    }
    const open = cases.at(-1);
    if (!open || line === "") continue;
    if (line.startsWith("=")) {
      lines.push(line.slice(2));
      open.text = lines.join("\n");
    }
    open.expected += `${line}\n`;
  }
  return cases;
}

/**
 * @param {string} heading
 * @returns {Pick<Case, "heading" | "name" | "options">}
 */
function parseHeading(heading) {
  /** @type {Options} */
  const options = {};
  const name = heading.replace(/ \[([^\]]*)\]/g, (_, /** @type {string} */ bracket) => {
    if (bracket === "fr" || bracket === "en") options.language = bracket;
    else options.reference_date = bracket;
    return "";
  });
  return { heading, name, options };
}

/**
 * A case's text with the marks of an analysis under its lines.
 * @param {string} heading
 * @param {string} text
 * @param {Analysis} analysis
 */
export function renderCase(heading, text, analysis) {
  const marks = [...analysis.figures.map(figureMark), ...analysis.names.map((name) => nameMark(name, analysis))];
  marks.sort((a, b) => a.start - b.start);
  return renderMarks(heading, text, marks);
}

/**
 * A case's text with how its figures were read under its lines, as in `tests/explain/`.
 * @param {string} heading
 * @param {string} text
 * @param {Explanation[]} explanations
 */
export function renderExplanations(heading, text, explanations) {
  const marks = explanations.flatMap(({ figure, rule, parts, qualifier, beside, choices = [], reference_date }) => {
    const told = [rule, ...choices].join(", ") + (reference_date === undefined ? "" : ` (${reference_date})`);
    const label = `${[figure.type, figure.value].filter(Boolean).join(" ")}: ${told}`;
    const all = [...parts, qualifier, beside].filter((part) => part !== undefined);
    const lines = all.map(({ start, end, role, value }) => ({
      start,
      end,
      label: ["-", role, value].filter((word) => word !== undefined).join(" "),
    }));
    return [{ start: figure.start, end: figure.end, label }, ...lines];
  });
  return renderMarks(heading, text, marks);
}

/**
 * @param {string} heading
 * @param {string} text
 * @param {{ start: number, end: number, label: string }[]} marks
 */
function renderMarks(heading, text, marks) {
  let out = `# ${heading}\n`;
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const lineEnd = lineStart + line.length;
    out += line === "" ? "=\n" : `= ${line}\n`;
    for (const { start, end, label } of marks) {
      if (start < lineStart || start > lineEnd) continue;
      const column = codePoints(text.slice(lineStart, start));
      out += `~ ${" ".repeat(column)}${"^".repeat(codePoints(text.slice(start, end)))} ${label}\n`;
    }
    lineStart = lineEnd + 1;
  }
  return out;
}

/** @param {Analysis["figures"][number]} figure */
function figureMark({ start, end, type, value, qualifier, part, portion, zone, per, resolved }) {
  let label = type;
  if (value !== undefined) label += ` ${value}`;
  if (qualifier !== undefined) label += ` (${qualifier})`;
  for (const word of [part, portion, zone, per && `/${per}`]) {
    if (word !== undefined) label += ` {${word}}`;
  }
  if (resolved !== undefined) label += ` -> ${resolved}`;
  return { start, end, label };
}

/**
 * @param {Analysis["names"][number]} mention
 * @param {Analysis} analysis
 */
function nameMark({ start, end, type, text, entity }, analysis) {
  const { name } = analysis.entities[entity];
  return { start, end, label: name === text ? type : `${type} ${name}` };
}

/** @param {string} text */
function codePoints(text) {
  return [...text].length;
}
