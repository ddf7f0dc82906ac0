// @ts-check
/** The tools around the article: legend, list, card, walk, settings, themes and languages. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, drawn, highlighted, inBrowsers, paste, press, showExample, visit } from "./harness.mjs";

/** @import { Page } from "puppeteer-core" */

const TEXT = "Ventalis investira 20 millions d’euros, soit 12 % de plus qu’en 2024.\nLe reste, près de 30 euros, suivra.";

/**
 * Where the first highlight of a type stands in the window.
 *
 * @param {Page} page
 * @param {string} type
 * @param {number} [index]
 */
function placeOf(page, type, index = 0) {
  return page.evaluate(
    (type, index) => {
      const mark = Array.from(CSS.highlights.get(`recoupe-${type}`) ?? [])[index];
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const { left, top, width, height, bottom, right } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, left, top, right, bottom };
    },
    type,
    index,
  );
}

/** The text of the card, if it is shown. @param {Page} page */
function card(page) {
  return page.$eval("#card", (element) => (element instanceof HTMLElement && !element.hidden ? element.innerText : ""));
}

inBrowsers("tools", (browser, kind) => {
  test("the card says how a figure was read, to the keyboard too", async () => {
    const { page, leave } = await visit(browser(), { language: "en" });
    await paste(browser(), page, TEXT);
    await page.focus("#article");
    await press(page, "Control", "Home");
    const ofMoney = () => page.$eval("#card", (card) => card.matches("[data-type=money]"));
    while (!(await ofMoney())) await press(page, "F8");
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await press(page, "Tab");
    assert.equal(await focused(), "summary");
    assert.equal((await card(page)).includes("multiple"), false);
    await press(page, "Enter");
    await page.waitForSelector("#card dl + ul, #card details dl");
    const lines = (await card(page)).split("\n").map((line) => line.replaceAll("\u00A0", " "));
    for (const line of ["A number, then its unit.", "number 20", "multiple × 1,000,000", "currency EUR"]) {
      assert.ok(lines.includes(line), `${line} in ${lines}`);
    }
    await press(page, "Escape");
    assert.equal(await card(page), "");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "article");
    await leave();
  });

  test("the card says why a name was found, in the language of the interface", async () => {
    const { page, leave } = await visit(browser(), { language: "en" });
    await paste(browser(), page, "La ministre Nadia Zorlini est arrivée à Lyon.\nLe ministère n’a rien dit.");
    await page.focus("#article");
    await press(page, "Control", "Home");
    const ofPerson = () => page.$eval("#card", (card) => card.matches("[data-type=person]"));
    while (!(await ofPerson())) await press(page, "F8");
    await press(page, "Tab");
    await press(page, "Enter");
    await page.waitForSelector("#card .explanation li");
    const lines = (await card(page)).split("\n");
    assert.ok(lines.includes("Why this name"), `${lines}`);
    const reasons = await page.$$eval("#card .explanation li", (items) => items.map((item) => item.textContent));
    assert.ok(reasons.length >= 2 && reasons.length <= 4, `${reasons}`);
    assert.ok(reasons.includes("Preceded by “ministre”"), `${reasons}`);
    await leave();
  });

  test("the legend counts, hides and shows; the list follows; the page remembers", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    const before = await highlighted(page);
    assert.equal(await page.$eval(".chip[data-type=money] .count", (count) => count.textContent), "2");
    assert.equal(await page.$eval(".chip[data-type=time]", (chip) => chip.classList.contains("absent")), true);

    await page.click(".chip[data-type=money]");
    const { money, ...others } = before;
    assert.deepEqual(money, ["20 millions d’euros", "30 euros"]);
    assert.deepEqual(await highlighted(page), others);
    assert.equal(await page.$eval(".chip[data-type=money]", (chip) => chip.ariaPressed), "false");
    await drawn(page);
    assert.equal((await page.$$("#figures [data-mark=money]")).length, 0);
    assert.ok((await page.$$("#figures [data-mark=percent]")).length > 0);

    // Hidden stays hidden while the text is edited, and in the next visit.
    await page.focus("#article");
    await press(page, "Control", "End");
    await page.keyboard.type(" Et 40 euros.");
    await page.waitForFunction(() => document.querySelector(".chip[data-type=money] .count")?.textContent === "3");
    assert.equal((await highlighted(page))["money"], undefined);

    await page.click(".chip[data-type=money]");
    assert.equal((await highlighted(page))["money"].length, 3);

    await page.click("[data-family='legend.figures']");
    assert.deepEqual(Object.keys(await highlighted(page)).filter((type) => type in before && type !== "organization"), []);
    await drawn(page);
    assert.match(await page.$eval("#figures", (panel) => panel.textContent ?? ""), /Aucun chiffre/);
    assert.equal(await page.evaluate(() => localStorage.getItem("recoupe.hidden")?.split(" ").length), 9);
    await page.click("[data-family='legend.figures']");
    assert.equal((await highlighted(page))["money"].length, 3);
    await leave();
  });

  test("the list tells the value and leads to the mark", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, `${TEXT}\n${"Rien à dire.\n".repeat(80)}Enfin, plus de 1\u202F500 ouvriers.`);
    await drawn(page);
    const lines = await page.$$eval("#figures tbody tr", (all) => all.map((line) => line instanceof HTMLElement ? line.innerText.replace(/\s*\n\s*|\t/g, "|") : ""));
    assert.ok(lines.some((line) => /^20 millions d’euros\|montant\|20\u202F000\u202F000\u00A0EUR(\||$)/.test(line)), lines.join("|"));
    assert.ok(lines.some((line) => /^30 euros\|montant\|près de\|30\u00A0EUR(\||$)/.test(line)), lines.join("|"));

    const last = (await page.$$("#figures .line")).at(-1);
    await last?.click();
    assert.deepEqual(await page.evaluate(() => Array.from(CSS.highlights.get("recoupe-flash") ?? [], (range) => range.startOffset)), [15]);
    await page.waitForFunction(() => scrollY > 500);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    const place = await placeOf(page, "quantity");
    assert.ok(place.top > 60 && place.bottom < 900, `${place.top} is in the window`);
    assert.match(await card(page), /plus de 1\u202F500/);
    await page.waitForFunction(() => !CSS.highlights.has("recoupe-flash"));

    // With the keyboard: one stop, arrows, Enter.
    await page.focus("#figures .line[tabindex='0']");
    await press(page, "Home");
    await press(page, "ArrowDown");
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /^12 %/);
    await press(page, "Enter");
    await page.waitForSelector("#card", { visible: true });
    assert.match(await card(page), /12\s%/);
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /^12 %/, "the focus stays in the list");
    await leave();
  });

  test("the lists are tabs", async () => {
    const { page, leave } = await visit(browser());
    await showExample(page);
    await page.focus("#tab-figures");
    await press(page, "ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-names");
    assert.equal(await page.$eval("#names", (panel) => panel instanceof HTMLElement && panel.hidden), false);
    assert.equal(await page.$eval("#figures", (panel) => panel instanceof HTMLElement && panel.hidden), true);
    const names = await highlighted(page);
    const mentions = ["person", "organization", "place", "event", "product"].flatMap((type) => names[type] ?? []);
    const several = await page.$$eval("#names .places-count", (all) => all.map((count) => parseInt(count.textContent ?? "", 10)));
    const lines = (await page.$$("#names .line")).length;
    assert.equal(lines - several.length + several.reduce((sum, count) => sum + count, 0), mentions.length);
    await press(page, "End");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-amounts");
    await press(page, "ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-figures");
    assert.equal((await page.$$("[role=tab][tabindex='0']")).length, 1);
    await leave();
  });

  test("the card comes on hover, stays in the window, and goes", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    const { x, y } = await placeOf(page, "money");
    await page.mouse.move(x, y);
    await page.waitForSelector("#card", { visible: true });
    assert.match(await card(page), /20\u202F000\u202F000\u00A0EUR/);
    assert.match(await card(page), /20000000 EUR/);
    assert.equal(await page.evaluate(() => CSS.highlights.get("recoupe-active")?.size), 1);
    assert.notEqual(await page.evaluate(() => document.activeElement?.id), "card");

    const box = await page.$eval("#card", (element) => element.getBoundingClientRect().toJSON());
    assert.ok(box.left >= 0 && box.right <= 1360 && box.top >= y && box.bottom <= 900);
    await page.mouse.move(box.left + 10, box.top + 10, { steps: 4 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    assert.notEqual(await card(page), "", "one may go to the card");
    await press(page, "Escape");
    assert.equal(await card(page), "");
    assert.equal(await page.evaluate(() => CSS.highlights.has("recoupe-active")), false);

    await page.mouse.move(x, y + 300);
    await page.mouse.move(x, y);
    await page.waitForSelector("#card", { visible: true });
    await page.mouse.move(x, y + 400);
    await page.waitForSelector("#card", { hidden: true });
    await leave();
  });

  test("the card comes with the caret", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await page.focus("#article");
    await press(page, "Control", "Home");
    for (let step = 0; step < 22; step += 1) await press(page, "ArrowRight");
    await page.waitForSelector("#card", { visible: true });
    assert.match(await card(page), /20\u202F000\u202F000\u00A0EUR/);
    await page.waitForFunction(() => /20 millions d’euros, montant/.test(document.getElementById("status")?.textContent ?? ""));
    // Back into a word that is no mark.
    for (let step = 0; step < 8; step += 1) await press(page, "ArrowLeft");
    await page.waitForSelector("#card", { hidden: true });
    await leave();
  });

  test("the keyboard walks from mark to mark", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, "20 euros, 12 % et 2024.");
    const position = () => page.$eval("#position", (output) => output.textContent);
    assert.equal(await position(), "3 marques");
    await press(page, "F8");
    assert.equal(await position(), "1 sur 3");
    assert.match(await card(page), /20\u00A0EUR/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "article");
    assert.equal(await page.evaluate(() => document.getSelection()?.focusOffset), 0);
    await press(page, "F8");
    assert.equal(await position(), "2 sur 3");
    await press(page, "Alt", "ArrowDown");
    assert.equal(await position(), "3 sur 3");
    assert.match(await page.$eval("#status", (status) => status.textContent ?? ""), /^2024, date.* 3 sur 3\.$/);
    await press(page, "F8");
    assert.equal(await position(), "1 sur 3", "round from the last to the first");
    await press(page, "Shift", "F8");
    assert.equal(await position(), "3 sur 3");
    await press(page, "Alt", "ArrowUp");
    assert.equal(await position(), "2 sur 3");
    await page.click("#next");
    assert.equal(await position(), "3 sur 3");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "next", "the focus stays on the button");
    await page.click("#previous");
    assert.equal(await position(), "2 sur 3");
    await leave();
  });

  test("a new article, and the old one back", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await page.click("#new");
    assert.equal(await articleText(page), "");
    assert.deepEqual(await highlighted(page), {});
    await page.click("#desk .tab-open");
    assert.equal(await articleText(page), TEXT);
    assert.equal((await highlighted(page))["money"].length, 2);
    await leave();
  });

  test("French and English", async () => {
    const { page, requests, leave } = await visit(browser());
    await paste(browser(), page, TEXT);
    await page.click("button[lang=en]");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.equal(await page.$eval("#new", (button) => button.textContent), "New article");
    assert.match(await page.$eval(".chip[data-type=percent]", (chip) => chip.textContent ?? ""), /^percentage\W*1$/);
    await drawn(page);
    const lines = await page.$$eval("#figures tbody tr", (all) => all.map((line) => line.textContent));
    assert.ok(lines.some((line) => /20,000,000\u00A0EUR/.test(line ?? "")), lines.join("|"));
    assert.match(await page.title(), /figures/);
    await page.reload();
    await page.waitForSelector("html[data-state=ready]");
    assert.equal(await page.$eval("#new", (button) => button.textContent), "New article");
    requests.length = 0;
    await leave();
  });

  test("the theme is the system's until it is chosen", { skip: kind === "firefox" && "needs emulated media" }, async () => {
    const { page, leave } = await visit(browser(), { dark: true });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    assert.equal(await page.$eval("#theme", (button) => button.ariaPressed), "true");
    await page.click("#theme");
    const light = await paper();
    assert.notEqual(light, dark);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    assert.equal(await paper(), light);
    await page.click("#theme");
    assert.equal(await paper(), dark);
    await leave();
  });

  test("the settings of the reading", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, "La réunion a eu lieu hier.");
    await page.click("[data-dialog=settings]");
    await page.$eval("#text-date", (field) => {
      if (!(field instanceof HTMLInputElement)) return;
      field.value = "2025-03-04";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.click("#settings .close");
    await press(page, "F8");
    assert.match(await card(page), /lundi 3 mars 2025/);
    await leave();
  });

  for (const width of [320, 390, 680]) {
    test(`at ${width} pixels nothing sticks out`, async () => {
      const { page, leave } = await visit(browser(), { width, height: 640 });
      await paste(browser(), page, `${TEXT} ${"long".repeat(60)}`);
      await press(page, "F8");
      const inside = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      assert.ok(inside, "no horizontal scrolling");
      const box = await page.$eval("#card", (element) => element.getBoundingClientRect().toJSON());
      assert.ok(box.left >= 0 && box.right <= width && box.bottom <= 640, JSON.stringify(box));
      for (const dialog of ["settings", "privacy"]) {
        await page.$eval(`#${dialog}`, (element) => element instanceof HTMLDialogElement && element.showModal());
        assert.ok(await page.$eval(`#${dialog}`, (element) => element.scrollWidth <= element.clientWidth), dialog);
        await press(page, "Escape");
      }
      await leave();
    });
  }
});
