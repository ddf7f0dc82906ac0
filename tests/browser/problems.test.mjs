// @ts-check
/** What the page says when something is lacking or fails; the text of the article is never lost over it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { address, articleText, drawn, highlighted, inBrowsers, paste, press, visit } from "./harness.mjs";

const TEXT = "Le prix est de 20 euros.";

/** @param {import("puppeteer-core").Page} page */
function problem(page) {
  return page.$eval("#problems", (element) => (element instanceof HTMLElement && !element.hidden ? element.innerText : ""));
}

inBrowsers("problems", (browser, kind) => {
  /** @param {() => void} take what to take away before the page's scripts run */
  const without = async (take) => {
    const context = await browser().createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1360, height: 900 });
    await page.evaluateOnNewDocument(take);
    await page.goto(address());
    await page.waitForSelector("html[data-state]");
    return page;
  };

  test("no highlights: the list works, and the versions are named", async () => {
    const page = await without(() => {
      Reflect.deleteProperty(window, "Highlight");
      Reflect.deleteProperty(CSS, "highlights");
    });
    await paste(browser(), page, TEXT);
    assert.match(await problem(page), /Chrome .*105.*Safari 17\.2.*Firefox 140/);
    assert.equal(await articleText(page), TEXT);
    await drawn(page);
    assert.match(await page.$eval("#figures .line", (line) => line.textContent ?? ""), /^20 euros/);
    await page.click("#figures .line");
    await page.waitForSelector("#card", { visible: true });
    await page.click(".chip[data-type=money]");
    await page.click(".chip[data-type=money]");
    assert.match(await problem(page), /Firefox 140/);
    await page.browserContext().close();
  });

  test("no WebAssembly: the text stands, and the versions are named", async () => {
    const page = await without(() => Reflect.deleteProperty(window, "WebAssembly"));
    assert.match(await problem(page), /WebAssembly/);
    await paste(browser(), page, TEXT);
    assert.equal(await articleText(page), TEXT);
    await page.browserContext().close();
  });

  test("the module does not come", { skip: kind === "firefox" && "one browser suffices" }, async () => {
    const context = await browser().createBrowserContext();
    const page = await context.newPage();
    await page.setRequestInterception(true);
    page.on("request", (request) => void (request.url().endsWith(".wasm") ? request.abort() : request.continue()));
    await page.goto(address());
    await page.waitForSelector("html[data-state=failed]");
    const told = await problem(page);
    assert.match(told, /Rechargez la page|Reload the page/);
    await page.click(`button[lang=${told.includes("Reload") ? "fr" : "en"}]`);
    assert.match(await problem(page), /Rechargez la page|Reload the page/);
    assert.notEqual(await problem(page), told, "a problem is told in the language of the interface");
    await paste(browser(), page, TEXT);
    assert.equal(await articleText(page), TEXT);
    await context.close();
  });

  test("the reading fails: the text stays, and the next reading may succeed", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    const choose = (/** @type {string} */ language) =>
      page.$eval(
        "#text-language",
        (field, language) => {
          if (!(field instanceof HTMLSelectElement)) return;
          field.append(new Option(language, language));
          field.value = language;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        },
        language,
      );
    await choose("volapük");
    assert.match(await problem(page), /intact.*volapük/);
    assert.equal(await articleText(page), TEXT);
    await drawn(page);
    assert.deepEqual(await page.$$eval("#figures .line", (all) => all.length), 0);
    await choose("fr");
    assert.equal(await problem(page), "");
    assert.deepEqual(await highlighted(page), { money: ["20 euros"] });
    await press(page, "F8");
    await leave();
  });
});
