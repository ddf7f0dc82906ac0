// @ts-check
/**
 * What the checker has found out about the figures, names and quotes of the article that is shown.
 *
 * Checks hang on anchors (see `anchor.js`), which edits move and each reading attaches anew. That is done when somebody
 * next asks, so that a keystroke does not pay for it.
 *
 * Events: `change` after any check changed or was attached anew; `set` after the reader changed one.
 *
 * @import { Check, KeptCheck, Mark, QuoteMark, Status } from "../../types.d.ts"
 * @import { Candidate } from "./anchor.js"
 */

import { anchorOf, attach, countEqual, shift } from "./anchor.js";
import { newId } from "./folder.js";

/** @type {readonly Status[]} */
export const STATUSES = ["open", "verified", "wrong", "corrected"];

/** After an edit those who show checks are told when nothing has changed for so long (in ms). */
const PAUSE_MS = 120;

export class Checks extends EventTarget {
  #marks;
  #article;
  /** @type {KeptCheck[]} */
  #kept = [];
  /** They must be attached before anybody is answered. */
  #stale = false;
  /** What is attached, by kind and place (see `keyOf`). @type {Map<string, { kept: KeptCheck, doubt: boolean }>} */
  #attached = new Map();
  /** @type {KeptCheck[]} */
  #lost = [];
  #total = 0;
  #timer = 0;

  /**
   * @param {import("../marks.js").Marks} marks
   * @param {import("../article.js").Article} article must not be heard by the marks' reader before
   */
  constructor(marks, article) {
    super();
    this.#marks = marks;
    this.#article = article;
    article.addEventListener("change", (event) => {
      const { edit } = /** @type {import("../article.js").ChangeEvent} */ (event);
      if (edit) for (const kept of this.#kept) kept.anchor = shift(kept.anchor, edit);
    });
    marks.addEventListener("annotated", () => {
      this.#stale = true;
      this.#tell();
    });
    marks.addEventListener("edited", () => {
      this.#stale = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), PAUSE_MS);
    });
  }

  /** The checks as they are kept. */
  get kept() {
    return this.#kept;
  }

  /**
   * Takes the checks of another article, which is about to be shown.
   *
   * @param {KeptCheck[]} kept
   */
  load(kept) {
    this.#kept = kept;
    this.#attached.clear();
    this.#lost = [];
    this.#stale = true;
  }

  /**
   * What is known of a mark; of a name, what is known of its entity.
   *
   * @param {Mark | QuoteMark} mark
   * @returns {Check | undefined}
   */
  of(mark) {
    return this.#find(mark)?.kept.check;
  }

  /**
   * @param {Mark | QuoteMark} mark
   * @returns {Status}
   */
  status(mark) {
    return this.of(mark)?.status ?? "open";
  }

  /**
   * Whether the check of a mark was made when it was read as something else: another value, another speaker.
   *
   * @param {Mark | QuoteMark} mark
   */
  doubted(mark) {
    return this.#find(mark)?.doubt === true;
  }

  /**
   * Whether marks of this kind can be checked: not those around the article, which no list has.
   *
   * @param {Mark | QuoteMark} mark
   */
  takes(mark) {
    return !mark.muted;
  }

  /**
   * Notes what was found out about a mark.
   *
   * @param {Mark | QuoteMark} mark
   * @param {Partial<Check>} change
   */
  set(mark, change) {
    if (!this.takes(mark)) return;
    const found = this.#find(mark);
    const before = found?.kept.check ?? { status: "open", note: "", source: "", correction: "" };
    /** @type {Check} */
    const check = { ...before, ...change, changed: new Date().toISOString() };
    if (isEmpty(check)) {
      if (!found) return;
      this.#kept = this.#kept.filter((kept) => kept !== found.kept);
    } else if (found && !found.doubt) {
      found.kept.check = check;
    } else {
      // What is said now is said of the mark as it is read now.
      const candidates = this.#candidates();
      const key = keyOf(mark);
      const candidate = candidates.find((one) => one.key === key);
      const place = candidate && countEqual(candidates).get(candidate);
      if (!candidate || !place) return;
      const anchor = anchorOf(candidate, this.#article.text, place);
      if (found) Object.assign(found.kept, { anchor, check });
      else this.#kept.push({ id: newId(), anchor, check });
    }
    this.#stale = true;
    this.#tell();
    this.dispatchEvent(new Event("set"));
  }

  /** How many of all marks have been looked at. */
  progress() {
    this.#attach();
    const done = Array.from(this.#attached.values()).filter(({ kept }) => kept.check.status !== "open").length;
    return { done, total: this.#total };
  }

  /** The checks whose figure, name or quote the text no longer holds. */
  lost() {
    this.#attach();
    return this.#lost.map(({ id, anchor, check }) => ({ id, text: anchor.text, check }));
  }

  /**
   * Forgets a check.
   *
   * @param {string} id
   * @returns {() => void} what takes that back
   */
  drop(id) {
    const before = this.#kept;
    const change = (/** @type {KeptCheck[]} */ kept) => {
      this.#kept = kept;
      this.#stale = true;
      this.#tell();
      this.dispatchEvent(new Event("set"));
    };
    const dropped = before.filter((kept) => kept.id === id);
    change(before.filter((kept) => kept.id !== id));
    return () => change([...this.#kept, ...dropped]);
  }

  #tell() {
    clearTimeout(this.#timer);
    this.dispatchEvent(new Event("change"));
  }

  /** @param {Mark | QuoteMark} mark */
  #find(mark) {
    this.#attach();
    return this.#attached.size === 0 ? undefined : this.#attached.get(keyOf(mark));
  }

  #attach() {
    if (!this.#stale || !this.#inStep()) return;
    this.#stale = false;
    this.#attached.clear();
    this.#lost = [];
    const { language, partial } = this.#marks;
    const candidates = this.#kept.length > 0 ? this.#candidates() : [];
    this.#total = this.#count();
    // Nothing is lost in what has not been read.
    if (language === undefined && this.#article.text !== "") return;
    const { text } = this.#article;
    const counts = countEqual(candidates);
    const wanted = this.#kept.map(({ anchor, check }) => ({ anchor, correction: check.correction.trim() }));
    for (const [index, place] of attach(wanted, candidates, text).entries()) {
      const kept = this.#kept[index];
      if (!place) {
        if (!partial) this.#lost.push(kept);
        continue;
      }
      const candidate = /** @type {Candidate & { key: string }} */ (place.candidate);
      this.#attached.set(candidate.key, { kept, doubt: place.doubt });
      const { nth, of } = counts.get(candidate) ?? kept.anchor;
      // Where it stands is renewed; what it was said of stays, but for the way it is written.
      const { prefix, suffix, start, end } = anchorOf(candidate, text, { nth, of });
      Object.assign(kept.anchor, { prefix, suffix, start, end, ...(!partial && { nth, of }) });
      if (candidate.names) kept.anchor.names = candidate.names;
    }
  }

  /** Whether the marks speak of the text as it stands; between an edit and its reading they do not. */
  #inStep() {
    const { all, partial } = this.#marks;
    const last = all[all.length - 1]?.item;
    return partial || last === undefined || this.#article.text.startsWith(last.text, last.start);
  }

  /** Figures, entities and quotes; none counted twice. */
  #count() {
    const { all, quotes } = this.#marks;
    const entities = new Set();
    let count = quotes.filter(({ muted }) => !muted).length;
    for (const mark of all) {
      if (mark.kind === "figure") count += 1;
      else entities.add(mark.item.entity);
    }
    return count + entities.size;
  }

  /** All that can be checked, in the order of the text. @returns {(Candidate & { key: string })[]} */
  #candidates() {
    const { all, quotes } = this.#marks;
    const { text } = this.#article;
    const seen = new Set();
    /** @type {(Candidate & { key: string })[]} */
    const found = [];
    for (const mark of all) {
      const key = keyOf(mark);
      const { start, end, type } = mark.item;
      if (mark.kind === "figure") {
        found.push({ key, kind: "figure", type, text: mark.item.text, value: mark.item.value, start, end });
      } else if (!seen.has(key)) {
        seen.add(key);
        const name = mark.entity?.name ?? mark.item.text;
        found.push({ key, kind: "name", type, text: name, names: [name, ...(mark.entity?.aliases ?? [])], start, end });
      }
    }
    for (const mark of quotes) {
      const { start, end, speaker } = mark.item;
      if (!mark.muted) found.push({ key: keyOf(mark), kind: "quote", type: "quote", text: text.slice(start, end), speaker, start, end });
    }
    return found;
  }
}

/** @param {Mark | QuoteMark} mark */
function keyOf({ kind, item }) {
  return kind === "name" ? `name ${item.entity}` : `${kind} ${item.start}`;
}

/** @param {Check} check */
function isEmpty({ status, note, source, correction }) {
  return status === "open" && note === "" && source === "" && correction === "";
}
