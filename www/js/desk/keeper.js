// @ts-check
/**
 * Keeps the articles: writes what has changed soon after it has changed, tells other windows, and hears them.
 *
 * What cannot be written stays in memory as unsaved; the reader is told why, is asked before the page goes away, and the
 * next change tries again.
 *
 * Events: `saved` after something was written.
 *
 * @import { Folder } from "./folder.js"
 * @import { Kept } from "./shelf.js"
 */

import { complain, settle } from "../notices.js";
import { isUnsaved, nothing } from "./folder.js";
import { Shelf } from "./shelf.js";

/** A change is written so long (in ms) after it was made, with all that came meanwhile. */
const SOON_MS = 200;
/** For each so many characters that are to be written it waits a millisecond more. */
const PACE = 5000;
/** So many times another window may be faster before we wait for our next turn. */
const TRIES = 5;

const PROBLEMS = /** @type {const} */ (["problem.desk.full", "problem.desk.outdated", "problem.desk.blocked", "problem.desk.refused"]);

/**
 * @typedef {object} Holder what holds the folders
 * @property {() => readonly Folder[]} folders
 * @property {() => Folder["head"]} shown the article that is shown, with the place where the reader is
 * @property {(folder: Folder, theirs: Kept) => void} merge both windows have written
 * @property {(theirs: Kept) => void} takeOver another window has written, we have not
 * @property {(id: string | undefined) => void} gone another window has deleted an article, or all
 *
 * @typedef {{ saved: string, revision: number } | { gone: string | undefined }} Message
 */

export class Keeper extends EventTarget {
  shelf = new Shelf();
  #holder;
  #timer = 0;
  /** @type {Promise<void> | undefined} */
  #saving;
  /** What is being written, and what of it was unsaved. @type {Map<Folder, Folder["unsaved"]>} */
  #inFlight = new Map();
  #ready = false;
  #channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("recoupe") : undefined;
  /** Something could not be written. */
  failing = false;

  /** @param {Holder} holder */
  constructor(holder) {
    super();
    this.#holder = holder;
    const { database } = this.shelf;
    database.addEventListener("blocked", () => complain("problem.desk.blocked"));
    database.addEventListener("outdated", () => this.#fail(new DOMException("outdated", "VersionError")));
    this.#channel?.addEventListener("message", ({ data }) => void this.#hear(data));
    document.addEventListener("visibilitychange", () => document.hidden && this.now());
    window.addEventListener("pagehide", () => this.now());
    window.addEventListener("beforeunload", (event) => this.#endangered() && event.preventDefault());
  }

  /**
   * Reads what is kept.
   *
   * @returns {Promise<Awaited<ReturnType<Shelf["open"]>> | undefined>} nothing where it cannot be read, which is told
   */
  async open() {
    try {
      return await this.shelf.open();
    } catch (error) {
      this.#fail(error);
      return undefined;
    } finally {
      settle("problem.desk.blocked");
    }
  }

  /** From now on what changes is written. */
  start() {
    this.#ready = true;
    this.later();
  }

  /** Writes soon what is unsaved. */
  later() {
    if (this.#timer || !this.#ready) return;
    const length = this.#holder.folders().reduce((sum, { unsaved, content }) => sum + (unsaved.text ? (content?.text.length ?? 0) : 0), 0);
    this.#timer = setTimeout(() => void this.save(), SOON_MS + length / PACE);
  }

  /** Writes what is unsaved. @returns {Promise<void>} once it is written or has failed, which is told */
  save() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = undefined;
      if (!this.failing && this.#holder.folders().some(isUnsaved)) this.later();
    });
    return this.#saving;
  }

  /** Writes what is unsaved, or not yet safe, before this turn of the event loop ends. */
  now() {
    if (!this.#ready) return;
    const shown = this.#holder.shown();
    const folders = this.#holder.folders().filter((folder) => isUnsaved(folder) || this.#inFlight.has(folder));
    const unsaved = folders.map((folder) => ({ folder, unsaved: both(folder.unsaved, this.#inFlight.get(folder)) }));
    const written = this.shelf.writeNow(unsaved, shown);
    if (!written) return;
    for (const folder of folders) folder.unsaved = nothing();
    written.then(
      () => folders.forEach((folder) => this.#tell(folder)),
      (error) => {
        for (const { folder, unsaved: was } of unsaved) folder.unsaved = both(folder.unsaved, was);
        this.#fail(error);
      },
    );
  }

  /** Notes which article is shown, and where in it the reader is. */
  async point() {
    const shown = this.#holder.shown();
    // A blank article is not kept; to ask would make a database.
    if (!this.#ready || this.failing || shown.revision === 0) return;
    // It is told where it matters: when the work itself cannot be written.
    await this.shelf.point(shown).catch(() => {});
  }

  /**
   * Deletes one article.
   *
   * @param {string} id
   */
  async remove(id) {
    try {
      await this.#saving;
      await this.shelf.remove(id);
      this.#post({ gone: id });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Deletes all. @throws whatever the browser says */
  async destroy() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    await this.#saving;
    await this.shelf.destroy();
    this.#post({ gone: undefined });
  }

  /** Whether something would be lost with the page. */
  #endangered() {
    return this.failing && this.#holder.folders().some(isUnsaved);
  }

  async #saveAll() {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const folders = this.#holder.folders().filter(isUnsaved);
      if (folders.length === 0) return;
      for (const folder of folders) if (!(await this.#write(folder))) return;
    }
  }

  /**
   * @param {Folder} folder
   * @returns {Promise<boolean>} whether there is any use in going on
   */
  async #write(folder) {
    const { unsaved } = folder;
    folder.unsaved = nothing();
    this.#inFlight.set(folder, unsaved);
    try {
      const theirs = await this.shelf.write(folder, unsaved);
      if (theirs) {
        folder.unsaved = both(folder.unsaved, unsaved);
        this.#holder.merge(folder, theirs);
      } else {
        this.#tell(folder);
      }
      return true;
    } catch (error) {
      folder.unsaved = both(folder.unsaved, unsaved);
      this.#fail(error);
      return false;
    } finally {
      this.#inFlight.delete(folder);
    }
  }

  /** @param {Folder} folder */
  #tell({ head: { id, revision } }) {
    this.failing = false;
    for (const problem of PROBLEMS) settle(problem);
    this.#post({ saved: id, revision });
    this.dispatchEvent(new Event("saved"));
  }

  /** @param {unknown} error */
  #fail(error) {
    this.failing = true;
    const name = error instanceof DOMException ? error.name : "";
    if (name === "QuotaExceededError") complain("problem.desk.full");
    else if (name === "VersionError") complain("problem.desk.outdated");
    else complain("problem.desk.refused", error);
  }

  /** @param {Message} message */
  #post(message) {
    this.#channel?.postMessage(message);
  }

  /** @param {Message} message */
  async #hear(message) {
    if (!this.#ready) return;
    if (!("saved" in message)) {
      this.#holder.gone(message.gone);
      return;
    }
    const behind = () => {
      const ours = this.#holder.folders().find(({ head }) => head.id === message.saved);
      return !ours || (!isUnsaved(ours) && !this.#inFlight.has(ours) && ours.head.revision < message.revision);
    };
    if (!behind()) return;
    try {
      const theirs = await this.shelf.read(message.saved);
      if (theirs && behind()) this.#holder.takeOver(theirs);
    } catch {
      // It is found out when we write.
    }
  }
}

/**
 * @param {Folder["unsaved"]} a
 * @param {Folder["unsaved"]} [b]
 */
function both(a, b = nothing()) {
  return { head: a.head || b.head, text: a.text || b.text, checks: a.checks || b.checks };
}
