// @ts-check
/**
 * Making marks of an analysis.
 *
 * @import { Analysis, Figure, FindingMark, Mark, Name, Options, QuoteMark } from "../types.d.ts"
 * @typedef {{ rangeOf: (start: number, end: number) => StaticRange }} Ranges
 */

import { holding, partition, within } from "./revise.js";

/** A stretch of the text that is marked. Its range is that of the text as it stands. */
class Stretch {
  index = 0;
  #ranges;

  /**
   * @param {"figure" | "name" | "quote"} kind
   * @param {{ start: number, end: number }} item
   * @param {Ranges} ranges
   * @param {{ muted: boolean, speaker: string | undefined }} asides
   */
  constructor(kind, item, ranges, { muted, speaker }) {
    this.kind = kind;
    this.item = item;
    this.muted = muted;
    this.speaker = speaker;
    this.#ranges = ranges;
  }

  get range() {
    return this.#ranges.rangeOf(this.item.start, this.item.end);
  }
}

/**
 * The marks of an analysis, in the order of the text, made some at a time.
 *
 * @param {Analysis} analysis
 * @param {Ranges} ranges
 * @param {Options} options
 * @param {[start: number, end: number]} [stretch] of the text; by default all of it
 * @param {Map<Figure | Name, Mark>} [there] marks that are made already
 */
export function makeMarks(analysis, ranges, options, [start, end] = [0, Infinity], there = new Map()) {
  const { figures, names, entities } = analysis;
  const asidesOf = asides(analysis, options);
  /** @type {Map<number, import("../types.d.ts").Entity>} */
  const byId = new Map();
  for (const entity of entities) byId.set(entity.id, entity);
  let [figure, lastFigure] = within(figures, start, end);
  let [name, lastName] = within(names, start, end);
  /** @type {Mark[]} */
  const marks = [];
  const make = () => {
    const ofFigure = name === lastName || (figure < lastFigure && figures[figure].start < names[name].start);
    const item = ofFigure ? figures[figure++] : names[name++];
    const known = there.get(item);
    if (known) return known;
    const mark = new Stretch(ofFigure ? "figure" : "name", item, ranges, asidesOf(item));
    if (!ofFigure) Object.assign(mark, { entity: byId.get(/** @type {Name} */ (item).entity) });
    return /** @type {Mark} */ (/** @type {unknown} */ (mark));
  };
  return {
    marks,
    get done() {
      return figure === lastFigure && name === lastName;
    },
    /** @param {number} count how many to make now, at most */
    more(count) {
      for (; count > 0 && !this.done; count -= 1) marks.push(make());
    },
  };
}

/**
 * The quotes of an analysis as marks.
 *
 * @param {Analysis} analysis
 * @param {Ranges} ranges
 * @param {Options} options
 * @returns {QuoteMark[]}
 */
export function makeQuotes(analysis, ranges, options) {
  const asidesOf = asides(analysis, options);
  return analysis.quotes.map((item, index) => {
    const mark = new Stretch("quote", item, ranges, { ...asidesOf(item), speaker: item.speaker });
    return /** @type {QuoteMark} */ (/** @type {unknown} */ (Object.assign(mark, { index })));
  });
}

/**
 * The findings of an analysis with the marks they are about.
 *
 * @param {Analysis} analysis
 * @param {readonly Mark[]} marks in the order of the text
 * @returns {FindingMark[]}
 */
export function findingMarks({ findings }, marks) {
  return findings.map((finding) => ({
    finding,
    marks: finding.spans.flatMap(([start]) => {
      const mark = marks[partition(marks, ({ item }) => item.start < start)];
      return mark?.item.start === start ? [mark] : [];
    }),
  }));
}

/**
 * What is known of a place beside its mark: whether it stands in what the page puts around its article, which counts
 * like the article where the reader wants so, and who speaks there.
 *
 * @param {Analysis} analysis
 * @param {Options} options
 */
function asides({ zones, quotes }, { furniture }) {
  return (/** @type {{ start: number }} */ { start }) => ({
    muted: !furniture && holding(zones, start)?.zone === "boilerplate",
    speaker: holding(quotes, start)?.speaker,
  });
}
