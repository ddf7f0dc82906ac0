// @ts-check
/**
 * The legend: every type drawn as its marks are drawn, its count, and whether it is shown.
 *
 * @import { MarkType } from "../types.d.ts"
 */

import { make } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { FIGURE_TYPES, NAME_TYPES } from "./kinds.js";

const FAMILIES = /** @type {const} */ ([
  { title: "legend.figures", all: "legend.all", types: FIGURE_TYPES },
  { title: "legend.names", all: "legend.all.names", types: NAME_TYPES },
]);

/**
 * Fills the legend and keeps it true.
 *
 * @param {HTMLElement} root
 * @param {import("./marks.js").Marks} marks
 */
export function setUpLegend(root, marks) {
  for (const { title, all, types } of FAMILIES) {
    const whole = make(
      "button",
      { type: "button", class: "family", "data-label": all, "data-family": title },
      make("span", { "data-text": title }),
    );
    whole.addEventListener("click", () => marks.show(types, !types.every((type) => marks.shows(type))));
    const chips = types.map((type) => {
      const name = make("span", { "data-mark": type, "data-text": `type.${type}` });
      const colon = make("span", { class: "unseen" });
      const button = make("button", { type: "button", class: "chip", "data-type": type }, name, colon, make("span", { class: "count" }));
      button.addEventListener("click", () => marks.show([type], !marks.shows(type)));
      return button;
    });
    root.append(make("div", { class: "chips", role: "group", "data-label": title }, whole, ...chips));
  }
  const update = () => refresh(root, marks);
  for (const event of ["annotated", "shown"]) marks.addEventListener(event, update);
  i18n.addEventListener("change", update);
  update();
}

/**
 * @param {HTMLElement} root
 * @param {import("./marks.js").Marks} marks
 */
function refresh(root, marks) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { item } of marks.all) counts.set(item.type, (counts.get(item.type) ?? 0) + 1);
  const any = marks.all.length > 0;
  for (const button of root.querySelectorAll("button")) {
    if (button.dataset.family) {
      const { types } = FAMILIES[button.dataset.family === "legend.figures" ? 0 : 1];
      button.setAttribute("aria-pressed", String(types.every((type) => marks.shows(type))));
      continue;
    }
    const type = /** @type {MarkType} */ (button.dataset.type);
    const count = counts.get(type) ?? 0;
    button.setAttribute("aria-pressed", String(marks.shows(type)));
    button.classList.toggle("absent", any && count === 0);
    const output = /** @type {HTMLElement} */ (button.lastElementChild);
    output.textContent = any ? count.toLocaleString(i18n.language) : "";
    // Read aloud as one name: *date : 10*.
    if (output.previousElementSibling) output.previousElementSibling.textContent = any ? t("legend.count") : "";
  }
}
