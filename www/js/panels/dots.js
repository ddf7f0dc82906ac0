// @ts-check
/**
 * The drawing of amounts: one row a unit, one dot a figure, on an axis that all rows of the drawing share.
 *
 * A full dot is an exact value, a hollow one an approximate one, a bar a range, an arrow what is open on that side, a
 * square what stands outside of the article. To those who cannot see it it is nothing: the list beneath has the same
 * figures.
 *
 * @import { FigureMark } from "../../types.d.ts"
 *
 * @typedef {object} Dot
 * @property {FigureMark} mark
 * @property {number} [count] how many figures it stands for, if more than one
 * @property {number} low
 * @property {number} high
 *
 * @typedef {{ name: string, dots: Dot[] }} Row dots from the least to the greatest
 * @typedef {{ title: string, kind: "money" | "quantity" | "percent", rows: Row[] }} Plot
 */

import { i18n, t } from "../i18n.js";
import { lanes } from "./layout.js";
import { linearAxis, logAxis } from "./scale.js";
import { draw, measure } from "./svg.js";

/** Pixels. */
const NAME = 19;
const LANE = 12;
const RADIUS = 4.5;
const ARROW = 13;
const TICK = 54;
const AXIS = 20;
const EDGE = 14;
/** Where values stand that a logarithm does not know. */
const GUTTER = 34;
const MOST_LANES = 8;
/** What a row and a drawing hold at most; from so many dots on, like ones are one. */
const MANY = 24;
const MOST_DOTS = 120;
const MOST_ROWS = 24;

/**
 * @param {Plot} plot
 * @param {Element} parent whose width and font it takes
 * @param {(dot: Dot) => string} key told by each dot as `data-dot`
 * @returns {SVGSVGElement}
 */
export function drawPlot({ kind, rows }, parent, key) {
  const width = parent.clientWidth;
  const long = measure(parent);
  const ends = rows.flatMap(({ dots }) => dots.flatMap(({ low, high }) => [low, high])).filter(Number.isFinite);
  const logarithmic = kind !== "percent";
  const positive = ends.filter((end) => end > 0);
  const gutter = logarithmic && positive.length < ends.length ? GUTTER : 0;
  const most = Math.max(2, Math.floor((width - gutter) / TICK));
  const axis = logarithmic ? logAxis(positive.length > 0 ? positive : [1, 10], most) : linearAxis(ends, Math.min(5, most - 1));
  const x = (/** @type {number} */ value) =>
    logarithmic && value <= 0 ? EDGE : EDGE + gutter + axis.place(value) * (width - gutter - 2 * EDGE);

  let y = 2;
  const content = [];
  for (const { name, dots: all } of rows.slice(0, MOST_ROWS)) {
    const dots = gathered(all);
    content.push(draw("text", { x: 0, y: y + 13, class: "row-name" }, name));
    y += NAME;
    const places = dots.map((dot) => {
      const [toLeft, toRight] = opens(dot);
      const [begin, end] = [x(Number.isFinite(dot.low) ? dot.low : dot.high), x(Number.isFinite(dot.high) ? dot.high : dot.low)];
      return { dot, begin, end, toLeft, toRight, from: begin - RADIUS - (toLeft ? ARROW : 1), to: end + RADIUS + (toRight ? ARROW : 1) + ((dot.count ?? 1) > 1 ? 5 + long(times(dot.count ?? 1)) : 0) };
    });
    const lane = lanes(places, MOST_LANES);
    const count = Math.max(1, ...lane.map((one) => one + 1));
    const base = y + count * LANE;
    content.push(draw("line", { x1: 0, x2: width, y1: base + 2, y2: base + 2, class: "base" }));
    for (const [i, place] of places.entries()) content.push(sign(place, base - LANE * Math.max(0, lane[i]) - LANE / 2, key(place.dot)));
    y = base + 7;
  }
  const ruled = [];
  let free = -Infinity;
  for (const tick of axis.ticks) {
    const at = x(tick);
    if (logarithmic ? tick > 0 : true) ruled.push(draw("line", { x1: at, x2: at, y1: 4, y2: y, class: tick === 0 ? "grid zero" : "grid" }));
    const words = tickText(tick, kind);
    const half = long(words) / 2;
    const centre = Math.min(Math.max(at, half), width - half);
    if (centre - half < free) continue;
    free = centre + half + 6;
    ruled.push(draw("text", { x: centre, y: y + 14, class: "tick", "text-anchor": "middle" }, words));
  }
  if (gutter) ruled.push(draw("text", { x: EDGE, y: y + 14, class: "tick", "text-anchor": "middle" }, "≤\u202F0"));
  return draw("svg", { width, height: y + AXIS, viewBox: `0 0 ${width} ${y + AXIS}`, class: kind }, ...ruled, ...content);
}

/**
 * One dot for all that look alike, where there are many. Beyond a bound only some of them, evenly.
 *
 * @param {readonly Dot[]} dots
 * @returns {readonly Dot[]}
 */
function gathered(dots) {
  if (dots.length <= MANY) return dots;
  /** @type {Map<string, Dot>} */
  const looks = new Map();
  for (const dot of dots) {
    const look = [dot.low, dot.high, dot.mark.item.qualifier, dot.mark.muted].join();
    const known = looks.get(look);
    if (known) known.count = (known.count ?? 1) + 1;
    else looks.set(look, { ...dot });
  }
  const found = [...looks.values()];
  const step = Math.ceil(found.length / MOST_DOTS);
  return found.filter((_, i) => i % step === 0);
}

/** @param {number} count */
function times(count) {
  return `×\u202F${count.toLocaleString(i18n.language)}`;
}

/**
 * On which sides a figure is open: less than it says may be meant, or more.
 *
 * @param {Dot} dot
 * @returns {[left: boolean, right: boolean]}
 */
function opens({ mark, low, high }) {
  const { qualifier } = mark.item;
  return [
    low === -Infinity || qualifier === "less-than" || qualifier === "at-most",
    high === Infinity || qualifier === "more-than" || qualifier === "at-least",
  ];
}

/**
 * @param {{ dot: Dot, begin: number, end: number, toLeft: boolean, toRight: boolean }} place
 * @param {number} y
 * @param {string} key
 */
function sign({ dot: { mark, count = 1 }, begin, end, toLeft, toRight }, y, key) {
  const { qualifier } = mark.item;
  const about = qualifier === "about" || qualifier === "nearly";
  const group = draw("g", { class: `dot${about ? " about" : ""}${mark.muted ? " aside" : ""}`, "data-dot": key });
  if (toLeft) group.append(arrow(begin, -1, y));
  if (toRight) group.append(arrow(end, 1, y));
  if (end - begin > 1) {
    group.append(draw("path", { d: `M${begin} ${y}H${end}M${begin} ${y - 4}v8M${end} ${y - 4}v8`, class: "range" }));
  } else if (mark.muted) {
    group.append(draw("rect", { x: begin - 4, y: y - 4, width: 8, height: 8 }));
  } else {
    group.append(draw("circle", { cx: begin, cy: y, r: RADIUS }));
  }
  if (count > 1) group.append(draw("text", { x: end + RADIUS + 3 + (toRight ? ARROW : 0), y: y + 4, class: "tick" }, times(count)));
  // A larger place to point at.
  group.append(draw("rect", { x: begin - 8, y: y - 6, width: end - begin + 16, height: 12, class: "hit" }));
  return group;
}

/**
 * @param {number} x
 * @param {1 | -1} direction
 * @param {number} y
 */
function arrow(x, direction, y) {
  const tip = x + direction * (RADIUS + ARROW - 2);
  return draw("path", { d: `M${x} ${y}H${tip}M${tip - direction * 4} ${y - 3.5}L${tip} ${y}L${tip - direction * 4} ${y + 3.5}`, class: "open" });
}

/**
 * @param {number} value
 * @param {Plot["kind"]} kind
 */
function tickText(value, kind) {
  if (kind === "percent") return t("amounts.ruled", { value });
  // In French a thousand milliards go on being milliards: a "billion" is read as one.
  if (i18n.language === "fr" && value >= 1e12) return t("amounts.milliards", { count: value / 1e9 });
  const compact = Math.abs(value) >= 1e6;
  return new Intl.NumberFormat(i18n.language, compact ? { notation: "compact" } : { maximumSignificantDigits: 3 }).format(value);
}
