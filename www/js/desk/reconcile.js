// @ts-check
/**
 * Two windows have written the same article: what becomes of both. Of checks and settings both stay; of two texts each
 * is an article of its own.
 *
 * @import { Folder } from "./folder.js"
 * @import { Kept } from "./shelf.js"
 */

import { mergeChecks } from "./file.js";
import { newFolder, newId, nothing } from "./folder.js";

/**
 * Makes a folder what it is after another window has written its article.
 *
 * @param {Folder} folder ours, with what we have not written yet
 * @param {Kept} theirs
 * @param {{ title: string, order: number }} apart what our text goes on as, should both have changed it
 * @returns {Folder | undefined} the article with our text, where both have
 */
export function reconcile(folder, { head, content }, apart) {
  const { unsaved } = folder;
  const ours = folder.content ?? content;
  if (unsaved.text && head.textRevision !== folder.head.textRevision && ours.text !== content.text) {
    const { options, place } = folder.head;
    const copy = newFolder({ text: ours.text, name: apart.title, options, order: apart.order });
    copy.head.place = place;
    copy.content = { text: ours.text, checks: ours.checks.map((kept) => ({ ...structuredClone(kept), id: newId() })) };
    Object.assign(folder, { head, content, unsaved: nothing(), history: undefined });
    return copy;
  }
  const { revision, textRevision } = head;
  const own = unsaved.head || unsaved.text;
  Object.assign(folder, {
    head: own ? { ...folder.head, revision, textRevision } : { ...head, place: folder.head.place },
    content: { text: unsaved.text ? ours.text : content.text, checks: mergeChecks(content.checks, ours.checks) ?? content.checks },
    unsaved: { ...unsaved, checks: true },
  });
  return undefined;
}
