// @ts-check
/**
 * The settings of reading that belong to an article, in the fields of their dialog.
 *
 * Event: `change` after the reader changed one.
 *
 * @import { ArticleOptions } from "../../types.d.ts"
 */

export class Settings extends EventTarget {
  #fields;

  /** @param {{ language: HTMLSelectElement, date: HTMLInputElement, furniture: HTMLInputElement }} fields */
  constructor(fields) {
    super();
    this.#fields = fields;
    for (const field of Object.values(fields)) field.addEventListener("change", () => this.dispatchEvent(new Event("change")));
  }

  /** @returns {ArticleOptions} */
  get value() {
    const { language, date, furniture } = this.#fields;
    return {
      language: /** @type {ArticleOptions["language"]} */ (language.value),
      furniture: furniture.checked,
      ...(date.value && { reference_date: date.value }),
    };
  }

  set value({ language = "auto", furniture = false, reference_date = "" }) {
    this.#fields.language.value = language;
    this.#fields.date.value = reference_date;
    this.#fields.furniture.checked = furniture;
  }
}
