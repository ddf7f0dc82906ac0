// @ts-check
/**
 * The folders of the desk and their order: those that lie open as tabs, and those that are closed.
 *
 * @import { Folder } from "./folder.js"
 */

/** An article that holds nothing and never did: it is not kept. @param {Folder} folder */
export function isBlank({ head, content }) {
  return head.revision === 0 && !head.name && content?.text === "" && content.checks.length === 0;
}

export class Tray {
  /** @type {Folder[]} */
  all;

  /** @param {Folder[]} all */
  constructor(all) {
    this.all = all;
  }

  /** Those that lie open, in the order of their tabs. */
  get open() {
    return this.all.filter(({ head }) => !head.closed).sort((a, b) => a.head.order - b.head.order);
  }

  /** Those that are closed, the last first. */
  get closed() {
    const closed = this.all.filter(({ head }) => head.closed);
    return closed.sort((a, b) => ((a.head.closed ?? "") < (b.head.closed ?? "") ? 1 : -1));
  }

  /** The place behind all others. */
  get end() {
    return Math.max(-1, ...this.all.map(({ head }) => head.order)) + 1;
  }

  /** How many articles and checks are kept. */
  get extent() {
    const kept = this.all.filter((folder) => !isBlank(folder));
    const checks = kept.reduce((sum, { head, content }) => sum + (content?.checks.length ?? head.checks), 0);
    return { articles: kept.length, checks };
  }

  /** @param {string} id */
  find(id) {
    return this.all.find(({ head }) => head.id === id);
  }

  /** @param {Folder} folder */
  add(folder) {
    if (!this.all.includes(folder)) this.all.push(folder);
  }

  /** @param {Folder} folder */
  remove(folder) {
    this.all = this.all.filter((one) => one !== folder);
  }

  /**
   * Moves a folder among those that lie open.
   *
   * @param {Folder} folder
   * @param {number} to its new place, from 0
   */
  move(folder, to) {
    const open = this.open;
    const from = open.indexOf(folder);
    if (from < 0 || to < 0 || to >= open.length) return;
    open.splice(to, 0, ...open.splice(from, 1));
    for (const [order, one] of open.entries()) {
      if (one.head.order === order) continue;
      one.head.order = order;
      if (!isBlank(one)) one.unsaved.head = true;
    }
  }
}
