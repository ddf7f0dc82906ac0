// @ts-check
/**
 * The formats the article can be exported in: what each is called, what file it makes, what it puts on the clipboard.
 *
 * @import { Paper } from "./paper.js"
 */

import { annotations } from "./annotations.js";
import { csv, tabSeparated } from "./csv.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { STYLE, markedPage } from "./marked.js";
import { richText } from "./rich.js";

/**
 * @typedef {object} Format
 * @property {"rich" | "markdown" | "csv" | "html" | "json" | "annotations"} id
 * @property {{ extension: string, type: string, make: (paper: Paper) => string | Promise<string> }} [file]
 * @property {(paper: Paper) => { plain: string | Promise<string>, html?: string }} [clip]
 */

const annotated = async (/** @type {Paper} */ paper) => annotations(paper, (await sha256(paper.text)) ?? crypto.getRandomValues(new Uint8Array(32)));

/** @type {readonly Format[]} */
export const FORMATS = [
  { id: "rich", clip: richText },
  { id: "html", file: { extension: "html", type: "text/html", make: async (paper) => markedPage(paper, await sha256(STYLE)) } },
  { id: "markdown", file: { extension: "md", type: "text/markdown", make: markdown }, clip: (paper) => ({ plain: markdown(paper) }) },
  { id: "csv", file: { extension: "csv", type: "text/csv", make: csv }, clip: (paper) => ({ plain: tabSeparated(paper) }) },
  { id: "json", file: { extension: "json", type: "application/json", make: json }, clip: (paper) => ({ plain: json(paper) }) },
  { id: "annotations", file: { extension: "jsonld", type: "application/ld+json", make: annotated }, clip: (paper) => ({ plain: annotated(paper) }) },
];

/**
 * @param {string} text
 * @returns {Promise<Uint8Array | undefined>} nothing where the page came over an unsafe connection: browsers then hash nothing
 */
async function sha256(text) {
  return crypto.subtle && new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/**
 * A name for a file: words of the title, with nothing that a file system minds.
 *
 * @param {string} title
 * @param {string} extension
 */
export function fileName(title, extension) {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `${words || "recoupe"}.${extension}`;
}
