// @ts-check
/**
 * A checklist in Markdown (GitHub's flavour, whose task lists most editors know): findings first, then every figure by
 * part of the article and paragraph, then names, then quotes, each with a box, its status, its notes and its source.
 *
 * Words of the article are only ever words: each sign that means something in Markdown is escaped, addresses make no links.
 *
 * @import { Entry, Paper } from "./paper.js"
 * @import { Figure } from "../../types.d.ts"
 */

import { oneLine, shortened } from "./paper.js";

/** The longest sentence quoted, in UTF-16 code units. */
const LONGEST = 280;

/**
 * @param {Paper} paper
 * @returns {string}
 */
export function markdown(paper) {
  const { t } = paper.words;
  const people = entities(paper);
  const figures = paper.marks.filter(({ kind }) => kind === "figure");
  const all = [...figures, ...people, ...paper.quotes];
  const blocks = [
    [`# ${escaped(paper.title) || t("paper.untitled")}`],
    [t("paper.progress", { done: all.filter(checked).length, count: all.length })],
    section(t("list.findings"), findings(paper)),
    section(t("list.figures"), byPlace(figures, paper)),
    section(t("list.names"), people.map((entry) => item(entry, paper))),
    section(t("paper.quotes"), paper.quotes.map((entry) => item(entry, paper))),
    section(t("paper.lost"), paper.lost.map(({ text, check }) => `- ${escaped(text)}${remarks(check, paper)}`)),
  ];
  return `${blocks.filter(({ length }) => length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/**
 * One entry a name, that of its first mention: a name is checked once.
 *
 * @param {Paper} paper
 */
export function entities({ marks }) {
  const seen = new Set();
  return marks.filter(({ kind, entity, item }) => {
    const id = entity ?? item;
    return kind === "name" && !seen.has(id) && seen.add(id);
  });
}

/** @param {Entry} entry whether it has left the state of what nobody touched */
export function checked({ check }) {
  return check !== undefined && check.status !== "open";
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
function section(title, lines) {
  return lines.length > 0 ? [`## ${title}`, "", ...lines] : [];
}

/** @param {Paper} paper */
function findings({ findings, words: { t, language } }) {
  return findings.map(({ number, finding, entries }) => {
    const about = entries.map(({ text }) => quoted(text, language)).join(", ");
    const kind = `${t(`severity.${finding.severity}`)}, ${t(`finding.${finding.kind}`)}`;
    return `${number}. **${kind}** — ${escaped(finding.message)}${about && ` (${about})`}`;
  });
}

/**
 * @param {Entry[]} entries in the order of the text
 * @param {Paper} paper
 */
function byPlace(entries, paper) {
  /** @type {string[]} */
  const lines = [];
  let last = "";
  for (const entry of entries) {
    const place = `${paper.words.t(`paper.zone.${entry.zone}`)}, ${paper.words.t("paper.paragraph", { number: entry.paragraph })}`;
    if (place !== last) lines.push(...(last ? [""] : []), `### ${place}`, "");
    last = place;
    lines.push(item(entry, paper));
  }
  return lines;
}

/**
 * @param {Entry} entry
 * @param {Paper} paper
 */
function item(entry, paper) {
  const { t, language } = paper.words;
  const box = checked(entry) ? "x" : " ";
  const shown = entry.kind === "name" ? (entry.entity?.name ?? entry.text) : entry.text;
  const head = entry.kind === "quote" ? quoted(shown, language) : escaped(shown);
  const gloss = details(entry, paper);
  const speaker = entry.speaker ? `, ${t("paper.says", { speaker: escaped(entry.speaker) })}` : "";
  const sentence = entry.kind === "quote" ? "" : ` — ${quoted(excerpt(entry), language)}`;
  const numbers = entry.findings.length > 0 ? ` — ${t("paper.finding", { numbers: entry.findings.join(", ") })}` : "";
  return `- [${box}] ${head}${gloss && ` (${gloss})`}${speaker}${sentence}${numbers}${remarks(entry.check, paper)}`;
}

/**
 * @param {Entry} entry
 * @param {Paper} paper
 */
function details({ kind, item, text, entity }, { words: { t } }) {
  if (kind === "quote") return "";
  if (kind === "name") {
    const aliases = (entity?.aliases ?? []).map(escaped).join(", ");
    return [
      t(`type.${/** @type {Figure} */ (item).type}`),
      entity?.role && escaped(entity.role),
      aliases && t("list.aliases", { aliases }),
    ]
      .filter(Boolean)
      .join(", ");
  }
  const { type, value, qualifier, resolved } = /** @type {Figure} */ (item);
  const worth = [qualifier && t(`qualifier.${qualifier}`), value].filter(Boolean).join(" ");
  return [worth === text ? "" : worth || t(`type.${type}`), resolved].filter(Boolean).map((part) => escaped(String(part))).join(" = ");
}

/**
 * The status in words, and what was noted, each on a line of its own below.
 *
 * @param {Entry["check"]} check
 * @param {Paper} paper
 */
function remarks(check, { words: { t } }) {
  if (!check) return "";
  const status = check.status === "open" ? "" : ` — **${t(`paper.check.${check.status}`)}**`;
  const notes = /** @type {const} */ (["correction", "note", "source"])
    .filter((part) => check[part])
    .map((part) => `\n  - ${t(`paper.check.${part}`)}${t("paper.colon")}${part === "source" ? address(check[part]) : escaped(check[part])}`);
  return status + notes.join("");
}

/** @param {Entry} entry its sentence, or what of it stands around the entry */
export function excerpt({ sentence, text }) {
  if (sentence.length <= LONGEST) return sentence;
  const at = Math.max(0, sentence.indexOf(oneLine(text)));
  const from = Math.max(0, at - LONGEST / 3);
  const head = from > 0 ? `…${sentence.slice(from).replace(/^(?:[\uDC00-\uDFFF]|\S{0,24}\s)/, "")}` : sentence;
  return shortened(head, LONGEST);
}

/**
 * @param {string} text
 * @param {"fr" | "en"} language
 */
function quoted(text, language) {
  return language === "fr" ? `«\u00A0${escaped(text)}\u00A0»` : `“${escaped(text)}”`;
}

/**
 * A source that is an address is the checker's own, and stays a link.
 *
 * @param {string} source
 */
function address(source) {
  const plain = source.trim();
  return /^https?:\/\/[^\s<>"\\]+$/i.test(plain) ? `<${plain}>` : escaped(source);
}

/**
 * Words that Markdown takes as words, on one line.
 *
 * @param {string} text
 */
export function escaped(text) {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$@]/g, "\\$&")
    .replace(/:\/\//g, ":\\//")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);
}
