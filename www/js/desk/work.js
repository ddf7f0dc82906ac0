// @ts-check
/**
 * The dialog of the work: what is kept, how surely, and the ways out and in: export, import, delete.
 */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { say } from "../notices.js";
import { forgetAll, recall, remember } from "../store.js";
import { FileError } from "./file.js";

/** How long an exported file can be fetched by the browser, in ms. */
const FETCH_MS = 60_000;

export class Work {
  #dialog;
  #desk;
  #kept = make("p", {});
  #bytes = make("p", {});
  #durable = make("p", {});
  #persist = make("button", { type: "button", class: "link", "data-text": "work.persist" }, t("work.persist"));
  #message = make("p", { class: "work-message", role: "status" });
  #closed = make("div", { class: "work-closed" });
  /** The closed articles as they are listed. */
  #listed = "";
  #clear = make("div", { class: "work-clear" });

  /**
   * @param {HTMLDialogElement} dialog
   * @param {HTMLElement} body where it is filled
   * @param {readonly HTMLElement[]} openers
   * @param {import("./desk.js").Desk} desk
   */
  constructor(dialog, body, openers, desk) {
    this.#dialog = dialog;
    this.#desk = desk;
    const save = make("button", { type: "button", class: "outlined", id: "work-export", "data-text": "work.export" }, t("work.export"));
    save.addEventListener("click", () => void this.#export());
    const file = make("input", { type: "file", id: "work-file", class: "unseen", tabindex: "-1", accept: ".json,application/json", "aria-hidden": "true" });
    const load = make("button", { type: "button", class: "outlined", id: "work-import", "data-text": "work.import" }, t("work.import"));
    load.addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.#import(chosen);
      file.value = "";
    });
    this.#persist.addEventListener("click", () => void this.#ask());
    body.append(
      make("div", { class: "work-facts" }, this.#kept, this.#bytes, make("div", {}, this.#durable, this.#persist)),
      make("div", { class: "work-ways" }, save, load, file),
      this.#message,
      this.#closed,
      this.#clear,
    );
    for (const opener of openers) {
      opener.addEventListener("click", () => {
        this.#message.textContent = "";
        this.#offerClear();
        this.#refresh();
      });
    }
    desk.addEventListener("listed", () => dialog.open && this.#refresh());
    desk.addEventListener("saved", () => dialog.open && this.#refresh());
    i18n.addEventListener("change", () => dialog.open && this.#refresh());
    desk.checks.addEventListener("set", () => void askOnce());
  }

  #refresh() {
    const { articles, checks } = this.#desk.extent;
    this.#kept.textContent = t("work.kept", {
      articles: t("work.articles", { count: articles }),
      checks: t("work.checks", { count: checks }),
    });
    void this.#measure();
    const closed = this.#desk.closed;
    // A question that is being answered stays.
    const list = [i18n.language, ...closed.map(({ id, title }) => `${id} ${title}`)].join("\n");
    if (list === this.#listed) return;
    this.#listed = list;
    this.#closed.hidden = closed.length === 0;
    this.#closed.replaceChildren(
      make("h3", {}, t("work.closed")),
      make(
        "ul",
        {},
        ...closed.map(({ id, title }) => {
          const name = title || t("desk.untitled");
          const reopen = make("button", { type: "button", class: "link" }, t("work.reopen"));
          reopen.addEventListener("click", () => {
            this.#desk.reopen(id);
            this.#dialog.close();
          });
          const label = t("work.delete.one", { title: name });
          const remove = make("button", { type: "button", class: "link", "aria-label": label, title: label }, t("work.delete"));
          // A second click means it.
          remove.addEventListener("click", () => {
            if (remove.dataset.sure) void this.#desk.remove(id).then(() => this.#refresh());
            remove.dataset.sure = "true";
            remove.textContent = t("work.sure.one");
          });
          return make("li", {}, make("span", { dir: "auto" }, name), reopen, remove);
        }),
      ),
    );
  }

  async #measure() {
    const { storage } = navigator;
    const [estimate, persisted] = await Promise.all([storage?.estimate?.().catch(() => undefined), storage?.persisted?.().catch(() => false)]);
    this.#bytes.hidden = estimate?.usage === undefined;
    this.#bytes.textContent = t("work.bytes", { size: sizeOf(estimate?.usage ?? 0) });
    this.#durable.textContent = t(persisted ? "work.persisted" : "work.fleeting");
    this.#persist.hidden = persisted === true || !storage?.persist;
  }

  async #ask() {
    const kept = await navigator.storage.persist().catch(() => false);
    if (!kept) this.#tell(t("work.refused"));
    await this.#measure();
  }

  async #export() {
    const blob = new Blob([await this.#desk.export()], { type: "application/json" });
    const address = URL.createObjectURL(blob);
    const link = make("a", { href: address, download: `recoupe-${new Date().toISOString().slice(0, 10)}.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), FETCH_MS);
  }

  /** @param {File} file */
  async #import(file) {
    try {
      const { added, completed } = await this.#desk.import(await file.text());
      const some = { added: t("work.added", { count: added }), completed: t("work.completed", { count: completed }) };
      this.#tell(added + completed === 0 ? t("work.same") : t("work.imported", some));
    } catch (error) {
      if (error instanceof FileError) this.#tell(t(`work.error.${error.kind}`, { where: error.where }));
      else this.#tell(t("work.error.read"));
    }
    this.#refresh();
  }

  /** The way to delete all: asked twice. */
  #offerClear() {
    const button = make("button", { type: "button", class: "link", id: "work-clear" }, t("work.clear"));
    button.addEventListener("click", () => {
      const { articles, checks } = this.#desk.extent;
      const all = { articles: t("work.articles", { count: articles }), checks: t("work.checks", { count: checks }) };
      this.#question(t("work.sure", all), t("work.yes"), () => {
        this.#question(t("work.sure.again"), t("work.really"), () => void this.#deleteAll());
      });
    });
    this.#clear.replaceChildren(button);
  }

  /**
   * @param {string} words
   * @param {string} yes
   * @param {() => void} act
   */
  #question(words, yes, act) {
    const no = make("button", { type: "button", class: "outlined" }, t("work.no"));
    no.addEventListener("click", () => {
      this.#offerClear();
      this.#clear.querySelector("button")?.focus();
    });
    const go = make("button", { type: "button", class: "outlined danger" }, yes);
    go.addEventListener("click", act);
    this.#clear.replaceChildren(make("p", { role: "alert" }, words), go, no);
    // A key held down must not say yes.
    no.focus();
  }

  async #deleteAll() {
    this.#offerClear();
    try {
      await this.#desk.clear();
      forgetAll();
      this.#tell(t("work.cleared"));
    } catch (error) {
      this.#tell(t("problem.desk.refused", { reason: String(error) }));
    }
    this.#refresh();
  }

  /** @param {string} words */
  #tell(words) {
    this.#message.textContent = words;
    say(words);
  }
}

/** With the first check the browser is asked, once, to keep what is written. */
async function askOnce() {
  const { storage } = navigator;
  if (recall("asked").length > 0 || !storage?.persist) return;
  remember("asked", ["persist"]);
  if (!(await storage.persisted().catch(() => true))) await storage.persist().catch(() => false);
}

/**
 * @param {number} bytes
 * @returns {string} in kilobytes or megabytes
 */
function sizeOf(bytes) {
  const [unit, value] = bytes < 1e6 ? ["kilobyte", bytes / 1e3] : ["megabyte", bytes / 1e6];
  return new Intl.NumberFormat(i18n.language, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
