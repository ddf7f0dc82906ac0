// @ts-check
/**
 * What the page looks like, for those who look: `target/screenshots/`. With `RECOUPE_DOCS` set, the two pictures of the
 * README are made anew as well.
 */

import { copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";
import { test } from "node:test";
import { folder, inBrowsers, press, showExample, visit } from "./harness.mjs";

/** @typedef {{ dark: boolean, width: number, height: number, scale?: number, language?: "fr" | "en", empty?: true, explained?: true }} State */

/** @type {Record<string, State>} */
const STATES = {
  "wide-light": { dark: false, width: 1360, height: 900 },
  "wide-dark": { dark: true, width: 1360, height: 900 },
  "wide-light-en": { dark: false, width: 1360, height: 900, language: "en" },
  "narrow-light": { dark: false, width: 390, height: 844, scale: 2 },
  "narrow-dark": { dark: true, width: 390, height: 844, scale: 2, language: "en" },
  "explained-light": { dark: false, width: 1360, height: 900, explained: true },
  "explained-dark": { dark: true, width: 1360, height: 900, explained: true, language: "en" },
  "explained-narrow": { dark: false, width: 390, height: 844, scale: 2, explained: true },
  "empty-light": { dark: false, width: 1360, height: 900, empty: true },
  "empty-dark": { dark: true, width: 1360, height: 900, empty: true },
  "empty-narrow": { dark: false, width: 320, height: 640, scale: 2, empty: true },
};

/** The pictures of the README, and the most bytes one may have. */
const DOCS = { "wide-light": "page-light.png", "wide-dark": "page-dark.png" };
const DOCS_LIMIT = 300_000;

inBrowsers(
  "screenshots",
  (browser) => {
    for (const [name, { empty, explained, ...how }] of Object.entries(STATES)) {
      test(name, async () => {
        const { page, leave } = await visit(browser(), how);
        if (!empty) {
          await showExample(page);
          // To the third sum of money, which is the second converted: its card shows a qualifier as well.
          for (let sums = 0; sums < 3; ) {
            await press(page, "F8");
            sums += Number(await page.$eval("#card", (card) => card.matches("[data-type=money]")));
          }
          if (explained) await page.$eval("#card summary", (summary) => summary instanceof HTMLElement && summary.click());
        }
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        const path = join(folder("target/screenshots"), `${name}.png`);
        await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
        if (process.env.RECOUPE_DOCS && name in DOCS) {
          const picture = join(folder("docs"), DOCS[/** @type {keyof typeof DOCS} */ (name)]);
          copyFileSync(path, picture);
          assert.ok(statSync(picture).size <= DOCS_LIMIT, `${picture} is too large`);
        }
        await leave();
      });
    }
  },
  ["chromium"],
);
