// @ts-check
/** What files and pastes give: text with its paragraphs, or a clear reason. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import french from "../../www/i18n/fr.js";
import { better } from "../../www/js/clipboard.js";
import { REASONS } from "../../www/js/papers/bytes.js";
import { decoded } from "../../www/js/papers/entities.js";
import { readFile } from "../../www/js/papers/files.js";
import { htmlText } from "../../www/js/papers/html.js";
import { markdownText } from "../../www/js/papers/md.js";
import { docx, zip } from "./zip.mjs";

/** How long this process works at something, in ms: its own time, not that of others on the machine. @param {() => void} act */
function busy(act) {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}

/** @param {string} name @param {string | Uint8Array} content */
const file = (name, content) => new File([/** @type {BlobPart} */ (content)], name);
/** @param {string} name @param {string | Uint8Array} content */
const open = (name, content) => readFile(file(name, content));
/** @param {string} name @param {string | Uint8Array} content @param {string} reason */
const refused = (name, content, reason) => assert.rejects(open(name, content), { reason });
const html = (/** @type {string} */ source) => htmlText(source).text;

describe("HTML", () => {
  const CASES = /** @type {Record<string, [source: string, text: string]>} */ ({
    "paragraphs, headings, items": ["<h1>Un  titre</h1>\n<p>Il coûte\n <b>20</b> euros<br>ou 30&nbsp;euros.</p><ul><li>un<li>deux</ul>", "Un titre\nIl coûte 20 euros\nou 30\u00A0euros.\nun\ndeux"],
    "cells between tabs": ["<table><tr><th>Ville<th>Prix<tr><td>Brest</td><td><p>12</p><p>euros</p></td></tr></table>après", "Ville\tPrix\nBrest\t12 euros\naprès"],
    "an empty cell keeps its place": ["<table><tr><td>a</td><td></td><td>c</td></tr></table>", "a\t\tc"],
    "a table that lays out": [`<table><tr><td>menu</td><td><p>${"Long ".repeat(50)}</p><p>Fin</p></td></tr></table>`, `menu\n${"Long ".repeat(50).trim()}\nFin`],
    "a table of one column": ["<table><tr><td><p>un</p><p>deux</p></td></tr></table>", "un\ndeux"],
    "a table in a table": ["<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>", "a\tb\tc"],
    "what is hidden": ["<p>a<span style='color:red; display : none'>x</span><span hidden>y</span><span style=visibility:hidden>z</span><i style='font-size:0'>w</i>b</p><div style='display:none'><p>non</div>fin", "ab\nfin"],
    "comments, scripts, styles": ["a<!-- x --><script>if (a < b) '</p>'</script><style>p{}</style><template>t</template><!-->b<!doctype x><?php y ?>c", "abc"],
    "an open script swallows the rest": ["a<script>b</p>c", "a"],
    "pre keeps its lines": ["<pre>a\n  b</pre>c  d", "a\n  b\nc d"],
    "spaces that a style keeps": ["<span style='white-space: pre-wrap'>a\nb</span>", "a\nb"],
    "blank lines, one at a time": ["a<br><br><br>b<p>&nbsp;</p><p>c</p>", "a\n\nb\n\nc"],
    "paragraphs left open": ["<p>a<p>b<div>c</div>d<dl><dt>e<dd>f</dl>", "a\nb\nc\nd\ne\nf"],
    "marks that close across paragraphs": ["<b><p>a</b> b</p>", "a b"],
    "references": ["&lt;b&gt; &eacute;&#233;&#xE9;&#128; &AMP; &notit; &nbsp", "<b> ééé€ &AMP; &notit; \u00A0"],
    "signs that open nothing": ["3 < 4 et a<b>c</b> & d", "3 < 4 et ac & d"],
    "attributes with brackets": ["<p title='a > b' data-x=\"<p>\">texte</p>", "texte"],
    "a tag without an end": ["texte <p title='", "texte"],
    "struck out by a page, deleted in Word": ["<del>ancien</del> <del cite='mailto:x' datetime='2025'>non</del>prix", "ancien prix"],
  });
  for (const [name, [source, text]] of Object.entries(CASES)) test(name, () => assert.equal(html(source), text));

  test("of Word: no bullets drawn with letters, no comments, no conditional junk", () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0} --></style></head><body lang=FR><!--StartFragment-->
<p class=MsoNormal><b>Le titre<o:p></o:p></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Brest
perd 12&nbsp;% de ses emplois<o:p></o:p></p>
<p class=MsoNormal>Soit <del cite="mailto:M" datetime="2025-03-04T10:00"><span>30</span></del><ins cite="mailto:M" datetime="2025-03-04T10:00"><span>40</span></ins> postes<span style='mso-hide:all;display:none'>caché</span>.</p>
<!--EndFragment--></body></html>`;
    assert.equal(html(word), "Le titre\n\nBrest perd 12\u00A0% de ses emplois\nSoit 40 postes.");
  });

  test("of Google Docs: without its wrapper", () => {
    const docs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="white-space:pre-wrap;">Titre</span></h1><p dir="ltr"><span style="white-space:pre;white-space:pre-wrap;">Il coûte 12 </span><span style="font-weight:700;white-space:pre-wrap;">millions</span></p><br /><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">un</span></p></li></ul></b><br class="Apple-interchange-newline">`;
    assert.equal(html(docs), "Titre\nIl coûte 12 millions\n\nun");
  });

  test("ten megabytes of any kind in time linear in their length", () => {
    for (const piece of ["<p>Il coûte <b>12</b> euros", "<a \"x", "<a '", "<i><p>", "</b>", "<!--", "<td>", "& &amp; &#x", "<script>", "<p <", "\n \n"]) {
      const times = [1, 4].map((times) => {
        const source = piece.repeat(Math.floor((times * 150_000) / piece.length));
        return busy(() => htmlText(source));
      });
      assert.ok(times[1] < 12 * times[0] + 200, `${piece}: ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
    }
  });
});

test("references: names in full, the unknown as they are", () => {
  assert.equal(decoded("&hellip;&rsquo;&euro;&oelig;&apos;&yuml;&nbsp;&thinsp;&OElig;&Delta;"), "…’€œ'ÿ\u00A0\u2009ŒΔ");
  assert.equal(decoded("&#0;&#xD800;&#x110000;&#99999999;&zz;"), "\uFFFD\uFFFD\uFFFD\uFFFD&zz;");
});

describe("plain text or HTML", () => {
  const MAIL = "Le projet coûtera 12 millions d’euros à la\nville de Brest, qui le paiera en trois ans\nsans emprunter.\n\nFin du message.";
  const TRUE = "Le projet coûtera 12 millions d’euros à la ville de Brest, qui le paiera en trois ans sans emprunter.\nFin du message.";
  test("plain where its lines are the same, to the character", () => assert.equal(better("A\u00A0 b\r\n\r\n\r\nc", "A b\nc"), "A\u00A0 b\r\n\r\n\r\nc"));
  test("HTML where plain text is broken to a width", () => assert.equal(better(MAIL, TRUE), TRUE));
  test("HTML where plain text runs paragraphs together", () => assert.equal(better("Un titre Un texte", "Un titre\nUn texte"), "Un titre\nUn texte"));
  test("plain where its lines are the author's", () => assert.equal(better("un\ndeux trois\nquatre", "un deux trois quatre"), "un\ndeux trois\nquatre"));
  test("plain where the words differ", () => assert.equal(better("1. un\n2. deux", "un\ndeux\ntrois"), "1. un\n2. deux"));
  test("HTML where there is no plain text", () => assert.equal(better(undefined, "x"), "x"));
  test("plain in capitals by style", () => assert.equal(better("TITRE\ntexte", "Titre\ntexte"), "TITRE\ntexte"));
});

describe("Markdown", () => {
  const CASES = /** @type {Record<string, [source: string, text: string]>} */ ({
    "front matter, headings, paragraphs": ["---\ntitle: Un\ntags: [a]\n---\n\n# Titre #\n\nUne ligne\nqui continue.\nEt **encore** _une_.\n\nFin", "Titre\n\nUne ligne qui continue. Et encore une.\n\nFin"],
    "setext headings and rules": ["Titre\n=====\n\nSous-titre\n---\n\n***\n\ntexte", "Titre\n\nSous-titre\n\ntexte"],
    "lists and boxes": ["- un\n- [x] deux\n* trois\n  suite\n1. quatre", "un\ndeux\ntrois suite\nquatre"],
    "links and pictures": ["Voir [le **bilan**](https://example.org/a \"b\") ![logo](x.png) et [la note][1], <https://example.org>[^n].\n\n[1]: https://example.org\n[^n]: Une note.", "Voir le bilan  et la note, https://example.org[n].\n\n[n] Une note."],
    "tables": ["| Ville | Prix |\n|---|--:|\n| Brest | 12\\|13 |", "Ville\tPrix\nBrest\t12|13"],
    "code": ["```js\na * b * c\n```\n`x * y` et ``a`b``", "a * b * c\nx * y et a`b"],
    "quotations and line breaks": ["> a\n> b  \n> c\\\nd", "a b\nc\nd"],
    "escapes and signs of no markup": ["2 * 3 * 4, snake_case_name, \\*non\\*, 5 > 3, #1, AT&amp;T", "2 * 3 * 4, snake_case_name, *non*, 5 > 3, #1, AT&T"],
    "HTML within": ["a<!-- x -->b <b>c</b><br/>d 3 < 4", "ab cd 3 < 4"],
    "a figure at the start of a line is no item": ["12 millions\n\n2025. Une année", "12 millions\n\nUne année"],
  });
  for (const [name, [source, text]] of Object.entries(CASES)) test(name, () => assert.equal(markdownText(source).text, text));
  test("the title of the front matter", () => assert.equal(markdownText("---\ntitle: \"Le bilan\"\n---\nx").title, "Le bilan"));
  test("in time linear in its length", () => {
    for (const piece of ["**a ", "[a", "*a_b", "![", "`", "<a ", "| a ", "> ", "_a"]) {
      const times = [1, 4].map((times) => busy(() => markdownText(piece.repeat(times * 50_000))));
      assert.ok(times[1] < 12 * times[0] + 300, `${piece}: ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
    }
  });
});

describe("text files", () => {
  const TEXT = "Été : 12 €\r\n« œuvre »";
  const utf16 = (/** @type {boolean} */ big) => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, "utf16le"));
    return big ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
  };
  test("UTF-8 with and without its mark", async () => {
    assert.deepEqual(await open("un.deux.txt", TEXT), { title: "un.deux", text: TEXT, guessed: false });
    assert.equal((await open("a.txt", `\uFEFF${TEXT}`)).text, TEXT);
  });
  test("UTF-16 in both orders", async () => {
    for (const big of [false, true]) assert.equal((await open("a.txt", utf16(big))).text, TEXT);
  });
  test("Windows-1252, and it is told", async () => {
    // Letters of Latin-1 only: Node's own decoder knows no others; the browsers are asked for the rest.
    const bytes = Uint8Array.from([0xc9, 0x74, 0xe9, 0x20, 0x31, 0x32]);
    assert.deepEqual(await open("a.txt", bytes), { title: "a", text: "Été 12", guessed: true });
  });
  test("HTML with its own encoding and title", async () => {
    const bytes = new Uint8Array(Buffer.from('<meta charset="iso-8859-1"><title>Le \xE9t\xE9</title><p>\xE9t\xE9</p>', "latin1"));
    assert.deepEqual(await open("a.html", bytes), { title: "Le été", text: "été", guessed: false });
  });
  test("HTML under another name", async () => assert.equal((await open("a.txt", "<!DOCTYPE html><p>a</p>")).text, "a"));
  test("lines and blanks as they are", async () => assert.equal((await open("a.txt", "a  \n\n\n b\t\n")).text, "a  \n\n\n b\t\n"));
  test("what holds no text", async () => {
    await refused("a.txt", "", "empty");
    await refused("a.txt", " \n ", "empty");
    await refused("a.html", "<script>x</script>", "empty");
    await refused("a.txt", Uint8Array.from([1, 2, 0, 4]), "binary");
    await refused("a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "binary");
    await refused("a.txt", Uint8Array.from({ length: 100 }, (_, at) => 1 + (at % 7)), "binary");
    await refused("a.pdf", "%PDF-1.7", "pdf");
    await refused("a.rtf", "{\\rtf1", "rtf");
    await refused("a.txt", new Uint8Array((64 << 20) + 1).fill(97), "big");
  });
  test("every reason has its words", () => {
    for (const reason of REASONS) assert.ok(`papers.bad.${reason}` in french, reason);
  });
});

describe("Word documents", () => {
  const p = (/** @type {string[]} */ ...runs) => `<w:p>${runs.join("")}</w:p>`;
  const r = (/** @type {string} */ text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const textOf = async (/** @type {string} */ body, /** @type {Parameters<typeof docx>[1]} */ more = {}) => (await open("a.docx", docx(body, more))).text;

  const CASES = /** @type {Record<string, [body: string, text: string]>} */ ({
    "paragraphs and runs": [p(r("Il coûte "), r("12 &amp; 13 "), r("M€.")) + p(r("Fin")), "Il coûte 12 & 13 M€.\nFin"],
    "tabs, breaks, hyphens, symbols": [p('<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Arial" w:char="20AC"/><w:br w:type="page"/></w:r>'), "a\tb\nc\u2011\u00AD€"],
    "empty paragraphs, one blank line": [`${p(r("a"))}<w:p/><w:p></w:p>${p(r("b"))}`, "a\n\nb"],
    "spaces within": [p("<w:r><w:t xml:space=\"preserve\">a  b\n</w:t></w:r>", r("c")), "a  b c"],
    "tables": [`<w:tbl><w:tr><w:tc>${p(r("Ville"))}</w:tc><w:tc>${p(r("Prix"))}</w:tc></w:tr><w:tr><w:tc>${p(r("Brest"))}</w:tc><w:tc>${p(r("12"))}${p(r("euros"))}</w:tc></w:tr></w:tbl>${p(r("après"))}`, "Ville\tPrix\nBrest\t12 euros\naprès"],
    "tracked changes": [
      p(r("a "), '<w:ins w:id="1"><w:r><w:t>neuf</w:t></w:r></w:ins>', '<w:del w:id="2"><w:r><w:delText>vieux</w:delText><w:tab/></w:r></w:del>', '<w:moveFrom w:id="3"><w:r><w:t>parti</w:t></w:r></w:moveFrom>', '<w:moveTo w:id="4"><w:r><w:t> venu</w:t></w:r></w:moveTo>'),
      "a neuf venu",
    ],
    "a deleted paragraph mark, a deleted row": [
      `${p('<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>', r("un "))}${p(r("deux"))}<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${p(r("x"))}</w:tc></w:tr></w:tbl>`,
      "un deux",
    ],
    "hidden words, field codes": [p(r("a"), '<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t></w:r>', '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText></w:r>', r("c")), "abc"],
    "a text box, once": [p(r("a"), `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(r("boîte"))}</w:txbxContent></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${p(r("boîte"))}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`, r("b")), "ab\nboîte"],
    "links and content controls": [`<w:sdt><w:sdtContent>${p('<w:hyperlink r:id="rId4">', r("lien"), "</w:hyperlink>")}</w:sdtContent></w:sdt>`, "lien"],
  });
  for (const [name, [body, text]] of Object.entries(CASES)) test(name, async () => assert.equal(await textOf(body), text));

  test("notes: called where they belong, told at the end", async () => {
    const body = p(r("12 millions"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" d’euros.")) + p(r("Fin"));
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p("<w:r><w:separator/></w:r>")}</w:footnote><w:footnote w:id="2">${p("<w:r><w:footnoteRef/></w:r>", r(" Selon le bilan."))}</w:footnote>`;
    assert.equal(await textOf(body, { footnotes }), "12 millions[1] d’euros.\nFin\n\n[1] Selon le bilan.");
  });

  test("parts under other names, stored or deflated", async () => {
    assert.equal(await textOf(p(r("a")), { main: "word/document2.xml" }), "a");
    assert.equal(await textOf(p(r("a")), { how: { stored: true } }), "a");
  });

  test("a long one", async () => {
    const text = await textOf(p(r("Il coûte 12 euros.")).repeat(60_000));
    assert.equal(text.split("\n").length, 60_000);
  });

  test("what is none, or none that can be read", async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await refused("a.doc", ole, "doc");
    await refused("a.docx", new Uint8Array([...ole, ...Buffer.from("EncryptedPackage", "utf16le")]), "locked");
    await refused("a.odt", zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }), "odt");
    await refused("a.xlsx", zip({ "xl/workbook.xml": "<x/>" }), "office");
    await refused("a.zip", zip({ "photo.jpg": "x" }), "binary");
    const good = docx(p(r("a".repeat(500))));
    await refused("a.docx", good.slice(0, -40), "broken");
    await refused("a.docx", good.slice(0, 20), "broken");
    await refused("a.docx", docx(p(r("a")), { how: { flags: 1 } }), "locked");
    await refused("a.docx", docx("<w:p><w:r><w:t>a</w:p>"), "broken");
    await refused("a.docx", docx("<w:p><w:r><w:t a='"), "broken");
    await refused("a.docx", docx(""), "empty");
    const broken = good.slice();
    const at = Buffer.from(good).lastIndexOf("document.xml", good.length / 2) + 30;
    broken.fill(0xff, at, at + 20);
    await refused("a.docx", broken, "broken");
  });

  test("a bomb: no more is unpacked than the directory says, and that is bounded", async () => {
    const bomb = (/** @type {number | undefined} */ size) => zip({ "word/document.xml": new Uint8Array(97 << 20).fill(32) }, size === undefined ? {} : { size });
    await refused("a.docx", bomb(undefined), "big");
    await refused("a.docx", bomb(1000), "broken");
    await refused("a.docx", zip({ "word/document.xml": "<w:document/>" }, { size: 1_000_000 }), "broken");
  });
});
