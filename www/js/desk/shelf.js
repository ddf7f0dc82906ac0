// @ts-check
/**
 * Where the articles are kept: folders in, folders out of the database.
 *
 * Two windows may hold the same article. What is written counts its revisions, and a folder is written only upon the
 * revision it was read at; if another window was faster, nothing is written and its folder comes back.
 *
 * @import { ArticleHead } from "../../types.d.ts"
 * @import { Content, Folder } from "./folder.js"
 */

import { Database, done } from "./database.js";

/** @typedef {{ head: ArticleHead, content: Content }} Kept */

export class Shelf {
  database = new Database();

  /**
   * What is on the desk.
   *
   * @returns {Promise<{ heads: ArticleHead[], current: string | undefined, content: Content | undefined }>} the content
   *   of the current article alone
   */
  async open() {
    return this.database.transact("readonly", async (store) => {
      const [heads, current] = await Promise.all([done(store("articles").getAll()), done(store("desk").get("current"))]);
      const known = heads.some(({ id, closed }) => id === current && !closed);
      const id = known ? current : heads.filter(({ closed }) => !closed).sort((a, b) => a.order - b.order)[0]?.id;
      const [content, place] = id ? await Promise.all([contentOf(store, id), done(store("desk").get(placeKey(id)))]) : [];
      const head = heads.find((one) => one.id === id);
      if (head && place) head.place = place;
      return { heads, current: id, content };
    });
  }

  /**
   * @param {string} id
   * @returns {Promise<Kept | undefined>}
   */
  async read(id) {
    return this.database.transact("readonly", (store) => read(store, id));
  }

  /**
   * Writes what is unsaved of a folder. Its revisions count on.
   *
   * @param {Folder} folder
   * @param {Folder["unsaved"]} unsaved
   * @returns {Promise<Kept | undefined>} what another window has written since, in which case we have written nothing
   */
  async write(folder, unsaved) {
    const next = snapshot(folder, unsaved);
    const other = await this.database.transact("readwrite", async (store) => {
      const there = await done(store("articles").get(next.head.id));
      if (there && there.revision !== next.head.revision - 1) return read(store, next.head.id);
      // Another window has deleted it, but we work on it.
      if (!there) next.text = next.checks = true;
      put(store, next);
      return undefined;
    });
    if (!other) count(folder, next.head);
    return other;
  }

  /**
   * Writes folders in this very turn, unasked: the page is going away.
   *
   * @param {readonly { folder: Folder, unsaved: Folder["unsaved"] }[]} folders
   * @param {ArticleHead} shown
   */
  writeNow(folders, shown) {
    return this.database.writeNow((store) => {
      for (const { folder, unsaved } of folders) {
        const next = snapshot(folder, unsaved);
        put(store, next);
        count(folder, next.head);
      }
      point(store, shown);
    });
  }

  /**
   * Notes which article is shown, and where in it the reader is. That is no revision: the last window wins.
   *
   * @param {ArticleHead} shown
   */
  async point(shown) {
    await this.database.transact("readwrite", (store) => point(store, shown));
  }

  /** @param {string} id */
  async remove(id) {
    await this.database.transact("readwrite", (store) => {
      for (const name of /** @type {const} */ (["articles", "texts", "checks"])) store(name).delete(id);
      store("desk").delete(placeKey(id));
    });
  }

  async destroy() {
    await this.database.destroy();
  }
}

/** @typedef {(name: import("./database.js").Store) => IDBObjectStore} Stores */

/**
 * A folder as it is to be written.
 *
 * @param {Folder} folder
 * @param {Folder["unsaved"]} unsaved
 */
function snapshot({ head, content }, unsaved) {
  const text = head.revision === 0 || unsaved.text;
  return {
    head: {
      ...head,
      revision: head.revision + 1,
      textRevision: head.textRevision + (text ? 1 : 0),
      checks: content?.checks.length ?? head.checks,
    },
    content,
    text,
    checks: head.revision === 0 || unsaved.checks,
  };
}

/**
 * @param {Folder} folder
 * @param {ArticleHead} written
 */
function count({ head }, { revision, textRevision, checks }) {
  Object.assign(head, { revision, textRevision, checks });
}

/**
 * @param {Stores} store
 * @param {ReturnType<typeof snapshot>} next
 */
function put(store, { head, content, text, checks }) {
  const { id } = head;
  store("articles").put(head);
  if (content && text) store("texts").put({ id, text: content.text });
  if (content && checks) store("checks").put({ id, checks: content.checks });
}

/**
 * @param {Stores} store
 * @param {ArticleHead} shown
 */
function point(store, { id, place, revision }) {
  // What is blank is not kept.
  if (revision === 0) return;
  store("desk").put(id, "current");
  store("desk").put(place, placeKey(id));
}

/** @param {string} id */
function placeKey(id) {
  return `place ${id}`;
}

/**
 * @param {Stores} store
 * @param {string} id
 * @returns {Promise<Kept | undefined>}
 */
async function read(store, id) {
  const [head, content, place] = await Promise.all([
    done(store("articles").get(id)),
    contentOf(store, id),
    done(store("desk").get(placeKey(id))),
  ]);
  return head && { head: { ...head, place: place ?? head.place }, content };
}

/**
 * @param {Stores} store
 * @param {string} id
 * @returns {Promise<Content>}
 */
async function contentOf(store, id) {
  const [text, checks] = await Promise.all([done(store("texts").get(id)), done(store("checks").get(id))]);
  return { text: text?.text ?? "", checks: checks?.checks ?? [] };
}
