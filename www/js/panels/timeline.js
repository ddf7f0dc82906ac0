// @ts-check
/**
 * The drawing of dates along an axis of time: a point for a day, a bar for a longer stretch, each with its name beside it,
 * in lanes so that none covers another. What finds no lane keeps its sign and loses its name.
 *
 * It is moved by dragging and by the wheel (sideways, or with Shift), zoomed by the wheel with Ctrl; buttons and keys are
 * the panel's. To those who cannot see it it is nothing: the list beneath has the same dates.
 *
 * @typedef {import("./edtf.js").Days} Days
 *
 * @typedef {object} Stretch
 * @property {Days} days
 * @property {string} name
 *
 * @typedef {{ day: number, name: string, kind: string }} Line a day that has a line across
 */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { isoDay } from "./edtf.js";
import { lanes } from "./layout.js";
import { firstView, timeTicks, whole } from "./scale.js";
import { draw, measure } from "./svg.js";

/** Pixels. */
const LANE = 21;
const TOP = 20;
const AXIS = 22;
const RADIUS = 4.5;
const TICK = 72;
const MOST_LANES = 12;
/** The shortest and the longest stretch shown, in days. */
const SHORTEST = 6;
const LONGEST = 2_000_000;
/** A pointer that has moved less (in pixels) has clicked. */
const CLICK = 4;

/** @template {Stretch} Item */
export class Timeline {
  element = make("div", { class: "chart timeline", "aria-hidden": "true" });
  /** @type {readonly Item[]} */
  #items = [];
  /** @type {readonly Line[]} */
  #lines = [];
  /** @type {Days} */
  #view = [0, 1];
  /** The reader has moved the view. */
  #moved = false;
  /** @type {Item | undefined} */
  #noticed;
  #dragged = false;
  #frame = 0;

  /** @param {(item: Item) => void} choose */
  constructor(choose) {
    const { element } = this;
    element.addEventListener("click", ({ target }) => {
      const sign = target instanceof Element && target.closest("[data-item]");
      if (sign && !this.#dragged) choose(this.#items[Number(sign.getAttribute("data-item"))]);
    });
    element.addEventListener("pointerdown", (event) => this.#drag(event));
    element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    new ResizeObserver(() => this.#later()).observe(element);
  }

  /**
   * @param {readonly Item[]} items by their beginnings
   * @param {readonly Line[]} lines the first of them is to be seen at first
   */
  show(items, lines) {
    this.#items = items;
    this.#lines = lines;
    this.element.hidden = items.length === 0;
    if (!this.#moved && items.length > 0) this.#view = firstView(items.map(({ days }) => days), lines[0]?.day);
    this.#draw();
  }

  /** The view goes where it was at first. */
  reset() {
    this.#moved = false;
  }

  /** Shows all dates. */
  fit() {
    if (this.#items.length > 0) this.#set(whole(this.#items.map(({ days }) => days), this.#lines[0]?.day));
  }

  /**
   * @param {number} factor how much longer the view becomes
   * @param {number} [at] what stays in place, as a part of the width
   */
  zoom(factor, at = 0.5) {
    const [from, to] = this.#view;
    const span = Math.min(LONGEST, Math.max(SHORTEST, (to - from) * factor));
    const fixed = from + (to - from) * at;
    this.#set([fixed - span * at, fixed + span * (1 - at)]);
  }

  /** @param {number} by a part of the width */
  pan(by) {
    const [from, to] = this.#view;
    const days = (to - from) * by;
    this.#set([from + days, to + days]);
  }

  /**
   * Sets one item apart, or none.
   *
   * @param {Item | undefined} item
   * @param {boolean} bring into view
   */
  notice(item, bring) {
    if (item === this.#noticed) return;
    this.#noticed = item;
    const [from, to] = this.#view;
    if (item && bring && (item.days[1] <= from || item.days[0] >= to)) {
      const shift = (item.days[0] + item.days[1] - from - to) / 2;
      this.#set([from + shift, to + shift]);
    } else {
      this.#later();
    }
  }

  /** @param {Days} view */
  #set(view) {
    this.#view = view;
    this.#moved = true;
    this.#later();
  }

  #later() {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    if (event.button !== 0) return;
    this.#dragged = false;
    const { element } = this;
    const begin = event.clientX;
    const [from, to] = this.#view;
    const move = (/** @type {PointerEvent} */ { clientX, pointerId }) => {
      if (!this.#dragged && Math.abs(clientX - begin) < CLICK) return;
      if (!this.#dragged) element.setPointerCapture(pointerId);
      this.#dragged = true;
      const days = ((begin - clientX) / element.clientWidth) * (to - from);
      this.#set([from + days, to + days]);
    };
    const end = () => {
      for (const name of /** @type {const} */ (["pointerup", "pointercancel"])) window.removeEventListener(name, end);
      window.removeEventListener("pointermove", move);
    };
    window.addEventListener("pointermove", move);
    for (const name of /** @type {const} */ (["pointerup", "pointercancel"])) window.addEventListener(name, end);
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    const { left, width } = this.element.getBoundingClientRect();
    const along = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (event.ctrlKey) this.zoom(Math.exp(Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 60) * 0.005), (event.clientX - left) / width);
    else if (Math.abs(along) > Math.abs(event.deltaY) || event.shiftKey) this.pan(along / width);
    else return;
    event.preventDefault();
  }

  #draw() {
    this.#frame = 0;
    const width = this.element.clientWidth;
    if (width === 0 || this.#items.length === 0) return;
    const [from, to] = this.#view;
    const x = (/** @type {number} */ day) => ((day - from) / (to - from)) * width;
    const long = measure(this.element);

    const seen = [];
    const beyond = { before: 0, after: 0 };
    for (const [index, item] of this.#items.entries()) {
      const { days, name } = item;
      if (days[1] <= from) beyond.before += 1;
      else if (days[0] >= to) beyond.after += 1;
      else seen.push({ ...place(x(days[0]), x(days[1]), days[1] - days[0] <= 1, long(name), width), index, item });
    }
    const lane = lanes(seen, MOST_LANES);
    const count = Math.max(3, ...lane.map((one) => one + 1)) + Number(lane.includes(-1));
    const floor = TOP + count * LANE;
    const svg = draw("svg", { width, height: floor + AXIS, viewBox: `0 0 ${width} ${floor + AXIS}` });
    const ruled = [];
    let free = -Infinity;
    for (const [i, { at, unit }] of timeTicks(this.#view, Math.max(2, Math.floor(width / TICK))).entries()) {
      const words = tickText(at, unit, i === 0);
      const [centre, half] = [x(at), long(words) / 2];
      ruled.push(draw("line", { x1: centre, x2: centre, y1: TOP - 4, y2: floor + 4, class: "grid" }));
      if (centre - half < free || centre - half < 0 || centre + half > width) continue;
      free = centre + half + 8;
      ruled.push(draw("text", { x: centre, y: floor + 17, class: "tick", "text-anchor": "middle" }, words));
    }
    svg.append(...ruled, draw("line", { x1: 0, x2: width, y1: floor, y2: floor, class: "axis" }));
    let taken = -Infinity;
    for (const { day, name, kind } of this.#lines) {
      const at = x(day + 0.5);
      if (at < 0 || at > width) continue;
      svg.append(draw("line", { x1: at, x2: at, y1: TOP - 4, y2: floor, class: `now ${kind}` }));
      const half = long(name) / 2;
      const centre = Math.min(Math.max(at, half + 2), width - half - 2);
      if (Math.abs(centre - taken) < 2 * half + 8) continue;
      taken = centre;
      svg.append(draw("text", { x: centre, y: 12, class: `now ${kind}`, "text-anchor": "middle" }, name));
    }
    for (const [i, one] of seen.entries()) svg.append(sign(one, TOP + LANE * ((lane[i] + count) % count) + LANE / 2, lane[i] >= 0, one.item === this.#noticed));
    if (beyond.before > 0) svg.append(draw("text", { x: 2, y: floor - 5, class: "beyond" }, `‹ ${beyond.before}`));
    if (beyond.after > 0) svg.append(draw("text", { x: width - 2, y: floor - 5, class: "beyond", "text-anchor": "end" }, `${beyond.after} ›`));
    this.element.replaceChildren(svg);
  }
}

/**
 * Where an item's sign and its name lie: the name behind the sign, before it where there is no room, else inside.
 *
 * @param {number} left
 * @param {number} right
 * @param {boolean} point
 * @param {number} long
 * @param {number} width
 */
function place(left, right, point, long, width) {
  const middle = (left + right) / 2;
  // A bar that is hardly seen is drawn wide enough to be.
  const [begin, end] = point ? [middle - RADIUS, middle + RADIUS] : [Math.min(left, middle - 3), Math.max(right, middle + 3)];
  const behind = end + 5;
  const before = begin - 5 - long;
  const name = behind + long <= width ? behind : before >= 0 ? before : Math.max(4, Math.min(width - long - 4, begin + 4));
  return { begin, end, point, name, from: Math.min(begin, name) - 4, to: Math.max(end, name + long) + 4 };
}

/**
 * @param {ReturnType<typeof place> & { index: number, item: Stretch }} place
 * @param {number} y
 * @param {boolean} named
 * @param {boolean} noticed
 */
function sign({ begin, end, point, name, index, item }, y, named, noticed) {
  const inside = named && name >= begin && name < end;
  const shape = point
    ? draw("circle", { cx: (begin + end) / 2, cy: y, r: RADIUS })
    : draw("rect", { x: Math.max(begin, -9), y: y - (inside ? 9 : 4), width: Math.min(end, 9e4) - Math.max(begin, -9), height: inside ? 18 : 8, rx: 3, ...(inside && { class: "wide" }) });
  const group = draw("g", { class: noticed ? "item on" : "item", "data-item": index }, draw("title", {}, item.name), shape);
  if (named) group.append(draw("text", { x: name, y: y + 4 }, item.name));
  return group;
}

/**
 * @param {number} day
 * @param {"day" | "month" | "year"} unit
 * @param {boolean} first has no other before it that says the year
 */
function tickText(day, unit, first) {
  const year = Number(/^[+-]?\d+/.exec(isoDay(day))?.[0]);
  if (unit === "year") return year > 0 ? String(year) : t("date.before", { y: String(1 - year) });
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { timeZone: "UTC", month: "short", ...(unit === "day" && { day: "numeric" }), ...(first && { year: "numeric" }) };
  return new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : "fr", parts).format(new Date(isoDay(day)));
}
