// @ts-check
/**
 * The sentence around a place, for those who read a figure away from its article.
 *
 * A sentence ends with its mark and the closing marks after it, where a blank and no small letter follow; never after an abbreviation or an
 * initial (*M. Le Bihan*, *J. Dupont*), and never beyond its line. It is a reading aid: nothing is computed from it.
 */

/** A line end, or the end of a sentence; it starts where its run of marks does, so that no text makes it quadratic. */
const END = /[\r\n]+|(?<![.!?…])[.!?…]+[\])}»”’"]*(?:[\u00A0\u202F ]»)?(?=\s+[^\s\p{Ll}])/gu;
const SHORT =
  /(?:^|[\s(«“])(?:\p{Lu}|MM|Mme|Mmes|Mlle|Me|Dr|Pr|St|Ste|Mr|Mrs|Ms|Prof|Inc|Ltd|Co|Corp|No|vs|env|art|al|av|cf|p|ex)\.$/u;

/**
 * @param {string} text
 * @returns {(start: number, end: number) => [start: number, end: number]} the sentence or sentences that hold a stretch of
 *   the text, without the blanks around them
 */
export function sentences(text) {
  const cuts = [0];
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (mark !== "." || !SHORT.test(text.slice(Math.max(0, index - 8), end))) cuts.push(end);
  }
  cuts.push(text.length);
  return (start, end) => {
    let [from, to] = [cuts[firstAbove(cuts, start) - 1] ?? 0, cuts[firstAbove(cuts, end - 1)] ?? text.length];
    while (from < start && /\s/.test(text[from])) from += 1;
    while (to > end && /\s/.test(text[to - 1])) to -= 1;
    return [from, to];
  };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} value
 * @returns {number} the index of the first number above the value
 */
export function firstAbove(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
