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

import { t } from "../i18n.js";
import { complain, tell } from "../notices.js";
import { shift } from "./anchor.js";
import { merge, parse, serialize } from "./file.js";
import { newFolder, nothing, titleOf } from "./folder.js";
import { Keeper } from "./keeper.js";
import { reconcile } from "./reconcile.js";
import { Stage } from "./stage.js";
import { isBlank, Tray } from "./tray.js";

/** Where the reader is, is noted when nothing has moved for so long (in ms). */
const REST_MS = 250;
/** The texts of the other articles are read so long (in ms) after the first. */
const LATER_MS = 400;

export class Desk extends EventTarget {
  checks;
  /** Settles once what was kept is shown, or cannot be. @type {Promise<void>} */
  opened;
  #parts;
  #keeper;
  #tray;
  #stage;
  /** Counts what was asked to be shown: the last one wins. */
  #turn = 0;
  #timer = 0;

  /** @param {import("./stage.js").Parts} parts */
  constructor(parts) {
    super();
    const { article, settings, checks } = (this.#parts = parts);
    this.checks = checks;
    const blank = newFolder({ order: 0 });
    this.#stage = new Stage(parts, blank);
    this.#tray = new Tray([blank]);
    this.#keeper = new Keeper({
      folders: () => this.#tray.all,
      shown: () => (this.#stage.notePlace(), this.#shown.head),
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
    settings.addEventListener("change", () => {
      if (!isBlank(this.#shown)) this.#shown.unsaved.head = true;
      this.#stage.set(settings.value);
      this.#keeper.later();
    });
    for (const event of ["scroll", "selectionchange"]) document.addEventListener(event, () => this.#rest(), { passive: true });
    history.scrollRestoration = "manual";
    this.opened = this.#open();
  }

  /** The articles on the desk, in the order of their tabs. */
  get articles() {
    return this.#tray.open.map(({ head, content }) => ({ id: head.id, title: head.title, text: content?.text ?? "", options: head.options }));
  }

  /** Those taken off the desk, the last first. */
  get closed() {
    return this.#tray.closed.map(({ head }) => head);
  }

  get #shown() {
    return this.#stage.folder;
  }

  /** The article that is shown. */
  get current() {
    return this.#shown.head.id;
  }

  /** What is kept in all. */
  get extent() {
    return this.#tray.extent;
  }

  /**
   * Shows an article.
   *
   * @param {string} id
   * @returns {Promise<boolean>} whether it is shown; not where it cannot be read, which is told
   */
  async show(id) {
    const folder = this.#tray.find(id);
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
    // A blank article waits for a text.
    if (show && isBlank(this.#shown)) {
      const { head } = this.#shown;
      if (title) Object.assign(head, { name: title, title });
      if (options) head.options = options;
      this.#stage.apply();
      this.#parts.article.replace(0, 0, text, { cause: "paste" });
      return head.id;
    }
    const folder = newFolder({ text, name: title, options, order: this.#tray.end });
    this.#tray.add(folder);
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
    const folder = this.#tray.find(id);
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
    const folder = this.#tray.find(id);
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
    const folder = this.#tray.find(id);
    if (folder) this.#tray.move(folder, to);
    this.#changed();
  }

  /**
   * Takes an article off the desk; the next one is shown.
   *
   * @param {string} id
   * @returns {Promise<() => void>} what takes that back
   */
  async close(id) {
    const folder = this.#tray.find(id);
    if (!folder) return () => {};
    const was = this.current;
    const { open } = this.#tray;
    const at = open.indexOf(folder);
    const next = open[at + 1] ?? open[at - 1];
    const blank = isBlank(folder);
    if (folder === this.#shown) this.#stage.notePlace();
    if (blank) this.#tray.remove(folder);
    else Object.assign(folder.head, { closed: new Date().toISOString() }), (folder.unsaved.head = true);
    if (folder === this.#shown) {
      if (next) await this.show(next.head.id);
      else this.add();
    }
    this.#changed();
    return () => {
      this.#tray.add(folder);
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
    if (show) void this.show(id).then(() => isBlank(blank) && blank !== this.#shown && void this.close(blank.head.id));
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
    return serialize(this.#tray.all.filter((folder) => !isBlank(folder)));
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
    const { added, completed } = merge(this.#tray.all, theirs, t("desk.copy"));
    const blank = isBlank(this.#shown) ? this.#shown : undefined;
    for (const folder of added) this.#tray.add(folder);
    if (completed.includes(this.#shown)) this.#stage.refresh();
    const first = added.find(({ head }) => !head.closed);
    if (blank && first) {
      this.#display(first);
      this.#tray.remove(blank);
    }
    this.#changed();
    await this.save();
    return { added: added.length, completed: completed.length };
  }

  /** Deletes all that the device keeps of the work. @throws whatever the browser says */
  async clear() {
    for (const folder of this.#tray.all) folder.unsaved = nothing();
    await this.#keeper.destroy();
    this.#gone(undefined);
  }

  async #open() {
    const first = this.#shown;
    const found = await this.#keeper.open();
    if (found) {
      const { heads, current, content } = found;
      const kept = heads.map((head) => {
        return { head, content: head.id === current ? content : undefined, unsaved: nothing(), history: undefined };
      });
      // What came while we were reading is an article of its own.
      const came = first.content?.text !== "" || !kept.some(({ head }) => !head.closed);
      this.#tray.all = came ? [...kept, first] : kept;
      first.head.order = this.#tray.end;
      const last = kept.find(({ head }) => head.id === current);
      if (!came && last) this.#display(last, { stash: false });
    }
    this.#keeper.start();
    this.#changed();
    // The others come when the one that is shown has been read.
    setTimeout(() => void this.#fetchAll().then(() => this.dispatchEvent(new Event("listed"))), LATER_MS);
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
    for (const folder of [...this.#tray.all]) await this.#fetch(folder);
  }

  /**
   * @param {Folder} folder whose content is there
   * @param {{ stash?: boolean }} [how] whether to note first where the reader is in what was shown
   */
  #display(folder, { stash = true } = {}) {
    if (!folder.content) return;
    clearTimeout(this.#timer);
    if (stash) this.#stage.notePlace();
    this.#stage.show(folder, folder.content);
    void this.#keeper.point();
    this.dispatchEvent(new Event("opened"));
    this.#changed();
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
    const folder = this.#tray.find(id);
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

  /**
   * Another window has changed what we have changed as well.
   *
   * @param {Folder} folder
   * @param {Kept} theirs
   */
  #merge(folder, theirs) {
    const title = `${folder.head.title} ${t("desk.copy")}`;
    const copy = reconcile(folder, theirs, { title, order: this.#tray.end });
    if (copy) this.#tray.add(copy);
    if (copy?.content && folder === this.#shown) {
      this.#stage.folder = copy;
      this.#stage.hang();
    } else if (folder === this.#shown) {
      this.#stage.refresh();
    }
    this.#changed();
    if (copy) tell(t("desk.apart", { title }));
  }

  /** @param {Kept} theirs */
  #takeOver({ head, content }) {
    const folder = this.#tray.find(head.id);
    if (!folder) {
      this.#tray.add({ head, content, unsaved: nothing(), history: undefined });
    } else {
      const { place } = folder.head;
      const same = folder.content?.text === content.text && JSON.stringify(folder.content.checks) === JSON.stringify(content.checks);
      Object.assign(folder, { head: { ...head, place }, unsaved: nothing(), ...(!same && { content, history: undefined }) });
      if (folder === this.#shown && !same) this.#stage.refresh();
    }
    this.dispatchEvent(new Event("listed"));
  }

  /** @param {string | undefined} id the article that is no more; without it none is */
  #gone(id) {
    this.#tray.all = this.#tray.all.filter(({ head }) => id !== undefined && head.id !== id);
    if (!this.#tray.all.includes(this.#shown)) {
      const next = this.#tray.open.find(({ content }) => content) ?? newFolder({ order: this.#tray.end });
      this.#tray.add(next);
      this.#display(next, { stash: false });
    }
    this.dispatchEvent(new Event("listed"));
  }
}
