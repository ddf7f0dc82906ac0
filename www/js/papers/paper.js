// @ts-check
/**
 * The article with all that is known of it, as every export reads it: what was found, who says it, in which sentence and
 * part of the article it stands, which findings are about it, and what a checker has noted.
 *
 * Pure: text, analysis and checks in, one plain object out. Offsets are UTF-16 code units of the text; formats that count
 * in code points convert them. What the page puts around its article is left out, as in the page's own lists; the whole
 * analysis stays at hand for the format that gives it away whole.
 *
 * @import { Analysis, Entity, Figure, Finding, Name, Quote, ZonedLine } from "../../types.d.ts"
 * @import { Key } from "../i18n.js"
 */

import { firstAbove, sentences } from "./sentences.js";

/** @typedef {import("../../types.d.ts").Check} Check what a checker has found out about one of them */

/**
 * @typedef {object} Entry a figure, a name or a quote of the article
 * @property {"figure" | "name" | "quote"} kind
 * @property {Figure | Name | Quote} item
 * @property {string} text its words
 * @property {number} start
 * @property {number} end
 * @property {string} [speaker] who says it
 * @property {ZonedLine["zone"]} zone
 * @property {number} paragraph the line it stands in, from 1, blank lines not counted
 * @property {string} sentence
 * @property {Entity} [entity] of a name
 * @property {Check} [check]
 * @property {number[]} findings the numbers of the findings about it
 */

/**
 * @typedef {object} Numbered a finding under its number, with what it is about
 * @property {number} number from 1
 * @property {Finding} finding
 * @property {Entry[]} entries
 */

/**
 * @typedef {object} Words how an export speaks
 * @property {"fr" | "en"} language
 * @property {(key: Key, parameters?: Record<string, string | number>) => string} t
 * @property {(figure: Figure) => string} worth what a figure is worth, made readable
 */

/**
 * @typedef {object} Paper
 * @property {string} title
 * @property {string} text
 * @property {Analysis} analysis
 * @property {Entry[]} marks figures and names, in the order of the text
 * @property {Entry[]} quotes
 * @property {Numbered[]} findings
 * @property {{ text: string, check: Check }[]} lost checks of figures that the text no longer holds
 * @property {Words} words
 */

/**
 * @param {object} what
 * @param {string} what.text
 * @param {Analysis} what.analysis of this text, offsets in UTF-16 code units
 * @param {Words} what.words
 * @param {string} [what.title] the headline by default
 * @param {boolean} [what.furniture] what the page puts around its article counts like the article
 * @param {(kind: Entry["kind"], item: Figure | Name | Quote) => Check | undefined} [what.checkOf]
 * @param {{ text: string, check: Check }[]} [what.lost]
 * @returns {Paper}
 */
export function makePaper({ text: given, analysis, words, title, furniture = false, checkOf = () => undefined, lost = [] }) {
  // Files hold no lone surrogates; each is as long as what stands for it.
  const text = wellFormed(given);
  const around = sentences(text);
  const paragraphs = filledLines(text);
  const zones = analysis.zones.map(({ start }) => start);
  const quoted = analysis.quotes.map(({ start }) => start);
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));

  /** @param {Entry["kind"]} kind @param {Figure | Name | Quote} item @returns {Entry} */
  const entry = (kind, item) => {
    const { start, end } = item;
    const quote = kind === "quote" ? item : analysis.quotes[firstAbove(quoted, start) - 1];
    const speaker = quote && "speaker" in quote && start < quote.end ? quote.speaker : undefined;
    const check = legible(checkOf(kind, item));
    return {
      kind,
      item,
      text: text.slice(start, end),
      start,
      end,
      zone: analysis.zones[firstAbove(zones, start) - 1]?.zone ?? "body",
      paragraph: firstAbove(paragraphs, start),
      sentence: oneLine(text.slice(...around(start, end))),
      findings: [],
      ...(speaker !== undefined && { speaker: oneLine(speaker) }),
      ...("entity" in item && kind === "name" && { entity: byId.get(/** @type {Name} */ (item).entity) }),
      ...(check && { check }),
    };
  };
  const counts = (/** @type {Entry} */ { zone }) => furniture || zone !== "boilerplate";

  const all = [
    ...analysis.figures.map((item) => entry("figure", item)),
    ...analysis.names.map((item) => entry("name", item)),
  ].sort((a, b) => a.start - b.start);
  const byStart = new Map(all.map((mark) => [mark.start, mark]));
  const findings = analysis.findings.map((finding, index) => {
    const entries = finding.spans.flatMap(([start]) => byStart.get(start) ?? []);
    for (const one of entries) one.findings.push(index + 1);
    return { number: index + 1, finding, entries };
  });
  return {
    title: wellFormed(title || headline(text, analysis)),
    text,
    analysis,
    marks: all.filter((mark) => counts(mark) || mark.findings.length > 0),
    quotes: analysis.quotes.map((item) => entry("quote", item)).filter(counts),
    findings,
    lost: lost.map(({ text, check }) => ({ text: wellFormed(text), check: legible(check) })),
    words,
  };
}

/**
 * @param {string} text
 * @returns {string} with U+FFFD for each surrogate that stands alone
 */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** @template {Check | undefined} Maybe @param {Maybe} check @returns {Maybe} */
function legible(check) {
  if (!check) return check;
  const { note, source, correction } = check;
  return { ...check, note: wellFormed(note), source: wellFormed(source), correction: wellFormed(correction) };
}

/**
 * What the article calls itself: its headline, else its first line.
 *
 * @param {string} text
 * @param {Analysis} [analysis]
 * @returns {string} empty only where the text is blank
 */
export function headline(text, analysis) {
  const zone = analysis?.zones.find(({ zone }) => zone === "headline");
  const line = zone ? text.slice(zone.start, zone.end) : (/\S[^\r\n]*/.exec(text)?.[0] ?? "");
  return shortened(oneLine(line), 120);
}

/**
 * Words of the article on one line.
 *
 * @param {string} text
 * @returns {string}
 */
export function oneLine(text) {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029\0]+/g, " ").trim();
}

/**
 * The beginning of some words, no character and if possible no word cut in two.
 *
 * @param {string} words
 * @param {number} most how many UTF-16 code units
 */
export function shortened(words, most) {
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.replace(/\s+\S{0,24}$/, "")}…`;
}

/** @param {string} text @returns {number[]} where its lines start that are not blank */
function filledLines(text) {
  return Array.from(text.matchAll(/^[^\S\r\n]*\S/gm), ({ index }) => index);
}
