// @ts-check
/**
 * HTML and XML cut into tags and text: one pass, in time linear in its length, nothing made of it and nothing run.
 *
 * The page's policy forbids the browser's parsers (they are sinks of Trusted Types), and rightly: all that is wanted of a
 * pasted page or a document is its words. What a browser would not show as text is no token at all: comments,
 * declarations, the insides of scripts and style sheets.
 *
 * @typedef {object} Tag
 * @property {string} name in lower case, with its prefix
 * @property {boolean} closes `</p>`
 * @property {boolean} empty `<p/>`
 * @property {Map<string, string>} attributes names in lower case
 */

import { decoded } from "./entities.js";

/** Elements of HTML whose inside is no markup. */
const RAW = new Set(["script", "style", "textarea", "title", "noscript", "xmp", "iframe", "noembed", "noframes"]);
const NAME = /[^\s/>=]+/y;
const VALUE = /\s*=\s*(?:(["'])|[^\s>]*)/y;

/**
 * @param {string} source
 * @param {{ xml?: boolean }} [how]
 * @returns {Generator<Tag | string, boolean>} tags, and between them text with its character references resolved; at the
 *   end, whether the source was whole
 */
export function* tokens(source, { xml = false } = {}) {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open > at || open < 0) yield decoded(source.slice(at, open < 0 ? undefined : open));
    if (open < 0) return true;
    const next = source[open + 1] ?? "";
    if (next === "!" || next === "?") {
      if (xml && source.startsWith("<![CDATA[", open)) {
        const end = source.indexOf("]]>", open);
        yield source.slice(open + 9, end < 0 ? undefined : end);
        at = end < 0 ? source.length : end + 3;
        continue;
      }
      const comment = source.startsWith("<!--", open);
      // `<!-->` is a comment, and closed.
      const end = comment ? source.indexOf("-->", open + 2) : source.indexOf(">", open);
      if (end < 0) return false;
      at = end + (comment ? 3 : 1);
    } else if (/[a-z/_]/i.test(next)) {
      const tag = tagAt(source, next === "/" ? open + 2 : open + 1);
      if (!tag) return false;
      at = tag.end;
      const { name, attributes, empty } = tag;
      yield { name, closes: next === "/", empty, attributes };
      if (!xml && next !== "/" && RAW.has(name)) {
        const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
        close.lastIndex = at;
        const end = close.exec(source)?.index ?? source.length;
        if (name === "title" || name === "textarea") yield decoded(source.slice(at, end));
        at = end;
      }
    } else {
      yield "<";
      at = open + 1;
    }
  }
  return true;
}

/**
 * @param {string} source
 * @param {number} at after the bracket
 * @returns {{ name: string, attributes: Map<string, string>, empty: boolean, end: number } | undefined} nothing where the
 *   tag has no end
 */
function tagAt(source, at) {
  let name = "";
  let empty = false;
  /** @type {Map<string, string>} */
  const attributes = new Map();
  while (at < source.length) {
    const sign = source[at];
    if (sign === ">") return { name, attributes, empty, end: at + 1 };
    empty = sign === "/";
    NAME.lastIndex = at;
    const word = NAME.exec(source)?.[0];
    if (!word) {
      at += 1;
      continue;
    }
    at += word.length;
    if (name === "") {
      name = word.toLowerCase();
      continue;
    }
    VALUE.lastIndex = at;
    const value = VALUE.exec(source);
    let text = "";
    if (value) {
      at += value[0].length;
      text = value[0].replace(/^\s*=\s*/, "");
      if (value[1]) {
        const end = source.indexOf(value[1], at);
        if (end < 0) return undefined;
        text = source.slice(at, end);
        at = end + 1;
      }
    }
    if (!attributes.has(word.toLowerCase())) attributes.set(word.toLowerCase(), decoded(text));
  }
  return undefined;
}
