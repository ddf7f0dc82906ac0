// @ts-check
/**
 * The text that a paste or a drop brings.
 *
 * Plain text is taken as it is, every character. Where only HTML is offered, its text is taken: parsed by
 * `Document.parseHTML`, which runs nothing and needs no HTML sink, so that it works under `trusted-types 'none'`.
 */

/**
 * @param {DataTransfer} data
 * @returns {string | undefined} `undefined` when there is no text, or none that this browser lets us read
 */
export function textOf(data) {
  if (data.types.includes("text/plain")) return data.getData("text/plain");
  if (!data.types.includes("text/html")) return undefined;
  const parser = /** @type {{ parseHTML?: (html: string) => Document }} */ (/** @type {unknown} */ (Document));
  return parser.parseHTML && htmlText(parser.parseHTML(data.getData("text/html")).body);
}

const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "TITLE", "HEAD", "SVG", "OBJECT"]);
const BLOCK = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
    "HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

/**
 * The text of a parsed page: white space folded as the browser would, one line a block.
 *
 * @param {Node} root
 * @returns {string}
 */
export function htmlText(root) {
  let text = "";
  const newLine = () => {
    text = text.replace(/ $/, "");
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  const walk = (/** @type {Node} */ node, /** @type {boolean} */ preformatted) => {
    if (node instanceof Text) {
      const folded = preformatted ? node.data : node.data.replace(/[ \t\r\n\f]+/g, " ");
      text += /(^|[ \n])$/.test(text) && !preformatted ? folded.replace(/^ /, "") : folded;
    } else if (node instanceof Element) {
      if (SILENT.has(node.nodeName.toUpperCase())) return;
      if (node.nodeName === "BR") text += "\n";
      const block = BLOCK.has(node.nodeName);
      if (block) newLine();
      for (const child of node.childNodes) walk(child, preformatted || node.nodeName === "PRE");
      if (block) newLine();
    }
  };
  walk(root, false);
  return text.trimEnd();
}
