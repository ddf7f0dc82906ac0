// @ts-check
/** What the page has to say: words for a screen reader, a passing message with a way back, a problem that stays. */

/** @import { Key } from "./i18n.js" */

import { byId, make } from "./dom.js";
import { i18n, t } from "./i18n.js";

const TOAST_MS = 9000;

const status = byId("status", HTMLElement);
const toast = byId("toast", HTMLElement);
const problems = byId("problems", HTMLElement);
let passing = 0;
/** Those that are not solved, the last told last. @type {Map<Key, { reason: string }>} */
const unsolved = new Map();

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

/**
 * Shows an offer that stays until it is taken or something else is told.
 *
 * @param {string} words
 * @param {string} label of the button that takes it
 * @param {() => void} act
 */
export function offer(words, label, act) {
  clearTimeout(passing);
  const button = make("button", { type: "button", class: "link" }, label);
  button.addEventListener("click", () => {
    hush();
    act();
  });
  toast.replaceChildren(make("span", {}, words), button);
  toast.hidden = false;
}

/** Takes the passing message away. */
export function hush() {
  clearTimeout(passing);
  toast.hidden = true;
}

/**
 * Shows a problem until it is solved. The last one told is the one shown.
 *
 * @param {Key} key
 * @param {unknown} [reason] an exception
 */
export function complain(key, reason) {
  unsolved.delete(key);
  unsolved.set(key, { reason: reason instanceof Error ? reason.message : String(reason) });
  showProblem();
}

/**
 * Takes a problem away that is solved; one told before it is shown again.
 *
 * @param {Key} key
 */
export function settle(key) {
  if (unsolved.delete(key)) showProblem();
}

function showProblem() {
  const last = [...unsolved].at(-1);
  problems.hidden = !last;
  problems.textContent = last ? t(...last) : "";
}

i18n.addEventListener("change", showProblem);
