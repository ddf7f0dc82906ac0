// @ts-check
/**
 * Real browsers on the served page: started, watched, and fed through their own clipboard.
 *
 * The environment says where the page is (`RECOUPE_URL`) and which browsers there are (`RECOUPE_CHROMIUM`,
 * `RECOUPE_FIREFOX`: paths).
 *
 * @import { Browser, Page } from "puppeteer-core"
 */

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { after, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";

const { RECOUPE_URL, RECOUPE_CHROMIUM, RECOUPE_FIREFOX } = process.env;

const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
];

/** @typedef {"chromium" | "firefox"} Kind */

/** Where the page is served. @returns {string} */
export function address() {
  assert.ok(RECOUPE_URL, "RECOUPE_URL names the served page");
  return RECOUPE_URL;
}

/**
 * Describes what must hold in each browser that there is. Chromium must be there.
 *
 * @param {string} title
 * @param {(browser: () => Browser, kind: Kind) => void} body
 * @param {readonly Kind[]} [kinds]
 */
export function inBrowsers(title, body, kinds = ["chromium", "firefox"]) {
  for (const kind of kinds) {
    const path = kind === "chromium" ? RECOUPE_CHROMIUM : RECOUPE_FIREFOX;
    assert.ok(path || kind !== "chromium", "RECOUPE_CHROMIUM names a browser");
    describe(`${title} (${kind})`, { skip: !path && "no such browser here" }, () => {
      /** @type {Browser} */
      let browser;
      before(async () => {
        browser = await launch({
          browser: kind === "chromium" ? "chrome" : "firefox",
          executablePath: path,
          headless: true,
          args: kind === "chromium" ? CHROMIUM_FLAGS : [],
        });
      });
      after(() => browser?.close());
      body(() => browser, kind);
    });
  }
}

/**
 * A visit of the page in a profile of its own.
 *
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string[]} problems whatever the console, the page or its policy complained of
 * @property {string[]} requests the addresses asked for since the page was ready
 * @property {() => Promise<void>} leave ends the visit; fails if anything was complained of or asked for
 */

/**
 * Opens the page and waits until it can read.
 *
 * @param {Browser} browser
 * @param {{ language?: "fr" | "en", dark?: boolean, width?: number, height?: number, scale?: number }} [how]
 * @returns {Promise<Visit>}
 */
export async function visit(browser, { language = "fr", dark, width = 1360, height = 900, scale = 1 } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const requests = [];
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  if (dark !== undefined) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  }
  await page.evaluateOnNewDocument(watch, language);
  await page.goto(address());
  await page.waitForSelector("html[data-state]");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.state), "ready");
  page.on("request", (request) => {
    // The browser draws its own date field with pictures that it carries within itself, and asks for the icon when a
    // window comes to the front; a thread is started from a text that the page holds.
    if (!/^(data|blob):|\/favicon\.svg$/.test(request.url())) requests.push(request.url());
  });
  const leave = async () => {
    problems.push(...(await page.evaluate(() => seen.violations)));
    await context.close();
    assert.deepEqual(problems, [], "nothing in the console");
    assert.deepEqual(requests, [], "no request after load");
  };
  return { page, problems, requests, leave };
}

/**
 * Runs in the page before its own scripts: notes when a paste came, when marks were last set, and what the policy
 * stopped.
 *
 * @param {string} language
 */
function watch(language) {
  if (location.protocol.startsWith("http") && !localStorage.getItem("recoupe.language")) {
    localStorage.setItem("recoupe.language", language);
  }
  /** @type {Seen} */
  const notes = { paste: 0, pasted: "", marked: 0, violations: [] };
  Object.assign(window, { seen: notes });
  document.addEventListener("securitypolicyviolation", (event) => {
    notes.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
  document.addEventListener(
    "paste",
    (event) => {
      notes.paste = event.timeStamp;
      notes.pasted = event.clipboardData?.getData("text/plain") ?? "";
    },
    { capture: true },
  );
  if (typeof HighlightRegistry !== "function") return;
  const { set } = HighlightRegistry.prototype;
  HighlightRegistry.prototype.set = function (name, highlight) {
    notes.marked = performance.now();
    return set.call(this, name, highlight);
  };
}

/**
 * Puts data on the system's clipboard: from a page of its own, by the copy command.
 *
 * @param {Browser} browser
 * @param {Record<string, string>} data texts by MIME type
 */
export async function copy(browser, data) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.evaluate((data) => {
    document.body.textContent = "copy";
    document.getSelection()?.selectAllChildren(document.body);
    document.addEventListener("copy", (event) => {
      for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text);
      event.preventDefault();
      document.body.dataset.copied = "true";
    });
  }, data);
  await press(page, "Control", "c");
  await page.waitForSelector("[data-copied]");
  await page.close();
}

/**
 * Copies a text elsewhere and pastes it with the keyboard.
 *
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} text
 */
export async function paste(browser, page, text) {
  await copy(browser, { "text/plain": text });
  await page.bringToFront();
  await press(page, "Control", "v");
}

/**
 * Presses a chord: all keys but the last are held.
 *
 * @param {Page} page
 * @param {...import("puppeteer-core").KeyInput} keys
 */
export async function press(page, ...keys) {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(keys[keys.length - 1]);
  for (const key of held.reverse()) await page.keyboard.up(key);
}

/**
 * Pastes without the system's clipboard, which cannot carry every string.
 *
 * @param {Page} page
 * @param {string} text any string; it goes to the page as code units, which nothing on the way can change
 * @returns {Promise<boolean>} whether the article is now that text, code unit for code unit
 */
export function pasteEvent(page, text) {
  return page.evaluate((units) => {
    const text = String.fromCharCode(...units);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    // Firefox takes the data from the other two.
    const init = { clipboardData, dataType: "text/plain", data: text, bubbles: true, cancelable: true };
    document.dispatchEvent(new ClipboardEvent("paste", init));
    return document.getElementById("article")?.textContent === text;
  }, Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}

/**
 * The text of the article as it stands.
 *
 * @param {Page} page
 * @returns {Promise<string>}
 */
export function articleText(page) {
  return page.evaluate(() => document.getElementById("article")?.textContent ?? "");
}

/**
 * What is highlighted, by type, in the order of the text; only marks, not what is painted beside them.
 *
 * @param {Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
export async function highlighted(page) {
  const names = await page.evaluate(() => Array.from(CSS.highlights.keys()));
  const beside = ["active", "flash", "boilerplate", "muted", "error", "warning", "verified", "wrong", "corrected"];
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const type of names.map((name) => name.replace(/^recoupe-/, "")).filter((type) => !beside.includes(type))) {
    const texts = await painted(page, type);
    if (texts.length > 0) found[type] = texts;
  }
  return found;
}

/**
 * What lies under one of our highlights, in the order of the text.
 *
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<string[]>}
 */
export function painted(page, name) {
  return page.evaluate((name) => {
    const ranges = Array.from(CSS.highlights.get(`recoupe-${name}`) ?? [], ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    });
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString());
  }, name);
}

/**
 * What the core finds in the article of a text, by type, in the order of the text: asked of the same module, apart from
 * the page.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<Record<string, string[]>>}
 */
export function analyzed(page, text) {
  return page.evaluate(async (text) => {
    const core = await import(new URL("pkg/recoupe.js", document.baseURI).href);
    const { figures, names, zones } = core.analyze(text);
    const aside = zones.filter((/** @type {{ zone: string }} */ { zone }) => zone === "boilerplate");
    /** @type {Record<string, string[]>} */
    const found = {};
    for (const { type, text, start } of [...figures, ...names]) {
      const holds = (/** @type {{ start: number, end: number }} */ line) => line.start <= start && start < line.end;
      if (!aside.some(holds)) (found[type] ??= []).push(text);
    }
    return found;
  }, text);
}

/** Waits until the panels tell of the marks as they are: they are drawn at an idle moment. @param {Page} page */
export async function drawn(page) {
  await page.waitForSelector("#panels[aria-busy=false]");
}

/** Clicks the button that shows the example. @param {Page} page */
export async function showExample(page) {
  await page.click("#example");
  await page.waitForSelector("#article p");
}

/**
 * A folder of the checkout, made if need be.
 *
 * @param {string} path relative to the root of the checkout
 */
export function folder(path) {
  const full = fileURLToPath(new URL(`../../${path}/`, import.meta.url));
  mkdirSync(full, { recursive: true });
  return full;
}

/**
 * The articles of the shared folder beside the checkout, where it is present.
 *
 * @returns {{ id: string, text: string }[]}
 */
export function sharedArticles() {
  const file = new URL("../../../shared/gold/seeds.jsonl", import.meta.url);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}
