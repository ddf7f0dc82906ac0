// @ts-check
/**
 * How a figure was read: the rule, its parts, what could have been read another way; why a name was found: what spoke
 * for it. On the card it is a line that opens; what it holds is asked of the core only then.
 *
 * @import { Explanation, Mark, NameExplanation, Part } from "../types.d.ts"
 */

import { make } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { qualifierText, readable } from "./values.js";
import { oneLine } from "./words.js";

/** Once opened the line stays open, from card to card. */
let open = false;

/**
 * A line that opens on how a figure was read or why a name was found.
 *
 * @param {Mark["kind"]} kind
 * @param {() => Explanation | NameExplanation | undefined} explain
 * @param {() => void} resized called when the line has opened or closed
 * @returns {HTMLDetailsElement}
 */
export function explanationLine(kind, explain, resized) {
  const details = make("details", { class: "explanation" }, make("summary", {}, t(`explain.${kind}`)));
  const fill = () => {
    const explanation = details.childElementCount === 1 && explain();
    if (explanation) details.append(...("reasons" in explanation ? reasons(explanation) : content(explanation)));
  };
  if (open) {
    fill();
    details.open = true;
  }
  details.addEventListener("toggle", () => {
    open = details.open;
    if (open) fill();
    resized();
  });
  return details;
}

/**
 * @param {NameExplanation} explanation
 * @returns {Node[]}
 */
function reasons({ name, reasons }) {
  const of = t(`of.${name.type}`);
  const told = reasons.map(({ clue, text = "" }) => make("li", {}, t(`clue.${clue}`, { text: oneLine(text), of })));
  return [make("ul", {}, ...told)];
}

/**
 * @param {Explanation} explanation
 * @returns {Node[]}
 */
function content({ rule, parts, qualifier, beside, choices = [], reference_date }) {
  const all = [qualifier, ...parts, beside].filter((part) => part !== undefined).sort((a, b) => a.start - b.start);
  const rows = all.flatMap((part) => [
    make("dt", { dir: "auto", translate: "no" }, oneLine(part.text)),
    make("dd", {}, meaning(part)),
  ]);
  const day = reference_date ? readable("date", reference_date) : "";
  const told = choices.map((choice) => make("li", {}, t(`choice.${choice}`, { day })));
  return [
    make("p", {}, t(`rule.${rule}`)),
    ...(rows.length > 0 ? [make("dl", {}, ...rows)] : []),
    ...(told.length > 0 ? [make("ul", {}, ...told)] : []),
  ];
}

/**
 * What a part was taken for, and what it is worth.
 *
 * @param {Part} part
 */
function meaning({ role, value }) {
  const worth = value === undefined ? "" : worthOf(role, value);
  return `${t(`role.${role}`)} ${worth}`.trim();
}

/**
 * @param {Part["role"]} role
 * @param {string} value
 * @returns {string}
 */
function worthOf(role, value) {
  switch (role) {
    case "number":
      return readable("number", value);
    case "scale":
      return `×\u00A0${readable("number", value)}`;
    case "fraction":
      return readable(value.includes("/") ? "ratio" : "number", value);
    case "currency":
      return readable("money", value);
    case "unit":
    case "per":
      return unit(value);
    case "portion":
      return "";
    case "joint":
      return t(`joint.${/** @type {"to"} */ (value)}`);
    case "weekday":
      // The first of January 2024 was a Monday.
      return named({ weekday: "long" }, new Date(Date.UTC(2024, 0, Number(value))));
    case "month":
      return named({ month: "long" }, new Date(Date.UTC(2024, Number(value) - 1)));
    case "year-part":
      return /^\d/.test(value) ? "" : readable("date", value);
    case "shift": {
      const [count, of] = value.split(" ");
      const steps = Number(count).toLocaleString(i18n.language, { signDisplay: "exceptZero" });
      return of ? `${steps}\u00A0${unit(of)}` : steps;
    }
    case "day-part":
      return t(`day-part.${/** @type {"am"} */ (value)}`);
    case "qualifier":
      return qualifierText(/** @type {import("../types.d.ts").Qualifier} */ (value));
    default:
      return value;
  }
}

/** Units of the calendar that relative dates count in. */
const CALENDAR = /** @type {const} */ (["day", "week", "week-end", "month", "quarter", "half", "year"]);

/** @param {string} value */
function unit(value) {
  const calendar = CALENDAR.find((name) => name === value);
  if (calendar) return t(`calendar.${calendar}`);
  return readable(value.startsWith("P") ? "duration" : "quantity", value);
}

/**
 * @param {Intl.DateTimeFormatOptions} what
 * @param {Date} day
 */
function named(what, day) {
  return new Intl.DateTimeFormat(i18n.language, { ...what, timeZone: "UTC" }).format(day);
}
