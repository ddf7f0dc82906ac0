// @ts-check
/** All the work as one file: what is written is read again, what is foreign is refused, what is there is never lost. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FileError, merge, mergeChecks, parse, serialize } from "../../www/js/desk/file.js";
import { newFolder } from "../../www/js/desk/folder.js";

/**
 * @param {string} text
 * @param {Partial<import("../../www/types.d.ts").KeptCheck>[]} [checks]
 */
function folder(text, checks = []) {
  const made = newFolder({ text, order: 0, options: { language: "fr", reference_date: "2025-03-04", furniture: true } });
  if (made.content) made.content.checks = checks.map((one) => ({ ...CHECK, ...one }));
  return made;
}

/** @type {import("../../www/types.d.ts").KeptCheck} */
const CHECK = {
  id: "a",
  anchor: { kind: "figure", type: "percent", text: "12 %", value: "12 %", prefix: "de ", suffix: ".", start: 3, end: 7, nth: 0, of: 1 },
  check: { status: "verified", note: "lu", source: "", correction: "", changed: "2026-01-01T00:00:00.000Z" },
};
const LATER = { ...CHECK, check: { ...CHECK.check, status: /** @type {const} */ ("wrong"), changed: "2026-01-02T00:00:00.000Z" } };

test("what is written is read again", () => {
  const ours = [folder("Un titre\nde 12 %.", [CHECK]), folder("Seul \uD83D.")];
  ours[0].head.name = "Nom";
  ours[1].head.closed = "2026-01-01T00:00:00.000Z";
  const theirs = parse(serialize(ours));
  for (const [index, { head, content }] of theirs.entries()) {
    assert.deepEqual(content, ours[index].content);
    const { title, checks, ...rest } = head;
    assert.deepEqual({ ...rest, title: undefined, checks: undefined }, { ...ours[index].head, title: undefined, checks: undefined });
  }
  assert.equal(theirs[0].head.title, "Nom");
});

test("what is no work of ours is refused, with the place at fault", () => {
  const file = JSON.parse(serialize([folder("de 12 %.", [CHECK])]));
  /** @type {[string, unknown][]} */
  const bad = [
    ["json", "{"],
    ["foreign", "[]"],
    ["foreign", "null"],
    ["foreign", { format: "other" }],
    ["newer", { ...file, version: 2 }],
    ["broken version", { ...file, version: "1" }],
    ["broken articles", { ...file, articles: {} }],
    ["broken articles[0]", { ...file, articles: [3] }],
    ["broken articles[0].text", { ...file, articles: [{ ...file.articles[0], text: 3 }] }],
    ["broken articles[0].checks[0]", { ...file, articles: [{ ...file.articles[0], checks: [{}] }] }],
    ["broken articles[0].checks[0].start", { ...file, articles: [{ ...file.articles[0], checks: [{ ...CHECK, anchor: { ...CHECK.anchor, start: null } }] }] }],
  ];
  for (const [message, content] of bad) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    assert.throws(() => parse(text), (error) => error instanceof FileError && error.message === message, message);
  }
});

test("nothing is lost in a merge, and a second one changes nothing", () => {
  const ours = [folder("de 12 %.", [CHECK])];
  const file = serialize([{ ...ours[0], content: { text: "de 12 %.", checks: [LATER, { ...CHECK, id: "b" }] } }, folder("Autre.")]);
  const first = merge(ours, parse(file), "(copie)");
  assert.deepEqual([first.added.map(({ content }) => content?.text), first.completed.length], [["Autre."], 1]);
  assert.deepEqual(ours[0].content?.checks.map(({ id, check }) => [id, check.status]), [["a", "wrong"], ["b", "verified"]]);
  const second = merge([...ours, ...first.added], parse(file), "(copie)");
  assert.deepEqual([second.added, second.completed], [[], []]);
});

test("another text of the same article becomes one of its own, once", () => {
  const ours = [folder("de 12 %.", [CHECK])];
  const file = serialize([{ ...ours[0], content: { text: "de 13 %.", checks: [] } }]);
  const { added } = merge(ours, parse(file), "(copie)");
  assert.equal(ours[0].content?.text, "de 12 %.");
  assert.deepEqual(added.map(({ head, content }) => [head.name, content?.text]), [["de 13 %. (copie)", "de 13 %."]]);
  assert.notEqual(added[0].head.id, ours[0].head.id);
  assert.deepEqual(merge([...ours, ...added], parse(file), "(copie)").added, []);
});

test("of two versions of a check the later one stays", () => {
  assert.equal(mergeChecks([LATER], [CHECK]), undefined);
  assert.deepEqual(mergeChecks([CHECK], [LATER]), [LATER]);
});
