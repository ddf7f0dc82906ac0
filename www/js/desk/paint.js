// @ts-check
/**
 * Checks as they are seen: a highlight of its own for each state that somebody gave, and how far the work has come.
 *
 * A name is painted at each of its mentions.
 *
 * @import { Status } from "../../types.d.ts"
 */

import { NAME } from "../core.js";
import { i18n, t } from "../i18n.js";

/** @type {readonly Status[]} */
const PAINTED = ["verified", "wrong", "corrected"];

/**
 * Keeps both true.
 *
 * @param {import("./checks.js").Checks} checks
 * @param {import("../marks.js").Marks} marks
 * @param {{ progress: HTMLProgressElement, output: HTMLElement }} parts
 */
export function setUpPaint(checks, marks, { progress, output }) {
  const paint = () => {
    if (typeof Highlight !== "function") return;
    /** @type {Map<Status, AbstractRange[]>} */
    const ranges = new Map();
    // Most articles have no checks, and pay for none.
    for (const mark of checks.kept.length > 0 ? [...marks.all, ...marks.quotes] : []) {
      const status = checks.status(mark);
      if (status === "open" || (mark.kind !== "quote" && !marks.shows(mark.item.type))) continue;
      const there = ranges.get(status);
      if (there) there.push(mark.range);
      else ranges.set(status, [mark.range]);
    }
    for (const status of PAINTED) {
      const there = ranges.get(status);
      const name = `${NAME}-${status}`;
      if (there) CSS.highlights.set(name, new Highlight(...there.slice(0, BATCH)));
      else CSS.highlights.delete(name);
      for (const range of there?.slice(BATCH) ?? []) CSS.highlights.get(name)?.add(range);
    }
  };
  const count = () => {
    const { done, total } = checks.progress();
    progress.max = Math.max(1, total);
    progress.value = done;
    progress.hidden = output.hidden = total === 0;
    output.textContent = t("check.progress", { done, total });
    progress.setAttribute("aria-label", output.textContent);
  };
  let frame = 0;
  const update = () => {
    cancelAnimationFrame(frame);
    paint();
    // The count can wait until the marks are seen.
    frame = requestAnimationFrame(count);
  };
  checks.addEventListener("change", update);
  marks.addEventListener("shown", paint);
  i18n.addEventListener("change", count);
  count();
}

/** So many arguments a function surely takes. */
const BATCH = 10_000;
