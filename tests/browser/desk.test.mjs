// @ts-check
/** The desk: checks that stay with their figures, articles as tabs, work that is kept, taken away and brought back. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { address, articleText, folder, inBrowsers, painted, paste, press, visit } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const TEXT =
  "Le conseil de Morvanne relève sa taxe\nLe conseil de Morvanne a voté une hausse de 12 % de la taxe. Elle rapportera 40 euros par foyer.\n" +
  "« Nous fermerons l’usine en juin », a déclaré Maud Zorlini, présidente du syndicat. Maud Zorlini attend 300 personnes samedi.";
const OTHER = "Vernoise ferme sa piscine\nElle coûtait 80 000 euros par an.";

/**
 * Waits until the database holds what is wanted.
 *
 * @param {Page} page
 * @param {(kept: { articles: any[], texts: any[], checks: any[] }) => boolean} holds runs in the page
 */
async function kept(page, holds) {
  const found = await page.evaluate(async (holds) => {
    const test = /** @type {(kept: object) => boolean} */ (new Function(`return (${holds})`)());
    /** @type {Record<string, any[]>} */
    const found = {};
    for (const start = performance.now(); performance.now() < start + 8000; ) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const database = await new Promise((resolve) => {
        const request = indexedDB.open("recoupe");
        request.onsuccess = () => resolve(request.result);
      });
      for (const store of ["articles", "texts", "checks"]) {
        found[store] = await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      }
      database.close();
      if (test(found)) return { ok: true, found };
    }
    return { ok: false, found };
  }, String(holds));
  assert.ok(found.ok, `kept: ${JSON.stringify(found.found).slice(0, 2000)}`);
  return found.found;
}

/** @param {Page} page */
async function reload(page) {
  await page.reload();
  await page.waitForSelector("html[data-state=ready]");
}

/** Goes to the n-th mark with the keyboard and gives it a state. @param {Page} page @param {number} steps @param {string} key */
async function check(page, steps, key) {
  await page.focus("#article");
  await press(page, "Control", "Home");
  for (let step = 0; step < steps; step += 1) await press(page, "F8");
  await press(page, "Alt", "Enter");
  await page.keyboard.press(/** @type {"v"} */ (key));
}

/** Walks to a mark and gives it a state, without the list. @param {Page} page @param {string} words @param {string} key */
async function walkAndCheck(page, words, key) {
  await page.focus("#article");
  for (let step = 0; step < 20; step += 1) {
    await press(page, "F8");
    if ((await page.$eval("#card", ({ textContent }) => textContent ?? "")).includes(words)) break;
  }
  await press(page, "Alt", "Enter");
  await page.keyboard.press(/** @type {"v"} */ (key));
}

/** Checks the figure that a line of the list tells. @param {Page} page @param {string} words @param {string} key */
async function checkFigure(page, words, key) {
  // Panels are drawn when there is time.
  await page.waitForFunction(
    (words) => {
      const lines = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("#figures .line")));
      const line = lines.find(({ textContent }) => textContent?.startsWith(words));
      line?.click();
      return line !== undefined;
    },
    { polling: 50 },
    words,
  );
  await page.waitForSelector("#card:not([hidden])");
  await page.click(`#card .state.${key}`);
}

/** @param {Page} page */
const tabs = (page) => page.$$eval("#desk .tab-open", (all) => all.map(({ textContent, ariaCurrent }) => (ariaCurrent ? `[${textContent}]` : textContent)));
/** @param {Page} page */
const progress = (page) => page.$eval("#checked", ({ textContent }) => textContent);
/** @param {Page} page */
const problem = (page) => page.$eval("#problems", (element) => (element instanceof HTMLElement && !element.hidden ? element.innerText : ""));
/** @param {Page} page */
const lost = (page) => page.$$eval("#lost:not([hidden]) li", (all) => all.map((item) => Array.from(item.children, ({ textContent }) => textContent)));
/** @param {Page} page @param {string} state @param {string[]} words */
const paintedAs = (page, state, words) =>
  page.waitForFunction(
    (state, words) => {
      const ranges = Array.from(CSS.highlights.get(`recoupe-${state}`) ?? []);
      const texts = ranges.map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset));
      return JSON.stringify(texts) === JSON.stringify(words);
    },
    // A window in the background draws no frames.
    { timeout: 5000, polling: 50 },
    state,
    words,
  );

inBrowsers("desk", (browser, kind) => {
  test("a check is made with the keyboard, painted, counted, and still there after a reload", async () => {
    const { page, requests, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    assert.match((await progress(page)) ?? "", /^0 sur \d+ vérifiés$/);
    await checkFigure(page, "12 %", "verified");
    await page.click("#card .check-detail summary");
    await page.type("#card [name=note]", "lu au compte rendu");
    await page.type("#card [name=source]", "procès-verbal");
    assert.deepEqual(await painted(page, "verified"), ["12 %"]);
    await kept(page, ({ checks }) => checks[0]?.checks[0]?.check.source === "procès-verbal");
    await reload(page);
    requests.length = 0;
    assert.equal(await articleText(page), TEXT);
    assert.deepEqual(await painted(page, "verified"), ["12 %"]);
    await page.waitForFunction(() => document.getElementById("checked")?.textContent?.startsWith("1 sur"));
    assert.equal(await page.$eval("#progress-checks", (bar) => bar instanceof HTMLProgressElement && bar.value), 1);
    await page.waitForSelector("#figures .line");
    await page.$eval("#figures .line", (line) => line instanceof HTMLElement && line.click());
    assert.equal(await page.$eval("#card [name=note]", (field) => field instanceof HTMLTextAreaElement && field.value), "lu au compte rendu");
    assert.equal(await page.$eval("#card .state[aria-pressed=true]", ({ textContent }) => textContent), "✓vérifié");
    await leave();
  });

  test("from mark to mark and state to state without the mouse", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, "Ils étaient 300 euros, puis 12 %, puis 40 kg.");
    await check(page, 1, "v");
    await press(page, "F8");
    await page.keyboard.press("w");
    await press(page, "F8");
    await page.keyboard.press("c");
    for (const [state, words] of Object.entries({ verified: "300 euros", wrong: "12 %", corrected: "40 kg" })) {
      assert.deepEqual(await painted(page, state), [words]);
    }
    assert.match(await page.$eval("#status", ({ textContent }) => textContent ?? ""), /40 kg.*corrigé/);
    await page.keyboard.press("0");
    assert.deepEqual(await painted(page, "corrected"), []);
    await press(page, "Escape");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "article");
    await leave();
  });

  test("a name is checked at all its mentions, a quote in its words", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    const place = (/** @type {string} */ words) =>
      page.evaluate((words) => {
        const p = /** @type {Text} */ (Array.from(document.querySelectorAll("#article p"), ({ firstChild }) => firstChild).find((node) => node?.textContent?.includes(words)));
        const range = document.createRange();
        range.setStart(p, p.data.indexOf(words));
        range.setEnd(p, p.data.indexOf(words) + words.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, words);
    const name = await place("Maud Zorlini");
    await page.mouse.click(name.x, name.y);
    await page.click("#card .state.verified");
    assert.deepEqual(await painted(page, "verified"), ["Maud Zorlini", "Maud Zorlini"]);
    const quote = await place("fermerons");
    await page.mouse.click(quote.x, quote.y);
    await page.waitForSelector("#card[data-type=quote]");
    await page.keyboard.down("Alt");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Alt");
    await page.keyboard.press("f");
    assert.deepEqual((await painted(page, "wrong")).map((words) => words.trim()), ["Nous fermerons l’usine en juin"]);
    assert.equal(await articleText(page), TEXT);
    await leave();
  });

  test("edits around a figure leave its check, an edit of it loses it, and it is found again", async () => {
    const { page, requests, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await checkFigure(page, "40 euros", "verified");
    await page.click("#card .check-detail summary");
    await page.type("#card [name=note]", "à revoir");
    await page.focus("#article");
    await press(page, "Control", "Home");
    await page.keyboard.type("Lundi. ");
    await page.keyboard.press("Enter");
    await paintedAs(page, "verified", ["40 euros"]);
    assert.deepEqual(await lost(page), []);
    // Into the figure: 40 becomes 440.
    await page.evaluate(() => {
      const range = CSS.highlights.get("recoupe-verified")?.values().next().value;
      if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset + 1);
    });
    await page.keyboard.type("4");
    await page.waitForSelector("#lost:not([hidden])");
    assert.deepEqual(await lost(page), [["✓ vérifié", "40 euros", "à revoir", "Oublier"]]);
    assert.deepEqual(await painted(page, "verified"), []);
    await kept(page, ({ texts }) => texts[0]?.text.includes("440 euros"));
    await reload(page);
    requests.length = 0;
    assert.equal((await lost(page)).length, 1, "still lost after a reload");
    await page.evaluate(() => {
      const article = document.querySelectorAll("#article p")[2].firstChild;
      if (article instanceof Text) document.getSelection()?.collapse(article, article.data.indexOf("440") + 2);
    });
    await page.focus("#article");
    await press(page, "Backspace");
    await paintedAs(page, "verified", ["40 euros"]);
    await page.waitForSelector("#lost[hidden]");
    await leave();
  });

  test("what is undone takes its check along", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await checkFigure(page, "12 %", "wrong");
    await page.focus("#article");
    await press(page, "Control", "a");
    await press(page, "Delete");
    assert.equal(await articleText(page), "");
    await page.waitForSelector("#lost:not([hidden])");
    await press(page, "Control", "z");
    await paintedAs(page, "wrong", ["12 %"]);
    await page.waitForSelector("#lost[hidden]");
    await leave();
  });

  test("articles are tabs: pasted, renamed, moved, closed, with texts, settings and undo of their own", async () => {
    const { page, requests, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await page.click("#tab-figures");
    await paste(browser(), page, OTHER);
    assert.deepEqual(await tabs(page), ["Le conseil de Morvanne relève sa taxe", "[Vernoise ferme sa piscine]"]);
    await page.$eval("#text-date", (field) => {
      if (!(field instanceof HTMLInputElement)) return;
      field.value = "2025-03-04";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.focus("#article");
    await page.keyboard.type(" Et plus.");
    await press(page, "Alt", "PageUp");
    assert.equal(await articleText(page), TEXT);
    assert.equal(await page.$eval("#text-date", (field) => field instanceof HTMLInputElement && field.value), "");
    await press(page, "Alt", "PageDown");
    assert.equal(await page.$eval("#text-date", (field) => field instanceof HTMLInputElement && field.value), "2025-03-04");
    await page.focus("#article");
    await press(page, "Control", "z");
    await press(page, "Control", "z");
    await press(page, "Control", "z");
    assert.ok((await articleText(page)).length < OTHER.length + 9, "its own history is undone");
    await press(page, "Control", "y");
    await press(page, "Control", "y");
    await press(page, "Control", "y");

    await page.focus("#desk .tab.current .tab-open");
    await press(page, "F2");
    await page.keyboard.type("Piscine");
    await press(page, "Enter");
    assert.deepEqual(await tabs(page), ["Le conseil de Morvanne relève sa taxe", "[Piscine]"]);
    await page.keyboard.down("Alt");
    await press(page, "Shift", "PageUp");
    await page.keyboard.up("Alt");
    assert.deepEqual(await tabs(page), ["[Piscine]", "Le conseil de Morvanne relève sa taxe"]);
    await kept(page, ({ articles }) => articles.some(({ name, order }) => name === "Piscine" && order === 0));
    await reload(page);
    requests.length = 0;
    assert.deepEqual(await tabs(page), ["[Piscine]", "Le conseil de Morvanne relève sa taxe"]);

    await page.focus("#desk .tab.current .tab-open");
    await press(page, "Delete");
    await page.waitForFunction(() => document.querySelectorAll("#desk .tab").length === 1);
    assert.deepEqual(await tabs(page), ["[Le conseil de Morvanne relève sa taxe]"]);
    assert.equal(await articleText(page), TEXT);
    await page.click("#toast button");
    await page.waitForFunction(() => document.querySelectorAll("#desk .tab").length === 2);
    assert.deepEqual(await tabs(page), ["[Piscine]", "Le conseil de Morvanne relève sa taxe"]);
    await leave();
  });

  test("a new article leaves the old one where it is, and a paste elsewhere can be taken back", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await page.click("#new");
    assert.deepEqual(await tabs(page), ["Le conseil de Morvanne relève sa taxe", "[Sans titre]"]);
    await page.click("#desk .tab-open");
    await page.waitForFunction(() => document.getElementById("article")?.textContent !== "");
    await page.click("#tab-names");
    await paste(browser(), page, OTHER);
    assert.equal(await articleText(page), OTHER);
    await page.click("#toast button");
    await page.waitForFunction(() => document.getElementById("article")?.textContent?.startsWith("Le conseil"));
    assert.deepEqual(await tabs(page), ["[Le conseil de Morvanne relève sa taxe]", "Sans titre"]);
    await leave();
  });

  test("opens where the reader was", async () => {
    const { page, requests, leave } = await visit(browser());
    const long = Array.from({ length: 80 }, (_, i) => `Ligne ${i} : la taxe rapporte ${i + 2} millions d’euros.`).join("\n");
    await paste(browser(), page, long);
    await page.evaluate(() => window.scrollTo({ top: 1500, behavior: "instant" }));
    await page.mouse.click(420, 420);
    const before = await page.evaluate(() => [Math.round(scrollY), document.getSelection()?.focusNode?.textContent, document.getSelection()?.focusOffset]);
    await kept(page, ({ texts }) => texts.length === 1);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await reload(page);
    requests.length = 0;
    assert.equal(await articleText(page), long);
    assert.equal(await page.evaluate(() => Math.round(scrollY)), before[0]);
    await page.focus("#article");
    await page.keyboard.type("#");
    const line = (await articleText(page)).split("\n").find((line) => line.includes("#"));
    assert.equal(line?.indexOf("#"), before[2]);
    assert.equal(line?.replace("#", ""), String(before[1]).replace("\n", ""));
    await leave();
  });

  test("what was typed is kept though the page dies, within 300 ms", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await kept(page, ({ texts }) => texts.length === 1);
    const start = Date.now();
    await page.evaluate(() => {
      // Neither goodbye is heard.
      for (const event of ["pagehide", "visibilitychange", "beforeunload"]) {
        window.addEventListener(event, (said) => said.stopImmediatePropagation(), { capture: true });
      }
    });
    await page.focus("#article");
    await page.keyboard.type("Fin. ");
    await kept(page, ({ texts }) => texts[0].text.includes("Fin. "));
    console.log(`${kind}: typed and kept in ${Date.now() - start} ms, the driver's way included`);
    const again = await page.browserContext().newPage();
    await again.goto(address());
    await again.waitForSelector("html[data-state=ready]");
    assert.match(await articleText(again), /Fin\. /);
    await again.close();
    await leave();
  });

  test("what is not yet written is written when the page goes away", async () => {
    const { page, requests, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await kept(page, ({ texts }) => texts.length === 1);
    await page.focus("#article");
    await page.evaluate(() => {
      document.execCommand("insertText", false, "Tout juste. ");
      location.reload();
    });
    await page.waitForNavigation().catch(() => {});
    await page.waitForSelector("html[data-state=ready]");
    await page.waitForFunction(() => document.getElementById("article")?.textContent !== "");
    assert.match(await articleText(page), /Tout juste\. /);
    requests.length = 0;
    await leave();
  });

  test("two windows work on one desk", async () => {
    const { page, requests, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await kept(page, ({ texts }) => texts.length === 1);
    const other = await page.browserContext().newPage();
    await other.goto(address());
    await other.waitForSelector("html[data-state=ready]");
    assert.equal(await articleText(other), TEXT);
    await page.bringToFront();
    await checkFigure(page, "12 %", "wrong");
    await paintedAs(other, "wrong", ["12 %"]);
    await page.focus("#article");
    await page.keyboard.type("Vu. ");
    await other.waitForFunction(() => document.getElementById("article")?.textContent?.includes("Vu. "), { polling: 50 });
    // Both at once: neither overwrites the other.
    const write = (/** @type {string} */ words) => {
      document.getElementById("article")?.focus();
      document.getSelection()?.collapse(document.querySelector("#article p"), 0);
      document.execCommand("insertText", false, words);
    };
    await Promise.all([page.evaluate(write, "Ici. "), other.evaluate(write, "Là. ")]);
    const found = await kept(page, ({ texts }) => texts.some(({ text }) => text.includes("Ici. ")) && texts.some(({ text }) => text.includes("Là. ")));
    assert.ok(found.texts.length <= 2);
    await other.close();
    requests.length = 0;
    await leave();
  });

  test("exported, deleted, imported: the same as before", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await checkFigure(page, "40 euros", "corrected");
    await page.type("#card [name=correction]", "45 euros");
    await page.click("#tab-figures");
    await paste(browser(), page, OTHER);
    await checkFigure(page, "80 000 euros", "verified");
    const before = await kept(page, ({ checks }) => checks.filter(({ checks }) => checks.length === 1).length === 2);

    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        Object.assign(window, { given: blob });
        return make.call(URL, blob);
      };
      // The file goes nowhere in a test.
      HTMLAnchorElement.prototype.click = () => {};
    });
    await page.click("#work-open");
    await page.click("#work-export");
    await page.waitForFunction(() => "given" in window);
    const file = await page.evaluate(() => /** @type {{ given: Blob }} */ (/** @type {unknown} */ (window)).given.text());
    assert.equal(JSON.parse(file).format, "recoupe-work");
    assert.match(await page.$eval("#work-body", ({ textContent }) => textContent ?? ""), /2 articles, 2 vérifications/);

    // Asked twice: once is not enough.
    await page.click("#work-clear");
    await page.click("#work-body .danger");
    assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 1);
    await page.click("#work-body .danger");
    await page.waitForFunction(() => /ne garde plus rien/.test(document.querySelector(".work-message")?.textContent ?? ""));
    assert.equal(await articleText(page), "");
    assert.deepEqual(await page.evaluate(async () => [await indexedDB.databases(), Object.keys(localStorage)]), [[], []]);

    const path = join(tmpdir(), `recoupe-desk-${kind}.json`);
    const give = async (/** @type {string} */ content) => {
      writeFileSync(path, content);
      const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#work-file"));
      await page.$eval(".work-message", (message) => (message.textContent = ""));
      await input.uploadFile(path);
      await page.waitForFunction(() => document.querySelector(".work-message")?.textContent !== "");
      return page.$eval(".work-message", ({ textContent }) => textContent ?? "");
    };
    assert.match(await give("no JSON"), /pas du JSON/);
    assert.match(await give('{"format":"other"}'), /n’est pas un travail/);
    assert.match(await give(file.replace('"version": 1', '"version": 99')), /plus récente/);
    assert.match(await give(file.replace('"verified"', '"perhaps"')), /abîmé \(articles\[1\]\.checks\[0\]\.status\)/);
    assert.equal(await articleText(page), "", "a bad file changes nothing");
    assert.match(await give(file), /2 articles ajoutés/);
    assert.match(await give(file), /déjà là/);
    const after = await kept(page, ({ articles }) => articles.length === 2);
    const plain = (/** @type {any} */ { articles, texts, checks }) => ({ texts, checks, names: articles.map((/** @type {any} */ { id, title, options }) => ({ id, title, options })) });
    assert.deepEqual(plain(after), plain(before));
    await press(page, "Escape");
    assert.equal((await tabs(page)).length, 2);
    await leave();
  });

  test("closed articles are kept until they are deleted", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await kept(page, ({ texts }) => texts.length === 1);
    await page.click("#desk .tab-close");
    assert.equal(await articleText(page), "");
    await page.click("#work-open");
    const act = (/** @type {number} */ which) => page.click(`.work-closed .link:nth-of-type(${which})`);
    await act(1);
    await page.waitForFunction(() => document.getElementById("article")?.textContent !== "");
    assert.deepEqual(await tabs(page), ["[Le conseil de Morvanne relève sa taxe]"]);
    await page.click("#desk .tab-close");
    await page.click("#work-open");
    await act(2);
    await act(2);
    await kept(page, ({ articles, texts, checks }) => articles.length + texts.length + checks.length === 0);
    await leave();
  });

  test("an article of another tab stands beside, and what is written there is kept", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await page.click("#tab-figures");
    await paste(browser(), page, OTHER);
    await page.click("#compare");
    await page.click(".other-choice button");
    await page.waitForFunction(() => document.querySelector(".other [role=textbox]")?.textContent !== "");
    assert.equal(await page.$eval(".other [role=textbox]", ({ textContent }) => textContent), TEXT);
    await page.focus(".other [role=textbox]");
    await press(page, "Control", "Home");
    await page.keyboard.type("Bis. ");
    await kept(page, ({ texts }) => texts.some(({ text }) => text.startsWith("Bis. ")));
    await page.click("#desk .tab-open");
    await page.waitForFunction(() => document.getElementById("article")?.textContent?.startsWith("Bis. "));
    await page.waitForFunction(() => document.querySelector(".other [role=textbox]")?.textContent?.startsWith("Vernoise"));
    await leave();
  });

  /** @param {() => void} spoil what to spoil before the page's scripts run */
  const spoiled = async (spoil) => {
    const context = await browser().createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1360, height: 900 });
    await page.evaluateOnNewDocument(spoil);
    await page.evaluateOnNewDocument(() => localStorage.setItem("recoupe.language", "fr"));
    await page.goto(address());
    await page.waitForSelector("html[data-state=ready]");
    return page;
  };

  test("a browser that keeps nothing: told, and the work goes on in memory", async () => {
    const page = await spoiled(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("denied by the test", "SecurityError");
      };
    });
    assert.match(await problem(page), /refuse de garder votre travail.*denied by the test/);
    await paste(browser(), page, TEXT);
    await checkFigure(page, "12 %", "verified");
    await page.click("#tab-figures");
    await paste(browser(), page, OTHER);
    await page.click("#desk .tab-open");
    await page.waitForFunction((text) => document.getElementById("article")?.textContent === text, {}, TEXT);
    await paintedAs(page, "verified", ["12 %"]);
    await page.browserContext().close();
  });

  test("an open that fails later: told", async () => {
    const page = await spoiled(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function () {
        // A version below the one that is there cannot be opened.
        open.call(this, "recoupe", 99);
        return open.call(this, "recoupe", 1);
      };
    });
    assert.match(await problem(page), /Une version plus récente/);
    await page.browserContext().close();
  });

  test("a full disk: told, tried again, nothing lost", async () => {
    const page = await spoiled(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...what) {
        if ("full" in window) throw new DOMException("no room", "QuotaExceededError");
        return put.apply(this, what);
      };
      Object.assign(window, { full: true });
    });
    await paste(browser(), page, TEXT);
    await page.waitForFunction(() => /disque est plein/.test(document.getElementById("problems")?.textContent ?? ""));
    assert.equal(await articleText(page), TEXT);
    await page.evaluate(() => Reflect.deleteProperty(window, "full"));
    await page.focus("#article");
    await page.keyboard.type("Encore. ");
    await kept(page, ({ texts }) => texts[0]?.text.includes("Encore. "));
    await page.waitForFunction(() => document.getElementById("problems")?.hidden);
    await page.browserContext().close();
  });

  for (const width of [320, 390]) {
    test(`at ${width} pixels nothing sticks out`, async () => {
      const { page, leave } = await visit(browser(), { width, height: 700 });
      await paste(browser(), page, TEXT);
      await page.click("#new");
      await paste(browser(), page, OTHER);
      await walkAndCheck(page, "80 000 euros", "c");
      await page.click("#card .check-detail summary");
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no horizontal scrolling");
      const box = await page.$eval("#card", (element) => element.getBoundingClientRect().toJSON());
      assert.ok(box.left >= 0 && box.right <= width, JSON.stringify(box));
      await page.$eval("#work-open", (button) => button instanceof HTMLElement && button.click());
      assert.ok(await page.$eval("#work", (element) => element.scrollWidth <= element.clientWidth), "the dialog");
      await leave();
    });
  }

  for (const [name, how] of Object.entries({ "desk-light": { dark: false }, "desk-dark": { dark: true }, "desk-narrow": { dark: false, width: 390, height: 844 } })) {
    test(`looks: ${name}`, { skip: kind !== "chromium" }, async () => {
      const { page, leave } = await visit(browser(), how);
      await paste(browser(), page, OTHER);
      await page.click("#new");
      await paste(browser(), page, TEXT);
      await walkAndCheck(page, "300 personnes", "f");
      await walkAndCheck(page, "12 %", "v");
      await walkAndCheck(page, "40 euros", "c");
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
      await page.screenshot({ path: /** @type {`${string}.png`} */ (join(folder("target/screenshots"), `${name}.png`)) });
      await leave();
    });
  }
});
