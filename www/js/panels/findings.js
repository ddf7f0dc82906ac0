// @ts-check
/**
 * The findings: why each was made, with the sum worked, and what it is about, each side a button that leads to it.
 *
 * Findings are numbered in the order of the text; the margin has the same numbers.
 *
 * @import { FindingMark, Mark } from "../../types.d.ts"
 *
 * @typedef {object} Numbered
 * @property {number} number from 1
 * @property {FindingMark["finding"]} finding
 * @property {Mark[]} marks in the order of the text
 */

import { make } from "../dom.js";
import { t } from "../i18n.js";
import { oneLine, speaksForItself, worth } from "../words.js";
import { Lines } from "./lines.js";

export class Findings {
  #marks;
  /** What was not checked: no finding there means nothing. */
  #left = make("p", { class: "none", hidden: "" });
  #lines;

  /**
   * @param {HTMLElement} panel
   * @param {import("../marks.js").Marks} marks
   * @param {(mark: Mark) => void} go
   */
  constructor(panel, marks, go) {
    this.#marks = marks;
    const list = make("ol", { class: "findings" });
    this.#lines = new Lines(
      list,
      list,
      line,
      ({ marks }, target) => {
        const side = target.closest("button")?.dataset.side;
        const mark = marks[Number(side ?? 0)];
        if (mark && target.closest("button")) go(mark);
      },
      (_, direction, target) => {
        const buttons = Array.from(target.closest("li")?.querySelectorAll("button") ?? []);
        this.#lines.focus(buttons[buttons.findIndex((button) => button === target) + direction]);
      },
    );
    panel.append(...this.#lines.parts, this.#left);
  }

  draw() {
    this.#lines.show(numbered(this.#marks.findings), this.#marks.all.length > 0 ? t("list.none.findings") : "");
    const count = this.#marks.analysis?.unchecked?.length ?? 0;
    this.#left.hidden = count === 0;
    this.#left.textContent = t("findings.unchecked", { count });
  }
}

/**
 * The findings in the order of the text.
 *
 * @param {readonly FindingMark[]} findings
 * @returns {Numbered[]}
 */
export function numbered(findings) {
  return findings
    .map(({ finding, marks }) => ({ finding, marks: [...marks].sort((a, b) => a.item.start - b.item.start) }))
    .sort((a, b) => (a.marks[0]?.item.start ?? 0) - (b.marks[0]?.item.start ?? 0))
    .map((found, index) => ({ ...found, number: index + 1 }));
}

/** @param {Numbered} found */
function line({ number, finding: { kind, severity, message }, marks }) {
  const button = make(
    "button",
    { type: "button", class: "line", tabindex: "-1" },
    make("span", { class: "line-value" }, make("span", { class: `badge ${severity}` }, number.toLocaleString()), ` ${t(`finding.${kind}`)}`),
    make("span", { class: `line-type severity ${severity}` }, t(`severity.${severity}`)),
    make("span", { class: "line-text", dir: "auto" }, message),
  );
  const sides = marks.map((mark, index) => {
    const words = make("span", { "data-mark": mark.item.type }, oneLine(mark.item.text));
    const side = make("button", { type: "button", class: "place", tabindex: "-1", dir: "auto", "data-side": String(index) }, words);
    const value = mark.kind === "figure" && !speaksForItself(mark.item) ? worth(mark.item) : "";
    return make("div", { class: "side" }, side, ...(value ? [make("span", { class: "side-value" }, value)] : []));
  });
  return make("li", {}, button, make("div", { class: "sides" }, ...sides));
}
