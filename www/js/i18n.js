// @ts-check
/**
 * The language of the interface: the reader's choice, else the browser's first of those we have.
 *
 * In the page, `data-text="key"` names the text of an element, `data-label="key"` its accessible name and tooltip.
 *
 * @typedef {import("../i18n/fr.js").Key} Key
 * @typedef {"fr" | "en"} Language
 */

import en from "../i18n/en.js";
import fr from "../i18n/fr.js";
import { recall, remember } from "./store.js";

/** @type {Record<Language, Record<Key, string>>} */
const STRINGS = { fr, en };

/** Says `change` when the language has changed. */
export const i18n = new (class extends EventTarget {
  /** @type {Language} */
  language = preferred();

  /**
   * Changes the language and remembers it.
   *
   * @param {Language} language
   */
  use(language) {
    this.language = language;
    remember("language", [language]);
    this.apply();
    this.dispatchEvent(new Event("change"));
  }

  /** Writes the texts of the whole page. */
  apply() {
    document.documentElement.lang = this.language;
    for (const element of document.querySelectorAll("[data-text]")) {
      element.textContent = t(/** @type {Key} */ (element.getAttribute("data-text")));
    }
    for (const element of document.querySelectorAll("[data-label]")) {
      const label = t(/** @type {Key} */ (element.getAttribute("data-label")));
      element.setAttribute("aria-label", label);
      if (element.matches("button, a")) element.setAttribute("title", label);
    }
  }
})();

/**
 * A text in the language of the interface. `{name}` in it stands for a parameter; a text with a bar has two forms, the
 * first for a `count` the language takes as singular.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [parameters]
 * @returns {string}
 */
export function t(key, parameters = {}) {
  const forms = STRINGS[i18n.language][key].split("|");
  const one = forms.length === 1 || new Intl.PluralRules(i18n.language).select(Number(parameters.count)) === "one";
  return (one ? forms[0] : forms[1]).replace(/\{(\w+)\}/g, (_, name) => {
    const value = parameters[name];
    return typeof value === "number" ? value.toLocaleString(i18n.language) : value;
  });
}

/** @returns {Language} */
function preferred() {
  const wishes = [...recall("language"), ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  const known = wishes.find((tag) => tag in STRINGS);
  return /** @type {Language | undefined} */ (known) ?? "fr";
}
