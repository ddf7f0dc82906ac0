// @ts-check
/**
 * The article on paper. Highlights print poorly (without wash, and in the screen's colours), and the panels not at all: so for
 * the time of printing the page shows its exported leaf instead, the very one of the marked HTML, in its print style.
 */

import { make } from "../dom.js";
import { leaf } from "./leaf.js";
import { SHEET } from "./looks.js";
import { paperNow } from "./now.js";
import { toNode } from "./tree.js";

/** @param {import("./now.js").Parts} parts */
export function setUpPrint(parts) {
  const sheet = new CSSStyleSheet();
  /** @type {HTMLElement | undefined} */
  let shown;
  const lay = () => {
    if (shown) return;
    const paper = paperNow(parts);
    if (!paper) return;
    sheet.replaceSync(SHEET);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    shown = make("div", { id: "print", class: "paper", lang: paper.words.language }, ...leaf(paper).map(toNode));
    document.body.append(shown);
  };
  const clear = () => {
    shown?.remove();
    shown = undefined;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  window.addEventListener("beforeprint", lay);
  window.addEventListener("afterprint", clear);
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? lay() : clear()));
}
