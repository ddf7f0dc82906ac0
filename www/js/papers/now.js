// @ts-check
/**
 * The paper of the article that is shown: what the page knows of it at this moment, as the exports want it.
 *
 * @import { Mark, QuoteMark } from "../../types.d.ts"
 * @import { Check, Paper } from "./paper.js"
 */

import { i18n, t } from "../i18n.js";
import { worth } from "../words.js";
import { makePaper } from "./paper.js";

/**
 * What the exports use of the desk; without a desk they do without it.
 *
 * @typedef {object} DeskLike
 * @property {readonly { id: string, title: string }[]} articles
 * @property {string} current
 * @property {{ of(mark: Mark | QuoteMark): Check | undefined, lost(): { text: string, check: Check }[] }} checks
 * @property {(article: { title: string, text: string }, where: { show: boolean }) => unknown} add puts another article on the desk
 */

/**
 * @typedef {object} Parts
 * @property {import("../article.js").Article} article
 * @property {import("../marks.js").Marks} marks
 * @property {import("../reading.js").Reading} reading
 * @property {DeskLike} [desk]
 */

/**
 * @param {Parts} parts
 * @returns {Paper | undefined} nothing where no article has been read
 */
export function paperNow({ article, marks, reading, desk }) {
  const { analysis } = marks;
  if (!analysis || article.text.trim() === "") return undefined;
  const byPlace = new Map([...marks.all, ...marks.quotes].map((mark) => [`${mark.kind}${mark.item.start}`, mark]));
  return makePaper({
    text: article.text,
    analysis,
    words: { language: i18n.language, t, worth },
    title: ownTitle(article.text, desk),
    furniture: reading.options.furniture,
    checkOf(kind, item) {
      const mark = byPlace.get(`${kind}${item.start}`);
      return mark && desk?.checks.of(mark);
    },
    lost: desk?.checks.lost(),
  });
}

/**
 * The title that the reader or a file gave the article. One that is only its first line says less than its headline.
 *
 * @param {string} text
 * @param {DeskLike} [desk]
 */
function ownTitle(text, desk) {
  const title = desk?.articles.find(({ id }) => id === desk.current)?.title;
  const start = text.trimStart().slice(0, 1000).replace(/\s+/g, " ");
  return title && !start.startsWith(title.replace(/…$/, "").trimEnd()) ? title : undefined;
}

/** Whether marks are still to come. @param {Parts} parts */
export function isPartial({ article, marks }) {
  return marks.partial || article.root.ariaBusy === "true";
}
