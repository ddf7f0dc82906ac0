// @ts-check
/** Nothing leaves the page, and the browser enforces it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { address, highlighted, inBrowsers, paste, press, showExample, visit } from "./harness.mjs";

inBrowsers("privacy", (browser, kind) => {
  test("loads from its own address only, and asks for nothing afterwards", async () => {
    const context = await browser().createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1360, height: 900 });
    /** @type {string[]} */
    const requests = [];
    // Firefox draws controls of its own with a font from a data address, which leaves nothing.
    page.on("request", (request) => /^(data|blob):/.test(request.url()) || requests.push(request.url()));
    await page.goto(address());
    await page.waitForSelector("html[data-state=ready]");
    const { origin } = new URL(address());
    assert.ok(requests.length > 10, "the page's parts were seen");
    assert.deepEqual(requests.filter((request) => new URL(request).origin !== origin), []);
    const loaded = requests.length;
    await showExample(page);
    await page.click("#theme");
    await page.click("button[lang=en]");
    await page.click("#next");
    await page.waitForSelector("#figures .line");
    await page.click("#figures .line");
    await page.click("#new");
    await showExample(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.deepEqual(requests.slice(loaded), []);
    await context.close();
  });

  test("addresses in the article are text, and are not fetched", async () => {
    const { page, leave } = await visit(browser());
    const text = "<img src=https://example.org/a.gif> https://example.org/ <script>fetch('//example.org')</script> 12 %";
    await paste(browser(), page, text);
    assert.equal(await page.$("#article :is(a, img, script)"), null);
    assert.equal(await page.$eval("#article", (article) => article.textContent), text);
    assert.deepEqual((await highlighted(page))["percent"], ["12 %"]);
    await leave();
  });

  test("the policy stops a request, a foreign script and HTML made of text", async () => {
    const { page, problems } = await visit(browser());
    const found = await page.evaluate(async () => {
      /** @type {Record<string, unknown>} */
      const found = {};
      const attempt = async (/** @type {string} */ name, /** @type {() => unknown} */ act) => {
        try {
          await act();
          found[name] = "allowed";
        } catch {
          found[name] = "stopped";
        }
      };
      await attempt("fetch", () => fetch("https://example.org/?text"));
      await attempt("beacon", () => {
        navigator.sendBeacon("https://example.org/", "text");
        throw new Error("it reports nothing: the violation tells");
      });
      await attempt("html", () => document.body.insertAdjacentHTML("beforeend", "<b>text</b>"));
      // From a task of the page's own: what the test evaluates is itself exempt.
      await attempt("eval", () => {
        return new Promise((resolve, reject) => {
          setTimeout(() => {
            try {
              resolve((0, eval)("1"));
            } catch (error) {
              reject(error);
            }
          });
        });
      });
      const load = (/** @type {"script" | "img"} */ tag) => {
        const element = document.createElement(tag);
        return new Promise((resolve, reject) => {
          element.addEventListener("load", resolve);
          element.addEventListener("error", reject);
          element.setAttribute("src", tag === "img" ? "https://example.org/a.gif" : "https://example.org/a.js");
          document.body.append(element);
        });
      };
      await attempt("image", () => load("img"));
      await attempt("script", () => load("script"));
      const inline = document.createElement("script");
      await attempt("inline", () => {
        inline.append("document.body.dataset.hacked = 'true'");
        document.body.append(inline);
        if (!document.body.dataset.hacked) throw new Error("it did not run");
      });
      return { found, directives: seen.violations.map((violation) => violation.split(":")[0]) };
    });
    assert.deepEqual([...new Set(Object.values(found.found))], ["stopped"], JSON.stringify(found.found));
    for (const directive of ["connect-src", "img-src"]) assert.ok(found.directives.includes(directive), directive);
    if (kind === "chromium") assert.ok(problems.length > 0, "what the policy stops would fail every other test here");
  });

  test("the dialog shows the very policy of the page", async () => {
    const { page, leave } = await visit(browser());
    await page.click("[data-dialog=privacy]");
    const shown = await page.$eval("#policy", (policy) => policy.textContent?.replaceAll(";\n", "; "));
    const carried = await page.$eval('meta[http-equiv="Content-Security-Policy"]', (meta) => meta.getAttribute("content"));
    assert.equal(shown, carried);
    assert.match(shown ?? "", /^default-src 'none';/);
    await press(page, "Escape");
    assert.equal(await page.$("dialog[open]"), null);
    await leave();
  });

  test("an article is kept in one database of the device, as the dialog says, and nowhere else", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, "Un secret : 12 %.");
    await page.click(".chip[data-type=date]");
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    assert.deepEqual(JSON.parse(kept), { "recoupe.language": "fr", "recoupe.hidden": "date" });
    const elsewhere = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      cookies: document.cookie,
    }));
    assert.deepEqual(elsewhere, { databases: ["recoupe"], caches: [], cookies: "" });
    assert.match(await page.$eval("#privacy", (dialog) => dialog.textContent ?? ""), /IndexedDB «\u00A0recoupe\u00A0».*localStorage.*Tout supprimer/);
    await leave();
  });
});
