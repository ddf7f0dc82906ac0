// @ts-check
/** What a check hangs on finds its place again, and never another. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { anchorOf, attach, countEqual, shift } from "../../www/js/desk/anchor.js";

/** @typedef {import("../../www/js/desk/anchor.js").Candidate} Candidate */

/** The figures of these texts, and what they are worth: enough of a reader for a test. */
const FIGURE = /(\d+(?:,\d+)?)[ \u00A0](%|euros|EUR|millions|M)/g;
/** @type {Record<string, string>} */
const UNITS = { "%": "%", euros: "EUR", EUR: "EUR", millions: "000000", M: "000000" };

/**
 * @param {string} text
 * @returns {Candidate[]}
 */
function read(text) {
  return Array.from(text.matchAll(FIGURE), ({ 0: words, 1: number, 2: unit, index }) => ({
    kind: "figure",
    type: unit === "%" ? "percent" : UNITS[unit] === "EUR" ? "money" : "number",
    text: words,
    value: `${number} ${UNITS[unit]}`,
    start: index,
    end: index + words.length,
  }));
}

/**
 * The anchor of the n-th figure of a text.
 *
 * @param {string} text
 * @param {number} [which]
 * @param {Candidate[]} [all]
 */
function hang(text, which = 0, all = read(text)) {
  const place = countEqual(all).get(all[which]);
  assert.ok(place, `the text has a figure ${which}`);
  return anchorOf(all[which], text, place);
}

/**
 * Where an anchor is found in another text: the offset, with a question mark where it is doubted.
 *
 * @param {import("../../www/types.d.ts").Anchor} anchor
 * @param {string} text
 * @param {{ correction?: string, all?: Candidate[] }} [how]
 */
function find(anchor, text, { correction, all = read(text) } = {}) {
  const [place] = attach([{ anchor, correction }], all, text);
  return place && `${place.candidate.start}${place.doubt ? "?" : ""}`;
}

const TEXT =
  "Le conseil de Morvanne a voté lundi une hausse de 12 % de la taxe. Elle rapportera 40 euros par foyer.\n" +
  "L’an dernier, la hausse avait été de 12 % elle aussi, selon la mairie, et de 7 % dans le canton.";

describe("an edit moves an anchor", () => {
  const at = { start: 10, end: 15 };
  for (const [name, edit, expected] of /** @type {const} */ ([
    ["before it", { at: 2, removed: "ab", inserted: "" }, [8, 13]],
    ["up to it", { at: 8, removed: "ab", inserted: "xyz" }, [11, 16]],
    ["at its very start", { at: 10, removed: "", inserted: "xy" }, [12, 17]],
    ["at its very end", { at: 15, removed: "", inserted: "xy" }, [10, 15]],
    ["after it", { at: 20, removed: "a", inserted: "" }, [10, 15]],
    ["inside of it", { at: 11, removed: "a", inserted: "bcd" }, [10, 17]],
    ["over its start", { at: 8, removed: "abcd", inserted: "x" }, [9, 12]],
    ["over its end", { at: 13, removed: "abcd", inserted: "x" }, [10, 14]],
    ["over all of it", { at: 5, removed: "a".repeat(20), inserted: "x" }, [5, 6]],
  ])) {
    test(name, () => {
      const { start, end } = shift(at, edit);
      assert.deepEqual([start, end], expected);
    });
  }

  test("as the text moves, letter for letter", () => {
    // A stretch that edits leave alone holds the same words ever after.
    let text = TEXT;
    let stretch = { start: text.indexOf("40 euros"), end: text.indexOf("40 euros") + 8 };
    let seed = 7;
    const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
    for (let step = 0; step < 500; step += 1) {
      const before = random(2) === 0;
      const at = before ? random(stretch.start + 1) : stretch.end + random(text.length - stretch.end + 1);
      const room = before ? stretch.start - at : text.length - at;
      const edit = { at, removed: text.slice(at, at + random(Math.min(room, 9) + 1)), inserted: "xyz".slice(random(4)) };
      text = text.slice(0, at) + edit.inserted + text.slice(at + edit.removed.length);
      stretch = shift(stretch, edit);
      assert.equal(text.slice(stretch.start, stretch.end), "40 euros", `step ${step}`);
    }
  });
});

describe("a figure is found again", () => {
  test("where it was", () => {
    for (const [index, { start }] of read(TEXT).entries()) assert.equal(find(hang(TEXT, index), TEXT), `${start}`);
  });

  test("when the text before it was changed elsewhere", () => {
    const now = `Morvanne, le 3 mars. ${TEXT}`;
    for (const [index, { start }] of read(now).entries()) assert.equal(find(hang(TEXT, index), now), `${start}`);
  });

  test("in its surroundings, though an equal one now stands at its offset", () => {
    const [first, , second] = read(TEXT);
    const now = `${TEXT.slice(second.start - 60, second.start + 30)} ${TEXT}`;
    const found = read(now).map(({ start }) => start);
    assert.equal(find(hang(TEXT, 0), now), `${first.start + 91}`, JSON.stringify(found));
  });

  test("the nearer one of two in the same surroundings", () => {
    const twice = `${TEXT}\n${TEXT}`;
    assert.equal(find(hang(twice, 4), twice), `${TEXT.length + 1 + read(TEXT)[0].start}`);
    assert.equal(find(hang(TEXT, 0), twice), `${read(TEXT)[0].start}`);
  });

  test("in a sentence that was written anew, if it is the n-th of as many", () => {
    const now = TEXT.replace("a voté lundi une hausse de 12 % de la taxe", "relève ses impôts : 12 % en plus");
    assert.equal(find(hang(TEXT, 0), now), `${now.indexOf("12 %")}`);
  });

  test("written another way, with the same value", () => {
    const now = TEXT.replace("40 euros", "40\u00A0EUR");
    assert.equal(find(hang(TEXT, 1), now), `${now.indexOf("40\u00A0EUR")}`);
  });

  test("corrected as the check says", () => {
    const now = TEXT.replace("40 euros", "45 euros");
    assert.equal(find(hang(TEXT, 1), now), undefined);
    assert.equal(find(hang(TEXT, 1), now, { correction: "45 euros" }), `${now.indexOf("45 euros")}`);
    assert.equal(find(hang(TEXT, 1), now, { correction: "45 EUR" }), `${now.indexOf("45 euros")}`);
  });

  test("read as another value: taken, and told", () => {
    const all = read(TEXT).map((one) => ({ ...one, value: one.text === "40 euros" ? "40000 EUR" : one.value }));
    assert.equal(find(hang(TEXT, 1), TEXT, { all }), `${TEXT.indexOf("40 euros")}?`);
  });

  test("two equal ones keep apart", () => {
    const anchors = [hang(TEXT, 2), hang(TEXT, 0)].map((anchor) => ({ anchor: { ...anchor, start: 0, end: 4 } }));
    const found = attach(anchors, read(TEXT), TEXT).map((place) => place?.candidate.start);
    assert.deepEqual(found, [read(TEXT)[2].start, read(TEXT)[0].start]);
  });

  test("among thirty thousand in a moment", () => {
    const many = Array.from({ length: 15_000 }, (_, i) => `Ligne ${i} : ${i} euros et ${i % 100} % de plus.`).join("\n");
    const all = read(many);
    const counts = countEqual(all);
    const wanted = Array.from({ length: 300 }, (_, i) => {
      const one = all[i * 90];
      return { anchor: { ...anchorOf(one, many, counts.get(one) ?? { nth: 0, of: 0 }), start: 3 } };
    });
    const start = performance.now();
    const found = attach(wanted, all, many);
    const spent = performance.now() - start;
    assert.ok(spent < 2000, `${spent} ms`);
    for (const [i, place] of found.entries()) assert.equal(place?.candidate.start, all[i * 90].start);
  });
});

describe("a figure is lost", () => {
  test("when its digits change", () => {
    assert.equal(find(hang(TEXT, 1), TEXT.replace("40 euros", "44 euros")), undefined);
  });

  test("when its sentence goes, though an equal one stands elsewhere", () => {
    const now = TEXT.slice(TEXT.indexOf("Elle"));
    assert.equal(find(hang(TEXT, 0), now), undefined);
    assert.equal(find(hang(TEXT, 2), now), `${now.indexOf("12 %")}`);
  });

  test("and found when the text comes back", () => {
    const [, { start, end }] = read(TEXT);
    const cut = { at: start - 5, removed: TEXT.slice(start - 5, end + 5), inserted: "" };
    const anchor = shift(hang(TEXT, 1), cut);
    assert.equal(find(anchor, TEXT.replace(cut.removed, "")), undefined);
    const back = shift(anchor, { ...cut, removed: "", inserted: cut.removed });
    assert.equal(find(back, TEXT), `${start}`);
  });
});

describe("names and quotes", () => {
  /** @type {Candidate} */
  const name = { kind: "name", type: "person", text: "Maud Zorlini", names: ["Maud Zorlini", "Zorlini"], start: 5, end: 17 };

  test("a name is found by what the text calls it", () => {
    const anchor = hang("Ici, Maud Zorlini parle.", 0, [name]);
    const all = [{ ...name, text: "Jean Zorlini", names: ["Jean Zorlini", "Zorlini"] }, { ...name, text: "Zorlini", names: ["Zorlini"], start: 40, end: 47 }];
    assert.equal(find(anchor, "", { all }), "40");
    assert.equal(find(anchor, "", { all: all.slice(0, 1) }), undefined, "a last name alone is not enough");
  });

  test("a name that is now of another type is the same name", () => {
    const anchor = hang("Ici, Maud Zorlini parle.", 0, [name]);
    assert.equal(find(anchor, "", { all: [{ ...name, type: "organization" }] }), "5");
  });

  test("a quote hangs on its words, and tells when another says them", () => {
    const text = "« Nous fermerons l’usine », dit-elle.";
    /** @type {Candidate} */
    const quote = { kind: "quote", type: "quote", text: "Nous fermerons l’usine", speaker: "elle", start: 2, end: 24 };
    const anchor = hang(text, 0, [quote]);
    assert.equal(find(anchor, text, { all: [quote] }), "2");
    assert.equal(find(anchor, text, { all: [{ ...quote, speaker: "le maire" }] }), "2?");
    assert.equal(find(anchor, text, { all: [{ ...quote, text: "Nous ouvrirons l’usine" }] }), undefined);
    assert.equal(find(anchor, text.replace("’", "'"), { all: [{ ...quote, text: "Nous fermerons l'usine" }] }), "2");
  });
});
