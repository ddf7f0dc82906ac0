// @ts-check
/**
 * Offsets of files: Unicode code points, where JavaScript counts UTF-16 code units.
 *
 * All offsets of a text are converted in one forward pass over it. A lone surrogate is one code point, as it is one
 * U+FFFD in a file.
 */

/**
 * @param {string} text
 * @param {Iterable<number>} offsets in UTF-16 code units, in any order
 * @returns {(offset: number) => number} of each of the offsets given, the same place in code points
 */
export function codePoints(text, offsets) {
  /** @type {Map<number, number>} */
  const found = new Map();
  let unit = 0;
  let point = 0;
  for (const offset of Float64Array.from(offsets).sort()) {
    for (; unit < offset && unit < text.length; point += 1) {
      unit += /** @type {number} */ (text.codePointAt(unit)) > 0xffff ? 2 : 1;
    }
    found.set(offset, point);
  }
  return (offset) => {
    const at = found.get(offset);
    if (at === undefined) throw new RangeError(`offset ${offset} was not asked for`);
    return at;
  };
}
