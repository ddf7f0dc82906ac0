// @ts-check
/**
 * What is told of a mark beside its own words: what it counts, who says it, where it stands, whether it was checked.
 *
 * @import { Checks, Mark, QuoteMark, Status, ZonedLine } from "../../types.d.ts"
 * @typedef {ZonedLine["zone"]} Zone
 */

import { explain } from "../core.js";
import { firstIndex } from "./layout.js";

/** @type {readonly Status[]} */
export const STATUSES = ["open", "verified", "wrong", "corrected"];

/** @type {readonly Zone[]} */
export const ZONES = ["headline", "standfirst", "byline", "body", "boilerplate"];

/** The counted nouns that were asked for, by the words of their figures. @type {Map<string, string>} */
const nouns = new Map();

export class Facts {
  /** The work of the checker, where the page keeps it. @type {Checks | undefined} */
  checks;
  #marks;

  /** @param {import("../marks.js").Marks} marks */
  constructor(marks) {
    this.#marks = marks;
  }

  /** The figures whose types are shown, in the order of the text. */
  figures() {
    return this.#marks.all.filter((mark) => mark.kind === "figure").filter(({ item }) => this.#marks.shows(item.type));
  }

  /**
   * The currency, the unit or the counted noun of a figure.
   *
   * @param {Mark} mark
   * @returns {string} empty where it counts nothing
   */
  counts({ kind, item }) {
    if (kind !== "figure" || item.value === undefined) return "";
    const { type, value, text, per } = item;
    const [amount, unit = ""] = value.split(" ", 2);
    if (type === "money") return per ? `${unit}/${per}` : unit;
    if (type === "percent" || unit !== "") return value.slice(amount.length + 1);
    return type === "quantity" ? this.#noun(text, amount) : "";
  }

  /**
   * What stands behind the number. A plain number is seen at once, of others the core tells the parts.
   *
   * @param {string} text
   * @param {string} amount
   */
  #noun(text, amount) {
    const [, digits = "", rest = ""] = /^([\d.,\s]+)(\p{L}.*)$/su.exec(text) ?? [];
    if (digits.replace(/\D/g, "") === amount.replace(".", "")) return rest;
    const known = nouns.get(text);
    if (known !== undefined) return known;
    const told = explain(text, { language: this.#marks.analysis?.language ?? "auto" }, 0);
    const noun = told && "parts" in told ? told.parts.find(({ role }) => role === "noun")?.text ?? "" : "";
    nouns.set(text, noun);
    return noun;
  }

  /**
   * @param {Mark | QuoteMark} mark
   * @returns {Zone | undefined}
   */
  zone({ item: { start } }) {
    const { zones } = this.#marks;
    const line = zones[firstIndex(zones.length, (i) => zones[i].end > start)];
    return line && line.start <= start ? line.zone : undefined;
  }

  /** @param {Mark | QuoteMark} mark */
  status(mark) {
    return this.checks?.of(mark)?.status ?? "open";
  }
}

/**
 * Words as they are looked for: without case and accents, each space plain.
 *
 * @param {string} text
 */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
}

/**
 * Whether what is looked for stands in some words; digits may be grouped or not.
 *
 * @param {string} wanted folded
 * @param {readonly (string | undefined)[]} words
 */
export function matches(wanted, words) {
  const there = fold(words.join("\n"));
  if (there.includes(wanted)) return true;
  const digits = wanted.replace(/(\d)[\s.,]+(?=\d)/g, "$1");
  return /\d/.test(digits) && there.replace(/(\d)[\s.,]+(?=\d)/g, "$1").includes(digits);
}
