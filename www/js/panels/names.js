// @ts-check
/**
 * The names: whom and what the article names, with other forms, roles and counts, and a walk through the mentions of each.
 *
 * @import { MarkType, NameMark } from "../../types.d.ts"
 *
 * @typedef {object} Named
 * @property {number} entity
 * @property {string} name
 * @property {NameMark[]} mentions in the order of the text, at least one
 */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { NAME_TYPES } from "../kinds.js";
import { oneLine } from "../words.js";
import { matches, STATUSES } from "./facts.js";
import { Filters } from "./filters.js";
import { Lines } from "./lines.js";

const ORDERS = /** @type {const} */ (["order", "count", "alphabet", "type"]);

export class Names {
  #marks;
  #facts;
  #filters;
  #lines;
  #go;
  /** The mention of each entity that the walk stands at. @type {Map<number, number>} */
  #at = new Map();

  /**
   * @param {HTMLElement} panel
   * @param {import("../marks.js").Marks} marks
   * @param {import("./facts.js").Facts} facts
   * @param {(mark: NameMark) => void} go
   */
  constructor(panel, marks, facts, go) {
    this.#marks = marks;
    this.#facts = facts;
    this.#go = go;
    this.#filters = new Filters(
      [
        { name: "type", label: "panel.type" },
        { name: "status", label: "panel.status" },
        { name: "order", label: "panel.order", always: true },
      ],
      () => this.draw(true),
    );
    const list = make("ol", {});
    this.#lines = new Lines(
      list,
      list,
      (/** @type {Named} */ named) => this.#line(named),
      (named, target) => {
        const step = target.closest("button")?.dataset.step;
        if (step) this.#step(named, Number(step));
        else if (target.closest(".line")) this.#visit(named, 0);
      },
      (named, direction) => this.#step(named, direction),
    );
    panel.append(this.#filters.element, ...this.#lines.parts);
  }

  /** Forgets where the walks stood. */
  forget() {
    this.#at.clear();
  }

  /** The first mark of the name that an element is part of the line of. @param {Element} target */
  markAt(target) {
    return this.#lines.itemAt(target)?.mentions[0];
  }

  /** @param {boolean} [anew] from the top */
  draw(anew = false) {
    const shown = this.#marks.all.filter((mark) => mark.kind === "name" && this.#marks.shows(mark.item.type));
    const all = byEntity(/** @type {NameMark[]} */ (shown));
    /** @type {Set<MarkType>} */
    const types = new Set(all.map(({ mentions }) => mentions[0].item.type));
    this.#filters.offer({
      type: NAME_TYPES.filter((type) => types.has(type)).map((type) => [type, t(`type.${type}`)]),
      status: this.#facts.checks ? STATUSES.map((status) => [status, t(`check.${status}`)]) : [],
      order: all.length > 1 ? ORDERS.map((order) => [order, t(`panel.order.${order}`)]) : [],
    });
    const { words } = this.#filters;
    const [type, status] = [this.#filters.chosen("type"), this.#filters.chosen("status")];
    const kept = all.filter(
      ({ name, mentions: [first] }) =>
        (type === "" || first.item.type === type) &&
        (status === "" || this.#facts.status(first) === status) &&
        (words === "" || matches(words, [name, first.entity?.role, ...(first.entity?.aliases ?? [])])),
    );
    this.#sort(kept);
    this.#lines.show(kept, this.#marks.all.length > 0 ? t("list.none.names") : "", anew);
    const parameters = { count: kept.length, total: all.length };
    this.#filters.tell(t(kept.length < all.length ? "panel.names.some" : "panel.names.all", parameters));
    this.#filters.element.hidden = all.length === 0;
  }

  /** @param {Named[]} names */
  #sort(names) {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true });
    const type = (/** @type {Named} */ named) => NAME_TYPES.indexOf(named.mentions[0].item.type);
    const order = this.#filters.chosen("order");
    if (order === "count") names.sort((a, b) => b.mentions.length - a.mentions.length);
    if (order === "alphabet") names.sort((a, b) => compare(a.name, b.name));
    if (order === "type") names.sort((a, b) => type(a) - type(b) || compare(a.name, b.name));
  }

  /** @param {Named} named */
  #line(named) {
    const { name, mentions, entity } = named;
    const [first] = mentions;
    const { type } = first.item;
    const { role, aliases = [] } = first.entity ?? {};
    const details = [...(role ? [role] : []), ...(aliases.length > 0 ? [t("list.aliases", { aliases: aliases.join(", ") })] : [])];
    const button = make(
      "button",
      { type: "button", class: "line", tabindex: "-1" },
      make("span", { class: "line-text", dir: "auto" }, make("span", { "data-mark": type }, oneLine(name))),
      make("span", { class: "line-type" }, t(`type.${type}`)),
    );
    if (details.length > 0) button.append(make("span", { class: "line-value", dir: "auto" }, details.join(" · ")));
    const beside = make("div", { class: "mentions" });
    if (mentions.length > 1) {
      const at = this.#at.get(entity);
      const place = at === undefined ? t("list.mentions", { count: mentions.length }) : t("walk.position", { position: at + 1, count: mentions.length });
      beside.append(
        this.#arrow("-1", "‹", t("panel.mention.previous", { name })),
        make("span", { class: "places-count" }, place),
        this.#arrow("1", "›", t("panel.mention.next", { name })),
      );
    }
    const status = this.#facts.status(first);
    if (status !== "open") {
      beside.append(make("span", { class: "status", "data-status": status }, t(`check.${status}`)));
    }
    return make("li", {}, button, ...(beside.childNodes.length > 0 ? [beside] : []));
  }

  /**
   * @param {"1" | "-1"} step
   * @param {string} sign
   * @param {string} label
   */
  #arrow(step, sign, label) {
    return make("button", { type: "button", class: "place", tabindex: "-1", "data-step": step, "aria-label": label, title: label }, sign);
  }

  /**
   * Goes to the next mention or the previous one, round from the last to the first.
   *
   * @param {Named} named
   * @param {number} direction 1 or −1
   */
  #step(named, direction) {
    const { length } = named.mentions;
    const at = this.#at.get(named.entity) ?? (direction === 1 ? -1 : length);
    this.#visit(named, (at + direction + length) % length);
  }

  /**
   * @param {Named} named
   * @param {number} at
   */
  #visit(named, at) {
    this.#at.set(named.entity, at);
    this.#lines.renew(named);
    this.#go(named.mentions[at]);
  }
}

/**
 * The mentions of each entity, in the order of first mention.
 *
 * @param {readonly NameMark[]} marks
 * @returns {Named[]}
 */
function byEntity(marks) {
  /** @type {Map<number, Named>} */
  const groups = new Map();
  for (const mark of marks) {
    const { entity, text } = mark.item;
    const group = groups.get(entity);
    if (group) group.mentions.push(mark);
    else groups.set(entity, { entity, name: mark.entity?.name ?? text, mentions: [mark] });
  }
  return [...groups.values()];
}
