// @ts-check
/**
 * The marks as annotations of the W3C's Web Annotation Data Model: a collection with one page, in JSON-LD.
 *
 * Each target names the text and the place in it twice: by position, in code points as the model asks, and by the words
 * themselves with some before and after them, which find their place again in a text that has changed. Bodies: the type
 * (`tagging`), the value in its normal form (`describing`) or the name in full (`identifying`), the status of its check
 * (`assessing`), correction (`editing`), note (`commenting`), source (`linking` where it is an address). A finding is one
 * annotation with all its figures as targets.
 *
 * The text has no address: it is named by its own hash (RFC 6920), and the annotations after it, so that the same article
 * gives the same names each time.
 *
 * @import { Entry, Numbered, Paper } from "./paper.js"
 * @import { Figure } from "../../types.d.ts"
 */

import { codePoints } from "./points.js";

/** How many UTF-16 code units of the text stand in a selector on each side of the words. */
const CONTEXT = 40;

/**
 * @param {Paper} paper
 * @param {Uint8Array} digest SHA-256 of the text in UTF-8
 * @returns {string} JSON-LD
 */
export function annotations(paper, digest) {
  return `${JSON.stringify(collection(paper, digest), null, 2)}\n`;
}

/**
 * @param {Paper} paper
 * @param {Uint8Array} digest
 */
export function collection(paper, digest) {
  const { t } = paper.words;
  const id = `urn:uuid:${uuid(digest)}`;
  const entries = [...paper.marks, ...paper.quotes].sort((a, b) => a.start - b.start || b.end - a.end);
  const at = codePoints(paper.text, entries.flatMap(({ start, end }) => [start, end]));
  const source = {
    id: `ni:///sha-256;${base64url(digest)}`,
    type: "Text",
    format: "text/plain",
    language: paper.analysis.language,
  };
  const target = (/** @type {Entry} */ entry) => ({
    type: "SpecificResource",
    source,
    selector: selectors(entry, paper.text, at),
  });
  const items = [
    ...entries.map((entry) => ({
      id: `${id}#${entry.kind}-${at(entry.start)}-${at(entry.end)}`,
      type: "Annotation",
      motivation: entry.check ? ["tagging", "assessing"] : "tagging",
      ...(entry.check?.changed && { modified: seconds(entry.check.changed) }),
      body: bodies(entry),
      target: target(entry),
    })),
    ...paper.findings.map((finding) => findingItem(finding, `${id}#finding-${finding.number}`, target, paper)),
  ];
  const page = `${id}#page-1`;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: paper.title || t("paper.untitled"),
    generator: { type: "Software", name: "Recoupe" },
    total: items.length,
    ...(items.length > 0 && {
      first: { id: page, type: "AnnotationPage", partOf: id, startIndex: 0, items },
      last: page,
    }),
  };
}

/**
 * @param {Entry} entry
 * @param {string} text
 * @param {(offset: number) => number} at
 */
function selectors({ start, end }, text, at) {
  return [
    { type: "TextPositionSelector", start: at(start), end: at(end) },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ""),
      suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ""),
    },
  ];
}

/** @param {Entry} entry */
function bodies({ kind, item, entity, speaker, check }) {
  const figure = /** @type {Partial<Figure>} */ (kind === "figure" ? item : {});
  /** @type {(object | string | false | undefined)[]} */
  const list = [
    said("tagging", kind === "quote" ? "quote" : /** @type {Figure} */ (item).type),
    figure.value !== undefined && said("describing", figure.value),
    entity && said("identifying", entity.name),
    speaker && said("identifying", speaker),
  ];
  if (check) {
    list.push(
      said("assessing", check.status),
      check.correction && said("editing", check.correction),
      check.note && said("commenting", check.note),
      check.source &&
        (/^https?:\/\/\S+$/i.test(check.source.trim())
          ? { type: "SpecificResource", source: check.source.trim(), purpose: "linking" }
          : said("linking", check.source)),
    );
  }
  return list.filter(Boolean);
}

/**
 * @param {Numbered} finding
 * @param {string} id
 * @param {(entry: Entry) => object} target
 * @param {Paper} paper
 */
function findingItem({ finding, entries }, id, target, { words: { language } }) {
  return {
    id,
    type: "Annotation",
    motivation: "questioning",
    body: [said("tagging", finding.kind), said("classifying", finding.severity), { ...said("commenting", finding.message), language }],
    target: entries.map(target),
  };
}

/**
 * @param {string} purpose
 * @param {string} value
 */
function said(purpose, value) {
  return { type: "TextualBody", purpose, value, format: "text/plain" };
}

/** @param {string} time the model wants no fractions of a second */
function seconds(time) {
  return time.replace(/\.\d+/, "");
}

/** @param {Uint8Array} digest @returns {string} a UUID of version 8 (RFC 9562) made of its first bytes */
function uuid(digest) {
  const bytes = digest.slice(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
