// @ts-check
/** The panels beside the article and the notes in its margin. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, drawn, inBrowsers, painted, pasteEvent, press, visit } from "./harness.mjs";

/** @import { Page } from "puppeteer-core" */

const TEXT = `Vernoise vote un budget de 22 millions d’euros

Vernoise, le 11 février 2025 – Le conseil de Vernoise se réunira mardi 12 février 2025 pour voter un budget de 20 millions d’euros, que le maire juge prudent et que l’opposition trouve bien maigre pour une ville de cette taille.

« Nous avons trouvé en 2020 une dette de 3 milliards d’euros, et nous la ramènerons à 3 millions d’euros avant l’été », a déclaré la maire, Odile Trévarec.

Sur 500 logements, 200 sont vides, soit 30 % du parc. Les 31 février, la mairie restera fermée. En 1789 déjà, au XIXe siècle et dans les années 1990, Vernoise avait fait faillite, avec environ 400 personnes, plus de 12 000 personnes et 50 à 60 personnes.`;

/**
 * Opens the page with a text in it.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {Parameters<typeof visit>[1]} [how]
 * @param {string} [text]
 */
async function open(browser, how, text = TEXT) {
  const visited = await visit(browser, how);
  assert.ok(await pasteEvent(visited.page, text));
  await drawn(visited.page);
  return visited;
}

/**
 * The words of some elements.
 *
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<string[]>}
 */
function words(page, selector) {
  return page.$$eval(selector, (all) => all.map((one) => (one.textContent ?? "").replace(/\s+/g, " ").trim()));
}

/** The widths and heights of what is seen of some elements. @param {Page} page @param {string} selector */
function boxes(page, selector) {
  return page.$$eval(selector, (all) => all.map((one) => one.getBoundingClientRect().toJSON()));
}

/** @param {Page} page @param {string} selector @param {string} value */
function choose(page, selector, value) {
  return page.$eval(
    selector,
    (field, value) => {
      if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) return;
      field.value = value;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    },
    value,
  );
}

inBrowsers("panels", (browser) => {
  test("figures are sorted and narrowed", async () => {
    const { page, leave } = await open(browser());
    const all = await words(page, "#figures tbody th");
    assert.equal(all[0], "22 millions d’euros");
    assert.match(await page.$eval("#figures [role=status]", (count) => count.textContent ?? ""), new RegExp(`^${all.length} chiffres$`));

    await page.click("#figures [data-column=value] button");
    assert.equal(await page.$eval("#figures [data-column=value]", (cell) => cell.getAttribute("aria-sort")), "ascending");
    const up = await words(page, "#figures tbody th");
    assert.deepEqual(up.slice(0, 4), ["3 millions d’euros", "20 millions d’euros", "22 millions d’euros", "3 milliards d’euros"]);
    assert.ok(up.indexOf("1789") < up.indexOf("XIXe siècle") && up.indexOf("XIXe siècle") < up.indexOf("2020"), up.join("|"));
    await page.click("#figures [data-column=value] button");
    const down = await words(page, "#figures tbody th");
    assert.ok(down.indexOf("3 milliards d’euros") < down.indexOf("3 millions d’euros"));
    await page.click("#figures [data-column=value] button");
    assert.deepEqual(await words(page, "#figures tbody th"), all);
    await page.click("#figures [data-column=counts] button");
    const counts = (await words(page, "#figures tbody .c-counts")).filter((count) => count !== "");
    assert.ok(["EUR", "logements", "personnes", "%"].every((count) => counts.includes(count)), counts.join());

    await choose(page, "#figures select", "money");
    assert.deepEqual([...new Set(await words(page, "#figures tbody .c-type"))], ["montant"]);
    assert.match((await words(page, "#figures [role=status]"))[0], new RegExp(`^4 chiffres sur ${all.length}$`));
    await choose(page, "#figures select:nth-of-type(2)", "=Odile Trévarec");
    assert.deepEqual((await words(page, "#figures tbody th")).sort(), ["3 milliards d’euros", "3 millions d’euros"]);
    await choose(page, "#figures select:nth-of-type(2)", "");
    await choose(page, "#figures select:nth-of-type(3)", "headline");
    assert.deepEqual(await words(page, "#figures tbody th"), ["22 millions d’euros"]);
    await choose(page, "#figures select:nth-of-type(3)", "");
    await choose(page, "#figures select", "");
    await choose(page, "#figures input", "12 000");
    assert.deepEqual(await words(page, "#figures tbody th"), ["12 000 personnes"]);
    await page.focus("#figures .line");
    await press(page, "Enter");
    await page.waitForSelector("#card", { visible: true });
    assert.deepEqual(await painted(page, "active"), ["12 000 personnes"]);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "12 000 personnes", "the focus stays in the table");
    await leave();
  });

  test("a long table comes in parts", async () => {
    const { page, leave } = await open(browser(), {}, Array.from({ length: 900 }, (_, i) => `Il a payé ${i + 2} euros.`).join("\n"));
    assert.equal((await page.$$("#figures tbody tr")).length, 100);
    assert.equal(await page.$eval("#figures table", (table) => table.getAttribute("aria-rowcount")), "901");
    await page.focus("#figures .line");
    await press(page, "End");
    await page.waitForFunction(() => document.querySelectorAll("#figures tbody tr").length >= 200);
    await page.click("#figures [data-column=value] button");
    await page.click("#figures [data-column=value] button");
    assert.deepEqual((await words(page, "#figures tbody th")).slice(0, 2), ["901 euros", "900 euros"]);
    assert.equal((await page.$$("#figures tbody tr")).length, 100, "sorted anew, from the top");
    await leave();
  });

  test("names are walked through", async () => {
    const { page, leave } = await open(browser());
    await page.click("#tab-names");
    await choose(page, "#names select:last-of-type", "count");
    assert.match((await words(page, "#names li"))[0], /^Vernoise.*3 mentions/);
    await page.focus("#names .line");
    await press(page, "ArrowRight");
    assert.equal((await words(page, "#names .places-count"))[0], "1 sur 3");
    await press(page, "ArrowRight");
    await press(page, "ArrowRight");
    assert.equal((await words(page, "#names .places-count"))[0], "3 sur 3");
    const last = () => page.evaluate(() => Array.from(CSS.highlights.get("recoupe-active") ?? [])[0]?.startContainer.textContent);
    assert.match((await last()) ?? "", /faillite/);
    await page.click("#names [data-step='1']");
    assert.equal((await words(page, "#names .places-count"))[0], "1 sur 3", "round from the last to the first");
    assert.match((await last()) ?? "", /22 millions/);
    await leave();
  });

  test("findings have the number of their note and their figures", async () => {
    const { page, leave } = await open(browser());
    await page.click("#tab-findings");
    const numbers = await words(page, "#findings .badge");
    assert.ok(numbers.length >= 3);
    await page.waitForSelector(".margin-notes .note");
    assert.deepEqual(await words(page, ".margin-notes .badge"), numbers);
    const notes = await words(page, ".margin-notes .note-text");
    assert.deepEqual(notes, await words(page, "#findings .line-text"));

    // Each number stands at the end of its figure, and nothing of it in the text.
    assert.equal(await articleText(page), TEXT);
    const share = notes.findIndex((note) => /40\s%/.test(note)) + 1;
    const badges = await boxes(page, `.margin-signs [data-found="${share}"]`);
    assert.ok(badges.length >= 2);
    const sides = await page.$$(`#findings li:nth-child(${share}) .place`);
    assert.equal(sides.length, badges.length);
    await sides[1].click();
    const figure = await page.evaluate(() => {
      const range = document.createRange();
      const [mark] = CSS.highlights.get("recoupe-active") ?? [];
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.getBoundingClientRect().toJSON();
    });
    const [badge] = await boxes(page, `.margin-signs [data-found="${share}"]:nth-of-type(n + 1)`).then((all) => all.filter(({ left }) => Math.abs(left - figure.right) < 8));
    assert.ok(badge && Math.abs(badge.top - figure.top) < 16);

    // Notes and speakers stand in the order of the text, and none on another.
    const beside = await boxes(page, ".margin-notes li");
    assert.ok(beside.length > numbers.length, "the speaker stands among them");
    for (const [i, { top }] of beside.entries()) assert.ok(i === 0 || top >= beside[i - 1].bottom, `note ${i}`);
    const [article] = await boxes(page, "#article");
    assert.ok(beside.every(({ left }) => left >= article.right), "beside the text");
    assert.deepEqual(await words(page, ".margin-notes .speaker"), ["Odile Trévarec"]);
    const [line] = await boxes(page, ".quote-line");
    assert.ok(line.height > 30, "along a quote of several lines");

    await page.focus(".note");
    await press(page, "ArrowDown");
    assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.found), "2");
    assert.equal((await page.$$(".note[tabindex='0']")).length, 1);
    await leave();
  });

  test("notes follow an edit", async () => {
    const { page, leave } = await open(browser());
    await page.waitForSelector(".margin-notes .note");
    const before = (await boxes(page, ".margin-notes .note")).at(-1);
    await page.focus("#article");
    await press(page, "Control", "Home");
    for (let i = 0; i < 4; i += 1) await press(page, "Enter");
    await page.waitForFunction((top) => ([...document.querySelectorAll(".margin-notes .note")].at(-1)?.getBoundingClientRect().top ?? 0) > (top ?? 0) + 20, {}, before?.top);
    await leave();
  });

  test("dates are drawn without collision, moved and listed", async () => {
    const { page, leave } = await open(browser());
    await page.click("#tab-dates");
    await page.waitForSelector(".timeline svg");
    const listed = await words(page, "#dates ol .line-when");
    assert.deepEqual(listed.slice(0, 3), ["1789", "XIXe siècle", "années 1990"]);
    assert.deepEqual(await words(page, "#dates ol:last-of-type [data-mark]"), ["31 février"]);
    const names = async () => {
      const all = await boxes(page, ".timeline .item text");
      for (const [i, a] of all.entries()) {
        for (const b of all.slice(0, i)) {
          assert.ok(a.left >= b.right || b.left >= a.right || a.top >= b.bottom - 3 || b.top >= a.bottom - 3, JSON.stringify([a, b]));
        }
      }
      return words(page, ".timeline .item text");
    };
    assert.ok((await names()).includes("XIXe siècle"));
    assert.ok((await words(page, ".timeline text.now")).includes("article"));
    const ticks = await words(page, ".timeline .tick");
    const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))));
    await page.click("#dates [data-action=in]");
    await frame();
    assert.notDeepEqual(await words(page, ".timeline .tick"), ticks);
    for (let i = 0; i < 40; i += 1) await press(page, "+");
    await frame();
    await page.focus("#dates .line");
    await frame();
    assert.ok((await names()).includes("1789"), "a date that has the focus is in view");
    await press(page, "ArrowRight");
    await press(page, "0");
    await frame();
    assert.ok((await names()).includes("XIXe siècle"));
    const point = (await page.$$(".timeline .item text"))[(await names()).indexOf("1789")];
    await point.click();
    assert.deepEqual(await painted(page, "active"), ["1789"]);
    await leave();
  });

  test("amounts stand as far apart as their powers of ten", async () => {
    const { page, leave } = await open(browser());
    await page.click("#tab-amounts");
    await page.waitForSelector(".amounts svg.money .dot");
    const order = await words(page, "#amounts ol [data-mark]");
    assert.equal(order[0], "3 milliards d’euros");
    const centre = async (/** @type {string} */ selector) => (await boxes(page, selector)).map(({ left, right }) => (left + right) / 2);
    const dot = async (/** @type {string} */ text) => (await centre(`.amounts [data-dot="${order.indexOf(text)}"] circle`))[0];
    const grid = await centre(".amounts .money .grid");
    const ruled = await words(page, ".amounts .money .tick");
    assert.deepEqual(ruled, ["1 M", "10 M", "100 M", "1 Md", "10 Md"]);
    const apart = (await dot("3 milliards d’euros")) - (await dot("3 millions d’euros"));
    assert.ok(Math.abs(apart - (grid[3] - grid[0])) < 1, `${apart} for three powers of ten`);
    const row = (/** @type {string} */ text) => `.amounts .quantity [data-dot="${order.indexOf(text)}"]`;
    assert.ok(await page.$(`${row("400 personnes")}.about`), "about: hollow");
    assert.ok(await page.$(`${row("12 000 personnes")} .open`), "more than: an arrow");
    assert.ok(await page.$(`${row("50 à 60 personnes")} .range`), "a range: a bar");
    assert.equal((await page.$$(".amounts .quantity .row-name")).length, 1, "what is told once has no row");
    assert.ok(await page.$(".amounts .percent .dot"));
    await (await page.$(`.amounts [data-dot="0"] circle`))?.click();
    assert.deepEqual(await painted(page, "active"), ["3 milliards d’euros"]);
    await page.focus("#amounts .line");
    assert.ok(await page.$('.amounts [data-dot="0"].on'));
    await leave();
  });

  test("the panel is widened, and the page remembers", async () => {
    const { page, requests, leave } = await open(browser());
    const width = async () => (await boxes(page, "#panel"))[0].width;
    const inRow = () => page.$eval("#figures tbody tr", (row) => getComputedStyle(row).display === "table-row");
    const before = await width();
    assert.equal(await inRow(), false);
    await page.focus("#divider");
    for (let i = 0; i < 12; i += 1) await press(page, "ArrowLeft");
    assert.equal(Math.round(await width()), Math.round(before) + 384);
    assert.equal(await page.$eval("#divider", (handle) => handle.ariaValueNow), String(Math.round(await width())));
    assert.equal(await inRow(), true);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const wide = await width();
    await page.reload();
    await page.waitForSelector("html[data-state=ready]");
    requests.length = 0;
    assert.ok(await pasteEvent(page, TEXT));
    await page.waitForFunction((wide) => Math.abs((document.getElementById("panel")?.offsetWidth ?? 0) - wide) < 2, {}, wide);
    await page.focus("#divider");
    await press(page, "Enter");
    assert.equal(await page.$eval("#panel", (panel) => /** @type {HTMLElement} */ (panel).offsetWidth), Math.round(before));
    await leave();
  });

  test("on a phone the panels are a sheet, the notes numbers", async () => {
    const { page, leave } = await open(browser(), { width: 390, height: 800 });
    const height = async () => (await boxes(page, "#panels"))[0].height;
    assert.ok((await height()) < 80, "the article is not covered");
    await page.waitForSelector(".margin-signs .badge");
    assert.equal((await page.$$(".margin-notes .note")).length, 0);
    await page.focus(".margin-signs .badge");
    await press(page, "Enter");
    const note = await page.$eval(".margin-open", (note) => (note instanceof HTMLElement && !note.hidden ? note.innerText : ""));
    assert.match(note, /22 millions d’euros/);
    const [box] = await boxes(page, ".margin-open");
    assert.ok(box.left >= 0 && box.right <= 390);
    await press(page, "Escape");
    assert.equal(await page.$eval(".margin-open", (note) => note instanceof HTMLElement && note.hidden), true);
    assert.ok(await page.evaluate(() => document.activeElement?.matches(".badge")));

    await page.click("#tab-amounts");
    await page.waitForSelector(".amounts svg");
    assert.ok((await height()) > 250 && (await height()) < 400);
    await page.click("#tab-figures");
    await page.focus("#figures .line");
    await press(page, "End");
    await press(page, "Enter");
    await page.waitForSelector("#card", { visible: true });
    const covered = (await boxes(page, "#panels"))[0].top;
    await page.waitForFunction(
      (covered) => {
        const [mark] = CSS.highlights.get("recoupe-active") ?? [];
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        const { top, bottom } = range.getBoundingClientRect();
        return top > 0 && bottom < covered;
      },
      {},
      covered,
    );
    await press(page, "Escape");
    assert.ok((await height()) < 80);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await leave();
  });
});
