// @ts-check
/**
 * The articles that files hold: .txt, .md, .html, .docx. What a file is, its first bytes say before its name does.
 */

import { holdsWide, signature, textOfBytes, Unreadable } from "./bytes.js";
import { docxText } from "./docx.js";
import { htmlText } from "./html.js";
import { markdownText } from "./md.js";

/** What the dialog of the system offers. */
export const ACCEPTED = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,text/plain,text/html,text/markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The most bytes of a file. */
const LIMIT = 64 << 20;

/**
 * @typedef {object} Opened
 * @property {string} title
 * @property {string} text
 * @property {boolean} guessed its encoding was: it is no UTF-8, and was read as Windows-1252
 */

/**
 * @param {Blob & { name: string }} file
 * @returns {Promise<Opened>}
 * @throws {Unreadable}
 */
export async function readFile(file) {
  if (file.size > LIMIT) throw new Unreadable("big");
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that is gone.
    throw new Unreadable("broken");
  }
  const opened = await readBytes(bytes, file.name);
  if (opened.text.trim() === "") throw new Unreadable("empty");
  return { ...opened, title: opened.title || file.name.replace(/\.[a-z\d]{1,8}$/i, "") };
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Promise<Opened>} the title is what the document calls itself, or empty
 */
async function readBytes(bytes, name) {
  const kind = signature(bytes);
  if (kind === "zip") return { title: "", text: await docxText(bytes), guessed: false };
  if (kind === "ole") throw new Unreadable(holdsWide(bytes, "EncryptedPackage") ? "locked" : "doc");
  if (kind) throw new Unreadable(kind);
  const markup = /\.x?html?$/i.test(name);
  const { text, guessed } = textOfBytes(bytes, markup ? declaredIn(bytes) : undefined);
  if (markup || /^\s*(?:<!doctype html|<html[\s>])/i.test(text)) return { ...htmlText(text), guessed };
  if (/\.(?:md|markdown)$/i.test(name)) return { ...markdownText(text), guessed };
  return { title: "", text, guessed };
}

/** The encoding that an HTML file names near its beginning. @param {Uint8Array} bytes */
function declaredIn(bytes) {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
}
