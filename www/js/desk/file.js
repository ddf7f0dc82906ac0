// @ts-check
/**
 * All the work as one file, and back.
 *
 * The file is JSON in UTF-8:
 *
 *     { "format": "recoupe-work", "version": 1, "exported": "2026-03-04T10:00:00.000Z",
 *       "articles": [ { "id", "name"?, "options", "created", "changed", "closed"?, "order", "place", "text",
 *                       "checks": [ { "id", "anchor", "check" } ] } ] }
 *
 * with the meanings of `ArticleHead`, `KeptCheck`, `Anchor` and `Check` in `types.d.ts`; offsets are UTF-16 code units. A reader
 * passes over members it does not know; a change that would mislead it counts the version up. What a file holds is
 * merged: an article that is known gains the checks it lacks, and of two versions of a check the later one stays; where the texts differ
 * the file's article becomes one of its own. So nothing that was on the desk is lost, and to take a file in twice
 * changes nothing the second time.
 *
 * @import { KeptCheck, Status } from "../../types.d.ts"
 * @import { Folder } from "./folder.js"
 */

import { newFolder, newId, titleOf } from "./folder.js";

const FORMAT = "recoupe-work";
const VERSION = 1;
const KINDS = ["figure", "name", "quote"];
const STATES = ["open", "verified", "wrong", "corrected"];

/** Why a file cannot be taken in: `kind` names a text of the interface, `where` the member at fault. */
export class FileError extends Error {
  /**
   * @param {"json" | "foreign" | "newer" | "broken"} kind
   * @param {string} [where]
   */
  constructor(kind, where = "") {
    super(`${kind} ${where}`.trim());
    this.kind = kind;
    this.where = where;
  }
}

/**
 * @param {readonly Folder[]} folders whose contents are there
 * @returns {string}
 */
export function serialize(folders) {
  const articles = folders.map(({ head, content }) => {
    const { revision, textRevision, title, checks, ...kept } = head;
    return { ...kept, text: content?.text ?? "", checks: content?.checks ?? [] };
  });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exported: new Date().toISOString(), articles }, undefined, 1)}\n`;
}

/**
 * @param {string} text
 * @returns {Folder[]} the articles of a file; nothing of them has been saved
 * @throws {FileError} where it is none that we can read: nothing of it is taken in then
 */
export function parse(text) {
  let file;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new FileError("json");
  }
  if (!isObject(file) || file.format !== FORMAT) throw new FileError("foreign");
  if (typeof file.version !== "number") throw new FileError("broken", "version");
  if (file.version > VERSION) throw new FileError("newer");
  if (!Array.isArray(file.articles)) throw new FileError("broken", "articles");
  return file.articles.map((article, index) => articleOf(article, `articles[${index}]`));
}

/**
 * What becomes of a desk that takes articles in.
 *
 * @param {readonly Folder[]} ours whose contents are there; changed where they gain checks
 * @param {readonly Folder[]} theirs
 * @param {string} copy what is added to the title of an article whose text is another than ours
 * @returns {{ added: Folder[], completed: Folder[] }}
 */
export function merge(ours, theirs, copy) {
  /** @type {Folder[]} */
  const added = [];
  /** @type {Folder[]} */
  const completed = [];
  const text = (/** @type {Folder} */ folder) => folder.content?.text ?? "";
  let order = Math.max(-1, ...ours.map(({ head }) => head.order));
  for (const folder of theirs) {
    const known = ours.find(({ head }) => head.id === folder.head.id);
    // A copy that an earlier reading of the same file made is known by its text.
    const same = known && text(known) === text(folder) ? known : ours.find((one) => text(one) !== "" && text(one) === text(folder));
    if (same?.content) {
      const checks = mergeChecks(same.content.checks, folder.content?.checks ?? []);
      if (!checks) continue;
      same.content.checks = checks;
      same.unsaved.checks = same.unsaved.head = true;
      completed.push(same);
      continue;
    }
    order += 1;
    const head = { ...folder.head, order };
    if (known) Object.assign(head, { id: newId(), name: `${head.title} ${copy}`, title: `${head.title} ${copy}` });
    added.push({ ...folder, head });
  }
  return { added, completed };
}

/**
 * The checks of both: each that only one has, and the later version of each that both have.
 *
 * @param {readonly KeptCheck[]} ours
 * @param {readonly KeptCheck[]} theirs
 * @returns {KeptCheck[] | undefined} nothing where they add nothing to ours
 */
export function mergeChecks(ours, theirs) {
  const known = new Map(ours.map((kept) => [kept.id, kept]));
  const news = theirs.filter(({ id, check }) => {
    const kept = known.get(id);
    return !kept || kept.check.changed < check.changed;
  });
  if (news.length === 0) return undefined;
  const later = new Map(news.map((kept) => [kept.id, kept]));
  return [...ours.map((kept) => later.get(kept.id) ?? kept), ...news.filter(({ id }) => !known.has(id))];
}

/**
 * @param {unknown} article
 * @param {string} where
 * @returns {Folder}
 */
function articleOf(article, where) {
  if (!isObject(article)) throw new FileError("broken", where);
  const string = (/** @type {string} */ key) => stringOf(article[key], `${where}.${key}`);
  const text = string("text");
  const options = isObject(article.options) ? article.options : {};
  const name = article.name === undefined ? undefined : string("name");
  const folder = newFolder({ text, name, order: numberOf(article.order ?? 0, `${where}.order`) });
  if (!Array.isArray(article.checks)) throw new FileError("broken", `${where}.checks`);
  const checks = article.checks.map((kept, index) => checkOf(kept, `${where}.checks[${index}]`));
  const place = isObject(article.place) ? article.place : {};
  const count = (/** @type {unknown} */ value) => (typeof value === "number" && Number.isFinite(value) ? value : 0);
  Object.assign(folder.head, {
    id: string("id"),
    title: name ?? titleOf(text),
    created: string("created"),
    changed: string("changed"),
    ...(article.closed !== undefined && { closed: string("closed") }),
    options: {
      language: options.language === "fr" || options.language === "en" ? options.language : "auto",
      furniture: options.furniture === true,
      ...(typeof options.reference_date === "string" && { reference_date: options.reference_date }),
    },
    place: { caret: Math.max(0, count(place.caret)), line: Math.max(0, count(place.line)), past: count(place.past) },
    checks: checks.length,
  });
  return { ...folder, content: { text, checks }, unsaved: { head: true, text: true, checks: true } };
}

/**
 * @param {unknown} kept
 * @param {string} where
 * @returns {KeptCheck}
 */
function checkOf(kept, where) {
  if (!isObject(kept) || !isObject(kept.anchor) || !isObject(kept.check)) throw new FileError("broken", where);
  const { anchor, check } = kept;
  const words = (/** @type {Record<string, unknown>} */ of, /** @type {string} */ key) => stringOf(of[key], `${where}.${key}`);
  const number = (/** @type {string} */ key) => numberOf(anchor[key], `${where}.${key}`);
  const kind = words(anchor, "kind");
  const status = words(check, "status");
  if (!KINDS.includes(kind)) throw new FileError("broken", `${where}.kind`);
  if (!STATES.includes(status)) throw new FileError("broken", `${where}.status`);
  return {
    id: words(kept, "id"),
    anchor: {
      kind: /** @type {KeptCheck["anchor"]["kind"]} */ (kind),
      type: /** @type {KeptCheck["anchor"]["type"]} */ (words(anchor, "type")),
      text: words(anchor, "text"),
      ...(anchor.value !== undefined && { value: words(anchor, "value") }),
      ...(Array.isArray(anchor.names) && { names: anchor.names.map((name) => stringOf(name, `${where}.names`)) }),
      ...(anchor.speaker !== undefined && { speaker: words(anchor, "speaker") }),
      prefix: words(anchor, "prefix"),
      suffix: words(anchor, "suffix"),
      start: number("start"),
      end: number("end"),
      nth: number("nth"),
      of: number("of"),
    },
    check: {
      status: /** @type {Status} */ (status),
      note: words(check, "note"),
      source: words(check, "source"),
      correction: words(check, "correction"),
      changed: words(check, "changed"),
    },
  };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @param {string} where
 */
function stringOf(value, where) {
  if (typeof value !== "string") throw new FileError("broken", where);
  return value;
}

/**
 * @param {unknown} value
 * @param {string} where
 */
function numberOf(value, where) {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new FileError("broken", where);
  return value;
}
