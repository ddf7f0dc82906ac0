// @ts-check
/**
 * The types of marks, in the order the page shows them, and the two families they fall into.
 *
 * @import { FigureType, MarkType, NameType } from "../types.d.ts"
 */

/** @type {readonly FigureType[]} */
export const FIGURE_TYPES = [
  "money",
  "percent",
  "ratio",
  "multiplier",
  "quantity",
  "number",
  "duration",
  "date",
  "time",
];

/** @type {readonly NameType[]} */
export const NAME_TYPES = ["person", "organization", "place", "event", "product"];

/** @type {readonly MarkType[]} */
export const MARK_TYPES = [...FIGURE_TYPES, ...NAME_TYPES];
