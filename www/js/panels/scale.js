// @ts-check
/**
 * Axes: where a value lies on one, and where it is ruled.
 *
 * @typedef {object} Axis
 * @property {number} from the value at its beginning
 * @property {number} to the value at its end
 * @property {(value: number) => number} place from 0 to 1 for what lies on it
 * @property {number[]} ticks
 *
 * @typedef {import("./edtf.js").Days} Days
 */

import { dayNumber, isoDay } from "./edtf.js";

/**
 * A logarithmic axis, ruled at powers of ten and reaching from one to another.
 *
 * @param {readonly number[]} values all greater than zero
 * @param {number} [most] so many ticks at most
 * @returns {Axis}
 */
export function logAxis(values, most = 8) {
  const low = Math.floor(log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(log10(Math.max(...values))));
  const step = Math.ceil((high - low) / (most - 1));
  const ticks = [];
  for (let power = low; power <= high; power += step) ticks.push(Number(`1e${power}`));
  return { from: Number(`1e${low}`), to: Number(`1e${high}`), ticks, place: (value) => (log10(value) - low) / (high - low) };
}

/**
 * The logarithm, exact for powers of ten.
 *
 * @param {number} value
 */
function log10(value) {
  const found = Math.log10(value);
  const whole = Math.round(found);
  return Math.abs(found - whole) < 1e-12 ? whole : found;
}

/**
 * A linear axis that reaches from one round number to another, and holds zero.
 *
 * @param {readonly number[]} values
 * @param {number} [about] so many steps, more or less
 * @returns {Axis}
 */
export function linearAxis(values, about = 5) {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (high - low || 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= rough * 0.999) ?? rough;
  const [from, to] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  return { from: first, to: last, ticks, place: (value) => (value - first) / (last - first) };
}

/** Steps of the calendar, in days (roughly), with how many months or days each has. */
const STEPS = /** @type {const} */ ([
  [1, "day", 1],
  [7, "day", 7],
  [30, "month", 1],
  [91, "month", 3],
  [182, "month", 6],
]);

/**
 * Where an axis of time is ruled: at the first days of years, months or weeks.
 *
 * @param {Days} view
 * @param {number} most so many at most, two or more
 * @returns {{ at: number, unit: "day" | "month" | "year" }[]} in order, all within the view
 */
export function timeTicks([from, to], most) {
  const rough = (to - from) / most;
  const step = STEPS.find(([days]) => days >= rough);
  const [year, month] = isoDay(from).replace(/^\+/, "").match(/^-?\d+|\d\d/g)?.map(Number) ?? [1970, 1];
  const found = [];
  if (!step) {
    const power = 10 ** Math.floor(Math.log10(rough / 365.25));
    const years = [1, 2, 5, 10].map((digit) => Math.max(1, digit * power)).find((years) => years * 365.25 >= rough) ?? 1;
    for (let y = Math.floor(year / years) * years; dayNumber(y) < to; y += years) found.push(dayNumber(y));
    return within(found, from).map((at) => ({ at, unit: "year" }));
  }
  const [, unit, count] = step;
  if (unit === "day") {
    // Weeks begin on Monday; day 0 was a Thursday.
    const phase = count === 7 ? 4 : 0;
    for (let at = Math.ceil((from - phase) / count) * count + phase; at < to; at += count) found.push(at);
    return found.map((at) => ({ at, unit }));
  }
  const first = Math.floor((month - 1) / count) * count + 1;
  for (let m = first, at = 0; (at = dayNumber(year, m)) < to; m += count) found.push(at);
  return within(found, from).map((at) => ({ at, unit: isoDay(at).endsWith("-01-01") ? "year" : unit }));
}

/**
 * @param {number[]} ticks
 * @param {number} from
 */
function within(ticks, from) {
  return ticks.filter((at) => at >= from);
}

/**
 * What a timeline shows first: all, unless a few dates far from the others (a seventh at most) make it more than twice as
 * long.
 *
 * @param {readonly Days[]} stretches at least one
 * @param {number} [also] a day that is to be seen as well
 * @returns {Days}
 */
export function firstView(stretches, also) {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0]);
  const all = whole(sorted, also);
  const spare = Math.min(20, Math.floor(sorted.length / 7));
  let best = all;
  for (let dropped = 1; dropped <= spare; dropped += 1) {
    for (let left = 0; left <= dropped; left += 1) {
      const view = whole(sorted.slice(left, sorted.length - dropped + left), also);
      if ((view[1] - view[0]) * 2 ** dropped < all[1] - all[0] && view[1] - view[0] < best[1] - best[0]) best = view;
    }
  }
  return best;
}

/**
 * The view that holds all, with some room around it.
 *
 * @param {readonly Days[]} stretches
 * @param {number} [also]
 * @returns {Days}
 */
export function whole(stretches, also) {
  let [from, to] = also === undefined ? [Infinity, -Infinity] : [also, also + 1];
  for (const [start, end] of stretches) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  const room = Math.max(2, (to - from) * 0.04);
  return [from - room, to + room];
}
