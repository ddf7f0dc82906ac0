// @ts-check
/** What goes out of the page and comes into it: exports and print, pasted HTML, files. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { docx } from "../node/zip.mjs";
import { articleText, copy, folder, highlighted, inBrowsers, pasteEvent, press, visit } from "./harness.mjs";

/** @import { Page } from "puppeteer-core" */

const ARTICLE = `Ventalis investira à Brest

Le projet coûte 1,2 milliard d’euros (1,3 million de dollars). « Nous créerons 850 emplois », a promis Solène Abgrall.
=2+5 </style></title><script>window.hacked = 1</script> <img src=x onerror="window.hacked = 2"> "12 %" 🎉 <a href="javascript:window.hacked=3">40 euros</a>`;

/** HTML that would do harm if it were ever parsed as such. */
const EVIL = `<style>*{display:none!important}</style><p>Il coûte <b>20</b> euros<script>window.hacked = 1</script></p>
<p onclick="window.hacked=2">Et <a href="javascript:window.hacked=3" onmouseover="window.hacked=4">30&nbsp;% de plus</a>.</p>
<img src="x" onerror="window.hacked=5"><svg onload="window.hacked=6"><text>non</text></svg><iframe srcdoc="<script>parent.hacked=7</script>"></iframe>
<div style="position:fixed;inset:0;font-size:9999px"><ul><li>un</li><li style="display:none">caché</li><li>deux</li></ul></div>`;
const HARMLESS = "Il coûte 20 euros\nEt 30\u00A0% de plus.\nun\ndeux";

inBrowsers("papers", (browser, kind) => {
  let temporary = "";
  before(() => {
    temporary = mkdtempSync(join(tmpdir(), "recoupe-"));
  });
  after(() => rmSync(temporary, { recursive: true }));

  /** @param {Page} page what the button of an export makes @param {string} id */
  const exported = async (page, id) => {
    await page.click("#export");
    await page.waitForSelector("#exports[open]");
    await page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (/** @type {Blob} */ blob) => {
        Object.assign(window, { made: blob });
        return createObjectURL(blob);
      };
      // The file is looked at here; to save it is the browser's own part.
      HTMLAnchorElement.prototype.click = function () {
        Object.assign(window, { saved: this.download });
      };
    });
    await page.click(`#download-${id}`);
    await page.waitForFunction(() => "saved" in window);
    return page.evaluate(async () => {
      const { made, saved } = /** @type {Window & { made?: Blob, saved?: string }} */ (window);
      delete (/** @type {any} */ (window).saved);
      const bytes = new Uint8Array((await made?.arrayBuffer()) ?? []);
      return { name: saved ?? "", type: made?.type ?? "", bom: bytes[0] === 0xef && bytes[1] === 0xbb, text: new TextDecoder().decode(bytes) };
    });
  };

  /** @param {Page} page @param {{ name: string, content: string | Uint8Array }[]} files dropped on the middle of the page */
  const drop = (page, files) =>
    page.evaluate(
      (files) => {
        const dataTransfer = new DataTransfer();
        for (const { name, content } of files) dataTransfer.items.add(new File([Uint8Array.from(content)], name));
        const init = { dataTransfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent("dragenter", init));
        const veiled = !document.getElementById("drop")?.hidden;
        const kept = !document.body.dispatchEvent(new DragEvent("drop", init));
        return veiled && kept;
      },
      files.map(({ name, content }) => ({ name, content: Array.from(Buffer.from(content)) })),
    );

  /** @param {Page} page waits for a message, and gives it @param {RegExp} words */
  const told = async (page, words) => {
    await page.waitForFunction((source) => new RegExp(source).test(document.getElementById("toast")?.textContent ?? ""), {}, words.source);
    return page.$eval("#toast", (toast) => toast.textContent ?? "");
  };

  describe("out", () => {
    test("each format as a file, with what the page shows", async () => {
      const { page, leave } = await visit(browser());
      await pasteEvent(page, ARTICLE);
      const marks = Object.values(await highlighted(page)).flat();
      assert.ok(marks.length >= 6);

      const list = await exported(page, "markdown");
      assert.deepEqual([list.name, list.type], ["ventalis-investira-a-brest.md", "text/markdown;charset=utf-8"]);
      assert.match(list.text, /^## Constats\n\n1\. \*\*erreur/m);
      assert.match(list.text, /^- \[ \] 850 emplois \(850\), selon Solène Abgrall — «\u00A0/m);
      assert.match(await told(page, /téléchargements/), /ventalis-investira-a-brest\.md/);

      const table = await exported(page, "csv");
      assert.ok(table.bom, "a byte order mark");
      const rows = table.text.trimEnd().split("\r\n");
      assert.equal(rows.length, 1 + marks.length + 1, "a row a mark, the heads, the quote");
      assert.ok(rows.every((row) => !/(?:^|;)[=+@]/.test(row)));

      const analysis = JSON.parse((await exported(page, "json")).text);
      for (const { start, end, text } of [...analysis.figures, ...analysis.names]) assert.equal(Array.from(ARTICLE).slice(start, end).join(""), text);
      assert.deepEqual(analysis.checks, []);

      const notes = await exported(page, "annotations");
      assert.equal(notes.name, "ventalis-investira-a-brest.jsonld");
      const { total, first } = JSON.parse(notes.text);
      assert.equal(total, marks.length + 1 + analysis.findings.length);
      assert.match(first.items[0].target.source.id, /^ni:\/\/\/sha-256;[\w-]{43}$/);
      await leave();
    });

    test("what was checked goes along", async () => {
      const { page, leave } = await visit(browser());
      await pasteEvent(page, ARTICLE);
      const place = await page.evaluate(() => {
        const range = /** @type {Iterable<StaticRange>} */ (CSS.highlights.get("recoupe-money"))[Symbol.iterator]().next().value;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { left, top, width, height } = live.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await page.mouse.click(place.x, place.y);
      await page.click("#card .state.wrong");
      await press(page, "Escape");
      assert.match((await exported(page, "markdown")).text, /^- \[x\] 1,2 milliard d’euros \(1200000000 EUR\) .* — \*\*faux\*\*$/m);
      assert.match((await exported(page, "csv")).text, /;faux;/);
      const [check, ...more] = JSON.parse((await exported(page, "json")).text).checks;
      assert.deepEqual([check.kind, check.text, check.status, more.length], ["figure", "1,2 milliard d’euros", "wrong", 0]);
      const { items } = JSON.parse((await exported(page, "annotations")).text).first;
      assert.equal(items.filter((/** @type {{ motivation: string }} */ { motivation }) => motivation.includes("assessing")).length, 1);
      assert.match((await exported(page, "html")).text, /title="montant[^"]*faux"/);
      await leave();
    });

    test("the marked page, opened again, shows its marks and runs nothing", async () => {
      const { page, leave } = await visit(browser());
      await pasteEvent(page, ARTICLE);
      const { text } = await exported(page, "html");
      await leave();
      const path = join(temporary, "marked.html");
      writeFileSync(path, text);
      const again = await browser().newPage();
      /** @type {string[]} */
      const seen = [];
      again.on("console", (message) => seen.push(message.text()));
      again.on("pageerror", (error) => seen.push(String(error)));
      again.on("request", (request) => request.url().startsWith("file:") || seen.push(request.url()));
      await again.goto(pathToFileURL(path).href);
      const found = await again.evaluate(() => ({
        hacked: "hacked" in window,
        elements: document.querySelectorAll("script, img, svg, iframe, link, form, [onerror], [onclick], a:not([href^='#'])").length,
        marks: document.querySelectorAll("mark").length,
        line: getComputedStyle(/** @type {Element} */ (document.querySelector(".p-money"))).textDecorationLine,
        calls: Array.from(document.querySelectorAll("sup a"), (call) => document.querySelector(call.getAttribute("href") ?? "x")?.tagName),
        words: document.body.textContent,
        title: document.title,
      }));
      assert.deepEqual([found.hacked, found.elements, found.line, found.title], [false, 0, "underline", "Ventalis investira à Brest"]);
      assert.ok(found.marks > 5);
      assert.deepEqual(found.calls, ["LI", "LI"]);
      assert.ok(ARTICLE.split("\n").slice(-1).every((line) => found.words?.includes(line)));
      assert.deepEqual(seen, []);
      await again.screenshot({ path: `${folder("target/screenshots")}papers-marked-${kind}.png`, fullPage: true });
      await again.close();
    });

    test("copies as rich text that an editor takes", async () => {
      const { page, leave } = await visit(browser());
      await pasteEvent(page, ARTICLE);
      await page.click("#export");
      await page.click("#copy-rich");
      await told(page, /Copié/);
      const editor = await browser().newPage();
      await editor.evaluate(() => {
        const field = document.createElement("div");
        field.contentEditable = "true";
        document.body.append(field);
        field.focus();
        document.addEventListener("paste", (event) => Object.assign(window, { plain: event.clipboardData?.getData("text/plain") }));
      });
      await editor.bringToFront();
      await press(editor, "Control", "v");
      await editor.waitForSelector("u");
      const found = await editor.evaluate(() => ({
        underlined: Array.from(document.querySelectorAll("u"), (u) => u.textContent),
        marked: Array.from(document.querySelectorAll("mark, [style*=background-color]"), (mark) => mark.textContent).join("|"),
        calls: Array.from(document.querySelectorAll("sup"), (sup) => sup.textContent),
        harm: document.querySelectorAll("script, img, a").length + Number("hacked" in window),
        plain: /** @type {{ plain?: string }} */ (/** @type {unknown} */ (window)).plain,
      }));
      assert.ok(found.underlined.includes("1,2 milliard d’euros") && found.underlined.includes("Solène Abgrall"));
      assert.match(found.marked, /1,2 milliard d’euros/);
      assert.deepEqual(found.calls, ["[1]", "[1]"]);
      assert.equal(found.harm, 0);
      assert.match(found.plain ?? "", /1,2 milliard d’euros\[1\] \(1,3 million de dollars\[1\]\)[^]*\n\[1\] /);
      await editor.close();
      await leave();
    });

    test("prints the leaf in place of the page, and takes it away again", async () => {
      const { page, leave } = await visit(browser(), { ...(kind === "chromium" && { dark: true }), width: 794, height: 1123 });
      await pasteEvent(page, ARTICLE);
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      const found = await page.evaluate(() => ({
        marks: Array.from(document.querySelectorAll("#print mark"), (mark) => mark.textContent),
        titles: Array.from(document.querySelectorAll("#print :is(h1, h2)"), (title) => title.textContent),
        rows: document.querySelectorAll("#print tbody tr").length,
        harm: document.querySelectorAll("#print :is(script, img, a:not([href^='#']))").length,
      }));
      assert.ok(found.marks.includes("1,2 milliard d’euros"));
      assert.deepEqual(found.titles, ["Ventalis investira à Brest", "Constats", "Chiffres"]);
      assert.ok(found.rows >= 5);
      assert.equal(found.harm, 0);
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      assert.equal(await page.$("#print"), null);

      if (kind === "chromium") {
        await page.emulateMediaType("print");
        await page.waitForSelector("#print");
        const looks = await page.evaluate(() => {
          const mark = /** @type {Element} */ (document.querySelector("#print [dir] > .p-money"));
          const { textDecorationColor, textDecorationStyle } = getComputedStyle(mark);
          const before = getComputedStyle(mark, "::before").content;
          const bar = getComputedStyle(/** @type {Element} */ (document.querySelector(".bar"))).display;
          return { textDecorationColor, textDecorationStyle, before, bar, paper: getComputedStyle(document.body).backgroundColor };
        });
        assert.deepEqual(looks, { textDecorationColor: "rgb(0, 0, 0)", textDecorationStyle: "solid", before: '"["', bar: "none", paper: "rgba(0, 0, 0, 0)" });
        await page.screenshot({ path: `${folder("target/screenshots")}papers-print.png` });
        await page.emulateMediaType();
        await page.waitForFunction(() => document.getElementById("print") === null);
        const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        assert.equal(/\/MediaBox \[([^\]]*)\]/.exec(pdf)?.[1].split(" ").map(Number).map(Math.round).join(" "), "0 0 595 842", "A4");
      }
      await leave();
    });

    test("by keyboard alone; nothing to export without an article", async () => {
      const { page, leave } = await visit(browser(), { language: "en" });
      assert.equal(await page.$eval("#export", (button) => getComputedStyle(button).visibility), "hidden");
      await pasteEvent(page, ARTICLE);
      await page.focus("#export");
      await press(page, "Enter");
      await page.waitForSelector("#exports[open]");
      const names = await page.$$eval("#formats button", (buttons) =>
        buttons.map((button) => (button.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent).join(" ")),
      );
      assert.ok(names.includes("Copy Rich text") && names.includes("Print Paper") && names.every((name) => /^\S+ \S/.test(name)), names.join());
      await page.screenshot({ path: `${folder("target/screenshots")}papers-export-${kind}.png` });
      await press(page, "Tab");
      await press(page, "Escape");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "export");
      await leave();
    });
  });

  describe("in", () => {
    test("pasted HTML beside plain text: the one that keeps the structure, and nothing runs", async () => {
      const { page, leave } = await visit(browser());
      await copy(browser(), { "text/html": EVIL });
      await page.bringToFront();
      await press(page, "Control", "v");
      assert.equal(await articleText(page), HARMLESS);
      await copy(browser(), { "text/html": EVIL, "text/plain": HARMLESS.replaceAll("\n", " ") });
      await page.bringToFront();
      await press(page, "Control", "a");
      await press(page, "Control", "v");
      assert.equal(await articleText(page), HARMLESS, "the plain text had run its lines together");
      await copy(browser(), { "text/html": EVIL, "text/plain": HARMLESS.replaceAll("\n", "\n\n") });
      await page.bringToFront();
      await press(page, "Control", "a");
      await press(page, "Control", "v");
      assert.equal(await articleText(page), HARMLESS.replaceAll("\n", "\n\n"), "the plain text had them all");
      assert.deepEqual((await highlighted(page))["money"], ["20 euros"]);
      assert.equal(await page.evaluate(() => "hacked" in window), false);
      assert.equal(await page.$("#article :not(p, br)"), null);
      await leave();
    });

    test("files dropped: text in its encodings, HTML, Markdown, Word", async () => {
      const { page, leave } = await visit(browser());
      const latin = Uint8Array.from([0xc9, 0x74, 0xe9, 0x20, 0x3a, 0x20, 0x31, 0x32, 0x20, 0x80, 0x20, 0x9c, 0x75, 0x66]);
      const cases = /** @type {const} */ ([
        ["a.txt", "Été : 12 €\r\n7 %", "Été : 12 €\r\n7 %", /a est ouvert/],
        ["b.txt", new Uint8Array(Buffer.from("\uFEFFÉté 13 €", "utf16le")), "Été 13 €", /b est ouvert/],
        ["c.txt", latin, "Été : 12 € œuf", /c\.txt n’est pas en UTF-8/],
        ["d.html", EVIL, HARMLESS, /d est ouvert/],
        ["e.md", "---\ntitle: Le bilan\n---\n# Titre\n\nIl coûte **12** euros\nen tout.", "Titre\n\nIl coûte 12 euros en tout.", /Le bilan est ouvert/],
        ["f.docx", docx("<w:p><w:r><w:t>Il coûte 14 €</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>non</w:delText></w:r></w:del><w:r><w:t>Fin</w:t></w:r></w:p>"), "Il coûte 14 €\nFin", /f est ouvert/],
      ]);
      for (const [name, content, text, words] of cases) {
        assert.ok(await drop(page, [{ name, content }]), "the page keeps the drop");
        await told(page, words);
        assert.equal(await articleText(page), text, name);
      }
      assert.deepEqual((await highlighted(page))["money"], ["14 €"]);
      assert.equal(await page.evaluate(() => "hacked" in window), false);
      assert.equal(await page.$eval("#drop", (veil) => veil.hasAttribute("hidden")), true);
      await leave();
    });

    test("what cannot be read is told, and the article stays", async () => {
      const { page, leave } = await visit(browser());
      await pasteEvent(page, "Il coûte 12 euros.");
      const cases = /** @type {const} */ ([
        ["a.pdf", "%PDF-1.7", /PDF/],
        ["b.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /ancien Word/],
        ["c.docx", docx("<w:p/>").slice(0, 100), /endommagé/],
        ["d.docx", docx("<w:p/>", { how: { flags: 1 } }), /mot de passe/],
        ["e.bin", Uint8Array.from([0, 1, 2, 3]), /pas un texte/],
        ["f.txt", "", /ne contient pas de texte/],
      ]);
      for (const [name, content, words] of cases) {
        await drop(page, [{ name, content }]);
        assert.ok((await told(page, words)).startsWith(`${name}\u00A0: `));
        assert.equal(await articleText(page), "Il coûte 12 euros.");
      }
      await leave();
    });

    test("the button opens files, the same one twice; several at once", async () => {
      const { page, leave } = await visit(browser());
      const paths = ["un", "deux"].map((name) => join(temporary, `${name}.txt`));
      for (const path of paths) writeFileSync(path, `Il coûte ${path.length} euros dans ${path.slice(-8)}.`);
      const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#file"));
      await input.uploadFile(paths[0]);
      await told(page, /un est ouvert/);
      assert.match(await articleText(page), /un\.txt\.$/);
      await page.focus("#article");
      await press(page, "Control", "z");
      assert.equal(await articleText(page), "");
      await input.uploadFile(paths[0]);
      await page.waitForFunction(() => /un\.txt\.$/.test(document.getElementById("article")?.textContent ?? ""));
      await input.uploadFile(...paths);
      await told(page, /2 fichiers ouverts/);
      const titles = await page.$$eval("#desk .tab-open", (tabs) => tabs.map(({ textContent }) => textContent));
      assert.deepEqual(titles.slice(-2), ["un", "deux"]);
      assert.match(await articleText(page), /un\.txt\.$/, "the first is shown");
      await leave();
    });

    test("what another application shares: title, text and address, each once", async () => {
      const { page, leave } = await visit(browser());
      const found = await page.evaluate(async () => {
        const { setUpOpening } = await import(new URL("js/papers/open.js", document.baseURI).href);
        /** @type {{ title: string, text: string }[]} */
        const put = [];
        const element = (/** @type {string} */ tag) => document.createElement(tag);
        const desk = { add: (/** @type {{ title: string, text: string }} */ one) => put.push(one) };
        const { openShared } = setUpOpening({ button: element("button"), input: element("input"), veil: element("div") }, { desk });
        const said = [
          openShared({ title: "Le titre", text: "Le texte", url: "https://example.org/a" }),
          openShared({ title: "Le titre", text: "Le titre, puis https://example.org/a", url: "https://example.org/a" }),
          openShared({ title: null, text: " ", url: undefined }),
        ];
        return { put, said };
      });
      assert.deepEqual(found.said, [true, true, false]);
      assert.deepEqual(found.put, [
        { title: "Le titre", text: "Le titre\n\nLe texte\n\nhttps://example.org/a" },
        { title: "Le titre", text: "Le titre, puis https://example.org/a" },
      ]);
      await leave();
    });

    test("ten megabytes", { timeout: 110_000 }, async () => {
      const { page, leave } = await visit(browser());
      const times = await page.evaluate(async (evil) => {
        const { htmlText } = await import(new URL("js/papers/html.js", document.baseURI).href);
        const html = evil.repeat(Math.ceil((10 << 20) / evil.length));
        const start = performance.now();
        const { text } = htmlText(html);
        const parsed = performance.now() - start;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([`${"Il coûte 12 euros à Brest, et rien de plus que cela. ".repeat(5)}\n`.repeat(40_000) + "Fin"], "livre.txt"));
        const init = { dataTransfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent("dragenter", init));
        const dropped = performance.now();
        document.body.dispatchEvent(new DragEvent("drop", init));
        const article = /** @type {HTMLElement} */ (document.getElementById("article"));
        while (!article.textContent?.startsWith("Il coûte 12 euros")) await new Promise((resolve) => setTimeout(resolve, 20));
        return { lines: text.split("\n").length, parsed, shown: performance.now() - dropped };
      }, EVIL);
      console.log(`${kind}: ten megabytes of HTML read in ${times.parsed.toFixed(0)} ms, a file of ten shown in ${times.shown.toFixed(0)} ms`);
      assert.ok(times.lines > 10_000);
      await leave();
    });
  });
});
