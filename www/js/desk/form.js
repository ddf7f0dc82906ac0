// @ts-check
/**
 * What can be said of a mark: the four states as buttons, each with a key of its own, a note and a source.
 *
 * The keys hold where the card or the line of a list has the focus: V, F or W, C, and 0.
 *
 * @import { Mark, QuoteMark, Status } from "../../types.d.ts"
 */

import { make } from "../dom.js";
import { t } from "../i18n.js";
import { say } from "../notices.js";
import { oneLine } from "../words.js";
import { STATUSES } from "./checks.js";

/** What stands for each state beside its word. @type {Record<Status, string>} */
export const SIGNS = { open: "○", verified: "✓", wrong: "✗", corrected: "✎" };

/** @type {Record<Status, string>} */
const KEYS = { open: "0", verified: "V", wrong: "F", corrected: "C" };

/** Once opened the note stays open, from card to card. */
let open = false;

/**
 * The state that a key stands for.
 *
 * @param {KeyboardEvent} event
 * @returns {Status | undefined}
 */
export function statusOf(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return undefined;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return undefined;
  const key = event.key.toUpperCase();
  return key === "W" ? "wrong" : STATUSES.find((status) => KEYS[status] === key);
}

/**
 * Lets the keys work in a list.
 *
 * @param {HTMLElement} list
 * @param {(target: Element) => Mark | QuoteMark | undefined} markOf the mark of the line that has the focus
 * @param {import("./checks.js").Checks} checks
 */
export function setUpKeys(list, markOf, checks) {
  list.addEventListener("keydown", (event) => {
    const status = statusOf(event);
    const mark = status && event.target instanceof Element ? markOf(event.target) : undefined;
    if (!status || !mark) return;
    event.preventDefault();
    put(checks, mark, status);
  });
}

/**
 * Gives a mark a state, and says so.
 *
 * @param {import("./checks.js").Checks} checks
 * @param {Mark | QuoteMark} mark
 * @param {Status} status
 */
export function put(checks, mark, status) {
  checks.set(mark, { status });
  const text = "text" in mark.item ? oneLine(mark.item.text) : t("check.quote");
  say(t("check.said", { text, status: t(`check.${status}`) }));
}

/**
 * The form of a mark.
 *
 * @param {() => Mark | QuoteMark} mark the one it is about, which may have been read anew
 * @param {import("./checks.js").Checks} checks
 * @param {() => void} resized called when it has become larger or smaller
 * @returns {{ element: HTMLElement, update: () => void }} `update` shows what has changed since
 */
export function checkForm(mark, checks, resized) {
  const buttons = STATUSES.map((status) => {
    const word = t(`check.${status}`);
    const button = make(
      "button",
      { type: "button", class: `state ${status}`, "aria-keyshortcuts": KEYS[status], title: t("check.key", { status: word, key: KEYS[status] }) },
      make("span", { class: "state-sign", "aria-hidden": "true" }, SIGNS[status]),
      make("span", {}, word),
    );
    button.addEventListener("click", () => put(checks, mark(), status));
    return button;
  });
  const fields = /** @type {const} */ (["correction", "note", "source"]).map((name) => {
    const input = make(name === "note" ? "textarea" : "input", { name, autocomplete: "off", spellcheck: "false" });
    if (input instanceof HTMLTextAreaElement) input.rows = 2;
    input.addEventListener("input", () => checks.set(mark(), { [name]: input.value }));
    return { name, input, label: make("label", {}, t(`check.${name}`), input) };
  });
  const [correction, note, source] = fields;
  const details = make("details", { class: "check-detail" }, make("summary", {}, t("check.detail")), note.label, source.label);
  details.open = open;
  details.addEventListener("toggle", () => {
    open = details.open;
    resized();
  });
  const doubt = make("p", { class: "check-doubt warning" }, t("check.doubt"));
  const element = make(
    "div",
    { class: "check", role: "group", "aria-label": t("check.title") },
    doubt,
    make("div", { class: "states", role: "group", "aria-label": t("check.group") }, ...buttons),
    correction.label,
    details,
  );
  const update = () => {
    const check = checks.of(mark());
    const status = check?.status ?? "open";
    for (const [index, button] of buttons.entries()) button.setAttribute("aria-pressed", String(STATUSES[index] === status));
    for (const { name, input } of fields) {
      const value = check?.[name] ?? "";
      if (input.value !== value) input.value = value;
    }
    const [hidden, sure] = [correction.label.hidden, doubt.hidden];
    correction.label.hidden = status !== "corrected" && correction.input.value === "";
    doubt.hidden = !checks.doubted(mark());
    if (correction.label.hidden !== hidden || doubt.hidden !== sure) resized();
  };
  update();
  return { element, update };
}
