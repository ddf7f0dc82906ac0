// @ts-check
/** The dialogs of the page: the keyboard, and how to verify that nothing leaves the device. */

import { byId } from "./dom.js";

/** Wires each button that names a dialog (`data-dialog`), and the ways out of a dialog. */
export function setUpDialogs() {
  for (const opener of document.querySelectorAll("[data-dialog]")) {
    const dialog = byId(opener.getAttribute("data-dialog") ?? "", HTMLDialogElement);
    opener.addEventListener("click", () => dialog.showModal());
    // A click on the dialog itself, not on what it holds, is a click beside it.
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.querySelector(".close")?.addEventListener("click", () => dialog.close());
  }
  const rule = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  byId("policy", HTMLElement).textContent = (rule?.getAttribute("content") ?? "").split("; ").join(";\n");
}
