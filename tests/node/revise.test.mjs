// @ts-check
/** An analysis that follows the edits of its text. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { holding, refresh, shift, touchedLines, within } from "../../www/js/revise.js";

/** @import { Analysis } from "../../www/types.d.ts" */

const TEXT = "Nadia paie 20 euros à Brest.\nPaul dit « 30 euros ».";

/** What a reading would find in the text. @returns {Analysis} */
function analysis() {
  const at = (/** @type {string} */ words) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });
  return {
    language: "fr",
    figures: [
      { ...at("20 euros"), type: "money", value: "20 EUR" },
      { ...at("30 euros"), type: "money", value: "30 EUR" },
    ],
    names: [
      { ...at("Nadia"), type: "person", entity: 0 },
      { ...at("Brest"), type: "place", entity: 1 },
      { ...at("Paul"), type: "person", entity: 2 },
    ],
    entities: [
      { id: 0, type: "person", name: "Nadia", mentions: 1 },
      { id: 1, type: "place", name: "Brest", mentions: 1 },
      { id: 2, type: "person", name: "Paul", mentions: 1 },
    ],
    quotes: [{ ...at("30 euros"), speaker: "Paul" }],
    zones: [
      { start: 0, end: 28, zone: "body" },
      { start: 29, end: TEXT.length, zone: "body" },
    ],
    findings: [{ kind: "sum", severity: "warning", message: "", spans: [[11, 19], [40, 48]] }],
  };
}

/**
 * @param {number} at
 * @param {string} removed
 * @param {string} inserted
 */
function edited(at, removed, inserted) {
  const edit = { at, removed, inserted };
  assert.equal(TEXT.slice(at, at + removed.length), removed);
  const text = TEXT.slice(0, at) + inserted + TEXT.slice(at + removed.length);
  const moved = analysis();
  shift(moved, edit, text);
  return { edit, text, moved };
}

/** @param {{ start: number, end: number }[]} items @param {string} text */
const words = (items, text) => items.map(({ start, end }) => text.slice(start, end));

test("what stands behind an edit moves, with its words", () => {
  const { text, moved } = edited(5, "", " Zorlini");
  assert.deepEqual(words(moved.figures, text), ["20 euros", "30 euros"]);
  assert.deepEqual(words(moved.names, text), ["Nadia", "Brest", "Paul"]);
  assert.deepEqual(words(moved.quotes, text), ["30 euros"]);
  assert.deepEqual(words(moved.zones, text), text.split("\n"));
  assert.deepEqual(moved.findings[0].spans.map(([start, end]) => text.slice(start, end)), ["20 euros", "30 euros"]);
});

test("what an edit goes through, or grows a word of, goes", () => {
  assert.deepEqual(words(edited(12, "0", "5").moved.figures, TEXT), ["30 euros"]);
  assert.equal(edited(12, "0", "5").moved.findings.length, 0);
  const grown = edited(5, "", "n");
  assert.deepEqual(words(grown.moved.names, grown.text), ["Brest", "Paul"]);
  const comma = edited(5, "", ",");
  assert.deepEqual(words(comma.moved.names, comma.text), ["Nadia", "Brest", "Paul"]);
});

test("lines joined and cut", () => {
  const joined = edited(28, "\n", " ");
  assert.deepEqual(words(joined.moved.names, joined.text), ["Nadia", "Brest", "Paul"]);
  assert.deepEqual(touchedLines(joined.text, joined.edit), [0, joined.text.length]);
  const cut = edited(19, "", "\n");
  assert.deepEqual(words(cut.moved.figures, cut.text), ["20 euros", "30 euros"]);
  assert.deepEqual(touchedLines(cut.text, cut.edit), [0, 29]);
});

test("of a long line only what is near is read again, from the start of a word", () => {
  const text = "mot ".repeat(5000);
  const [start, end] = touchedLines(text, { at: 10_000, removed: "", inserted: "m" });
  assert.ok(start > 7900 && start <= 8000 && end >= 12_000 && end < 12_100, `${start} ${end}`);
  assert.match(text.slice(start, end), /^mot .*/);
});

test("a line read again: near the edit it decides, farther off the whole text does", () => {
  const { edit, text, moved } = edited(19, "", ", soit 12 %");
  const found = analysis();
  found.figures = [
    { start: 11, end: 19, text: "20 euros", type: "money", value: "20 EUR", qualifier: "about" },
    { start: 26, end: 30, text: "12 %", type: "percent", value: "12 PERCENT" },
  ];
  found.names = [{ start: 0, end: 5, text: "Nadia", type: "place", entity: 7 }];
  found.entities = [{ id: 7, type: "place", name: "Nadia", mentions: 1 }];
  refresh(moved, touchedLines(text, edit), found, edit);
  assert.deepEqual(words(moved.figures, text), ["20 euros", "12 %", "30 euros"]);
  assert.equal(moved.figures[0].qualifier, "about");
  assert.deepEqual(moved.names.map(({ type, entity }) => `${type} ${entity}`), ["person 0", "place 1", "person 2"]);
});

test("a name that is new goes to the entity that is called so, or to one of its own", () => {
  const { edit, text, moved } = edited(28, "", " Paul, Ines");
  const found = analysis();
  found.figures = [];
  found.names = [
    { start: 29, end: 33, text: "Paul", type: "person", entity: 0 },
    { start: 35, end: 39, text: "Ines", type: "person", entity: 1 },
  ];
  refresh(moved, touchedLines(text, edit), found, edit);
  assert.deepEqual(moved.names.map(({ entity }) => entity), [0, 1, 2, 3, 2]);
  assert.equal(moved.entities[3].name, "Ines");
});

test("looking up what holds a place", () => {
  const items = [{ start: 0, end: 4 }, { start: 6, end: 9 }];
  assert.equal(holding(items, 4), undefined);
  assert.equal(holding(items, 8), items[1]);
  assert.deepEqual(within(items, 4, 6), [1, 1]);
  assert.deepEqual(within(items, 3, 7), [0, 2]);
});
