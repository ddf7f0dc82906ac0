// @ts-check
/**
 * The marked article as a page of its own: one file that runs nothing, asks for nothing, and links only within itself.
 *
 * Its policy allows its one style sheet, by its hash, and nothing else: should an escape ever be forgotten, nothing that
 * came with the text would run, load or restyle the page.
 *
 * @import { Paper } from "./paper.js"
 */

import { leaf } from "./leaf.js";
import { SHEET } from "./looks.js";
import { escaped, toHtml } from "./tree.js";

/** The style sheet as the file has it, of which the policy holds the hash. */
export const STYLE = SHEET;

/**
 * @param {Paper} paper
 * @param {Uint8Array} [digest] SHA-256 of `STYLE` in UTF-8; without it the policy allows any style sheet
 * @returns {string}
 */
export function markedPage(paper, digest) {
  const source = digest ? `sha256-${btoa(String.fromCharCode(...digest))}` : "unsafe-inline";
  const policy = `default-src 'none'; style-src '${source}'; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    `<html lang="${paper.words.language}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Recoupe">',
    `<title>${escaped(paper.title || "Recoupe")}</title>`,
    `<style>${STYLE}</style>`,
    '<body class="paper">',
    ...leaf(paper).map(toHtml),
    "</body></html>",
    "",
  ].join("\n");
}
