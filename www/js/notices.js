// @ts-check
/** What the page has to say: words for a screen reader, a passing message with a way back, a problem that stays. */

import { byId, make } from "./dom.js";
import { t } from "./i18n.js";

const TOAST_MS = 9000;

const status = byId("status", HTMLElement);
const toast = byId("toast", HTMLElement);
const problems = byId("problems", HTMLElement);
let passing = 0;

/**
 * Says something to those who listen to the page.
 *
 * @param {string} words
 */
export function say(words) {
  status.textContent = words;
}

/**
 * Shows a message for a while.
 *
 * @param {string} words
 * @param {() => void} [undo] what takes back that of which the message tells
 */
export function tell(words, undo) {
  clearTimeout(passing);
  toast.replaceChildren(make("span", {}, words));
  if (undo) {
    const button = make("button", { type: "button", class: "link" }, t("article.undo"));
    button.addEventListener("click", () => {
      hush();
      undo();
    });
    toast.append(button);
  }
  toast.hidden = false;
  passing = setTimeout(hush, TOAST_MS);
}

/** Takes the passing message away. */
export function hush() {
  clearTimeout(passing);
  toast.hidden = true;
}

/**
 * Shows a problem until it is solved.
 *
 * @param {import("./i18n.js").Key} key
 * @param {unknown} [reason] an exception
 */
export function complain(key, reason) {
  problems.textContent = t(key, { reason: reason instanceof Error ? reason.message : String(reason) });
  problems.hidden = false;
}

/** The problem is solved. */
export function settle() {
  problems.hidden = true;
}
