// @ts-check
/** The page for everybody: rules of accessibility, the keyboard alone, large letters, small windows, forced colours. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { articleText, copy, drawn, folder, inBrowsers, press, showExample, visit } from "./harness.mjs";

/** @import { Page } from "puppeteer-core" */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core finds against WCAG 2.2 A and AA and its own best practices.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = /** @type {any} */ (window).axe;
    // The text lies on marks that no script may read the colours of: their contrast is a test of the colours themselves.
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
      nodes.map((/** @type {any} */ { target }) => `${id} (${help}): ${target.join(" ")}`),
    );
  });
}

/** What the page shows, each as a reader would come to it. @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  empty: async () => {},
  example: showExample,
  card: async (page) => {
    await showExample(page);
    await press(page, "F8");
    await page.$eval("#card summary", (summary) => summary instanceof HTMLElement && summary.click());
  },
  names: async (page) => {
    await showExample(page);
    await page.click("#tab-names");
  },
  findings: async (page) => {
    await showExample(page);
    await page.click("#tab-findings");
  },
  dates: async (page) => {
    await showExample(page);
    await page.click("#tab-dates");
  },
  amounts: async (page) => {
    await showExample(page);
    await page.click("#tab-amounts");
  },
  comparison: async (page) => {
    await showExample(page);
    await page.click("#compare");
  },
  settings: (page) => page.click("[data-dialog=settings]"),
  keys: (page) => page.click("[data-dialog=keys]"),
  privacy: (page) => page.click("[data-dialog=privacy]"),
};

inBrowsers("rules of accessibility", (browser, kind) => {
  for (const dark of kind === "chromium" ? [false, true] : [undefined]) {
    for (const [name, show] of Object.entries(STATES)) {
      test(`${name}${dark === undefined ? "" : dark ? ", dark" : ", light"}`, async () => {
        const { page, leave } = await visit(browser(), { dark });
        await show(page);
        assert.deepEqual(await violations(page), []);
        await leave();
      });
    }
  }
});

inBrowsers("small windows", (browser, kind) => {
  /** @type {Record<string, { width: number, height: number, scale: number }>} */
  const windows = {
    "320 pixels": { width: 320, height: 640, scale: 2 },
    "letters of twice the size": { width: 680, height: 450, scale: 2 },
    "letters of four times the size": { width: 340, height: 225, scale: 4 },
  };
  for (const [name, size] of Object.entries(windows)) {
    test(`${name}: nothing is lost, nothing scrolls sideways`, async () => {
      const { page, leave } = await visit(browser(), size);
      await showExample(page);
      const { beyond, cut } = await page.evaluate(() => {
        const shown = (/** @type {Element} */ element) => element.checkVisibility({ visibilityProperty: true });
        const width = document.documentElement.clientWidth;
        const controls = Array.from(document.querySelectorAll("body > :not(dialog) :is(button, select, input, a)")).filter(shown);
        const name = (/** @type {Element} */ element) => element.id || element.textContent?.trim() || element.className;
        /** What may scroll by itself, such as a wide table, holds what lies beyond. */
        const scrolls = (/** @type {Element} */ element) => {
          for (let at = element.parentElement; at; at = at.parentElement) {
            if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
          }
          return false;
        };
        const outside = controls.filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return (left < -1 || right > width + 1) && !element.matches(".skip") && !scrolls(element);
        });
        return { beyond: document.documentElement.scrollWidth - width, cut: outside.map(name) };
      });
      assert.deepEqual(cut, []);
      assert.ok(beyond <= 0, `${beyond} pixels beyond the window`);
      if (kind === "chromium") assert.deepEqual(await violations(page), []);
      await leave();
    });
  }

  test("targets are large enough for a finger", { skip: kind !== "chromium" && "needs an emulated touch screen" }, async () => {
    const { page } = await visit(browser(), { width: 390, height: 844, scale: 2 });
    await page.emulate({ viewport: { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true }, userAgent: "Mozilla/5.0 (Linux; Android 16) Chrome/140" });
    await page.reload();
    await page.waitForSelector("html[data-state=ready]");
    await showExample(page);
    const small = await page.evaluate(() =>
      Array.from(document.querySelectorAll("header button, #tabs button, .line, #welcome button"))
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.id || element.className, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 43.5),
    );
    assert.deepEqual(small, []);
    await page.browserContext().close();
  });
});

inBrowsers("the keyboard alone", (browser) => {
  test("from an empty page to the last finding and back", async () => {
    const { page, leave } = await visit(browser());
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || "");
    await page.bringToFront();
    await press(page, "Tab");
    assert.equal(await focused(), "skip");
    await press(page, "Enter");
    // The link leads to the article, wherever browsers put the focus then.
    if ((await focused()) !== "article") await press(page, "Tab");
    assert.equal(await focused(), "article");
    await copy(browser(), { "text/plain": "Selon Mme Odile Karvel, 12 usines emploient 3 400 personnes à Brest." });
    await page.bringToFront();
    await press(page, "Control", "v");
    assert.match(await articleText(page), /Karvel/);
    await press(page, "F8");
    assert.equal(await page.$eval("#card", (card) => card instanceof HTMLElement && card.hidden), false);
    await press(page, "Escape");
    assert.equal(await page.$eval("#card", (card) => card instanceof HTMLElement && card.hidden), true);
    await page.focus("#tab-figures");
    await press(page, "ArrowRight");
    assert.equal(await focused(), "tab-names");
    await leave();
  });

  /** @type {Record<string, { keys: import("puppeteer-core").KeyInput[], wanted: string[] }>} */
  const ways = {
    "every control behind the article": { keys: ["Tab"], wanted: ["tab-figures", "link"] },
    "every control before the article": { keys: ["Shift", "Tab"], wanted: ["next", "previous", "new", "compare", "theme"] },
  };
  for (const [name, { keys, wanted }] of Object.entries(ways)) {
    test(`${name} is reached, and shows that it has the focus`, async () => {
      const { page, leave } = await visit(browser());
      await showExample(page);
      await page.focus("#article");
      const seen = new Set();
      for (let steps = 0; steps < 60; steps += 1) {
        await press(page, ...keys);
        const here = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return "";
          const { outlineStyle, boxShadow } = getComputedStyle(element);
          // The article shows it by its caret.
          const shows = outlineStyle !== "none" || boxShadow !== "none" || element.id === "article";
          return `${shows ? "" : "unseen: "}${element.id || element.className || element.textContent}`;
        });
        assert.doesNotMatch(here, /^unseen/);
        if (here === "") break;
        seen.add(here);
      }
      for (const id of wanted) assert.ok(seen.has(id), `${id} is reached: ${[...seen]}`);
      await leave();
    });
  }

  test("a dialog keeps the focus and gives it back", async () => {
    const { page, leave } = await visit(browser());
    await page.focus("[data-dialog=keys]");
    await press(page, "Enter");
    assert.ok(await page.$("#keys[open]"));
    for (let steps = 0; steps < 5; steps += 1) {
      await press(page, "Tab");
      const inside = await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog")?.id === "keys");
      assert.ok(inside);
    }
    await press(page, "Escape");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-dialog")), "keys");
    await leave();
  });
});

inBrowsers(
  "settings of the system",
  (browser) => {
    test("forced colours: marks keep their lines", async () => {
      const { page, leave } = await visit(browser());
      const session = await page.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      await showExample(page);
      const lines = await page.evaluate(() => {
        const paragraph = /** @type {Element} */ (document.querySelector("#article p"));
        return ["money", "person", "date"].map((type) => getComputedStyle(paragraph, `::highlight(recoupe-${type})`).textDecorationLine);
      });
      for (const line of lines) assert.match(line, /underline/);
      assert.deepEqual(await violations(page), []);
      await page.screenshot({ path: /** @type {`${string}.png`} */ (join(folder("target/screenshots"), "forced-colours.png")) });
      await leave();
    });

    test("less motion: nothing moves by itself", async () => {
      const { page, leave } = await visit(browser());
      await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
      await showExample(page);
      await drawn(page);
      await page.click("#figures .line");
      await press(page, "F8");
      const moving = await page.evaluate(() => {
        const long = (/** @type {Animation} */ { effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1;
        return document.getAnimations().filter(long).length;
      });
      assert.equal(moving, 0);
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
      await leave();
    });
  },
  ["chromium"],
);
