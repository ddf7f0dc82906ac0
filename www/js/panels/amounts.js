// @ts-check
/**
 * The amounts: sums of money, then what else is told more than once in the same unit, then percentages; drawn so that a
 * million beside a milliard is seen at a glance, and listed from the greatest to the least.
 *
 * @import { FigureMark } from "../../types.d.ts"
 * @import { Plot, Row } from "./dots.js"
 */

import { make } from "../dom.js";
import { t } from "../i18n.js";
import { oneLine, sentence, speaksForItself, worth } from "../words.js";
import { drawPlot } from "./dots.js";
import { Lines } from "./lines.js";
import { anchor, magnitude } from "./magnitude.js";

const KINDS = /** @type {const} */ (["money", "quantity", "percent"]);

export class Amounts {
  #marks;
  #facts;
  #lines;
  #charts = make("div", { class: "chart amounts", "aria-hidden": "true" });
  /** What the dot under the pointer is. */
  #told = make("p", { class: "told", "aria-hidden": "true" });
  /** @type {Plot[]} */
  #plots = [];
  /** @type {FigureMark[]} */
  #order = [];
  #frame = 0;

  /**
   * @param {HTMLElement} panel
   * @param {import("../marks.js").Marks} marks
   * @param {import("./facts.js").Facts} facts
   * @param {(mark: FigureMark) => void} go
   */
  constructor(panel, marks, facts, go) {
    this.#marks = marks;
    this.#facts = facts;
    const list = make("ol", {});
    this.#lines = new Lines(list, list, line, go);
    this.#lines.noticed = (mark) => this.#notice(mark);
    const dotAt = (/** @type {Event} */ { target }) => {
      const dot = target instanceof Element ? target.closest("[data-dot]") : null;
      return dot ? this.#order[Number(dot.getAttribute("data-dot"))] : undefined;
    };
    this.#charts.addEventListener("click", (event) => {
      const mark = dotAt(event);
      if (mark) go(mark);
    });
    this.#charts.addEventListener("pointerover", (event) => this.#notice(dotAt(event)));
    this.#charts.addEventListener("pointerleave", () => this.#notice(undefined));
    new ResizeObserver(() => (this.#frame ||= requestAnimationFrame(() => this.#paint()))).observe(this.#charts);
    panel.append(this.#charts, this.#told, ...this.#lines.parts);
  }

  /** How many there are. @param {readonly FigureMark[]} figures @param {import("./facts.js").Facts} facts */
  static count(figures, facts) {
    return plotsOf(figures, facts).reduce((sum, { rows }) => rows.reduce((sum, { dots }) => sum + dots.length, sum), 0);
  }

  draw() {
    this.#plots = plotsOf(this.#facts.figures(), this.#facts);
    this.#order = this.#plots.flatMap(({ rows }) => rows.flatMap(({ dots }) => dots.map(({ mark }) => mark).reverse()));
    this.#lines.show(this.#order, this.#marks.all.length > 0 ? t("amounts.none") : "");
    this.#notice(undefined);
    this.#paint();
  }

  #paint() {
    this.#frame = 0;
    this.#charts.hidden = this.#plots.length === 0;
    if (this.#charts.clientWidth === 0) return;
    const at = new Map(this.#order.map((mark, index) => [mark, String(index)]));
    this.#charts.replaceChildren(
      ...this.#plots.flatMap((plot) => [
        make("h2", { class: "list-title" }, plot.title),
        drawPlot(plot, this.#charts, ({ mark }) => at.get(mark) ?? ""),
      ]),
    );
  }

  /** @param {FigureMark | undefined} mark */
  #notice(mark) {
    for (const dot of this.#charts.querySelectorAll(".on")) dot.classList.remove("on");
    const words = mark && [sentence(mark), ...(mark.speaker ? [oneLine(mark.speaker)] : [])].join(" — ");
    this.#told.textContent = words ?? t("amounts.hint");
    this.#told.hidden = this.#plots.length === 0;
    if (!mark) return;
    const dot = this.#charts.querySelector(`[data-dot="${this.#order.indexOf(mark)}"]`);
    dot?.classList.add("on");
  }
}

/**
 * @param {readonly FigureMark[]} figures
 * @param {import("./facts.js").Facts} facts
 * @returns {Plot[]}
 */
function plotsOf(figures, facts) {
  return KINDS.flatMap((kind) => {
    /** @type {Map<string, Row>} */
    const rows = new Map();
    for (const mark of figures) {
      const size = mark.item.type === kind && magnitude(mark.item);
      const name = size && facts.counts(mark);
      if (!name) continue;
      const row = rows.get(name.toLowerCase()) ?? { name, dots: [] };
      row.dots.push({ mark, low: size.low, high: size.high });
      rows.set(name.toLowerCase(), row);
    }
    const kept = [...rows.values()].filter(({ dots }) => kind !== "quantity" || dots.length > 1);
    // What is told most often comes first.
    kept.sort((a, b) => b.dots.length - a.dots.length);
    for (const row of kept) {
      row.dots.sort((a, b) => anchor(a) - anchor(b) || a.mark.index - b.mark.index);
      if (row.name === "pp") row.name = t("unit.pp");
    }
    return kept.length > 0 ? [{ title: t(`amounts.${kind}`), kind, rows: kept }] : [];
  });
}

/** @param {FigureMark} mark */
function line({ item, speaker }) {
  const details = [item.value !== undefined && !speaksForItself(item) && worth(item), speaker && oneLine(speaker)].filter((part) => typeof part === "string" && part !== "");
  const button = make(
    "button",
    { type: "button", class: "line", tabindex: "-1" },
    make("span", { class: "line-text", dir: "auto" }, make("span", { "data-mark": item.type }, oneLine(item.text))),
    make("span", { class: "line-value" }, /** @type {string[]} */ (details).join(" · ")),
  );
  return make("li", {}, button);
}
