// @ts-check
/**
 * Where a date of ISO 8601 or EDTF lies: a stretch of whole days.
 *
 * Days are counted from 1 January 1970, in the proleptic Gregorian calendar with a year 0. A partial date is the stretch
 * it may mean: `2024-12` all of December. A date without year lies nowhere.
 *
 * @typedef {[from: number, to: number]} Days `to` is the day after the last
 */

/** A day, in milliseconds. */
const DAY = 86_400_000;

/**
 * The number of a day; months and days beyond their ends run on.
 *
 * @param {number} year
 * @param {number} [month] from 1
 * @param {number} [day] from 1
 */
export function dayNumber(year, month = 1, day = 1) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

/** @type {readonly [RegExp, (...parts: number[]) => Days][]} */
const FORMS = [
  [/^(-?\d{4})-(\d\d)-(\d\d)$/, (y, m, d) => [dayNumber(y, m, d), dayNumber(y, m, d + 1)]],
  [/^(-?\d{4})-(\d\d)$/, (y, m) => [dayNumber(y, m), dayNumber(y, m + 1)]],
  [/^(-?\d{4})$/, (y) => [dayNumber(y), dayNumber(y + 1)]],
  [/^(-?\d{4})-Q([1-4])$/, (y, q) => [dayNumber(y, 3 * q - 2), dayNumber(y, 3 * q + 1)]],
  [/^(-?\d{4})-H([12])$/, (y, h) => [dayNumber(y, 6 * h - 5), dayNumber(y, 6 * h + 1)]],
  [/^(\d{3})X$/, (decade) => [dayNumber(decade * 10), dayNumber(decade * 10 + 10)]],
  [/^(\d\d)XX$/, (century) => [dayNumber(century * 100), dayNumber(century * 100 + 100)]],
  // Digits left open before our era stand for the years further back.
  [/^-(\d{3})X$/, (decade) => [dayNumber(-decade * 10 - 9), dayNumber(-decade * 10 + 1)]],
  [/^-(\d\d)XX$/, (century) => [dayNumber(-century * 100 - 99), dayNumber(-century * 100 + 1)]],
];

/**
 * @param {string} value one date, or two with a slash between
 * @param {"start" | "middle" | "end"} [portion] the third of the stretch that is meant
 * @returns {Days | undefined} nothing for a date that lies nowhere
 */
export function extent(value, portion) {
  const ends = value.split("/").map(one);
  const [first, last] = [ends[0], ends[ends.length - 1]];
  if (ends.length > 2 || !first || !last || last[1] <= first[0]) return undefined;
  const [from, to] = [first[0], last[1]];
  const third = (to - from) / 3;
  if (!portion || third < 1) return [from, to];
  const at = { start: 0, middle: 1, end: 2 }[portion];
  return [Math.round(from + at * third), Math.round(from + (at + 1) * third)];
}

/**
 * @param {string} value
 * @returns {Days | undefined}
 */
function one(value) {
  for (const [form, days] of FORMS) {
    const match = form.exec(value);
    if (match) return days(...match.slice(1).map(Number));
  }
  return undefined;
}

/**
 * A number of a day as a date of ISO 8601.
 *
 * @param {number} day
 */
export function isoDay(day) {
  return new Date(Math.floor(day) * DAY).toISOString().replace(/T.*/, "");
}
