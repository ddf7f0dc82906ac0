// @ts-check
/** Setting things beside each other so that none lies on another. */

/**
 * Notes beside lines: each as near as can be to where it belongs, in their order, without overlap. The sum of the squared
 * ways they are moved is the least possible (pool adjacent violators).
 *
 * @param {readonly { at: number, height: number }[]} notes where each wants to begin, in order; and how high it is
 * @param {number} gap kept free between two
 * @param {number} [least] none begins above this
 * @returns {number[]} where each begins
 */
export function stack(notes, gap, least = -Infinity) {
  /** Notes that touch; `at` is where the first of them begins less all that stands above it. @type {{ at: number, count: number }[]} */
  const pools = [];
  let above = 0;
  for (const { at, height } of notes) {
    let pool = { at: at - above, count: 1 };
    for (let last = pools.at(-1); last && last.at >= pool.at; last = pools.at(-1)) {
      const count = last.count + pool.count;
      pool = { at: (last.at * last.count + pool.at * pool.count) / count, count };
      pools.pop();
    }
    pools.push(pool);
    above += height + gap;
  }
  const tops = [];
  above = 0;
  for (const { at, count } of pools) {
    for (let i = 0; i < count; i += 1) {
      tops.push(Math.max(at, least) + above);
      above += notes[tops.length - 1].height + gap;
    }
  }
  return tops;
}

/**
 * Stretches in lanes: each in the first lane where it is free.
 *
 * @param {readonly { from: number, to: number }[]} stretches the more important first
 * @param {number} most so many lanes at most
 * @returns {number[]} the lane of each, from 0; −1 where there is no room
 */
export function lanes(stretches, most) {
  /** What lies in each lane, by where it begins. @type {{ from: number, to: number }[][]} */
  const taken = [];
  return stretches.map((one) => {
    for (let lane = 0; lane < most; lane += 1) {
      const there = (taken[lane] ??= []);
      const after = firstAfter(there, one.from);
      const free = (there[after - 1]?.to ?? -Infinity) <= one.from && (there[after]?.from ?? Infinity) >= one.to;
      if (!free) continue;
      there.splice(after, 0, one);
      return lane;
    }
    return -1;
  });
}

/**
 * @param {readonly { from: number }[]} sorted
 * @param {number} at
 */
function firstAfter(sorted, at) {
  return firstIndex(sorted.length, (i) => sorted[i].from > at);
}

/**
 * The first index from which on something holds.
 *
 * @param {number} count
 * @param {(index: number) => boolean} holds once it does, it does for all that follow
 * @returns {number} `count` where it holds for none
 */
export function firstIndex(count, holds) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
