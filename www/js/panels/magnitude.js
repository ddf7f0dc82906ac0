// @ts-check
/**
 * How great a normal form is: what it counts in, and from where to where it reaches.
 *
 * Only for setting figures in order and drawing them; what is told stays the exact decimal (`values.js`), for a
 * magnitude is a float.
 *
 * @import { Figure, FigureType } from "../../types.d.ts"
 *
 * @typedef {object} Magnitude
 * @property {string} unit a currency or unit, with what money pays for behind a slash; empty for what is counted
 * @property {number} low −Infinity where it is open
 * @property {number} high Infinity where it is open
 */

import { extent } from "./edtf.js";
import { FIGURE_TYPES } from "../kinds.js";

/** Seconds of each part of a duration; a month is a twelfth of a mean year. */
const SECONDS = { Y: 31_556_952, M: 2_629_746, W: 604_800, D: 86_400, TH: 3600, TM: 60, TS: 1 };

/**
 * @param {Pick<Figure, "type" | "value" | "resolved" | "portion" | "per">} figure
 * @returns {Magnitude | undefined} nothing where the text fixes no value, or one that has no size (a score)
 */
export function magnitude({ type, value, resolved, portion, per }) {
  if (type === "date") {
    const days = extent(resolved ?? value ?? "", portion);
    return days && { unit: "", low: days[0], high: days[1] };
  }
  if (value === undefined) return undefined;
  const [, amount, unit = ""] = /^([^ ]*)(?: (.*))?$/s.exec(value) ?? ["", value];
  const [low, high = low] = amount.split("..").map((end, at) => (end === "" ? (at ? Infinity : -Infinity) : size(type, end)));
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
  return { unit: per ? `${unit}/${per}` : unit, low, high };
}

/**
 * @param {FigureType} type
 * @param {string} form one end of a value
 * @returns {number} NaN where it has none
 */
function size(type, form) {
  if (type === "time") {
    const [hours, minutes, seconds = 0] = form.split(":").map(Number);
    return hours * 60 + minutes + seconds / 60;
  }
  if (type === "duration") return seconds(form);
  const [above, below = 1] = form.split("/").map(Number);
  return form === "" ? NaN : above / below;
}

/** @param {string} iso a duration of ISO 8601 */
function seconds(iso) {
  if (!/^P(?=.)/.test(iso)) return NaN;
  const [days, time = ""] = iso.slice(1).split("T");
  let sum = 0;
  for (const [prefix, part] of [["", days], ["T", time]]) {
    for (const [, count, letter] of part.matchAll(/([\d.]+)([A-Z])/g)) {
      sum += Number(count) * SECONDS[/** @type {keyof typeof SECONDS} */ (prefix + letter)];
    }
  }
  return sum;
}

/**
 * Sets two figures in the order of their values: by type, then by unit, then by size; what has no size comes last of its
 * type.
 *
 * @param {Figure} a
 * @param {Figure} b
 * @returns {number}
 */
export function byValue(a, b) {
  if (a.type !== b.type) return FIGURE_TYPES.indexOf(a.type) - FIGURE_TYPES.indexOf(b.type);
  const [one, other] = [once(a), once(b)];
  if (!one || !other) return Number(!one) - Number(!other);
  if (one.unit !== other.unit) return one.unit < other.unit ? -1 : 1;
  return compare(anchor(one), anchor(other)) || compare(one.high, other.high);
}

/** @type {WeakMap<Figure, Magnitude | undefined>} */
const measured = new WeakMap();

/** @param {Figure} figure */
function once(figure) {
  if (!measured.has(figure)) measured.set(figure, magnitude(figure));
  return measured.get(figure);
}

/**
 * The end of a magnitude that the text gives: the lower one, if it is not open.
 *
 * @param {{ low: number, high: number }} magnitude
 */
export function anchor({ low, high }) {
  return Number.isFinite(low) ? low : high;
}

/**
 * @param {number} a
 * @param {number} b
 */
function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
