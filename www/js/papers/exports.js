// @ts-check
/** The dialog of exports: a line a format, each to download or to copy; and print. */

import { make } from "../dom.js";
import { t } from "../i18n.js";
import { tell } from "../notices.js";
import { FORMATS, fileName } from "./formats.js";
import { isPartial, paperNow } from "./now.js";

/** @import { Format } from "./formats.js" */
/** @import { Parts } from "./now.js" */

/** How long a file that was made stays at hand for the browser, in ms. */
const KEPT_MS = 60_000;

/**
 * Fills the dialog.
 *
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} list where the formats go
 * @param {Parts} parts
 */
export function setUpExports(dialog, list, parts) {
  /** @param {() => Promise<string>} act what it says when it is done */
  const then = (act) => async () => {
    dialog.close();
    const warning = isPartial(parts) ? ` ${t("papers.partial")}` : "";
    tell((await act()) + warning);
  };
  for (const format of FORMATS) {
    const { id } = format;
    const buttons = [];
    if (format.file) buttons.push(button(id, "download", then(() => download(format, parts))));
    if (format.clip) buttons.push(button(id, "copy", then(() => copy(format, parts))));
    list.append(line(id, buttons));
  }
  const print = button("paper", "print", () => {
    dialog.close();
    window.print();
  });
  list.append(line("paper", [print]));
}

/**
 * @param {Format["id"] | "paper"} id
 * @param {HTMLElement[]} buttons
 */
function line(id, buttons) {
  return make(
    "li",
    {},
    make("span", { class: "format", id: `format-${id}`, "data-text": `papers.${id}` }),
    make("span", { class: "hint", "data-text": `papers.${id}.hint` }),
    make("span", { class: "acts" }, ...buttons),
  );
}

/**
 * @param {string} id
 * @param {"download" | "copy" | "print"} act
 * @param {() => void} run
 */
function button(id, act, run) {
  const name = `${act}-${id}`;
  const made = make("button", { type: "button", class: "outlined", id: name, "aria-labelledby": `${name} format-${id}`, "data-text": `papers.${act}` });
  made.addEventListener("click", run);
  return made;
}

/**
 * @param {Format} format
 * @param {Parts} parts
 * @returns {Promise<string>} what to say of it
 */
async function download({ file }, parts) {
  const paper = paperNow(parts);
  if (!paper || !file) return t("papers.nothing");
  const name = fileName(paper.title, file.extension);
  const address = URL.createObjectURL(new Blob([await file.make(paper)], { type: `${file.type};charset=utf-8` }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return t("papers.saved", { file: name });
}

/**
 * @param {Format} format
 * @param {Parts} parts
 * @returns {Promise<string>} what to say of it
 */
async function copy({ clip }, parts) {
  const paper = paperNow(parts);
  if (!paper || !clip) return t("papers.nothing");
  const { plain, html } = clip(paper);
  return t((await toClipboard(plain, html)) ? "papers.copied" : "papers.failed");
}

/**
 * Puts a text on the clipboard, with its HTML if it has one.
 *
 * The copy command comes first where the text is there already: it gives HTML away as it is, while the newer way has the
 * browser read it first, under this page's policy, which takes its colours. What is still to be made goes the newer way.
 *
 * @param {string | Promise<string>} plain
 * @param {string} [html]
 * @returns {Promise<boolean>} whether it is there
 */
async function toClipboard(plain, html) {
  if (typeof plain === "string" && byCommand(plain, html)) return true;
  try {
    const blob = (/** @type {string | Promise<string>} */ text, /** @type {string} */ type) =>
      Promise.resolve(text).then((text) => new Blob([text], { type }));
    // The item is made in the click itself, its data may come later: only so some browsers let it pass.
    const item = new ClipboardItem({ "text/plain": blob(plain, "text/plain"), ...(html && { "text/html": blob(html, "text/html") }) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return byCommand(await plain, html);
  }
}

/**
 * @param {string} plain
 * @param {string} [html]
 */
function byCommand(plain, html) {
  let done = false;
  const give = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/plain", plain);
    if (html) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  document.addEventListener("copy", give, { capture: true, once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", give, { capture: true });
  return done;
}
