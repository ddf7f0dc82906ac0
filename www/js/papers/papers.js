// @ts-check
/** All that comes into the page and goes out of it as a file, on paper or by the clipboard: joined to its elements. */

import { byId } from "../dom.js";
import { setUpExports } from "./exports.js";
import { ACCEPTED } from "./files.js";
import { setUpOpening } from "./open.js";
import { setUpPrint } from "./print.js";

/** @param {import("./now.js").Parts} parts */
export function setUpPapers(parts) {
  const input = byId("file", HTMLInputElement);
  input.accept = ACCEPTED;
  setUpExports(byId("exports", HTMLDialogElement), byId("formats", HTMLElement), parts);
  setUpPrint(parts);
  return setUpOpening({ button: byId("open", HTMLElement), input, veil: byId("drop", HTMLElement) }, parts);
}
