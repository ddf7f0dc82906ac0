// @ts-check
/** What checks find, shown; and the page's furniture, set apart. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, inBrowsers, painted, paste, visit } from "./harness.mjs";

const STORY =
  "Le conseil de Vernoise se réunira mardi 12 février 2025 pour voter un budget de 20 millions d’euros, que le maire juge prudent et que l’opposition trouve bien maigre pour une ville de cette taille.";
const PAGE = `Accueil\nVernoise vote son budget\n${STORY}\nSur le même sujet\nUn autre pont, à 3 millions d’euros\nLe prix du bois\nLa foire du village`;

inBrowsers("findings", (browser) => {
  test("a finding says why, and leads to the figures it is about", async () => {
    const { page, leave } = await visit(browser(), { language: "fr" });
    await paste(browser(), page, STORY);
    assert.deepEqual(await painted(page, "error"), ["mardi 12 février 2025"]);
    await page.click("#tab-findings");
    const text = await page.$eval("#findings", (panel) => (panel instanceof HTMLElement ? panel.innerText : ""));
    assert.match(text, /mercredi, pas un mardi/);
    await page.click("#findings .place");
    assert.deepEqual(await painted(page, "flash"), ["mardi 12 février 2025"]);
    const card = await page.$eval("#card", (card) => (card instanceof HTMLElement ? card.innerText : ""));
    assert.match(card, /mercredi, pas un mardi/);
    await leave();
  });

  test("findings speak the language of the interface", async () => {
    const { page, leave } = await visit(browser(), { language: "fr" });
    await paste(browser(), page, STORY);
    await page.click("button[lang=en]");
    await page.click("#tab-findings");
    const text = await page.$eval("#findings", (panel) => (panel instanceof HTMLElement ? panel.innerText : ""));
    assert.match(text, /is a Wednesday, not a Tuesday/);
    await leave();
  });

  test("what a page puts around its article is pale and not listed, unless asked for", async () => {
    const { page, leave } = await visit(browser(), { language: "fr" });
    await paste(browser(), page, PAGE);
    assert.deepEqual(await painted(page, "money"), ["20 millions d’euros"]);
    assert.deepEqual(await painted(page, "muted"), ["3 millions d’euros"]);
    assert.equal((await painted(page, "boilerplate")).at(0), "Accueil");
    const listed = async () => {
      await drawn(page);
      return page.$eval("#figures", (panel) => (panel instanceof HTMLElement ? panel.innerText : "").includes("3 millions"));
    };
    assert.equal(await listed(), false);
    await page.click("button[data-dialog=settings]");
    await page.click("#text-furniture");
    assert.equal(await listed(), true);
    assert.deepEqual(await painted(page, "money"), ["20 millions d’euros", "3 millions d’euros"]);
    await leave();
  });
});
