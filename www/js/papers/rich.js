// @ts-check
/**
 * The marked article for the clipboard, as editors take it: paragraphs, marks, superscript calls, footnotes at the end.
 *
 * Editors throw style sheets and classes away, and many the `<mark>`: so each figure carries its wash as a style of its own
 * and is underlined by `<u>`, which all of them keep; names are underlined only.
 *
 * @import { Paper } from "./paper.js"
 * @import { MarkType } from "../../types.d.ts"
 * @import { Tree } from "./tree.js"
 */

import { markedLines } from "./leaf.js";
import { LOOKS } from "./looks.js";
import { toHtml } from "./tree.js";

/**
 * @param {Paper} paper
 * @returns {{ html: string, plain: string }}
 */
export function richText(paper) {
  const { t } = paper.words;
  const lines = markedLines(paper);
  const notes = paper.findings.map(({ number, finding }) => `[${number}] ${t(`finding.${finding.kind}`)}${t("paper.colon")}${finding.message}`);
  const paragraphs = lines.map(
    ({ zone, pieces }) =>
      /** @type {Tree} */ ([zone === "headline" ? "h1" : "p", { dir: "auto" }, ...pieces.flatMap((piece) => (typeof piece === "string" ? [piece] : marked(piece)))]),
  );
  const footnotes = notes.map((note) => /** @type {Tree} */ (["p", { dir: "auto" }, note]));
  const rule = notes.length > 0 ? [/** @type {Tree} */ (["hr", {}])] : [];
  const plain = lines.map(({ pieces }) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece.text + piece.findings.map((number) => `[${number}]`).join(""))).join(""),
  );
  return {
    html: [...paragraphs, ...rule, ...footnotes].map(toHtml).join("\n"),
    plain: [...plain, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n"),
  };
}

/** @param {import("./paper.js").Entry} entry @returns {Tree[]} */
function marked({ item, text, findings }) {
  const [, , wash] = LOOKS[/** @type {{ type: MarkType }} */ (item).type];
  const underlined = /** @type {Tree} */ (["u", {}, text]);
  const style = wash ? `background-color:${wash}` : "background-color:transparent;color:inherit";
  const calls = findings.map((number) => /** @type {Tree} */ (["sup", {}, `[${number}]`]));
  return [["mark", { style }, underlined], ...calls];
}
