// @ts-check
/**
 * The panels beside the article: its figures, names, findings, dates and amounts, one at a time, behind tabs.
 *
 * Nothing is drawn in the task that changed the marks: a change makes all panels stale, and the one that is seen is drawn
 * again at the next idle moment, at most a few times a second; the others when their turn comes. While it is stale its
 * region is busy.
 *
 * Where there is no room beside the article the panels are a sheet at the lower edge of the window, of which only the
 * tabs are seen until one is asked for.
 *
 * @import { Checks, Mark } from "../../types.d.ts"
 */

import { byId } from "../dom.js";
import { i18n } from "../i18n.js";
import { Amounts } from "./amounts.js";
import { Dates } from "./dates.js";
import { setUpDivider } from "./divider.js";
import { Facts } from "./facts.js";
import { Figures } from "./figures.js";
import { Findings } from "./findings.js";
import { Names } from "./names.js";

/** The least time (in ms) between two drawings, and the longest that one waits for an idle moment. */
const PAUSE_MS = 250;
const LATEST_MS = 400;
/** Who types is waited for so long (in ms) after each key, but not for longer than this. */
const TYPING_MS = 350;
const PATIENCE_MS = 3000;
/** With more marks than this, what costs a look at each figure's words is counted only where it is seen. */
const MANY = 5000;

/** As in the style. */
const NARROW = matchMedia("(max-width: 60rem)");

const NAMES = /** @type {const} */ (["figures", "names", "findings", "dates", "amounts"]);
/** @typedef {(typeof NAMES)[number]} Name */

export class Panels {
  #marks;
  #facts;
  #element = byId("panel", HTMLElement);
  #region = byId("panels", HTMLElement);
  #toggle = byId("panel-toggle", HTMLButtonElement);
  #tabs = NAMES.map((name) => byId(`tab-${name}`, HTMLButtonElement));
  #bodies = NAMES.map((name) => byId(name, HTMLElement));
  #panels;
  /** @type {Name} */
  #chosen = "figures";
  /** @type {Set<Name>} */
  #stale = new Set(NAMES);
  #timer = 0;
  #drawn = -Infinity;
  #typed = -Infinity;

  /**
   * @param {import("../marks.js").Marks} marks
   * @param {import("../article.js").Article} article
   * @param {(mark: Mark) => void} go what to do with a mark that was chosen
   */
  constructor(marks, article, go) {
    this.#marks = marks;
    this.#facts = new Facts(marks);
    const [figures, names, findings, dates, amounts] = this.#bodies;
    this.#panels = {
      figures: new Figures(figures, marks, this.#facts, go),
      names: new Names(names, marks, this.#facts, go),
      findings: new Findings(findings, marks, go),
      dates: new Dates(dates, marks, this.#facts, go),
      amounts: new Amounts(amounts, marks, this.#facts, go),
    };
    const tablist = byId("tabs", HTMLElement);
    tablist.addEventListener("click", ({ target }) => this.#select(target));
    tablist.addEventListener("keydown", (event) => {
      const { length } = NAMES;
      const at = NAMES.indexOf(this.#chosen);
      /** @type {Record<string, number>} */
      const places = { ArrowLeft: (at - 1 + length) % length, ArrowRight: (at + 1) % length, Home: 0, End: length - 1 };
      const tab = this.#tabs[places[event.key]];
      if (!tab) return;
      event.preventDefault();
      this.#select(tab);
      tab.focus();
    });
    this.#toggle.addEventListener("click", () => this.#open(this.#toggle.ariaExpanded !== "true"));
    this.#region.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#folded || this.#toggle.ariaExpanded !== "true") return;
      this.#open(false);
      this.#toggle.focus();
    });
    setUpDivider(byId("divider", HTMLElement), this.#element);
    for (const event of ["annotated", "edited", "shown"]) marks.addEventListener(event, () => this.#later());
    i18n.addEventListener("change", () => this.#later());
    article.addEventListener("change", (event) => {
      if (/** @type {import("../article.js").ChangeEvent} */ (event).cause !== "paste") {
        this.#typed = performance.now();
        return;
      }
      this.#panels.names.forget();
      this.#panels.dates.forget();
    });
    NARROW.addEventListener("change", () => this.#later());
    this.#open(false);
  }

  /** The work of the checker, once the page keeps it. @param {Checks | undefined} checks */
  set checks(checks) {
    this.#facts.checks = checks;
    checks?.addEventListener("change", () => this.#later());
    this.#later();
  }

  /**
   * The mark that a line, or a part of it, is about.
   *
   * @param {Element} target
   * @returns {Mark | undefined}
   */
  markOf(target) {
    const { figures, names } = this.#panels;
    return figures.markAt(target) ?? names.markAt(target);
  }

  /** The panels are a sheet at the lower edge. */
  get #folded() {
    return NARROW.matches;
  }

  /** @param {boolean} on */
  #open(on) {
    this.#toggle.ariaExpanded = String(on);
    this.#region.classList.toggle("open", on);
    this.#later();
  }

  #later() {
    this.#stale = new Set(NAMES);
    this.#region.ariaBusy = "true";
    if (this.#timer) return;
    const since = performance.now();
    const when = () => {
      const now = performance.now();
      const rest = now - since < PATIENCE_MS ? this.#typed + TYPING_MS - now : 0;
      if (rest > 0) this.#timer = setTimeout(when, rest);
      else idle(() => this.#draw());
    };
    this.#timer = setTimeout(when, Math.max(0, this.#drawn + PAUSE_MS - since));
  }

  #draw() {
    this.#timer = 0;
    this.#count();
    this.#drawChosen();
    this.#drawn = performance.now();
    this.#region.ariaBusy = "false";
  }

  #drawChosen() {
    // What is hidden has no width to draw in.
    if (!this.#stale.has(this.#chosen) || (this.#folded && !this.#region.classList.contains("open"))) return;
    this.#stale.delete(this.#chosen);
    this.#panels[this.#chosen].draw();
  }

  #count() {
    const { all, findings } = this.#marks;
    const shown = all.filter((mark) => this.#marks.shows(mark.item.type));
    const figures = this.#facts.figures();
    const entities = new Set(shown.map((mark) => (mark.kind === "name" ? mark.item.entity : -1)));
    entities.delete(-1);
    const amounts = all.length > MANY ? undefined : Amounts.count(figures, this.#facts);
    for (const [i, count] of [figures.length, entities.size, findings.length, Dates.count(figures), amounts].entries()) {
      const output = /** @type {HTMLElement} */ (this.#tabs[i].lastElementChild);
      output.textContent = all.length > 0 ? (count?.toLocaleString(i18n.language) ?? "…") : "";
    }
  }

  /** @param {EventTarget | null} target */
  #select(target) {
    const at = this.#tabs.findIndex((tab) => target instanceof Element && tab.contains(target));
    if (at < 0) return;
    this.#chosen = NAMES[at];
    for (const [i, tab] of this.#tabs.entries()) {
      tab.ariaSelected = String(i === at);
      tab.tabIndex = i === at ? 0 : -1;
      this.#bodies[i].hidden = i !== at;
    }
    if (this.#folded) this.#open(true);
    this.#drawChosen();
  }
}

/** @param {() => void} act */
function idle(act) {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: LATEST_MS });
  else setTimeout(act);
}
