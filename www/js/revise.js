// @ts-check
/**
 * An analysis that follows an edit of its text, until the whole is read again.
 *
 * What stands behind the edit moves; what the edit has touched goes, and what is found in the lines around it comes in
 * its place. What only the whole text tells (entities, findings, quotes, zones) stays as it was.
 *
 * Everything here changes the objects of the analysis themselves, so that the marks made of them stay true. It works on
 * plain data and knows no page.
 *
 * @import { Analysis, Entity, Figure, Name } from "../types.d.ts"
 * @typedef {import("./history.js").Edit} Edit
 */

/** A line is read anew as a whole up to this length; of a longer one so much on either side of the edit. */
const AROUND = 2000;
/** What is found farther from the edit (in characters) is not taken for new: the whole text may know better. */
const NEAR = 60;

const WORD = /[\p{L}\p{N}\p{M}'’-]/u;

/**
 * Moves all offsets of an analysis as an edit moves its text, and drops the figures, names and findings that it touches.
 *
 * @param {Analysis} analysis
 * @param {Edit} edit
 * @param {string} text as it is now
 */
export function shift(analysis, edit, text) {
  const { at, removed, inserted } = edit;
  const end = at + removed.length;
  const by = inserted.length - removed.length;
  // An insertion between two words touches neither.
  const joins = (/** @type {number} */ offset) => WORD.test(text[offset - 1] ?? "") && WORD.test(text[offset] ?? "");
  const joinsBefore = joins(at);
  const joinsBehind = joins(at + inserted.length);
  const before = (/** @type {number} */ to) => to < at || (to === at && !joinsBefore);
  const behind = (/** @type {number} */ from) => from > end || (from === end && !joinsBehind);

  for (const kind of /** @type {const} */ (["figures", "names"])) {
    const items = /** @type {(Figure | Name)[]} */ (analysis[kind]);
    const first = partition(items, (item) => before(item.end));
    const next = partition(items, (item) => !behind(item.start), first);
    for (let index = next; by !== 0 && index < items.length; index += 1) {
      items[index].start += by;
      items[index].end += by;
    }
    if (next > first) items.splice(first, next - first);
  }
  for (const stretches of /** @type {{ start: number, end: number }[][]} */ ([analysis.zones, analysis.quotes])) {
    for (let index = partition(stretches, (stretch) => stretch.end < at); index < stretches.length; index += 1) {
      const stretch = stretches[index];
      if (stretch.start >= end && stretch.start > at) stretch.start += by;
      else if (stretch.start > at) stretch.start = at;
      stretch.end = stretch.end >= end ? stretch.end + by : at + inserted.length;
    }
  }
  const touched = (/** @type {[number, number]} */ [from, to]) => !before(to) && !behind(from);
  const move = (/** @type {[number, number]} */ [from, to]) => /** @type {[number, number]} */ (from >= end ? [from + by, to + by] : [from, to]);
  analysis.findings = analysis.findings.filter(({ spans }) => !spans.some(touched));
  for (const finding of analysis.findings) finding.spans = finding.spans.map(move);
  if (analysis.unchecked) analysis.unchecked = analysis.unchecked.filter((span) => !touched(span)).map(move);
}

/**
 * The stretch of a text that has to be read again after an edit: the lines it touches, or what is near it in lines that
 * are long.
 *
 * @param {string} text as it is now
 * @param {Edit} edit
 * @returns {[start: number, end: number]}
 */
export function touchedLines(text, { at, inserted }) {
  const end = at + inserted.length;
  let start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  if (at === 0) start = 0;
  if (at - start > AROUND) start = wordStart(text, at - AROUND);
  const near = text.slice(end, end + AROUND);
  const stop = near.search(/[\r\n]/);
  return [start, stop >= 0 ? end + stop : end + near.length < text.length ? wordStart(text, end + near.length) : text.length];
}

/** The start of the word that an offset lies in. @param {string} text @param {number} offset */
function wordStart(text, offset) {
  let start = offset;
  while (start > offset - NEAR && start > 0 && !/\s/.test(text[start - 1])) start -= 1;
  return start;
}

/**
 * Takes over what was found in a stretch of the text after an edit.
 *
 * @param {Analysis} analysis shifted already
 * @param {[number, number]} stretch
 * @param {Analysis} found its own analysis, offsets from its start
 * @param {Edit} edit
 */
export function refresh(analysis, [start, end], found, { at, inserted }) {
  const near = (/** @type {{ start: number, end: number }} */ item) => item.end >= at - NEAR && item.start <= at + inserted.length + NEAR;
  for (const item of [...found.figures, ...found.names]) {
    item.start += start;
    item.end += start;
  }
  // Figures are read off their line: those near the edit are new, farther ones stay where they are still found.
  const [firstFigure, nextFigure] = within(analysis.figures, start, end);
  const old = new Map(analysis.figures.slice(firstFigure, nextFigure).map((figure) => [key(figure), figure]));
  const [firstName, nextName] = within(analysis.names, start, end);
  const oldNames = analysis.names.slice(firstName, nextName);
  const figures = found.figures
    .map((figure) => (near(figure) ? figure : (old.get(key(figure)) ?? figure)))
    // A figure inside a name that only the whole text knows is none.
    .filter((figure) => near(figure) || !oldNames.some((name) => overlap(name, figure)));

  // Names depend on the whole text: those that stand stay, new ones are taken near the edit.
  const kept = oldNames.filter((name) => !figures.some((figure) => overlap(figure, name)));
  const added = found.names.filter((name) => near(name) && !kept.some((other) => overlap(other, name)));
  for (const name of added) name.entity = entityOf(analysis.entities, name).id;
  const names = [...kept, ...added].sort((a, b) => a.start - b.start);
  analysis.figures.splice(firstFigure, nextFigure - firstFigure, ...figures);
  analysis.names.splice(firstName, nextName - firstName, ...names);
}

/**
 * The entity that a name not read in its text goes to: one that is called so, or a new one.
 *
 * @param {Entity[]} entities
 * @param {Name} name
 * @returns {Entity}
 */
function entityOf(entities, { type, text }) {
  const known = entities.find((entity) => entity.type === type && (entity.name === text || entity.aliases?.includes(text)));
  if (known) return known;
  const entity = { id: entities.reduce((most, { id }) => Math.max(most, id), -1) + 1, type, name: text, mentions: 1 };
  entities.push(entity);
  return entity;
}

/** @param {{ start: number, end: number, type: string }} item */
function key({ start, end, type }) {
  return `${type} ${start} ${end}`;
}

/**
 * @param {{ start: number, end: number }} a
 * @param {{ start: number, end: number }} b
 */
function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/**
 * Which of some sorted, disjoint items have a character in a stretch: the first, and the first behind.
 *
 * @param {readonly { start: number, end: number }[]} items
 * @param {number} start
 * @param {number} end
 * @returns {[first: number, next: number]}
 */
export function within(items, start, end) {
  const first = partition(items, (item) => item.end <= start);
  return [first, partition(items, (item) => item.start < end, first)];
}

/**
 * The one of some sorted, disjoint stretches that holds an offset.
 *
 * @template {{ start: number, end: number }} Stretch
 * @param {readonly Stretch[]} stretches
 * @param {number} at
 * @returns {Stretch | undefined}
 */
export function holding(stretches, at) {
  const found = stretches[partition(stretches, ({ end }) => end <= at)];
  return found && found.start <= at ? found : undefined;
}

/**
 * The index of the first item for which something holds no longer, if it holds up to there and not behind.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => boolean} holds
 * @param {number} [from] where to look from
 * @returns {number}
 */
export function partition(items, holds, from = 0) {
  let [low, high] = [from, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
