// @ts-check
/** The marks: those the core found, at once, and still right after an edit. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  analyzed,
  articleText,
  highlighted,
  inBrowsers,
  paste,
  press,
  sharedArticles,
  showExample,
  visit,
} from "./harness.mjs";

/** From the paste event to the last highlight, in ms. */
const LIMIT = 100;

inBrowsers("marks", (browser, kind) => {
  for (const language of /** @type {const} */ (["fr", "en"])) {
    test(`the example in ${language}: every kind of figure, as the core finds them`, async () => {
      const { page, leave } = await visit(browser(), { language });
      await showExample(page);
      const text = await articleText(page);
      const marks = await highlighted(page);
      assert.deepEqual(marks, await analyzed(page, text));
      const figures = ["money", "percent", "ratio", "multiplier", "duration", "quantity", "date", "time"];
      assert.deepEqual(figures.filter((type) => !marks[type]), [], "no type of figure is missing");
      await leave();
    });
  }

  test(`articles are marked within ${LIMIT} ms of the paste, on the right characters`, async (context) => {
    const { page, leave } = await visit(browser());
    await showExample(page);
    const example = { id: "example", text: await articleText(page) };
    await leave();
    for (const { id, text } of [example, ...sharedArticles()]) {
      await context.test(id, async () => {
        // A page of its own for each: the first reading is the slowest.
        const { page, leave } = await visit(browser());
        await paste(browser(), page, text);
        const { took, exact } = await page.evaluate(() => ({
          took: seen.marked - seen.paste,
          exact: document.getElementById("article")?.textContent === seen.pasted,
        }));
        console.log(`${kind}: ${id}: ${text.length} characters marked in ${took.toFixed(1)} ms`);
        assert.ok(exact, "the article is what was pasted");
        assert.equal(await articleText(page), text);
        assert.deepEqual(await highlighted(page), await analyzed(page, text));
        assert.ok(took > 0 && took <= LIMIT, `${took} ms`);
        await leave();
      });
    }
  });

  test("an edit in place marks anew, and can be taken back", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, "Le prix est de 20 euros.\nC’est tout.");
    await page.focus("#article");
    await press(page, "Control", "Home");
    await page.keyboard.type("Environ 12 % : ");
    await press(page, "Enter");
    assert.equal(await articleText(page), "Environ 12 % : \nLe prix est de 20 euros.\nC’est tout.");
    await page.waitForFunction(() => CSS.highlights.get("recoupe-percent")?.size === 1);
    assert.deepEqual(await highlighted(page), await analyzed(page, await articleText(page)));

    await press(page, "Backspace");
    await press(page, "End");
    await press(page, "Delete");
    assert.equal(await articleText(page), "Environ 12 % : Le prix est de 20 euros.C’est tout.");
    await press(page, "Control", "Backspace");
    assert.notEqual(await articleText(page), "Environ 12 % : Le prix est de 20 euros.C’est tout.");
    for (let step = 0; step < 12; step += 1) await press(page, "Control", "z");
    assert.equal(await articleText(page), "");
    for (let step = 0; step < 12; step += 1) await press(page, "Control", "y");
    await press(page, "Control", "z");
    assert.equal(await articleText(page), "Environ 12 % : Le prix est de 20 euros.C’est tout.");
    await page.waitForFunction(() => CSS.highlights.get("recoupe-percent")?.size === 1);
    assert.deepEqual(await highlighted(page), await analyzed(page, await articleText(page)));
    await leave();
  });

  test("a Windows line end is one line end to those who edit", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, "un\r\ndeux\r\ntrois");
    const kept = await page.evaluate(() => seen.pasted === "un\r\ndeux\r\ntrois");
    const end = kept ? "\r\n" : "\n";
    await page.focus("#article");
    await press(page, "Control", "Home");
    await press(page, "ArrowDown");
    await press(page, "Home");
    await press(page, "Backspace");
    assert.equal(await articleText(page), `undeux${end}trois`);
    await press(page, "End");
    await page.keyboard.type("!");
    assert.equal(await articleText(page), `undeux!${end}trois`);
    await press(page, "Delete");
    assert.equal(await articleText(page), "undeux!trois");
    await leave();
  });

  test("the caret stays in sight of those who type", async () => {
    const { page, leave } = await visit(browser());
    await paste(browser(), page, "Une ligne.\n".repeat(60));
    await page.focus("#article");
    await press(page, "Control", "End");
    for (let line = 0; line < 25; line += 1) await press(page, "Enter");
    await page.keyboard.type("fin");
    const seen = await page.evaluate(() => {
      const box = document.getSelection()?.getRangeAt(0).getClientRects()[0];
      return box && box.top > 0 && box.bottom <= innerHeight;
    });
    assert.ok(seen);
    await leave();
  });

  test("an input method composes", { skip: kind === "firefox" && "needs the protocol of Chromium" }, async () => {
    const { page, leave } = await visit(browser());
    const client = await page.createCDPSession();
    const compose = async (/** @type {string[]} */ ...steps) => {
      for (const text of steps) {
        const end = text.length;
        await client.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
      }
      await client.send("Input.insertText", { text: steps[steps.length - 1] });
    };
    await page.focus("#article");
    await compose("n", "ne", "né");
    assert.equal(await articleText(page), "né");
    assert.equal(await page.$$eval("#article > p", (all) => all.length), 1);
    await page.keyboard.type(" en 2024");
    await press(page, "Enter");
    await page.keyboard.type("fin");
    await press(page, "ArrowUp");
    await press(page, "End");
    await compose("e", "été");
    assert.equal(await articleText(page), "né en 2024été\nfin");
    await press(page, "Control", "z");
    assert.equal(await articleText(page), "né en 2024\nfin");
    await page.waitForFunction(() => CSS.highlights.get("recoupe-date")?.size === 1);
    assert.deepEqual(await highlighted(page), await analyzed(page, await articleText(page)));
    await leave();
  });

  test("typing from nothing to nothing", async () => {
    const { page, leave } = await visit(browser());
    await page.focus("#article");
    await page.keyboard.type("12 %");
    assert.equal(await articleText(page), "12 %");
    assert.equal(await page.$$eval("#article > p", (all) => all.length), 1);
    await page.waitForFunction(() => CSS.highlights.get("recoupe-percent")?.size === 1);
    await press(page, "Enter");
    await page.keyboard.type("a");
    assert.equal(await articleText(page), "12 %\na");
    for (let step = 0; step < 8; step += 1) await press(page, "Backspace");
    assert.equal(await articleText(page), "");
    assert.equal(await page.$eval("#article", (article) => article.childNodes.length), 0);
    await page.waitForFunction(() => !CSS.highlights.has("recoupe-percent"));
    assert.ok(await (await page.$("#welcome"))?.isVisible());
    await leave();
  });
});
