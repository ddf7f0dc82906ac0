// @ts-check
/** Long texts and fast typing: the page responds, its marks come at once and follow every edit. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { analyzed, articleText, highlighted, inBrowsers, pasteEvent, press, visit } from "./harness.mjs";

/** @import { Page } from "puppeteer-core" */

/** The longest task while a long text is read, in ms. */
const TASK = 50;
/** What a keystroke may take in an article of 100 KB, at the 95th percentile, in ms. */
const KEYSTROKE = 8;
/** From the beginning of the navigation to the first mark, in ms. */
const FIRST_MARK = 150;

const TOWNS = ["Brest", "Lyon", "Nantes", "Arras", "Tulle", "Dole"];
const NAMES = ["Nadia Zorlini", "Marc Vauquelin", "Ines Tarabel", "Paul Ostrevant"];

/** A press text of so many characters at least: lines of several lengths, headlines, blank lines. @param {number} length */
function press_(length) {
  const lines = [];
  for (let i = 0, size = 0; size < length; i += 1) {
    const [name, town] = [NAMES[i % NAMES.length], TOWNS[i % TOWNS.length]];
    const line = [
      `${town} : la société Ventalis ouvre son ${i + 1}e atelier`,
      "",
      `Le ${(i % 28) + 1} mars 2024, ${name} a annoncé à ${town} un investissement de ${i + 2} millions d’euros, soit ${i % 90} % de plus qu’en 2023. « Nous avons embauché ${i + 12} personnes », a dit ${name}. L’usine, qui emploie ${i + 300} ouvriers, doit doubler d’ici à trois ans.`,
      `Selon ${name}, près de ${(i % 9) + 1} habitants sur 10 approuvent. Les travaux dureront ${(i % 20) + 2} mois.`,
    ][i % 4];
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join("\n");
}

/** Pastes a long text by an event, and waits until its first marks are painted. @param {Page} page @param {string} text */
async function pasteLong(page, text) {
  await page.evaluate(ticker);
  await page.evaluate(async (text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    // From a task of its own, so that the arrival of the text in the page does not count.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const event = new ClipboardEvent("paste", {
      clipboardData: data,
      ...{ dataType: "text/plain", data: text },
      bubbles: true,
      cancelable: true,
    });
    Object.assign(window, { pasted: performance.now(), longest: 0 });
    document.dispatchEvent(event);
    Object.assign(window, { returned: performance.now() });
  }, text);
}

/** Runs in the page: notes the longest time in which no task and no frame could run. */
function ticker() {
  const state = Object.assign(window, { longest: 0, longTasks: /** @type {number[]} */ ([]) });
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - last);
    last = now;
    setTimeout(() => {
      last = performance.now();
      port2.postMessage(0);
    });
  };
  port2.postMessage(0);
  if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) state.longTasks.push(Math.round(startTime), duration);
    }).observe({ type: "longtask" });
  }
}

/** @param {Page} page */
function settled(page) {
  return page.waitForFunction(() => document.getElementById("article")?.ariaBusy === "false", { timeout: 60_000 });
}

inBrowsers("long texts", (browser, kind) => {
  test("a megabyte is read while the page responds", { timeout: 60_000 }, async () => {
    const { page, leave } = await visit(browser());
    const text = press_(1_000_000);
    await pasteLong(page, text);
    await settled(page);
    const figures = await page.evaluate(() => {
      const { pasted, returned, longest, longTasks } = /** @type {any} */ (window);
      return { pasted, took: performance.now() - pasted, task: returned - pasted, marked: seen.marked - pasted, longest, longTasks };
    });
    console.log(`${kind}: 1 MB`, JSON.stringify(figures));
    await leave();
  });
});
