// @ts-check
/**
 * The desk: several articles, one of which is shown, and all that belongs to each: text, settings, checks, the place in
 * it, and while the page is open what can be undone.
 *
 * An article that holds nothing is not kept. One that is closed leaves the tabs, not the device: `closed` has it, until
 * it is deleted there. Whatever changes is written by the keeper; the desk works the same where nothing can be written.
 *
 * Events: `opened` after another article is shown, `saved` after something was written, `listed` after articles, their
 * titles or their order have changed.
 *
 * @import { ArticleOptions } from "../../types.d.ts"
 * @import { Folder } from "./folder.js"
 * @import { Kept } from "./shelf.js"
 */

import { i18n, t } from "../i18n.js";
import { complain, tell } from "../notices.js";
import { shift } from "./anchor.js";
import { merge, mergeChecks, parse, serialize } from "./file.js";
import { newFolder, newId, nothing, titleOf } from "./folder.js";
import { Keeper } from "./keeper.js";
import { goTo, placeIn } from "./place.js";

/** Where the reader is, is noted when nothing has moved for so long (in ms). */
const REST_MS = 250;
/** The texts of the other articles are read so long (in ms) after the first. */
const LATER_MS = 400;

/**
 * @typedef {object} Parts
 * @property {import("../article.js").Article} article
 * @property {import("../reading.js").Reading} reading
 * @property {import("./settings.js").Settings} settings
 * @property {import("./checks.js").Checks} checks
 */

export class Desk extends EventTarget {
  checks;
  /** Settles once what was kept is shown, or cannot be. @type {Promise<void>} */
  opened;
  #parts;
  #keeper;
  /** All articles, those that are closed too. @type {Folder[]} */
  #folders;
  /** The one that is shown. @type {Folder} */
  #shown;
  /** Counts what was asked to be shown: the last one wins. */
  #turn = 0;
  #timer = 0;

  /** @param {Parts} parts */
  constructor(parts) {
    super();
    const { article, settings, checks } = (this.#parts = parts);
    this.checks = checks;
    this.#shown = newFolder({ order: 0 });
    this.#folders = [this.#shown];
    this.#keeper = new Keeper({
      folders: () => this.#folders,
      shown: () => (this.#notePlace(), this.#shown.head),
      merge: (folder, theirs) => this.#merge(folder, theirs),
      takeOver: (theirs) => this.#takeOver(theirs),
      gone: (id) => this.#gone(id),
    });
    this.#keeper.addEventListener("saved", () => this.dispatchEvent(new Event("saved")));
    article.addEventListener("change", (event) => {
      const { edit } = /** @type {import("../article.js").ChangeEvent} */ (event);
      if (edit) this.#written(this.#shown, article.text);
    });
    article.addEventListener("arrival", (event) => {
      event.preventDefault();
      this.#arrive(/** @type {import("../article.js").ArrivalEvent} */ (event).text);
    });
    checks.addEventListener("set", () => this.#checked());
    settings.addEventListener("change", () => this.#set(settings.value));
    i18n.addEventListener("change", () => {
      this.#apply();
      this.#parts.reading.request("paste");
    });
    for (const event of ["scroll", "selectionchange"]) document.addEventListener(event, () => this.#rest(), { passive: true });
    history.scrollRestoration = "manual";
    this.#apply();
    this.opened = this.#open();
  }

  /** The articles on the desk, in the order of their tabs. */
  get articles() {
    return this.#open_().map(({ head, content }) => ({ id: head.id, title: head.title, text: content?.text ?? "", options: head.options }));
  }

  /** Those taken off the desk, the last first. */
  get closed() {
    const closed = this.#folders.filter(({ head }) => head.closed);
    return closed.sort((a, b) => ((a.head.closed ?? "") < (b.head.closed ?? "") ? 1 : -1)).map(({ head }) => head);
  }

  /** The article that is shown. */
  get current() {
    return this.#shown.head.id;
  }

  /** What is kept in all. */
  get extent() {
    const kept = this.#folders.filter(({ head, content }) => head.revision > 0 || content?.text);
    const checks = kept.reduce((sum, { head, content }) => sum + (content?.checks.length ?? head.checks), 0);
    return { articles: kept.length, checks };
  }

  /**
   * Shows an article.
   *
   * @param {string} id
   * @returns {Promise<boolean>} whether it is shown; not where it cannot be read, which is told
   */
  async show(id) {
    const folder = this.#folders.find(({ head }) => head.id === id);
    const turn = ++this.#turn;
    if (!folder || !(await this.#fetch(folder)) || turn !== this.#turn) return false;
    if (folder !== this.#shown) this.#display(folder);
    return true;
  }

  /**
   * Puts another article on the desk.
   *
   * @param {{ text?: string, title?: string, options?: ArticleOptions }} [how] without a title its first line is its title
   * @param {{ show?: boolean }} [where] whether it is shown at once
   * @returns {string} its `id`
   */
  add({ text = "", title, options } = {}, { show = true } = {}) {
    const last = this.#open_().at(-1);
    // A blank article waits for a text.
    if (show && this.#isBlank(this.#shown)) {
      const { head } = this.#shown;
      if (title) Object.assign(head, { name: title, title });
      if (options) head.options = options;
      this.#apply();
      this.#parts.article.replace(0, 0, text, { cause: "paste" });
      return head.id;
    }
    const folder = newFolder({ text, name: title, options, order: (last?.head.order ?? -1) + 1 });
    this.#folders.push(folder);
    if (show) this.#display(folder);
    else this.#changed();
    return folder.head.id;
  }

  /**
   * The text of an article.
   *
   * @param {string} id
   * @returns {Promise<string | undefined>} nothing where it cannot be read, which is told
   */
  async read(id) {
    const folder = this.#folders.find(({ head }) => head.id === id);
    return folder && (await this.#fetch(folder)) ? folder.content?.text : undefined;
  }

  /**
   * Changes the text of an article that is not shown.
   *
   * @param {string} id
   * @param {string} text
   * @param {import("../history.js").Edit} edit what of it has changed
   */
  rewrite(id, text, edit) {
    const folder = this.#folders.find(({ head }) => head.id === id);
    if (!folder?.content || folder === this.#shown) return;
    for (const kept of folder.content.checks) kept.anchor = shift(kept.anchor, edit);
    // What could be undone was said of another text.
    folder.history = undefined;
    this.#written(folder, text);
  }

  /**
   * Gives an article a title of its own; an empty one gives it back its first line.
   *
   * @param {string} id
   * @param {string} name
   */
  rename(id, name) {
    this.#touch(id, ({ head, content }) => {
      head.name = name.trim() || undefined;
      head.title = head.name ?? titleOf(content?.text ?? "");
    });
  }

  /**
   * Moves an article among the tabs.
   *
   * @param {string} id
   * @param {number} to its new place, from 0
   */
  move(id, to) {
    const open = this.#open_();
    const from = open.findIndex(({ head }) => head.id === id);
    if (from < 0 || to < 0 || to >= open.length || to === from) return;
    open.splice(to, 0, ...open.splice(from, 1));
    for (const [order, folder] of open.entries()) {
      if (folder.head.order === order) continue;
      folder.head.order = order;
      if (!this.#isBlank(folder)) folder.unsaved.head = true;
    }
    this.#changed();
  }

  /**
   * Takes an article off the desk; the next one is shown.
   *
   * @param {string} id
   * @returns {() => void} what takes that back
   */
  close(id) {
    const folder = this.#folders.find(({ head }) => head.id === id);
    if (!folder) return () => {};
    const was = this.current;
    const open = this.#open_();
    const at = open.indexOf(folder);
    const next = open[at + 1] ?? open[at - 1];
    const blank = this.#isBlank(folder);
    if (folder === this.#shown) this.#stash();
    if (blank) this.#folders = this.#folders.filter((one) => one !== folder);
    else Object.assign(folder.head, { closed: new Date().toISOString() }), (folder.unsaved.head = true);
    if (folder === this.#shown) {
      if (next) void this.show(next.head.id);
      else this.add();
    }
    this.#changed();
    return () => {
      if (blank) this.#folders.push(folder);
      this.reopen(id, was === id);
    };
  }

  /**
   * Puts an article back on the desk.
   *
   * @param {string} id
   * @param {boolean} [show]
   */
  reopen(id, show = true) {
    this.#touch(id, ({ head }) => delete head.closed);
    const blank = this.#shown;
    if (show) void this.show(id).then(() => this.#isBlank(blank) && blank !== this.#shown && this.close(blank.head.id));
  }

  /**
   * Deletes an article from the device.
   *
   * @param {string} id
   */
  async remove(id) {
    this.#gone(id);
    await this.#keeper.remove(id);
  }

  /** Writes what is unsaved. */
  save() {
    return this.#keeper.save();
  }

  /** All articles as one file. @returns {Promise<string>} */
  async export() {
    await this.#fetchAll();
    return serialize(this.#folders.filter((folder) => !this.#isBlank(folder)));
  }

  /**
   * Takes the articles of a file in.
   *
   * @param {string} file
   * @returns {Promise<{ added: number, completed: number }>}
   * @throws {import("./file.js").FileError} where it is none that we can read
   */
  async import(file) {
    const theirs = parse(file);
    await this.#fetchAll();
    const { added, completed } = merge(this.#folders, theirs, t("desk.copy"));
    const blank = this.#isBlank(this.#shown) ? this.#shown : undefined;
    this.#folders.push(...added);
    if (completed.includes(this.#shown)) this.#refresh();
    const first = added.find(({ head }) => !head.closed);
    if (blank && first) {
      this.#display(first);
      this.#folders = this.#folders.filter((folder) => folder !== blank);
    }
    this.#changed();
    await this.save();
    return { added: added.length, completed: completed.length };
  }

  /** Deletes all that the device keeps of the work. @throws whatever the browser says */
  async clear() {
    for (const folder of this.#folders) folder.unsaved = nothing();
    await this.#keeper.destroy();
    this.#gone(undefined);
  }

  async #open() {
    const first = this.#shown;
    try {
      const { heads, current, content } = await this.#keeper.open();
      const kept = heads.map((head) => {
        return { head, content: head.id === current ? content : undefined, unsaved: nothing(), history: undefined };
      });
      // What came while we were reading is an article of its own.
      const came = first.content?.text !== "" || !kept.some(({ head }) => !head.closed);
      first.head.order = Math.max(-1, ...kept.map(({ head }) => head.order)) + 1;
      this.#folders = came ? [...kept, ...this.#folders] : kept;
      const last = kept.find(({ head }) => head.id === current);
      if (!came && last) this.#display(last, { stash: false });
    } catch {
      // The keeper has told why.
    }
    this.#keeper.start();
    this.#changed();
    // The others come when the one that is shown has been read.
    setTimeout(() => void this.#fetchAll().then(() => this.dispatchEvent(new Event("listed"))), LATER_MS);
  }

  /** @param {Folder} folder */
  #isBlank({ head, content }) {
    return head.revision === 0 && !head.name && content?.text === "" && content.checks.length === 0;
  }

  #open_() {
    return this.#folders.filter(({ head }) => !head.closed).sort((a, b) => a.head.order - b.head.order);
  }

  /**
   * @param {Folder} folder
   * @returns {Promise<boolean>} whether its content is there
   */
  async #fetch(folder) {
    if (folder.content) return true;
    try {
      const kept = await this.#keeper.shelf.read(folder.head.id);
      // Another window has deleted it.
      if (!kept) this.#gone(folder.head.id);
      folder.content ??= kept?.content;
    } catch (error) {
      complain("problem.desk.refused", error);
    }
    return folder.content !== undefined;
  }

  async #fetchAll() {
    for (const folder of [...this.#folders]) await this.#fetch(folder);
  }

  /**
   * @param {Folder} folder whose content is there
   * @param {{ stash?: boolean }} [how] whether to note first where the reader is in what was shown
   */
  #display(folder, { stash = true } = {}) {
    const { article, checks } = this.#parts;
    if (!folder.content) return;
    const before = this.#shown;
    if (stash) this.#stash();
    this.#shown = folder;
    this.#apply();
    checks.load(folder.content.checks);
    before.history = article.open(folder.content.text, { caret: folder.head.place.caret, history: folder.history });
    goTo(article.root, folder.head.place);
    void this.#keeper.point();
    this.dispatchEvent(new Event("opened"));
    this.#changed();
  }

  /** Shows the current article again, after another window has changed it. */
  #refresh() {
    const { article, checks } = this.#parts;
    const { head, content } = this.#shown;
    if (!content) return;
    this.#apply();
    checks.load(content.checks);
    if (article.text === content.text) {
      checks.dispatchEvent(new Event("change"));
      this.#parts.reading.request("paste");
    } else {
      const place = placeIn(article.root);
      article.open(content.text, { caret: Math.min(article.caret, content.text.length) });
      goTo(article.root, place);
    }
    this.dispatchEvent(new Event("opened"));
    head.checks = content.checks.length;
  }

  /** The settings of the article that is shown, in their fields and for its reading. */
  #apply() {
    const { settings, reading } = this.#parts;
    settings.value = this.#shown.head.options;
    reading.options = { ...settings.value, interface: i18n.language };
  }

  /** @param {ArticleOptions} options */
  #set(options) {
    const { head, unsaved } = this.#shown;
    head.options = options;
    if (!this.#isBlank(this.#shown)) unsaved.head = true;
    this.#parts.reading.options = { ...options, interface: i18n.language };
    this.#parts.reading.request("paste");
    this.#keeper.later();
  }

  /** A text that came with the focus elsewhere: an article of its own. @param {string} text */
  #arrive(text) {
    const was = this.current;
    const id = this.add();
    this.#parts.article.replace(0, 0, text, { cause: "paste" });
    if (id !== was) tell(t("desk.arrived"), () => void this.show(was).then(() => this.remove(id)));
  }

  /**
   * @param {Folder} folder
   * @param {string} text
   */
  #written(folder, text) {
    const { head, content, unsaved } = folder;
    if (!content) return;
    content.text = text;
    head.changed = new Date().toISOString();
    unsaved.text = unsaved.head = true;
    // Their anchors have moved.
    if (content.checks.length > 0) unsaved.checks = true;
    this.#keeper.later();
    const title = head.name ?? titleOf(text);
    if (title === head.title) return;
    head.title = title;
    this.dispatchEvent(new Event("listed"));
  }

  #checked() {
    const { head, content, unsaved } = this.#shown;
    if (!content) return;
    content.checks = this.checks.kept;
    head.changed = new Date().toISOString();
    unsaved.checks = unsaved.head = true;
    this.#changed();
  }

  /**
   * @param {string} id
   * @param {(folder: Folder) => void} change
   */
  #touch(id, change) {
    const folder = this.#folders.find(({ head }) => head.id === id);
    if (!folder) return;
    change(folder);
    folder.unsaved.head = true;
    this.#changed();
  }

  #changed() {
    this.#keeper.later();
    this.dispatchEvent(new Event("listed"));
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keeper.point(), REST_MS);
  }

  #notePlace() {
    const { article } = this.#parts;
    if (article.text === "" || document.body.classList.contains("comparing")) return;
    this.#shown.head.place = { caret: article.caret, ...placeIn(article.root) };
  }

  #stash() {
    clearTimeout(this.#timer);
    this.#notePlace();
  }

  /**
   * Another window has changed what we have changed as well. Of checks and settings both stay; of two texts each is an
   * article of its own.
   *
   * @param {Folder} folder
   * @param {Kept} theirs
   */
  #merge(folder, { head, content }) {
    const { unsaved } = folder;
    const ours = folder.content ?? content;
    const apart = unsaved.text && head.textRevision !== folder.head.textRevision && ours.text !== content.text;
    const checks = mergeChecks(content.checks, ours.checks) ?? content.checks;
    if (apart) {
      const title = `${folder.head.title} ${t("desk.copy")}`;
      const order = Math.max(...this.#folders.map((one) => one.head.order)) + 1;
      const copy = { ...newFolder({ text: ours.text, name: title, options: folder.head.options, order }), history: folder.history };
      copy.content = { text: ours.text, checks: ours.checks.map((kept) => ({ ...structuredClone(kept), id: newId() })) };
      copy.head.place = folder.head.place;
      this.#folders.push(copy);
      Object.assign(folder, { head, content, unsaved: nothing(), history: undefined });
      if (folder === this.#shown) {
        this.#shown = copy;
        this.checks.load(copy.content.checks);
        this.checks.dispatchEvent(new Event("change"));
      }
      this.#changed();
      tell(t("desk.apart", { title }));
      return;
    }
    const text = unsaved.text ? ours.text : content.text;
    const { revision, textRevision } = head;
    folder.head = unsaved.head || unsaved.text ? { ...folder.head, revision, textRevision } : head;
    folder.content = { text, checks };
    folder.unsaved = { ...unsaved, checks: true };
    if (folder === this.#shown) this.#refresh();
    this.#changed();
  }

  /** @param {Kept} theirs */
  #takeOver({ head, content }) {
    const folder = this.#folders.find((one) => one.head.id === head.id);
    if (!folder) {
      this.#folders.push({ head, content, unsaved: nothing(), history: undefined });
    } else {
      const { place } = folder.head;
      const same = folder.content?.text === content.text && JSON.stringify(folder.content.checks) === JSON.stringify(content.checks);
      Object.assign(folder, { head: { ...head, place }, unsaved: nothing(), ...(!same && { content, history: undefined }) });
      if (folder === this.#shown && !same) this.#refresh();
    }
    this.dispatchEvent(new Event("listed"));
  }

  /** @param {string | undefined} id the article that is no more; without it none is */
  #gone(id) {
    const stays = (/** @type {Folder} */ { head }) => id !== undefined && head.id !== id;
    this.#folders = this.#folders.filter(stays);
    if (!this.#folders.includes(this.#shown)) {
      const next = this.#open_().find(({ content }) => content);
      if (next) {
        this.#display(next, { stash: false });
      } else {
        const blank = newFolder({ order: 0 });
        this.#folders.push(blank);
        this.#display(blank, { stash: false });
      }
    }
    this.dispatchEvent(new Event("listed"));
  }
}
