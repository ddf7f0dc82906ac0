// @ts-check
/**
 * A mark in words: for the card, the list and those who listen.
 *
 * @import { Figure, Mark } from "../types.d.ts"
 */

import { t } from "./i18n.js";
import { qualifierText, readable } from "./values.js";

/**
 * What a figure is worth: its qualifier, the portion of a date, its normal form made readable, the zone of a time, what
 * money is paid for; the words themselves where it has no normal form.
 *
 * @param {Figure} figure
 * @returns {string}
 */
export function worth({ type, value, qualifier, portion, zone, per, text }) {
  const amount = value === undefined ? oneLine(text) : readable(type, value);
  return [
    qualifier && qualifierText(qualifier),
    portion && t(`portion.${portion}`),
    amount,
    zone && (/^[+-]/.test(zone) ? `UTC${zone}` : zone),
    per && `/\u00A0${per}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * Whether the article's own words say already what the figure is worth, letter for letter but for spaces and commas.
 *
 * @param {Figure} figure
 * @returns {boolean}
 */
export function speaksForItself(figure) {
  const plain = (/** @type {string} */ words) => words.replace(/[\s,]+/g, " ").toLowerCase();
  return plain(worth(figure)) === plain(figure.text);
}

/**
 * A mark in one sentence.
 *
 * @param {Mark} mark
 * @returns {string}
 */
export function sentence(mark) {
  const parts = [oneLine(mark.item.text), t(`type.${mark.item.type}`)];
  if (mark.kind === "figure") {
    if (!speaksForItself(mark.item)) parts.push(worth(mark.item));
  } else if (mark.entity) {
    if (mark.entity.name !== mark.item.text) parts.push(mark.entity.name);
    if (mark.entity.role) parts.push(mark.entity.role);
  }
  return parts.join(", ");
}

/**
 * Words of the article on one line.
 *
 * @param {string} text
 * @returns {string}
 */
export function oneLine(text) {
  return text.replace(/[ \t\r\n]+/g, " ");
}
