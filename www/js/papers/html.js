// @ts-check
/**
 * The text of HTML: of a paste from Word, Google Docs or a web page, and of files.
 *
 * Kept is what the words are and where paragraphs, headings, list items and rows of tables end; not kept is all else:
 * what is not shown (hidden elements, comments, style sheets, scripts), what word processors write for themselves (the
 * bullets that Word draws with letters, its comments and tracked deletions), every attribute. Ends that HTML lets one leave
 * out are put in.
 *
 * @import { Tag } from "./markup.js"
 */

import { tokens } from "./markup.js";
import { Outline, rowLines } from "./outline.js";

const words = (/** @type {string} */ list) => new Set(list.split(" "));
const VOID = words("area base br col embed hr img input link meta param source track wbr");
const SILENT = words(
  "script style template noscript title textarea svg object audio video canvas iframe select datalist rp rt map applet noembed noframes o:officedocumentsettings w:worddocument xml",
);
const BLOCK = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);
/** What an open tag ends if it is still open, and what keeps it from looking further out. */
const ENDS = /** @type {Record<string, [ends: Set<string>, within: Set<string>]>} */ ({
  li: [words("li"), words("ul ol menu")],
  dt: [words("dt dd"), words("dl")],
  dd: [words("dt dd"), words("dl")],
  td: [words("td th"), words("tr table")],
  th: [words("td th"), words("tr table")],
  tr: [words("tr"), words("table")],
  tbody: [words("thead tbody tfoot"), words("table")],
  tfoot: [words("thead tbody tfoot"), words("table")],
});
const PARAGRAPH = /** @type {[Set<string>, Set<string>]} */ ([words("p"), words("table td th caption button object template")]);

const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment|(?:font-size|opacity)\s*:\s*0(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:;|!|$))/i;
const SPACES = /(?:^|;)\s*white-space(?:-collapse)?\s*:\s*([a-z-]+)/i;

/**
 * @typedef {object} Open an element not yet closed
 * @property {string} name
 * @property {boolean} silent
 * @property {boolean} kept white space is
 * @property {Outline} out where its words go
 * @property {string[][]} cells of a row
 */

/**
 * @param {string} html
 * @returns {{ text: string, title: string }} a line a block, and what the document calls itself
 */
export function htmlText(html) {
  const reader = new Reader();
  for (const token of tokens(fragment(html))) {
    if (typeof token === "string") reader.text(token);
    else if (token.closes) reader.close(token.name);
    else reader.open(token);
  }
  return reader.end();
}

/**
 * What Windows marks as the copied part of a page.
 *
 * @param {string} html
 */
function fragment(html) {
  const start = html.indexOf("<!--StartFragment-->");
  const end = html.lastIndexOf("<!--EndFragment-->");
  return start >= 0 && end > start ? html.slice(start + 20, end) : html;
}

class Reader {
  #root = new Outline();
  /** @type {Open[]} */
  #stack = [{ name: "", silent: false, kept: false, out: this.#root, cells: [] }];
  /** How many elements of a name are open. @type {Map<string, number>} */
  #counts = new Map();
  #title = "";

  get #top() {
    return this.#stack[this.#stack.length - 1];
  }

  /** @param {string} words */
  text(words) {
    const { silent, kept, out, name } = this.#top;
    if (name === "title") this.#title ||= words.replace(/\s+/g, " ").trim();
    if (!silent) out.add(words, kept);
  }

  /** @param {Tag} tag */
  open({ name, attributes, empty }) {
    if (BLOCK.has(name)) this.#close(...PARAGRAPH);
    if (ENDS[name]) this.#close(...ENDS[name]);
    const { silent, kept, out } = this.#top;
    if (!silent) {
      if (name === "br") out.break();
      else if (BLOCK.has(name)) out.end();
    }
    if (VOID.has(name) || (empty && name.includes(":"))) return;
    const style = attributes.get("style") ?? "";
    const spaces = SPACES.exec(style)?.[1].toLowerCase();
    this.#stack.push({
      name,
      silent: silent || SILENT.has(name) || unseen(name, attributes, style),
      kept: spaces ? /^(?:pre|break|preserve)/.test(spaces) : kept || name === "pre" || name === "xmp",
      out: name === "td" || name === "th" ? new Outline() : out,
      cells: [],
    });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** @param {string} name */
  close(name) {
    if (!this.#counts.get(name)) {
      if (name === "p" && !this.#top.silent) this.#top.out.end();
      return;
    }
    let at = this.#stack.length - 1;
    while (this.#stack[at].name !== name) at -= 1;
    // What marks words up inside of a line ends no block that was opened in it.
    if (!BLOCK.has(name) && this.#stack.slice(at).some((open) => BLOCK.has(open.name))) {
      this.#stack.splice(at, 1);
      this.#count(name);
    } else {
      this.#closeTo(at);
    }
  }

  end() {
    this.#closeTo(1);
    return { text: this.#root.text, title: this.#title };
  }

  /**
   * Closes the nearest element of some names, if it is open within others.
   *
   * @param {Set<string>} names
   * @param {Set<string>} within
   */
  #close(names, within) {
    if (![...names].some((name) => this.#counts.get(name))) return;
    let at = this.#stack.length - 1;
    while (at > 0 && !names.has(this.#stack[at].name)) {
      if (within.has(this.#stack[at].name)) return;
      at -= 1;
    }
    if (at > 0) this.#closeTo(at);
  }

  /** @param {number} at the outermost to be closed */
  #closeTo(at) {
    while (this.#stack.length > at) {
      const { name, silent, out, cells } = /** @type {Open} */ (this.#stack.pop());
      this.#count(name);
      if (silent) continue;
      if (name === "td" || name === "th") {
        const row = this.#stack.findLast((open) => open.name === "tr" || open.out !== this.#top.out);
        if (row?.name === "tr") row.cells.push(out.lines);
        else this.#top.out.addLines(out.lines);
      } else if (BLOCK.has(name)) {
        out.end();
        if (name === "tr") out.addLines(rowLines(cells));
      }
    }
  }

  /** @param {string} name */
  #count(name) {
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
  }
}

/**
 * @param {string} name
 * @param {Map<string, string>} attributes
 * @param {string} style
 */
function unseen(name, attributes, style) {
  if (attributes.has("hidden") || UNSEEN.test(style)) return true;
  if (name === "dialog" && !attributes.has("open")) return true;
  // Word's tracked deletions have an author or a time; a page's own are words it shows struck out.
  return name === "del" && (attributes.has("cite") || attributes.has("datetime"));
}
