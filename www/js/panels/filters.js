// @ts-check
/**
 * What a list is narrowed to: words looked for, and choices of one among several.
 *
 * A choice that would change nothing, having one option or none, is not offered.
 *
 * @import { Key } from "../i18n.js"
 * @typedef {object} Choice
 * @property {string} name
 * @property {Key} label
 * @property {Key} [all] what leaves all in; without it there is no such option
 */

import { make } from "../dom.js";
import { t } from "../i18n.js";
import { fold } from "./facts.js";

export class Filters {
  element;
  /** Tells how many there are. */
  #count = make("p", { class: "filter-count", role: "status" });
  #search = make("input", { type: "search", "data-label": "panel.search", autocomplete: "off", spellcheck: "false" });
  #choices;
  /** @type {Map<string, HTMLSelectElement>} */
  #selects = new Map();

  /**
   * @param {readonly Choice[]} choices
   * @param {() => void} changed
   */
  constructor(choices, changed) {
    this.#choices = choices;
    for (const { name, label } of choices) {
      const select = make("select", { "data-label": label, autocomplete: "off" });
      select.addEventListener("change", changed);
      this.#selects.set(name, select);
    }
    this.#search.addEventListener("input", changed);
    this.element = make("div", { class: "filters", role: "search", "data-label": "panel.filters" }, this.#search, ...this.#selects.values(), this.#count);
  }

  /** The words looked for, folded. */
  get words() {
    return fold(this.#search.value.trim());
  }

  /**
   * @param {string} name of a choice
   * @returns {string} empty where nothing is chosen
   */
  chosen(name) {
    const select = this.#selects.get(name);
    return select?.hidden ? "" : (select?.value ?? "");
  }

  /**
   * Offers the options there are; what was chosen stays so while it is among them.
   *
   * @param {Record<string, readonly (readonly [value: string, label: string])[]>} options by the names of the choices
   */
  offer(options) {
    this.#search.placeholder = t("panel.search");
    for (const { name, all } of this.#choices) {
      const select = /** @type {HTMLSelectElement} */ (this.#selects.get(name));
      const offered = options[name] ?? [];
      select.hidden = offered.length < 2;
      const was = select.value;
      const rows = all ? [/** @type {const} */ (["", t(all)]), ...offered] : offered;
      const same = rows.length === select.length && rows.every(([value, label], i) => select.options[i].value === value && select.options[i].text === label);
      if (same) continue;
      select.replaceChildren(...rows.map(([value, label]) => make("option", { value }, label)));
      select.value = rows.some(([value]) => value === was) ? was : rows[0]?.[0] ?? "";
    }
  }

  /** Empties all fields. */
  reset() {
    this.#search.value = "";
    for (const select of this.#selects.values()) select.selectedIndex = 0;
  }

  /** @param {string} words how many there are */
  tell(words) {
    if (this.#count.textContent !== words) this.#count.textContent = words;
  }
}
