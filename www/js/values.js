// @ts-check
/**
 * Normal forms as a reader writes them: `200000000000 EUR` as *200 000 000 000 EUR*, `P3.5M` as *3,5 mois*.
 *
 * Digits are only ever grouped and dated, never rounded: numbers go through `Intl` as decimal strings. A form that is
 * not known here is shown as it is.
 *
 * @import { FigureType, Qualifier } from "../types.d.ts"
 */

import { i18n, t } from "./i18n.js";

/**
 * @param {FigureType} type
 * @param {string} value a normal form, as the analysis gives it
 * @returns {string}
 */
export function readable(type, value) {
  switch (type) {
    case "date":
      return value.split("/").map(date).join(" – ");
    case "time":
    case "ratio":
      return value.replace("/", " / ");
    case "duration":
      return range(value, "", duration);
    case "multiplier":
      return value.startsWith("1/") ? `÷ ${number(value.slice(2))}` : `× ${range(value, "", number)}`;
    default: {
      const [, amount, unit = ""] = /^([^ ]*)(?: (.*))?$/s.exec(value) ?? ["", value];
      return range(amount, unit, number);
    }
  }
}

/** @param {Qualifier} qualifier */
export function qualifierText(qualifier) {
  return t(`qualifier.${qualifier}`);
}

/**
 * One value, or two ends of which one may be open, and the unit they share.
 *
 * @param {string} value
 * @param {string} unit
 * @param {(end: string) => string} show
 */
function range(value, unit, show) {
  const suffix = unit === "" ? "" : `\u00A0${unit === "pp" ? t("unit.pp") : unit}`;
  const [low, high] = value.split("..");
  if (high === undefined) return show(low) + suffix;
  if (high === "") return t("range.from", { low: show(low) + suffix });
  if (low === "") return t("range.to", { high: show(high) + suffix });
  return t("range.both", { low: show(low), high: show(high) }) + suffix;
}

/** Kept, as it takes long to make. @type {{ language: string, format: Intl.NumberFormat } | undefined} */
let numbers;

/** @param {string} decimal */
function number(decimal) {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return decimal;
  if (numbers?.language !== i18n.language) {
    numbers = { language: i18n.language, format: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 20 }) };
  }
  return numbers.format.format(/** @type {Intl.StringNumericLiteral} */ (decimal));
}

const UNITS = /** @type {const} */ ({
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  TH: "hour",
  TM: "minute",
  TS: "second",
});

/** @param {string} iso */
function duration(iso) {
  if (!/^P(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$/.test(iso)) return iso;
  const [days, time = ""] = iso.slice(1).split("T");
  const part = (/** @type {string} */ prefix) => (/** @type {RegExpMatchArray} */ [, amount, letter]) =>
    new Intl.NumberFormat(i18n.language, {
      style: "unit",
      unit: UNITS[/** @type {keyof typeof UNITS} */ (prefix + letter)],
      unitDisplay: "long",
      maximumFractionDigits: 20,
    }).format(/** @type {Intl.StringNumericLiteral} */ (amount));
  const parts = [
    ...Array.from(days.matchAll(/([\d.]+)([YMWD])/g), part("")),
    ...Array.from(time.matchAll(/([\d.]+)([HMS])/g), part("T")),
  ];
  return new Intl.ListFormat(i18n.language, { type: "unit", style: "short" }).format(parts).replace(/(\d) /g, "$1\u00A0");
}

/** @type {readonly [RegExp, (match: RegExpExecArray) => string][]} */
const DATES = [
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([, y, m, d]) => calendar(y, m, d, { dateStyle: "full" })],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, ([, y, m]) => calendar(y, m, "01", { month: "long", year: "numeric" })],
  [/^--(\d\d)-(\d\d)$/, ([, m, d]) => calendar("2000", m, d, { month: "long", day: "numeric" })],
  [/^--(\d\d)$/, ([, m]) => calendar("2000", m, "01", { month: "long" })],
  [/^(?:(\d{4})-)?Q([1-4])$/, ([, y = "", n]) => t(`date.quarter${/** @type {"1"} */ (n)}`, { y }).trim()],
  [/^(?:(\d{4})-)?H([12])$/, ([, y = "", n]) => t(`date.half${/** @type {"1"} */ (n)}`, { y }).trim()],
  [/^(\d{3})X$/, ([, decade]) => t("date.decade", { y: `${decade}0` })],
  [/^(\d\d)XX$/, ([, century]) => t("date.century", centuryNames(Number(century) + 1))],
];

/** @param {string} edtf one date of ISO 8601 or EDTF */
function date(edtf) {
  for (const [pattern, show] of DATES) {
    const match = pattern.exec(edtf);
    if (match) return show(match);
  }
  return edtf;
}

/**
 * @param {string} year
 * @param {string} month
 * @param {string} day
 * @param {Intl.DateTimeFormatOptions} style
 */
function calendar(year, month, day, style) {
  const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(instant.valueOf())) return [year, month, day].join("-");
  return new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : "fr", { ...style, timeZone: "UTC" }).format(instant);
}

/**
 * The names of a century, in Roman numerals and as an English ordinal.
 *
 * @param {number} century
 */
function centuryNames(century) {
  const roman = "X".repeat(Math.floor(century / 10)) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][century % 10];
  const suffix = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  const rule = new Intl.PluralRules("en", { type: "ordinal" }).select(century);
  return { roman: `${roman}${century === 1 ? "er" : "e"}`, ordinal: `${century}${suffix[rule]}` };
}
