// @ts-check
/**
 * The edits of a text, so that each can be taken back and done again.
 *
 * The browser's own undo knows only the edits it makes itself; the article makes its own (see `article.js`), so it
 * keeps its own list.
 *
 * @typedef {object} Edit One replacement: at `at`, `removed` gave way to `inserted`.
 * @property {number} at offset in UTF-16 code units, the same before and after
 * @property {string} removed
 * @property {string} inserted
 * @property {boolean} [typing] whether the next keystroke may join it
 */

/** Edits beyond this many characters are forgotten, oldest first; the latest is always kept. */
const CAPACITY = 64 << 20;

export class History {
  /** @type {Edit[]} */
  #done = [];
  /** @type {Edit[]} */
  #undone = [];
  #size = 0;

  /**
   * Remembers an edit that has just been made.
   *
   * @param {Edit} edit
   */
  push(edit) {
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last && joins(last, edit)) {
      last.inserted += edit.inserted;
      this.#size += edit.inserted.length;
      return;
    }
    this.#done.push({ ...edit });
    this.#size += weight(edit);
    while (this.#size > CAPACITY && this.#done.length > 1) {
      this.#size -= weight(/** @type {Edit} */ (this.#done.shift()));
    }
  }

  /** @returns {Edit | undefined} the edit that takes the last one back */
  undo() {
    const edit = this.#done.pop();
    if (!edit) return undefined;
    this.#size -= weight(edit);
    this.#undone.push(edit);
    return { at: edit.at, removed: edit.inserted, inserted: edit.removed };
  }

  /** @returns {Edit | undefined} the edit last taken back */
  redo() {
    const edit = this.#undone.pop();
    if (!edit) return undefined;
    edit.typing = false;
    this.#size += weight(edit);
    this.#done.push(edit);
    return edit;
  }
}

/**
 * Letters typed one after another are one edit, a word at a time.
 *
 * @param {Edit} last
 * @param {Edit} next
 */
function joins(last, next) {
  return (
    last.typing === true &&
    next.typing === true &&
    next.removed === "" &&
    next.at === last.at + last.inserted.length &&
    !/\s$/.test(last.inserted)
  );
}

/** @param {Edit} edit */
function weight(edit) {
  return edit.removed.length + edit.inserted.length;
}
