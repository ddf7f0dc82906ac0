// @ts-check
/**
 * The text of a Word document (.docx, Office Open XML): its paragraphs with their tabs and breaks, its tables, and its notes,
 * called `[1]` where they belong and told at the end.
 *
 * It reads as if all tracked changes were accepted: what is inserted stays, what is deleted or moved away goes, and
 * with a deleted paragraph mark the two paragraphs are one. Hidden text, field codes, comments, headers and the numbers
 * that Word counts by itself are not read.
 *
 * @import { Entry } from "./zip.js"
 */

import { textOfBytes, Unreadable } from "./bytes.js";
import { tokens } from "./markup.js";
import { Outline, rowLines } from "./outline.js";
import { directory, unpacked } from "./zip.js";

/** Elements of which nothing is read. `fallback` repeats what the element beside it says. */
const SKIPPED = new Set(["del", "movefrom", "fallback", "instrtext", "deltext", "rprchange", "pprchange", "sectpr", "rt"]);

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<string>}
 * @throws {Unreadable} where it is no Word document, or none that can be read
 */
export async function docxText(bytes) {
  const entries = directory(bytes);
  const part = async (/** @type {Entry | undefined} */ entry) =>
    entry && textOfBytes(await unpacked(bytes, entry)).text.replace(/^\uFEFF/, "");
  const main = entries.get(mainPart(await part(entries.get("_rels/.rels"))));
  if (!main) {
    const kind = (await part(entries.get("mimetype"))) ?? "";
    const office = [...entries.keys()].some((name) => /^(?:ppt|xl)\//.test(name));
    throw new Unreadable(kind.includes("opendocument") ? "odt" : office ? "office" : "binary");
  }
  const folder = main.name.replace(/[^/]*$/, "");
  const find = (/** @type {RegExp} */ name) =>
    [...entries.values()].find((entry) => entry.name.startsWith(folder) && name.test(entry.name.slice(folder.length)));
  const calls = new Calls();
  const body = read((await part(main)) ?? "", calls);
  for (const [kind, name] of /** @type {const} */ ([["footnote", /^footnotes\d*\.xml$/], ["endnote", /^endnotes\d*\.xml$/]])) {
    if (!calls.has(kind)) continue;
    const xml = await part(find(name));
    if (xml) read(xml, calls);
  }
  body.addLines(calls.told());
  return body.text;
}

/**
 * The name of the part that holds the document.
 *
 * @param {string} [relations]
 */
function mainPart(relations = "") {
  for (const token of tokens(relations, { xml: true })) {
    if (typeof token === "string" || token.name !== "relationship") continue;
    const target = token.attributes.get("target") ?? "";
    const ours = token.attributes.get("type")?.endsWith("/officeDocument");
    if (ours && /(?:^|\/)word\//.test(target)) return target.replace(/^\//, "");
  }
  return "word/document.xml";
}

/** The notes of a document, in the order of their calls. */
class Calls {
  /** @type {{ kind: string, id: string, lines: string[] }[]} */
  #called = [];

  /** @param {string} kind @param {string} id @returns {string} the sign of the call */
  call(kind, id) {
    this.#called.push({ kind, id, lines: [] });
    return `[${this.#called.length}]`;
  }

  /** @param {string} kind */
  has(kind) {
    return this.#called.some((note) => note.kind === kind);
  }

  /** @param {string} kind @param {string} id @param {string[]} lines */
  tell(kind, id, lines) {
    for (const note of this.#called) if (note.kind === kind && note.id === id) note.lines = lines;
  }

  told() {
    const told = this.#called.flatMap(({ lines }, index) => (lines.length > 0 ? [`[${index + 1}] ${lines.join(" ").trim()}`] : []));
    return told.length > 0 ? ["", ...told] : [];
  }
}

/**
 * @param {string} xml a part
 * @param {Calls} calls
 * @returns {Outline} what it says but for its notes
 * @throws {Unreadable} where the part is cut off
 */
function read(xml, calls) {
  const root = new Outline();
  /** Where lines go: of the part, of the cells and notes that are open. */
  const outs = [root];
  /** @type {{ cells: string[][], gone: boolean }[]} */
  const rows = [];
  /** Lines of text boxes, which stand inside of a paragraph and are told after it. @type {string[]} */
  const boxes = [];
  /** @type {string[]} */
  const path = [];
  let [skipped, hidden, merged, inText] = [0, false, false, false];
  const note = { kind: "", id: "" };
  const last = () => outs[outs.length - 1];
  const words = (/** @type {string} */ text) => hidden || last().add(text, true);

  const cursor = tokens(xml, { xml: true });
  let step = cursor.next();
  for (; !step.done; step = cursor.next()) {
    const token = step.value;
    if (typeof token === "string") {
      if (inText && skipped === 0) words(token.replace(/[\r\n]+/g, " "));
      continue;
    }
    const name = token.name.replace(/^.*:/, "");
    const value = (/** @type {string} */ attribute) => token.attributes.get(token.name.replace(/[^:]*$/, attribute)) ?? token.attributes.get(attribute) ?? "";
    if (!token.closes) {
      const parent = path[path.length - 1];
      if (name === "del" && parent === "rpr" && path[path.length - 2] === "ppr") merged = true;
      if (name === "del" && parent === "trpr" && rows.length > 0) rows[rows.length - 1].gone = true;
      if (!token.empty) {
        path.push(name);
        if (skipped > 0 || SKIPPED.has(name)) skipped += 1;
      }
      if (skipped > 0) continue;
      const on = !/^(?:0|false|off)$/.test(value("val"));
      if (name === "t") inText = !token.empty;
      else if (name === "tab" && parent === "r") words("\t");
      else if ((name === "br" && !/page|column/.test(value("type"))) || name === "cr") hidden || last().break();
      else if (name === "nobreakhyphen") words("\u2011");
      else if (name === "softhyphen") words("\u00AD");
      else if (name === "sym") words(symbol(value("char")));
      else if (name === "vanish" && path[path.length - 2] === "r") hidden = on;
      else if (name === "r") hidden = false;
      else if (name === "footnotereference") words(calls.call("footnote", value("id")));
      else if (name === "endnotereference") words(calls.call("endnote", value("id")));
      else if (name === "tr") rows.push({ cells: [], gone: false });
      else if (name === "tc") outs.push(new Outline());
      else if (name === "txbxcontent") outs.push(new Outline());
      else if ((name === "footnote" || name === "endnote") && !token.empty) {
        outs.push(new Outline());
        [note.kind, note.id] = [name, value("id")];
      }
      if (name === "p" && token.empty) last().break();
    } else {
      if (path.pop() !== name) throw new Unreadable("broken");
      if (skipped > 0) {
        skipped -= 1;
        continue;
      }
      if (name === "t") inText = false;
      else if (name === "r") hidden = false;
      else if (name === "p") {
        if (!merged) last().break();
        merged = false;
      } else if (name === "tc") rows[rows.length - 1]?.cells.push((outs.pop() ?? root).lines);
      else if (name === "tr") {
        const row = rows.pop();
        if (row && !row.gone) last().addLines(rowLines(row.cells));
      } else if (name === "txbxcontent") {
        boxes.push(...(outs.pop() ?? root).lines);
      } else if (name === "footnote" || name === "endnote") {
        calls.tell(note.kind, note.id, (outs.pop() ?? root).lines);
      }
      if (name === "p" && boxes.length > 0 && !path.includes("txbxcontent")) last().addLines(boxes.splice(0));
    }
  }
  if (!step.value || path.length > 0) throw new Unreadable("broken");
  return root;
}

/** @param {string} code hexadecimal; symbol fonts have theirs in the private use area, and say nothing as text */
function symbol(code) {
  const point = Number.parseInt(code, 16);
  return point > 0x20 && !(point >= 0xe000 && point < 0xf900) && point < 0xd800 ? String.fromCodePoint(point) : "";
}
