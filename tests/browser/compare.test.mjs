// @ts-check
/** Articles beside each other: their marks, what they agree and differ on, and the way from one to the other. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { copy, folder, inBrowsers, painted, paste, press, visit } from "./harness.mjs";

const FIRST =
  "Brantier supprime 150 postes à Vernoise\nLe fabricant de pompes Brantier a annoncé mardi la suppression de 150 postes dans son usine de Vernoise. Le groupe Corvex, son propriétaire, a perdu 12,4 millions d’euros en 2024, et 60 salariés ont déjà quitté l’usine.\nSelon Maud Zorlini, déléguée syndicale, Brantier emploie encore 812 salariés à Vernoise.";
const SECOND =
  "À Vernoise, l’usine Brantier va supprimer 120 postes\nLe groupe Corvex, propriétaire de Brantier, a perdu 12,4 millions d’euros en 2024. Maud Zorlini dénonce un plan brutal. Les 812 salariés de Brantier ont appris la nouvelle à Vernoise par courriel, le jour même.";

/**
 * The page with both articles in it.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {Parameters<typeof visit>[1]} [how]
 */
async function both(browser, how) {
  const seen = await visit(browser, how);
  await paste(browser, seen.page, FIRST);
  await seen.page.click("#compare");
  await copy(browser, { "text/plain": SECOND });
  await seen.page.bringToFront();
  await press(seen.page, "Control", "v");
  await seen.page.waitForSelector("#matrix tbody tr");
  return seen;
}

/**
 * The rows of the matrix, as the reader sees them.
 *
 * @param {import("puppeteer-core").Page} page
 */
function rows(page) {
  return page.$$eval("#matrix tbody tr", (rows) =>
    rows.map((row) => ({
      status: row.className,
      figure: row.querySelector("th .line-text")?.textContent,
      cells: Array.from(row.querySelectorAll("td"), (cell) =>
        Array.from(cell.querySelectorAll(".cell:not(.place) [dir]"), (words) => words.textContent).join(" / "),
      ),
    })),
  );
}

inBrowsers("compare", (browser, kind) => {
  test("what articles agree and differ on stands in a table", async () => {
    const { page, leave } = await both(browser(), { language: "fr" });
    const found = await rows(page);
    assert.deepEqual(found, [
      { status: "different", figure: "150 postes", cells: ["150 postes", "120 postes"] },
      { status: "corroborated", figure: "12,4 millions d’euros", cells: ["12,4 millions d’euros", "12,4 millions d’euros"] },
      { status: "corroborated", figure: "812 salariés", cells: ["812 salariés", "812 salariés"] },
    ]);
    const summary = await page.$eval("#comparison-summary", ({ textContent }) => textContent);
    assert.match(summary ?? "", /^1 chiffre diffère, 2 sont recoupés/);
    const quoted = await page.$$eval(".told-sentence", (all) => all.map(({ textContent }) => textContent));
    assert.equal(quoted.length, 2);
    await page.click("#matrix .more");
    assert.ok((await rows(page)).some(({ status, figure }) => status === "alone" && figure === "60 salariés"));
    await leave();
  });

  test("the other article is marked like the first, and stays so while the first is edited", async () => {
    const { page, leave } = await both(browser(), { language: "fr" });
    const money = ["12,4 millions d’euros", "12,4 millions d’euros"];
    assert.deepEqual(await painted(page, "money"), money);
    await page.click("#article p");
    await page.keyboard.press("Home");
    await page.keyboard.type("Or ");
    await page.waitForFunction(() => CSS.highlights.get("recoupe-money")?.size === 2);
    assert.deepEqual(await painted(page, "money"), money);
    await page.click("#compare");
    assert.deepEqual(await painted(page, "money"), money.slice(1));
    await leave();
  });

  test("a cell leads to its place in its article", async () => {
    const { page, leave } = await both(browser(), { language: "fr" });
    for (const [column, figure] of [[2, "150 postes"], [3, "120 postes"]]) {
      await page.click(`#matrix tbody tr:first-child > :nth-child(${column}) .cell`);
      assert.deepEqual(await painted(page, "flash"), [figure]);
    }
    await leave();
  });

  test("the matrix is walked with the arrows", async () => {
    const { page, leave } = await both(browser(), { language: "fr" });
    await page.focus("#matrix .cell[tabindex='0']");
    const focused = () => page.evaluate(() => document.activeElement?.querySelector("[dir]")?.textContent);
    assert.equal(await focused(), "150 postes");
    await page.keyboard.press("End");
    assert.equal(await focused(), "812 salariés");
    await page.keyboard.press("ArrowUp");
    assert.equal(await focused(), "12,4 millions d’euros");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "120 postes");
    await page.keyboard.press("Enter");
    assert.deepEqual(await painted(page, "flash"), ["120 postes"]);
    assert.equal(await page.$$eval("#matrix .cell[tabindex='0']", ({ length }) => length), 1);
    await leave();
  });

  test("what is pasted in one article leaves the other alone, and there is a way back without the first", async () => {
    const { page, leave } = await both(browser(), { language: "fr" });
    const texts = () => page.$$eval("[role=textbox]", (all) => all.map(({ textContent }) => textContent));
    assert.deepEqual(await texts(), [FIRST, SECOND]);
    await page.click("#new");
    assert.deepEqual(await texts(), ["", SECOND]);
    await page.waitForFunction(() => document.querySelectorAll("#matrix tr").length === 0);
    assert.deepEqual(await painted(page, "money"), ["12,4 millions d’euros"]);
    await page.click("#compare");
    assert.equal(await page.$eval("#comparison", (section) => section instanceof HTMLElement && section.hidden), true);
    await leave();
  });

  test("articles are added up to eight, and taken away again", async () => {
    const { page, leave } = await both(browser(), { language: "en" });
    for (let count = 3; count <= 8; count += 1) await page.click("#add-article");
    assert.equal(await page.$eval("#add-article", (button) => button instanceof HTMLButtonElement && button.disabled), true);
    const names = () => page.$$eval(".other [role=textbox]", (all) => all.map((one) => one.getAttribute("aria-label")));
    assert.deepEqual((await names()).slice(0, 2), ["Article 2", "Article 3"]);
    while ((await names()).length > 0) await page.click(".other .icon");
    assert.equal(await page.$eval("#comparison", (section) => section instanceof HTMLElement && section.hidden), true);
    await leave();
  });

  const looks = {
    "compare-light": { dark: false, width: 1360, height: 900 },
    "compare-dark": { dark: true, width: 1360, height: 900, language: /** @type {const} */ ("en") },
    "compare-narrow": { dark: false, width: 390, height: 844, scale: 2 },
  };
  for (const [name, how] of Object.entries(looks)) {
    test(`looks: ${name}`, { skip: kind !== "chromium" }, async () => {
      const { page, leave } = await both(browser(), how);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const path = /** @type {`${string}.png`} */ (join(folder("target/screenshots"), `${name}.png`));
      await page.screenshot({ path, fullPage: name === "compare-narrow" });
      await leave();
    });
  }
});
