// @ts-check
/** The cases of `tests/cases/`, in the page: read right by this browser, and marked where they were read. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseCases, renderCase } from "../cases/cases.mjs";
import { inBrowsers, pasteEvent, visit } from "./harness.mjs";

/** @import { Analysis, Options } from "../../www/pkg/recoupe.js" */

const FOLDER = new URL("../cases/", import.meta.url);

inBrowsers("cases", (browser) => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".txt"))) {
    test(file, async () => {
      const { page, leave } = await visit(browser());
      const cases = parseCases(readFileSync(new URL(file, FOLDER), "utf8"));
      assert.ok(cases.length > 0);
      for (const { heading, text, options, expected } of cases) {
        await page.evaluate(choose, options);
        assert.ok(await pasteEvent(page, text), heading);
        const { analysis, marked } = await page.evaluate(readAndFind, text, options);
        assert.equal(renderCase(heading, text, analysis), expected);
        const read = [...analysis.figures, ...analysis.names].map(({ start, end, type }) => ({ start, end, type }));
        assert.deepEqual(marked, read.sort((a, b) => a.start - b.start), heading);
      }
      await leave();
    });
  }
});

/**
 * Runs in the page: takes a new article, sets the fields of its settings, and takes the focus out of it.
 *
 * @param {Options} options
 */
function choose({ language = "auto", reference_date = "" }) {
  document.getElementById("new")?.click();
  for (const [id, value] of [
    ["text-language", language],
    ["text-date", reference_date],
  ]) {
    const field = /** @type {HTMLInputElement} */ (document.getElementById(id));
    field.value = value;
    field.dispatchEvent(new Event("change"));
  }
  // Cases are read whole, whatever their lines are to a page.
  const furniture = /** @type {HTMLInputElement} */ (document.getElementById("text-furniture"));
  if (!furniture.checked) furniture.click();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/**
 * Runs in the page: what the core reads in a text, and where the highlights of the article are.
 *
 * @param {string} text
 * @param {Options} options
 * @returns {Promise<{ analysis: Analysis, marked: { start: number, end: number, type: string }[] }>}
 */
async function readAndFind(text, options) {
  const core = await import(new URL("pkg/recoupe.js", document.baseURI).href);
  const article = /** @type {HTMLElement} */ (document.getElementById("article"));
  const offset = (/** @type {Node} */ node, /** @type {number} */ at) => {
    const before = document.createRange();
    before.setStart(article, 0);
    before.setEnd(node, at);
    return before.toString().length;
  };
  const beside = ["active", "flash", "boilerplate", "muted", "error", "warning"].map((name) => `recoupe-${name}`);
  const ofTypes = Array.from(CSS.highlights).filter(([name]) => !beside.includes(name));
  const marked = ofTypes.flatMap(([name, highlight]) =>
    Array.from(highlight, (range) => ({
      start: offset(range.startContainer, range.startOffset),
      end: offset(range.endContainer, range.endOffset),
      type: name.replace("recoupe-", ""),
    })),
  );
  return { analysis: core.analyze(text, options), marked: marked.sort((a, b) => a.start - b.start) };
}
