// @ts-check
/**
 * An article of the desk as it is held in memory: its head, its text, its checks, what of it is not yet written.
 *
 * @import { ArticleHead, ArticleOptions, KeptCheck } from "../../types.d.ts"
 *
 * @typedef {object} Content what an article has beside its head
 * @property {string} text
 * @property {KeptCheck[]} checks
 *
 * @typedef {object} Folder
 * @property {ArticleHead} head
 * @property {Content | undefined} content nothing until it has been read from the database
 * @property {{ head: boolean, text: boolean, checks: boolean }} unsaved
 * @property {import("../history.js").History | undefined} history what can be undone in it, while the page is open
 */

/** So much of an article's first line is its title. */
const TITLE = 60;

/**
 * @param {{ text?: string, name?: string, options?: ArticleOptions, order: number }} how
 * @returns {Folder}
 */
export function newFolder({ text = "", name, options = {}, order }) {
  const now = new Date().toISOString();
  return {
    head: {
      id: newId(),
      ...(name && { name }),
      title: name ?? titleOf(text),
      options,
      created: now,
      changed: now,
      order,
      place: { caret: 0, line: 0, past: 0 },
      revision: 0,
      textRevision: 0,
      checks: 0,
    },
    content: { text, checks: [] },
    unsaved: text === "" ? nothing() : { head: true, text: true, checks: true },
    history: undefined,
  };
}

/** Nothing is unsaved. */
export function nothing() {
  return { head: false, text: false, checks: false };
}

/** @param {Folder} folder */
export function isUnsaved({ unsaved: { head, text, checks } }) {
  return head || text || checks;
}

/** A name that no other article and no other check has. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");
}

/**
 * The first line of an article that says anything, shortened; empty where none does.
 *
 * @param {string} text
 */
export function titleOf(text) {
  const line = text.trimStart().slice(0, 4 * TITLE).split(/[\r\n]/, 1)[0].replace(/\s+/g, " ").trim();
  return line.length > TITLE ? `${line.slice(0, TITLE).trimEnd()}…` : line;
}
