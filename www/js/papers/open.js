// @ts-check
/**
 * The ways in besides the clipboard: a button, a file dropped anywhere, an article that another application shares.
 *
 * Several files are several articles, where there is a desk to put them on; else the first is opened, and the reader is told.
 */

import { t } from "../i18n.js";
import { tell } from "../notices.js";
import { Unreadable } from "./bytes.js";
import { readFile } from "./files.js";
import { oneLine } from "./paper.js";

/** @import { Opened } from "./files.js" */
/** @import { Parts } from "./now.js" */

/**
 * @param {{ button: HTMLElement, input: HTMLInputElement, veil: HTMLElement }} elements the veil shows that a file may be dropped
 * @param {Parts} parts
 * @returns {{ openShared: (shared: { title?: string | null, text?: string | null, url?: string | null }) => boolean }}
 */
export function setUpOpening({ button, input, veil }, parts) {
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = Array.from(input.files ?? []);
    // The same file may be opened again.
    input.value = "";
    void openFiles(files, parts);
  });
  setUpDrop(veil, parts);
  return {
    /** Opens what another application shares; says whether there was anything. */
    openShared({ title, text, url }) {
      const [head, body, address] = [title, text, url].map((part) => part?.trim() ?? "");
      const lines = [
        body.startsWith(head) ? "" : head,
        body,
        body.includes(address) ? "" : address,
      ].filter((line) => line !== "");
      if (lines.length === 0) return false;
      const undo = put({ title: head || oneLine(body).slice(0, 80), text: lines.join("\n\n") }, parts);
      tell(t("papers.shared"), undo);
      return true;
    },
  };
}

/**
 * A file that is dropped beside the article would replace the page: it is opened instead.
 *
 * @param {HTMLElement} veil
 * @param {Parts} parts
 */
function setUpDrop(veil, parts) {
  const holdsFiles = (/** @type {DragEvent} */ { dataTransfer }) => dataTransfer?.types.includes("Files") ?? false;
  for (const event of /** @type {const} */ (["dragenter", "dragover"])) {
    document.addEventListener(event, (drag) => {
      if (!holdsFiles(drag)) return;
      drag.preventDefault();
      if (drag.dataTransfer) drag.dataTransfer.dropEffect = "copy";
      veil.hidden = document.querySelector("dialog[open]") !== null;
    });
  }
  document.addEventListener("dragleave", (drag) => drag.relatedTarget === null && (veil.hidden = true));
  document.addEventListener("drop", (drop) => {
    const open = !veil.hidden;
    veil.hidden = true;
    if (!holdsFiles(drop)) return;
    drop.preventDefault();
    if (open) void openFiles(Array.from(drop.dataTransfer?.files ?? []), parts);
  });
}

/**
 * @param {readonly File[]} files
 * @param {Parts} parts
 */
async function openFiles(files, parts) {
  /** @type {string[]} */
  const words = [];
  /** @type {Opened[]} */
  const opened = [];
  for (const file of files) {
    try {
      const one = await readFile(file);
      if (one.guessed) words.push(t("papers.guessed", { name: file.name }));
      opened.push(one);
    } catch (error) {
      const reason = error instanceof Unreadable ? error.reason : "broken";
      words.push(t("papers.bad", { name: file.name, reason: t(`papers.bad.${reason}`) }));
    }
    // Without a desk there is room for one.
    if (opened.length === 1 && !parts.desk) break;
  }
  /** @type {(() => void) | undefined} */
  let undo;
  for (const one of opened) undo = put(one, parts);
  const [first] = opened;
  if (first && !parts.desk && files.length > 1) words.unshift(t("papers.first", { name: first.title }));
  else if (opened.length > 1) words.unshift(t("papers.several", { count: opened.length }));
  else if (first) words.unshift(t("papers.opened", { name: first.title }));
  if (words.length > 0) tell(words.join(" "), undo);
}

/**
 * Shows an article: on the desk beside the others, else in place of the one there is.
 *
 * @param {{ title: string, text: string }} opened
 * @param {Parts} parts
 * @returns {(() => void) | undefined} what takes it back, where another article had to go
 */
function put({ title, text }, { desk, article }) {
  if (desk) {
    desk.add({ title, text });
    return undefined;
  }
  const lost = article.text !== "";
  article.replace(0, article.text.length, text, { cause: "paste" });
  window.scrollTo({ top: 0 });
  return lost ? () => article.undo() : undefined;
}
