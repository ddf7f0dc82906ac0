// @ts-check
/** What the exports hold: each format read back, and its places held against the text. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { before, describe, test } from "node:test";
import english from "../../www/i18n/en.js";
import french from "../../www/i18n/fr.js";
import { annotations } from "../../www/js/papers/annotations.js";
import { csv, harmless, tabSeparated } from "../../www/js/papers/csv.js";
import { json } from "../../www/js/papers/json.js";
import { LOOKS } from "../../www/js/papers/looks.js";
import { markdown } from "../../www/js/papers/markdown.js";
import { STYLE, markedPage } from "../../www/js/papers/marked.js";
import { makePaper } from "../../www/js/papers/paper.js";
import { codePoints } from "../../www/js/papers/points.js";
import { richText } from "../../www/js/papers/rich.js";
import { sentences } from "../../www/js/papers/sentences.js";
import init, { analyze, load_model } from "../../www/pkg/recoupe.js";

/** @import { Check } from "../../www/js/papers/paper.js" */

const ARTICLE = `🎉 Ventalis investira 12 millions d’euros à Brest

Par Maëlle Kerguen

La société Ventalis investira 12 millions d’euros, soit 1,2 milliard d’euros de moins que prévu. Sa présidente, Solène Abgrall, l’a dit à M. Le Bihan le 4 mars 2025. « Nous créerons 850 emplois », a promis Solène Abgrall.
=2+5 est le nom d’une société de 40 salariés ; elle en compte -3 % de moins, "dit-elle" | <script>alert(1)</script> & [lien](javascript:alert(2)) *gras* https://example.org.
Le projet coûte 1,2 milliard d’euros (1,3 million de dollars). 👩‍👩‍👧 Lundi 5 mars 2025, 7 % 🎉 des élus ont voté contre.`;

/** @type {Check} */
const CHECK = {
  status: "corrected",
  note: "=1+1 vu <avec> Solène",
  source: "https://example.org/bilan.pdf",
  correction: "13 millions",
  changed: "2025-03-05T10:00:00.123Z",
};

before(async () => {
  await init({ module_or_path: await readFile(new URL("../../www/pkg/recoupe_bg.wasm", import.meta.url)) });
  for (const language of ["fr", "en"]) load_model(await readFile(new URL(`../../www/pkg/${language}.bin`, import.meta.url)));
});

/**
 * @param {"fr" | "en"} language
 * @returns {import("../../www/js/papers/paper.js").Words}
 */
const words = (language) => ({
  language,
  t: (key, parameters = {}) => {
    const text = /** @type {Record<string, string>} */ (language === "fr" ? french : english)[key];
    assert.ok(text !== undefined, `no text for ${key}`);
    return text.split("|")[0].replace(/\{(\w+)\}/g, (_, name) => String(parameters[name]));
  },
  worth: ({ value, text }) => value ?? text,
});

/**
 * @param {string} [text]
 * @param {"fr" | "en"} [language]
 */
function paperOf(text = ARTICLE, language = "fr") {
  const analysis = analyze(text, { interface: language });
  return makePaper({
    text,
    analysis,
    words: words(language),
    checkOf: (_, { start }) => (start === analysis.figures[0]?.start ? CHECK : undefined),
    lost: [{ text: "@99 emplois", check: { ...CHECK, status: "wrong" } }],
  });
}

const digest = (/** @type {string} */ text) => new Uint8Array(createHash("sha256").update(text).digest());

/** A text in code points, as files count. @param {string} text @param {number} start @param {number} end */
const cut = (text, start, end) => Array.from(text).slice(start, end).join("");

test("the article of these tests has all that is to be exported", () => {
  const { marks, quotes, findings } = paperOf();
  assert.ok(marks.some(({ kind }) => kind === "figure") && marks.some(({ kind }) => kind === "name"));
  assert.ok(quotes.length > 0, "a quote");
  assert.ok(findings.length > 0 && findings[0].entries.length > 1, "a finding on several figures");
});

describe("paper", () => {
  test("each entry has its words, its sentence and its paragraph", () => {
    const { marks, quotes, text } = paperOf();
    const lines = text.split("\n").filter((line) => line !== "");
    for (const entry of [...marks, ...quotes]) {
      assert.equal(entry.text, text.slice(entry.start, entry.end));
      assert.ok(entry.sentence.includes(entry.text.replace(/\s+/g, " ")), entry.sentence);
      assert.ok(lines[entry.paragraph - 1].includes(entry.text), `${entry.text} in paragraph ${entry.paragraph}`);
    }
    const promised = marks.find(({ text }) => text === "850 emplois");
    assert.equal(promised?.speaker, "Solène Abgrall");
    assert.match(promised?.sentence ?? "", /^« Nous créerons .* Abgrall\.$/);
  });

  test("sentences end at their marks, not after abbreviations", () => {
    const text = "Il dit 1. Puis M. Dupont vint. J. Smith (l’autre…) rit !\nFin";
    const around = sentences(text);
    const of = (/** @type {string} */ part) => text.slice(...around(text.indexOf(part), text.indexOf(part) + part.length));
    assert.equal(of("Dupont"), "Puis M. Dupont vint.");
    assert.equal(of("autre"), "J. Smith (l’autre…) rit !");
    assert.equal(of("Fin"), "Fin");
    assert.equal(of("dit"), "Il dit 1.");
    assert.equal(of("vint. J"), "Puis M. Dupont vint. J. Smith (l’autre…) rit !");
  });

  test("code points, with lone surrogates as one each", () => {
    const at = codePoints("a😀b\uD83Dc", [6, 0, 1, 3, 4, 5]);
    assert.deepEqual([0, 1, 3, 4, 5, 6].map(at), [0, 1, 2, 3, 4, 5]);
  });

  test("lone surrogates become U+FFFD in every file", () => {
    const text = "\uD83D 12 % \uDE00 des voix\uD800 de Ventalis";
    const paper = paperOf(text);
    const files = [markdown(paper), csv(paper), json(paper), annotations(paper, digest("")), markedPage(paper, digest("")), richText(paper).html];
    for (const file of files) assert.doesNotMatch(file, /\p{Surrogate}|\\u[dD][89a-fA-F]/u);
    assert.match(markedPage(paper, digest("")), /\uFFFD /);
    assert.equal(paper.text.length, text.length);
  });

  test("a book is told in time linear in its length", () => {
    const text = `${"Ventalis paie 12 % de plus. ".repeat(4000)}\n${"!".repeat(200_000)}`;
    const start = performance.now();
    const paper = paperOf(text);
    const read = performance.now();
    markdown(paper), csv(paper), json(paper), annotations(paper, digest("")), markedPage(paper, digest("")), richText(paper);
    assert.ok(performance.now() - read < 3000 + 5 * (read - start), `${performance.now() - read} ms`);
  });
});

describe("Markdown", () => {
  test("findings first, then figures by place, names, quotes, and what is gone", () => {
    const text = markdown(paperOf());
    assert.deepEqual(
      [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
      ["Constats", "Chiffres", "Noms", "Citations", "Vérifié, mais disparu du texte"],
    );
    assert.match(text, /^# 🎉 Ventalis investira 12 millions d’euros à Brest$/m);
    assert.match(text, /^1\. \*\*erreur, [^*]+\*\* — .* \(«\u00A01,2 milliard d’euros\u00A0», «\u00A01,3 million de dollars\u00A0»\)$/m);
    assert.match(text, /^### .*, paragraphe 3$/m);
    assert.match(text, /^- \[ \] 850 emplois \(850\), selon Solène Abgrall — «\u00A0.*850 emplois.*\u00A0»$/m);
  });

  test("a checked figure has its box ticked, its status, correction, note and source", () => {
    const [item] = /^- \[x\] .*(?:\n  - .*)*/m.exec(markdown(paperOf())) ?? [""];
    assert.match(item, /^- \[x\] 12 millions d’euros \(12000000 EUR\) — «\u00A0.*\u00A0» — \*\*corrigé\*\*\n/);
    assert.match(item, /\n  - correction\u00A0: 13 millions\n  - note\u00A0: =1\+1 vu \\<avec\\> Solène\n  - source\u00A0: <https:\/\/example\.org\/bilan\.pdf>$/);
  });

  test("every entry stands on one line, and words of the article are no markup", () => {
    const paper = paperOf();
    const text = markdown(paper);
    const boxes = text.match(/^- \[[ x]\] /gm)?.length;
    const names = new Set(paper.marks.filter(({ kind }) => kind === "name").map(({ entity }) => entity));
    assert.equal(boxes, paper.marks.filter(({ kind }) => kind === "figure").length + names.size + paper.quotes.length);
    assert.ok(text.includes("\\<script\\>alert(1)\\</script\\> \\& \\[lien\\](javascript:alert(2)) \\*gras\\* https:\\//example.org"), text);
    assert.doesNotMatch(text.replaceAll("<https://example.org/bilan.pdf>", ""), /(?<!\\)<|(?<!\\)\]\(/);
  });

  test("in English with English quotation marks", () => {
    const text = markdown(paperOf("Ventalis, based in Brest, will invest 12 million euros in 2026.", "en"));
    assert.match(text, /^- \[x\] 12 million euros \(12000000 EUR\) — “Ventalis, .*2026\.” — \*\*corrected\*\*$/m);
  });
});

describe("CSV", () => {
  /** Reads RFC 4180. @param {string} text @param {string} separator */
  const parse = (text, separator) => {
    /** @type {string[][]} */
    const table = [[]];
    let rest = text;
    const field = new RegExp(`^(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`);
    while (rest !== "") {
      const match = field.exec(rest);
      assert.ok(match, `no field at ${rest.slice(0, 60)}`);
      table[table.length - 1].push(match[1]?.replaceAll('""', '"') ?? match[2]);
      rest = rest.slice(match[0].length);
      if (match[3] !== separator && rest !== "") table.push([]);
    }
    return table;
  };

  for (const [language, separator, low] of /** @type {const} */ ([["fr", ";", "1,5"], ["en", ",", "1.5"]])) {
    test(`reads back, with what spreadsheets of ${language} expect`, () => {
      const paper = paperOf(`${ARTICLE}\nLe taux est de 1,5 %.`, language);
      const text = csv(paper);
      assert.ok(text.startsWith("\uFEFF"));
      const [head, ...rows] = parse(text.slice(1), separator);
      assert.equal(rows.length, paper.marks.length + paper.quotes.length);
      for (const row of rows) assert.equal(row.length, head.length);
      const column = (/** @type {string} */ name) => head.indexOf(/** @type {Record<string, string>} */ (language === "fr" ? french : english)[`paper.column.${name}`]);
      for (const row of rows) {
        const place = cut(paper.text, Number(row[column("start")]), Number(row[column("end")]));
        assert.ok([place, `'${place}`].includes(row[column("text")]), row[column("text")]);
      }
      const rate = rows.find((row) => row[column("text")] === "1,5 %");
      assert.deepEqual([rate?.[column("value")], rate?.[column("low")], rate?.[column("unit")]], ["1.5 %", low, "%"]);
      const checked = rows.find((row) => row[column("correction")] !== "");
      assert.equal(checked?.[column("correction")], "13 millions");
      assert.equal(checked?.[column("note")], "'=1+1 vu <avec> Solène");
    });
  }

  test("computes nothing", () => {
    for (const bad of ["=1+1", "+33 1", "-5 %", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n=1"]) assert.equal(harmless(bad), `'${bad}`);
    for (const good of ["-5", "-5,25", "12", "12 %", "a=b", ""]) assert.equal(harmless(good), good);
    const table = parse(csv(paperOf()).slice(1), ";");
    for (const field of table.flat()) assert.match(field, /^(?![=+@\-\t\r\n])|^-\d+(,\d+)?$/);
  });

  test("columns for the clipboard have one line a row", () => {
    const paper = paperOf();
    const rows = tabSeparated(paper).split("\n");
    assert.equal(rows.length, 1 + paper.marks.length + paper.quotes.length);
    for (const row of rows) assert.equal(row.split("\t").length, rows[0].split("\t").length);
  });
});

describe("JSON", () => {
  test("is what the command line prints, and the checks", () => {
    const paper = paperOf();
    const { checks, ...report } = JSON.parse(json(paper));
    const { analysis } = paper;
    assert.deepEqual(Object.keys(report), ["language", "figures", "names", "entities", "quotes", "zones", "findings"]);
    for (const layer of /** @type {const} */ (["figures", "names", "quotes", "zones"])) {
      assert.equal(report[layer].length, analysis[layer].length);
      for (const [index, item] of report[layer].entries()) {
        const { start, end, ...rest } = analysis[layer][index];
        assert.deepEqual(item, { start: item.start, end: item.end, ...rest });
        assert.equal(cut(paper.text, item.start, item.end), paper.text.slice(start, end));
      }
    }
    assert.deepEqual(report.entities, analysis.entities);
    const figures = report.figures.map((/** @type {any} */ { start, end }) => `${start}-${end}`);
    for (const [start, end] of report.findings.flatMap((/** @type {any} */ { spans }) => spans)) assert.ok(figures.includes(`${start}-${end}`));
    assert.equal(checks.length, 2);
    assert.deepEqual(checks[0], { kind: "figure", start: report.figures[0].start, end: report.figures[0].end, text: report.figures[0].text, ...CHECK });
    assert.equal(checks[1].kind, "lost");
  });
});

describe("Web annotations", () => {
  test("each selector finds its words in the text", () => {
    const paper = paperOf();
    const collection = JSON.parse(annotations(paper, digest(paper.text)));
    assert.equal(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert.equal(collection.type, "AnnotationCollection");
    assert.equal(collection.first.type, "AnnotationPage");
    assert.equal(collection.first.partOf, collection.id);
    const { items } = collection.first;
    assert.equal(collection.total, items.length);
    assert.equal(items.length, paper.marks.length + paper.quotes.length + paper.findings.length);
    assert.equal(new Set(items.map((/** @type {any} */ { id }) => id)).size, items.length, "each has its own name");
    const hash = createHash("sha256").update(paper.text).digest("base64url");
    for (const item of items) {
      assert.equal(item.type, "Annotation");
      assert.ok(item.body.length > 0);
      for (const { source, selector } of [item.target].flat()) {
        assert.equal(source.id, `ni:///sha-256;${hash}`);
        const [position, quote] = selector;
        assert.equal(position.type, "TextPositionSelector");
        assert.equal(quote.type, "TextQuoteSelector");
        assert.equal(cut(paper.text, position.start, position.end), quote.exact);
        assert.ok(paper.text.includes(quote.prefix + quote.exact + quote.suffix));
        const points = Array.from(paper.text);
        assert.ok(points.slice(0, position.start).join("").endsWith(quote.prefix));
        assert.ok(points.slice(position.end).join("").startsWith(quote.suffix));
      }
    }
  });

  test("bodies: the type, the value, the check; the same article has the same names", () => {
    const paper = paperOf();
    const text = annotations(paper, digest(paper.text));
    assert.equal(text, annotations(paperOf(), digest(paper.text)));
    const items = JSON.parse(text).first.items;
    const checked = items.find((/** @type {any} */ { motivation }) => motivation.includes("assessing"));
    /** @type {[string, string][]} */
    const bodies = checked.body.map((/** @type {any} */ { purpose, value, source }) => [purpose, value ?? source]);
    assert.deepEqual(bodies, [
      ["tagging", "money"],
      ["describing", "12000000 EUR"],
      ["assessing", "corrected"],
      ["editing", "13 millions"],
      ["commenting", CHECK.note],
      ["linking", CHECK.source],
    ]);
    assert.equal(checked.modified, "2025-03-05T10:00:00Z");
    const finding = items.find((/** @type {any} */ { motivation }) => motivation === "questioning");
    assert.ok(finding.target.length > 1);
  });

  test("an article with nothing in it is an empty collection", () => {
    const paper = paperOf("Rien.");
    const collection = JSON.parse(annotations(paper, digest("Rien.")));
    assert.equal(collection.total, 0);
    assert.equal(collection.first, undefined);
  });
});

describe("marked HTML", () => {
  const VOID = ["meta", "hr", "br"];

  test("has no script, no handler, no address outside, and every tag is closed", () => {
    const evil = `${ARTICLE}\n</style></mark></title><img src=x onerror=alert(1)><svg/onload=alert(2)> 12 % "onmouseover="alert(3) <!-- \u0000 --> <style>*{display:none}</style> javascript:alert(4)`;
    const html = markedPage(paperOf(evil), digest(STYLE));
    const inside = html.replace(/<style>[\s\S]*?<\/style>/, "");
    /** @type {string[]} */
    const open = [];
    for (const [tag, slash, name, attributes] of inside.matchAll(/<(\/?)([a-z][a-z\d]*)((?: [a-z-]+="[^"<>]*")*)>|<!doctype html>/g)) {
      if (tag === "<!doctype html>") continue;
      assert.ok(!["script", "img", "svg", "iframe", "object", "style", "link", "form", "base"].includes(name), tag);
      assert.doesNotMatch(attributes, / (?:on[a-z]+|src|style)=/);
      for (const [, href] of attributes.matchAll(/ href="([^"]*)"/g)) assert.match(href, /^#[a-z]+-\d+$/);
      if (slash) assert.equal(open.pop(), name);
      else if (!VOID.includes(name)) open.push(name);
    }
    // The parts of a document that HTML lets one leave open.
    assert.deepEqual(open, []);
    assert.doesNotMatch(inside.replace(/<!doctype html>|<\/?[a-z][a-z\d]*(?: [a-z-]+="[^"<>]*")*>/g, ""), /[<>]/, "no sign of markup is left");
  });

  test("its policy allows the style sheet it has, and no more", () => {
    const html = markedPage(paperOf(), digest(STYLE));
    const [, sheet] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash("sha256").update(sheet).digest("base64");
    assert.ok(html.includes(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`));
  });

  test("each mark stands in it once, with what it is worth; calls and findings point to each other", () => {
    const paper = paperOf();
    const html = markedPage(paper, digest(STYLE));
    const marks = [...html.matchAll(/<mark class="p-([a-z]+)(?: p-finding)?" title="([^"]*)">([^<]*)<\/mark>/g)];
    const plain = (/** @type {string} */ text) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    assert.deepEqual(marks.map(([, type, , text]) => [type, plain(text)]), paper.marks.map(({ item, text }) => ["type" in item && item.type, text]));
    assert.match(marks.find(([, , , text]) => text === "12 millions d’euros")?.[2] ?? "", /^montant\u00A0: 12000000 EUR; corrigé; correction\u00A0: 13 millions/);
    for (const { number } of paper.findings) {
      assert.ok(html.includes(`id="finding-${number}"`) && html.includes(`href="#finding-${number}"`));
      assert.equal(html.split(`id="call-${number}"`).length, 2);
    }
    // Its text is the article's.
    const body = html.slice(html.indexOf("<body"));
    for (const line of paper.text.split("\n").filter((line) => line.trim() !== "")) {
      assert.ok(plain(body.replace(/<sup[\s\S]*?<\/sup>/g, "").replace(/<[^>]*>/g, "")).includes(line), line);
    }
  });

  test("its marks have the page's own colours and lines", async () => {
    const css = async (/** @type {string} */ name) => readFile(new URL(`../../www/style/${name}.css`, import.meta.url), "utf8");
    const [base, dark, marks] = await Promise.all(["base", "dark", "marks"].map(css));
    const variable = (/** @type {string} */ sheet, /** @type {string} */ name) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(sheet)?.[1] ?? "";
    for (const [type, look] of Object.entries(LOOKS)) {
      const line = new RegExp(`\\[data-mark="${type}"\\] \\{[^}]*text-decoration: underline ([^;]*) var`).exec(marks)?.[1];
      assert.deepEqual([...look], [line, variable(base, type), variable(base, `${type}-wash`), variable(dark, type), variable(dark, `${type}-wash`)]);
    }
  });
});

describe("rich text", () => {
  test("paragraphs, marks underlined, calls and notes", () => {
    const paper = paperOf();
    const { html, plain } = richText(paper);
    assert.match(html, /<mark style="background-color:#faeecb"><u>12 millions d’euros<\/u><\/mark>/);
    assert.match(html, /<sup>\[1\]<\/sup>/);
    assert.match(html, /<hr>\n<p dir="auto">\[1\] /);
    assert.doesNotMatch(html, /<script|on[a-z]+="/);
    assert.match(plain, /1,2 milliard d’euros\[1\] \(/);
    assert.match(plain, /\n\[1\] [^\n]+$|\n\[1\] [^\n]+\n/);
  });
});
