// @ts-check
/**
 * What a check hangs on, and how it finds its place again.
 *
 * An anchor keeps what was marked (words, type, value) and where (offset, the words around, which of how many equal
 * ones). While the text is edited here, `shift` moves the offset along exactly. After each reading `attach` finds for
 * each anchor its mark, in a text that may have been changed elsewhere or read by other models:
 *
 * 1. the same words and type at the same offset, in the same surroundings;
 * 2. else the same words, type and value; else another way to write the same value; else the words that the check
 *    itself gave as right; else the same words and type with another value, which is told (`doubt`). Among these the one in the most
 *    similar surroundings is taken, then the nearest.
 *
 * Something stands in *its* surroundings when enough of the words around it are the same, or, for the same words, when
 * it is the n-th of as many as before. What has neither is another figure that happens to look alike: the anchor is lost, and keeps all it
 * knows, so that it is found again when the text comes back. No mark takes two anchors of figures or quotes.
 *
 * A name's anchor hangs on the entity: it is found by what the text calls it.
 *
 * @import { Anchor } from "../../types.d.ts"
 *
 * @typedef {Pick<Anchor, "kind" | "type" | "text" | "value" | "names" | "speaker" | "start" | "end">} Candidate a mark
 *   that may hold an anchor
 *
 * @typedef {object} Place
 * @property {Candidate} candidate
 * @property {boolean} doubt the words are the same, but what they are worth or who says them is not
 *
 * @typedef {object} Wanted what looks for its place
 * @property {Anchor} anchor
 * @property {string} [correction] the words that the check gave as right
 */

/** The length of the surroundings kept on each side, in UTF-16 code units. */
export const AROUND = 32;
/** So much of the surroundings must be the same; less where there is not so much. */
const ENOUGH = 12;

/**
 * The anchor of a mark.
 *
 * @param {Candidate} candidate
 * @param {string} text the article
 * @param {{ nth: number, of: number }} place
 * @returns {Anchor}
 */
export function anchorOf({ kind, type, text: words, value, names, speaker, start, end }, text, { nth, of }) {
  return {
    kind,
    type,
    text: words,
    ...(value !== undefined && { value }),
    ...(names && { names }),
    ...(speaker !== undefined && { speaker }),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
    end,
    nth,
    of,
  };
}

/**
 * Moves an anchor along with an edit of the text.
 *
 * @template {{ start: number, end: number }} Stretch
 * @param {Stretch} anchor
 * @param {{ at: number, removed: string, inserted: string }} edit
 * @returns {Stretch}
 */
export function shift(anchor, { at, removed, inserted }) {
  const { start, end } = anchor;
  const past = at + removed.length;
  const by = inserted.length - removed.length;
  if (past <= start) return { ...anchor, start: start + by, end: end + by };
  if (at >= end) return anchor;
  // It is cut: what is left of it stays.
  return {
    ...anchor,
    start: start <= at ? start : end > past ? at + inserted.length : at,
    end: end > past ? end + by : at + inserted.length,
  };
}

/**
 * Counts equal candidates: which of how many each one is.
 *
 * @param {readonly Candidate[]} candidates in the order of the text
 * @returns {Map<Candidate, { nth: number, of: number }>}
 */
export function countEqual(candidates) {
  /** @type {Map<string, { of: number }>} */
  const groups = new Map();
  const places = candidates.map((candidate) => {
    const key = `${candidate.kind}\n${candidate.type}\n${candidate.text}`;
    const group = groups.get(key) ?? { of: 0 };
    groups.set(key, group);
    group.of += 1;
    return { candidate, group, nth: group.of - 1 };
  });
  return new Map(places.map(({ candidate, group, nth }) => [candidate, { nth, of: group.of }]));
}

/**
 * Finds the places of anchors.
 *
 * @param {readonly Wanted[]} wanted
 * @param {readonly Candidate[]} candidates in the order of the text
 * @param {string} text the article
 * @returns {(Place | undefined)[]} one for each that was wanted; nothing where it is lost
 */
export function attach(wanted, candidates, text) {
  /** @type {(Place | undefined)[]} */
  const places = wanted.map(() => undefined);
  if (wanted.length === 0) return places;
  /** @type {Set<Candidate>} */
  const taken = new Set();
  const take = (/** @type {number} */ index, /** @type {Candidate} */ candidate, doubt = false) => {
    places[index] = { candidate, doubt };
    taken.add(candidate);
  };

  const byStart = new Map(candidates.map((candidate) => [`${candidate.kind} ${candidate.start}`, candidate]));
  for (const [index, { anchor }] of wanted.entries()) {
    const there = anchor.kind === "name" ? undefined : byStart.get(`${anchor.kind} ${anchor.start}`);
    if (there && !taken.has(there) && kinship({ anchor }, there) === SAME && known(anchor, there, text)) take(index, there);
  }

  if (!places.includes(undefined)) return places;
  const counts = countSought(wanted, candidates);
  const sought = index(candidates.filter((candidate) => !taken.has(candidate)));
  /** @type {{ index: number, candidate: Candidate, rank: number, alike: number, far: number }[]} */
  const pairs = [];
  for (const [index, one] of wanted.entries()) {
    if (places[index]) continue;
    for (const candidate of sought(one)) {
      const rank = kinship(one, candidate);
      if (rank === STRANGE) continue;
      const { nth, of } = counts.get(candidate) ?? { nth: -1, of: -1 };
      const counted = candidate.text === one.anchor.text && nth === one.anchor.nth && of === one.anchor.of;
      if (one.anchor.kind !== "name" && !counted && !known(one.anchor, candidate, text)) continue;
      const far = Math.abs(candidate.start - one.anchor.start);
      pairs.push({ index, candidate, rank, alike: likeness(one.anchor, candidate, text), far });
    }
  }
  pairs.sort((a, b) => a.rank - b.rank || b.alike - a.alike || a.far - b.far);
  for (const { index, candidate, rank } of pairs) {
    if (!places[index] && !taken.has(candidate)) take(index, candidate, rank === DOUBTED);
  }
  return places;
}

const SAME = 0;
const REWRITTEN = 1;
const CORRECTED = 2;
const DOUBTED = 3;
const STRANGE = 4;

/**
 * What a candidate is to an anchor.
 *
 * @param {Wanted} wanted
 * @param {Candidate} candidate
 */
function kinship({ anchor, correction = "" }, candidate) {
  if (anchor.kind === "name") return acquainted(anchor, candidate) ? (anchor.type === candidate.type ? SAME : REWRITTEN) : STRANGE;
  const worded = same(anchor.text, candidate.text) && anchor.type === candidate.type;
  if (anchor.kind === "quote") return worded ? (anchor.speaker === candidate.speaker ? SAME : DOUBTED) : STRANGE;
  const worth = anchor.value === candidate.value;
  if (worded) return worth ? SAME : DOUBTED;
  if (worth && anchor.value !== undefined && anchor.type === candidate.type) return REWRITTEN;
  if (correction !== "" && (same(correction, candidate.text) || correction === candidate.value)) return CORRECTED;
  return same(anchor.text, candidate.text) ? DOUBTED : STRANGE;
}

/**
 * Looks candidates up by what can make them kin of an anchor.
 *
 * @param {readonly Candidate[]} candidates
 * @returns {(wanted: Wanted) => Set<Candidate>}
 */
function index(candidates) {
  /** @type {Map<string, Candidate[]>} */
  const shelves = new Map();
  const put = (/** @type {string} */ key, /** @type {Candidate} */ candidate) => {
    const shelf = shelves.get(key);
    if (shelf) shelf.push(candidate);
    else shelves.set(key, [candidate]);
  };
  for (const candidate of candidates) {
    for (const words of [candidate.text, ...(candidate.names ?? [])]) put(`${candidate.kind} ${plain(words)}`, candidate);
    if (candidate.value !== undefined) put(`value ${candidate.value}`, candidate);
  }
  return ({ anchor, correction = "" }) => {
    const keys = [anchor.text, correction, ...(anchor.names ?? [])].map((words) => `${anchor.kind} ${plain(words)}`);
    keys.push(`value ${anchor.value}`, `value ${correction}`);
    return new Set(keys.flatMap((key) => shelves.get(key) ?? []).filter(({ kind }) => kind === anchor.kind));
  };
}

/**
 * Whether two names are of one entity: one of them goes by the full name of the other. A last name that both share
 * is not enough.
 *
 * @param {Anchor} anchor
 * @param {Candidate} candidate
 */
function acquainted({ text, names = [] }, candidate) {
  const calls = (/** @type {readonly string[]} */ all, /** @type {string} */ name) => all.some((one) => same(one, name));
  return same(text, candidate.text) || calls(names, candidate.text) || calls(candidate.names ?? [], text);
}

/**
 * The same words, whatever spaces and apostrophes were typed.
 *
 * @param {string} a
 * @param {string} b
 */
function same(a, b) {
  return a === b || plain(a) === plain(b);
}

/** @param {string} words */
function plain(words) {
  return words.normalize("NFC").replace(/\s+/g, " ").replaceAll("’", "'").trim();
}

/**
 * Whether a candidate stands in an anchor's surroundings.
 *
 * @param {Anchor} anchor
 * @param {Candidate} candidate
 * @param {string} text
 */
function known(anchor, candidate, text) {
  const all = anchor.prefix.length + anchor.suffix.length;
  return likeness(anchor, candidate, text) >= Math.min(ENOUGH, all);
}

/**
 * How much of an anchor's surroundings is around a candidate, in characters that are the same without a gap.
 *
 * @param {Anchor} anchor
 * @param {Candidate} candidate
 * @param {string} text
 */
function likeness({ prefix, suffix }, { start, end }, text) {
  let before = 0;
  while (before < prefix.length && prefix[prefix.length - 1 - before] === text[start - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return before + after;
}

/**
 * Which of how many equal ones the candidates are that have the words of an anchor.
 *
 * @param {readonly Wanted[]} wanted
 * @param {readonly Candidate[]} candidates
 */
function countSought(wanted, candidates) {
  const words = new Set(wanted.map(({ anchor }) => anchor.text));
  return countEqual(candidates.filter(({ text }) => words.has(text)));
}
