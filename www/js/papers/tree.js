// @ts-check
/**
 * Marked-up text as plain data, and the two things made of it: HTML to be written into a file, with every character
 * escaped, and nodes of this page, made one by one. So what is saved and what is printed cannot differ, and no text is
 * ever parsed as HTML.
 *
 * @typedef {string | readonly [tag: keyof HTMLElementTagNameMap, attributes: Record<string, string>, ...children: Tree[]]} Tree
 */

const VOID = new Set(["br", "hr", "meta"]);
const SIGNS = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" });

/**
 * @param {Tree} tree
 * @returns {string}
 */
export function toHtml(tree) {
  if (typeof tree === "string") return escaped(tree);
  const [tag, attributes, ...children] = tree;
  const open = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${open.join("")}>${VOID.has(tag) ? "" : `${children.map(toHtml).join("")}</${tag}>`}`;
}

/**
 * @param {Tree} tree without `style` attributes, which the page's policy refuses
 * @returns {Node}
 */
export function toNode(tree) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(toNode));
  return element;
}

/** @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]).replaceAll("\0", "\uFFFD");
}
