// @ts-check
/** The module as Node sees it: every case, the offsets of JavaScript, and clear errors. */

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { before, describe, test } from "node:test";
import { parseCases, renderCase, renderExplanations } from "../cases/cases.mjs";
import init, { analyze, compare, explain, load_model } from "../../www/pkg/recoupe.js";

const casesFolder = new URL("../cases/", import.meta.url);
const explainFolder = new URL("../explain/", import.meta.url);

/** @param {URL} folder */
const filesOf = async (folder) => (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();

before(async () => {
  const module = await readFile(new URL("../../www/pkg/recoupe_bg.wasm", import.meta.url));
  await init({ module_or_path: module });
  assert.throws(() => load_model(new Uint8Array([1, 2, 3])), /no model/);
  for (const language of ["fr", "en"]) {
    load_model(await readFile(new URL(`../../www/pkg/${language}.bin`, import.meta.url)));
  }
});

/**
 * One test a case of the folder.
 * @param {URL} folder
 * @param {(one: import("../cases/cases.mjs").Case) => string} render the block as the core finds it
 */
async function runCases(folder, render) {
  for (const file of await filesOf(folder)) {
    const cases = parseCases(await readFile(new URL(file, folder), "utf8"));
    assert.ok(cases.length > 0, `${file} holds no case`);
    describe(file, () => {
      for (const one of cases) test(one.name, () => assert.equal(render(one), one.expected));
    });
  }
}

await runCases(casesFolder, ({ heading, text, options }) => renderCase(heading, text, analyze(text, options)));

/**
 * How the figure at an offset was read, where one stands.
 *
 * @param {string} text
 * @param {Parameters<typeof explain>[1]} options
 * @param {number} at
 */
function explainFigure(text, options, at) {
  const explanation = explain(text, options, at);
  return explanation && "parts" in explanation ? explanation : undefined;
}

await runCases(explainFolder, ({ heading, text, options }) => {
  const explanations = analyze(text, options).figures.map(({ start }) => explainFigure(text, options, start));
  return renderExplanations(heading, text, explanations.filter((explanation) => explanation !== undefined));
});

describe("explanations", () => {
  test("count UTF-16 code units, and there are none beside figures", () => {
    const text = "🎬 é Plus de 13 M€";
    const explanation = explainFigure(text, undefined, text.length - 1);
    assert.deepEqual(explanation?.parts.map(({ start, end }) => text.slice(start, end)), ["13", "M", "€"]);
    assert.equal(explanation.qualifier?.text, "Plus de");
    assert.equal(explain(text, undefined, 0), undefined);
    assert.equal(explain(text, undefined, text.length), undefined);
  });
});

describe("the page's own examples", () => {
  for (const language of ["fr", "en"]) {
    test(`contradict themselves nowhere, in ${language}`, async () => {
      const { default: text } = await import(`../../www/examples/${language}.js`);
      const { figures, findings } = analyze(text);
      assert.ok(figures.length > 20);
      assert.deepEqual(findings, []);
    });
  }
});

describe("offsets", () => {
  test("count UTF-16 code units", () => {
    const text = "🎬 é Plus de 13 M€, 🎭 et 5 kg";
    for (const { start, end, text: found } of analyze(text).figures) {
      assert.equal(text.slice(start, end), found);
    }
  });

  test("stay true behind lone surrogates", () => {
    const text = "\ud83d 12 % \udfac et 40 euros \ud800";
    const found = analyze(text).figures.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ["12 %", "40 euros"]);
  });
});

describe("comparisons", () => {
  const one = "🎬 Corvex rachète Maltavia pour 342 millions d’euros.";
  const two = "Corvex rachète Maltavia pour 342 millions d’euros, hier.";

  test("count UTF-16 code units of each article", () => {
    const texts = [one, two];
    const { figures, articles } = compare(texts);
    assert.equal(articles.length, 2);
    assert.equal(figures[0].status, "corroborated");
    for (const { article, start, end, text } of figures.flatMap(({ places }) => places)) {
      assert.equal(texts[article].slice(start, end), text);
    }
  });

  test("take what is known of an article alone", () => {
    const day = (/** @type {string} */ reference_date) =>
      compare([one, { text: two, reference_date }]).figures.find(({ type }) => type === "date")?.places[0].text;
    assert.equal(day("2025-03-04"), "hier");
    assert.deepEqual(compare([one, { text: two }]), compare([one, two]));
  });

  test("of nothing are empty", () => {
    assert.deepEqual(compare([]), { articles: [], figures: [], entities: [] });
  });

  test("refuse what is no article", () => {
    assert.throws(() => compare([one, /** @type {any} */ (5)]), /articles\[1\]: expected a text or an object with one/);
    assert.throws(() => compare([{ text: one, language: /** @type {any} */ ("de") }]), /options\.language/);
  });
});

describe("results", () => {
  test("are plain objects that JSON keeps", () => {
    const analysis = analyze("Plus de 13 M€ en 2024");
    assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
    assert.equal(Object.getPrototypeOf(analysis.figures[0]), Object.prototype);
  });

  test("are the same each time", () => {
    const text = "Le 3 mars, 40 % des 200 élus…";
    assert.deepEqual(analyze(text), analyze(text));
  });

  test("of nothing are empty", () => {
    const nothing = { figures: [], names: [], entities: [], quotes: [], zones: [], findings: [] };
    assert.deepEqual(analyze(""), { language: "fr", ...nothing });
  });
});

describe("options", () => {
  /** @param {unknown} options */
  const analyzeWith = (options) => () => analyze("", /** @type {any} */ (options));

  test("that say nothing are fine", () => {
    for (const options of [undefined, null, {}, { language: "auto" }]) analyzeWith(options)();
  });

  test("that are wrong are named", () => {
    assert.throws(analyzeWith({ language: "de" }), /options\.language: expected "auto", "fr" or "en", got "de"/);
    assert.throws(analyzeWith({ reference_date: "2025-02-30" }), /options\.reference_date: not a day of the calendar/);
    assert.throws(analyzeWith({ language: 5 }), /options/);
    assert.throws(analyzeWith("fr"), /options/);
  });
});
