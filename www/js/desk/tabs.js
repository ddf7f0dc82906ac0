// @ts-check
/**
 * The articles of the desk as a strip of tabs: a toolbar of buttons, of which one is current.
 *
 * The toolbar is one stop of the Tab key; the arrows go from article to article, F2 renames, Delete closes, Shift and
 * Alt with Page Up or Page Down moves. Alt with Page Up or Page Down shows the previous or next article from anywhere.
 */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { hush, say, tell } from "../notices.js";

export class Tabs {
  #root;
  #list = make("div", { class: "tabs-list", role: "toolbar" });
  #desk;
  /** What the strip shows. */
  #drawn = "";
  /** The tab being dragged. */
  #dragged = "";

  /**
   * @param {HTMLElement} root empty but for what stands at its end
   * @param {import("./desk.js").Desk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    root.prepend(this.#list);
    this.#list.addEventListener("keydown", (event) => this.#keyDown(event));
    document.addEventListener("keydown", (event) => this.#anywhere(event));
    desk.addEventListener("listed", () => this.#refresh());
    desk.addEventListener("opened", () => this.#refresh());
    i18n.addEventListener("change", () => this.#refresh());
    this.#refresh();
  }

  #refresh() {
    const { articles, current } = this.#desk;
    const focused = this.#idOf(document.activeElement);
    this.#root.hidden = articles.length === 1 && articles[0].title === "" && this.#desk.closed.length === 0;
    this.#list.setAttribute("aria-label", t("desk.articles"));
    // While a title is being typed the strip keeps still.
    if (this.#list.querySelector("input")) return;
    const drawn = [i18n.language, current, ...articles.map(({ id, title }) => `${id} ${title}`)].join("\n");
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#list.replaceChildren(...articles.map(({ id, title }) => this.#tab(id, title || t("desk.untitled"), id === current)));
    if (focused) this.#button(focused)?.focus();
    // Only along the strip: the page stays where it is.
    const tab = this.#button(current)?.parentElement;
    if (tab) {
      const [strip, box] = [this.#list.getBoundingClientRect(), tab.getBoundingClientRect()];
      this.#list.scrollLeft += Math.min(0, box.left - strip.left) + Math.max(0, box.right - strip.right);
    }
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {boolean} current
   */
  #tab(id, title, current) {
    const open = make("button", { type: "button", class: "tab-open", dir: "auto", title, tabindex: current ? "0" : "-1", "aria-keyshortcuts": "F2 Delete" }, title);
    if (current) open.setAttribute("aria-current", "true");
    open.addEventListener("click", () => void this.#desk.show(id));
    open.addEventListener("dblclick", () => this.#rename(id));
    const label = t("desk.close", { title });
    const close = make("button", { type: "button", class: "icon tab-close", "aria-label": label, title: label, tabindex: "-1" }, "×");
    close.addEventListener("click", () => void this.#close(id));
    const item = make("span", { "data-article": id, draggable: "true", class: current ? "tab current" : "tab" }, open, close);
    item.addEventListener("dragstart", (event) => {
      this.#dragged = id;
      event.dataTransfer?.setData("text/x-recoupe-article", id);
    });
    item.addEventListener("dragend", () => (this.#dragged = ""));
    item.addEventListener("dragover", (event) => this.#dragged && event.preventDefault());
    item.addEventListener("drop", (event) => {
      if (!this.#dragged) return;
      event.preventDefault();
      this.#desk.move(this.#dragged, this.#at(id));
    });
    return item;
  }

  /** @param {string} id */
  async #close(id) {
    const within = this.#list.contains(document.activeElement);
    const blank = !this.#desk.articles.find((one) => one.id === id)?.text;
    const undo = await this.#desk.close(id);
    tell(t(blank ? "desk.blank" : "desk.closed"), () => {
      undo();
      say(t("article.restored"));
    });
    if (within) this.#button(this.#desk.current)?.focus();
  }

  /** @param {string} id */
  #rename(id) {
    const button = this.#button(id);
    const item = button?.parentElement;
    const article = this.#desk.articles.find((one) => one.id === id);
    if (!button || !item || !article) return;
    const input = make("input", { type: "text", class: "tab-name", "aria-label": t("desk.name"), autocomplete: "off", spellcheck: "false" });
    input.value = article.title;
    item.setAttribute("draggable", "false");
    let over = false;
    const end = (/** @type {boolean} */ keep, /** @type {boolean} */ back) => {
      if (over) return;
      over = true;
      input.replaceWith(button);
      this.#drawn = "";
      if (keep && input.value !== article.title) this.#desk.rename(id, input.value);
      this.#refresh();
      if (back) this.#button(id)?.focus();
    };
    input.addEventListener("blur", () => end(true, false));
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") end(true, true);
      if (event.key === "Escape") end(false, true);
    });
    button.replaceWith(input);
    input.focus();
    input.select();
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    const id = this.#idOf(event.target);
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    const tabs = this.#desk.articles.map((article) => article.id);
    const at = tabs.indexOf(id);
    /** @type {Record<string, () => void>} */
    const acts = {
      ArrowRight: () => this.#focus(tabs[at + 1]),
      ArrowLeft: () => this.#focus(tabs[at - 1]),
      Home: () => this.#focus(tabs[0]),
      End: () => this.#focus(tabs[tabs.length - 1]),
      F2: () => this.#rename(id),
      Delete: () => void this.#close(id),
    };
    if (!Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  }

  /** @param {KeyboardEvent} event */
  #anywhere(event) {
    const step = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
    if (step === 0 || !event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const { articles, current } = this.#desk;
    if (event.shiftKey) {
      const id = this.#idOf(document.activeElement) ?? current;
      this.#desk.move(id, this.#at(id) + step);
      const title = this.#button(id)?.title ?? "";
      say(t("desk.moved", { title, position: this.#at(id) + 1, count: articles.length }));
      return;
    }
    const next = articles[(this.#at(current) + step + articles.length) % articles.length];
    hush();
    void this.#desk.show(next.id).then(() => say(t("desk.opened", { title: next.title || t("desk.untitled") })));
  }

  /** @param {string | undefined} id */
  #focus(id) {
    const button = id && this.#button(id);
    if (!button) return;
    for (const other of this.#list.querySelectorAll(".tab-open")) /** @type {HTMLElement} */ (other).tabIndex = other === button ? 0 : -1;
    button.focus();
  }

  /** @param {string} id */
  #at(id) {
    return this.#desk.articles.findIndex((article) => article.id === id);
  }

  /** @param {string} id */
  #button(id) {
    const item = Array.from(this.#list.children).find((one) => one instanceof HTMLElement && one.dataset.article === id);
    return /** @type {HTMLElement | null | undefined} */ (item?.querySelector(".tab-open"));
  }

  /** @param {EventTarget | null} target */
  #idOf(target) {
    const item = target instanceof Element && target.closest("[data-article]");
    return item instanceof HTMLElement && this.#list.contains(item) ? item.dataset.article : undefined;
  }
}
