// @ts-check
/**
 * Light or dark: the system's, until the reader says otherwise. The page's dark colours are one style sheet; what
 * changes is when it applies.
 */

import { recall, remember } from "./store.js";

const system = matchMedia("(prefers-color-scheme: dark)");

/**
 * @param {HTMLElement & { media: string }} sheet the style sheet of the dark colours, a link or within the page
 * @param {HTMLButtonElement} button pressed while the page is dark
 */
export function setUpTheme(sheet, button) {
  let [chosen] = recall("theme");
  const dark = () => (chosen ? chosen === "dark" : system.matches);
  const apply = () => {
    if (chosen) sheet.media = dark() ? "all" : "not all";
    button.setAttribute("aria-pressed", String(dark()));
  };
  button.addEventListener("click", () => {
    chosen = dark() ? "light" : "dark";
    remember("theme", [chosen]);
    apply();
  });
  system.addEventListener("change", apply);
  apply();
}
