// @ts-check
/**
 * The table of figures: all that are shown in the text, sorted by any column, narrowed by words, type, speaker, zone and
 * status.
 *
 * Where there is little room each row becomes an entry of two lines: the same elements, laid out otherwise. The roles of
 * the table are written out, since browsers forget them with such a layout.
 *
 * @import { FigureMark } from "../../types.d.ts"
 * @import { Key } from "../i18n.js"
 *
 * @typedef {object} Column
 * @property {string} name
 * @property {Key} title
 * @property {(mark: FigureMark) => string} text
 * @property {(a: FigureMark, b: FigureMark) => number} [order] that of the texts where none is given
 */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { FIGURE_TYPES } from "../kinds.js";
import { qualifierText, readable } from "../values.js";
import { oneLine, speaksForItself, worth } from "../words.js";
import { matches, STATUSES, ZONES } from "./facts.js";
import { Filters } from "./filters.js";
import { Lines } from "./lines.js";
import { byValue } from "./magnitude.js";

export class Figures {
  #marks;
  #facts;
  #filters;
  #lines;
  #head = make("tr", { role: "row" });
  #table;
  /** Nothing while the rows stand in the order of the text. @type {{ column: string, down: boolean } | undefined} */
  #sorted;
  /** @type {readonly Column[]} */
  #columns = [];

  /**
   * @param {HTMLElement} panel
   * @param {import("../marks.js").Marks} marks
   * @param {import("./facts.js").Facts} facts
   * @param {(mark: FigureMark) => void} go
   */
  constructor(panel, marks, facts, go) {
    this.#marks = marks;
    this.#facts = facts;
    this.#filters = new Filters(
      [
        { name: "type", label: "panel.type" },
        { name: "speaker", label: "panel.speaker" },
        { name: "zone", label: "panel.zone" },
        { name: "status", label: "panel.status" },
      ],
      () => this.draw(true),
    );
    const body = make("tbody", { role: "rowgroup" });
    this.#table = make("table", { role: "table", class: "figures", "data-label": "list.figures" }, make("thead", { role: "rowgroup" }, this.#head), body);
    this.#lines = new Lines(body, this.#table, (/** @type {FigureMark} */ mark) => this.#row(mark), go);
    this.#lines.stamp = (mark) =>
      [i18n.language, ...this.#columns.map(({ name }) => name), facts.zone(mark), facts.checks && facts.status(mark), mark.speaker].join();
    this.#head.addEventListener("click", ({ target }) => {
      const name = target instanceof Element && target.closest("th")?.dataset.column;
      if (name) this.#sort(name);
    });
    panel.append(this.#filters.element, ...this.#lines.parts);
  }

  /** The mark that an element is part of the line of. @param {Element} target */
  markAt(target) {
    return this.#lines.itemAt(target);
  }

  /** @param {boolean} [anew] from the top */
  draw(anew = false) {
    const shown = this.#facts.figures();
    const any = this.#marks.all.length > 0;
    this.#offer(shown);
    const kept = this.#narrow(shown);
    const columns = this.#present(shown);
    this.#setHead(columns);
    const sorted = columns.find(({ name }) => name === this.#sorted?.column);
    if (sorted) {
      const order = sorted.order ?? byText(sorted.text);
      const sign = this.#sorted?.down ? -1 : 1;
      kept.sort((a, b) => sign * order(a, b) || a.index - b.index);
    }
    this.#table.setAttribute("aria-rowcount", String(kept.length + 1));
    this.#lines.show(kept, any ? t("list.none.figures") : "", anew);
    const parameters = { count: kept.length, total: shown.length };
    this.#filters.tell(!any ? "" : t(kept.length < shown.length ? "panel.figures.some" : "panel.figures.all", parameters));
    this.#filters.element.hidden = shown.length === 0;
  }

  /** @param {readonly FigureMark[]} shown */
  #offer(shown) {
    const facts = this.#facts;
    const types = new Set(shown.map(({ item }) => item.type));
    const speakers = new Set(shown.flatMap(({ speaker }) => (speaker ? oneLine(speaker) : [])));
    const zones = new Set(shown.map((mark) => facts.zone(mark)));
    this.#filters.offer({
      type: FIGURE_TYPES.filter((type) => types.has(type)).map((type) => [type, t(`type.${type}`)]),
      speaker: [...(speakers.size > 0 ? [/** @type {const} */ (["-", t("panel.speaker.none")])] : []), ...[...speakers].sort(collator().compare).map((name) => /** @type {const} */ ([`=${name}`, name]))],
      zone: ZONES.filter((zone) => zones.has(zone)).map((zone) => [zone, t(`zone.${zone}`)]),
      status: facts.checks ? STATUSES.map((status) => [status, t(`check.${status}`)]) : [],
    });
  }

  /** @param {readonly FigureMark[]} shown */
  #narrow(shown) {
    const { words } = this.#filters;
    const [type, speaker, zone, status] = ["type", "speaker", "zone", "status"].map((name) => this.#filters.chosen(name));
    return shown.filter(
      (mark) =>
        (type === "" || mark.item.type === type) &&
        (speaker === "" || (mark.speaker ? `=${oneLine(mark.speaker)}` : "-") === speaker) &&
        (zone === "" || this.#facts.zone(mark) === zone) &&
        (status === "" || this.#facts.status(mark) === status) &&
        (words === "" || matches(words, [mark.item.text, mark.item.value, mark.speaker])),
    );
  }

  /**
   * The columns that have something to tell.
   *
   * @param {readonly FigureMark[]} shown
   * @returns {Column[]}
   */
  #present(shown) {
    const facts = this.#facts;
    /** @type {(Column | false)[]} */
    const columns = [
      { name: "text", title: "column.text", text: ({ item }) => oneLine(item.text) },
      { name: "type", title: "column.type", text: ({ item }) => t(`type.${item.type}`), order: (a, b) => FIGURE_TYPES.indexOf(a.item.type) - FIGURE_TYPES.indexOf(b.item.type) },
      shown.some(({ item }) => item.qualifier ?? item.portion) && { name: "qualifier", title: "column.qualifier", text: ({ item }) => qualification(item) },
      { name: "value", title: "column.value", text: ({ item }) => told(item), order: (a, b) => byValue(a.item, b.item) },
      { name: "counts", title: "column.counts", text: (mark) => facts.counts(mark) },
      shown.some(({ speaker }) => speaker) && { name: "speaker", title: "column.speaker", text: ({ speaker = "" }) => oneLine(speaker) },
      this.#marks.zones.length > 0 && { name: "zone", title: "column.zone", text: (mark) => zoneText(facts.zone(mark)), order: (a, b) => zoneRank(facts.zone(a)) - zoneRank(facts.zone(b)) },
      facts.checks !== undefined && { name: "status", title: "column.status", text: (mark) => t(`check.${facts.status(mark)}`), order: (a, b) => STATUSES.indexOf(facts.status(a)) - STATUSES.indexOf(facts.status(b)) },
    ];
    return columns.filter((column) => column !== false);
  }

  /** @param {readonly Column[]} columns */
  #setHead(columns) {
    const same = columns.length === this.#columns.length && columns.every(({ name }, i) => name === this.#columns[i].name);
    this.#columns = columns;
    if (!same) {
      this.#head.replaceChildren(
        ...columns.map(({ name }) =>
          make("th", { role: "columnheader", scope: "col", class: `c-${name}`, "data-column": name }, make("button", { type: "button", class: "sort" })),
        ),
      );
    }
    for (const [i, { name, title }] of columns.entries()) {
      const cell = this.#head.children[i];
      const order = this.#sorted?.column === name && (this.#sorted.down ? "descending" : "ascending");
      if (order) cell.setAttribute("aria-sort", order);
      else cell.removeAttribute("aria-sort");
      const button = /** @type {HTMLElement} */ (cell.firstElementChild);
      button.textContent = t(title);
    }
  }

  /**
   * Up, then down, then in the order of the text again.
   *
   * @param {string} column
   */
  #sort(column) {
    const now = this.#sorted;
    this.#sorted = now?.column !== column ? { column, down: false } : now.down ? undefined : { column, down: true };
    this.draw(true);
  }

  /** @param {FigureMark} mark */
  #row(mark) {
    const row = make("tr", { role: "row" });
    for (const { name, text } of this.#columns) {
      if (name === "text") {
        const words = make("span", { "data-mark": mark.item.type }, text(mark));
        row.append(make("th", { role: "rowheader", scope: "row", class: "c-text" }, make("button", { type: "button", class: "line", tabindex: "-1", dir: "auto" }, words)));
        continue;
      }
      const words = text(mark);
      const cell = make("td", { role: "cell", class: words === "" ? `c-${name} blank` : `c-${name}` }, words);
      if (name === "value" && mark.item.value) cell.title = mark.item.value;
      if (name === "status") cell.dataset.status = this.#facts.status(mark);
      // An entry of two lines leaves out what the words say themselves.
      const plain =
        (name === "value" && speaksForItself(mark.item)) ||
        (name === "zone" && this.#facts.zone(mark) === "body") ||
        (name === "status" && this.#facts.status(mark) === "open");
      if (plain) cell.classList.add("plain");
      row.append(cell);
    }
    return row;
  }
}

/** @param {FigureMark["item"]} item */
function qualification({ qualifier, portion }) {
  return [qualifier && qualifierText(qualifier), portion && t(`portion.${portion}`)].filter(Boolean).join(" ");
}

/**
 * The value without what other columns tell.
 *
 * @param {FigureMark["item"]} item
 */
function told({ qualifier: _, portion: __, ...item }) {
  const day = item.type === "date" && item.resolved;
  return day ? readable("date", day) : item.value === undefined ? "" : worth(item);
}

/** @param {import("./facts.js").Zone | undefined} zone */
function zoneText(zone) {
  return zone ? t(`zone.${zone}`) : "";
}

/** @param {import("./facts.js").Zone | undefined} zone */
function zoneRank(zone) {
  return zone ? ZONES.indexOf(zone) : ZONES.length;
}

/** @param {(mark: FigureMark) => string} text */
function byText(text) {
  const { compare } = collator();
  /** @type {Map<FigureMark, string>} */
  const known = new Map();
  const once = (/** @type {FigureMark} */ mark) => {
    const words = known.get(mark) ?? text(mark);
    known.set(mark, words);
    return words;
  };
  return (/** @type {FigureMark} */ a, /** @type {FigureMark} */ b) => {
    const [one, other] = [once(a), once(b)];
    // What a column leaves blank comes last.
    return Number(one === "") - Number(other === "") || compare(one, other);
  };
}

/** The order of the alphabet, numbers in it by size. */
function collator() {
  return new Intl.Collator(i18n.language, { numeric: true });
}
