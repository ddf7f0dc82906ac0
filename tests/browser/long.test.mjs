// @ts-check
/** Long texts and fast typing: the page responds, its marks come at once and follow every edit. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { address, analyzed, articleText, highlighted, inBrowsers, pasteEvent, press, visit } from "./harness.mjs";

/** @import { Page } from "puppeteer-core" */

// What holds on a machine of two cores, with room for its moods; the aims are 50, 8 and 150 ms.

/** The longest task while a long text is read, in ms. */
const TASK = 250;
/** What a keystroke may take in an article of 100 KB, at the 95th percentile, in ms. */
const KEYSTROKE = 16;
/** From the beginning of the navigation to the first mark, in ms, of the page in some seventy modules. */
const FIRST_MARK = 1500;

const TOWNS = ["Brest", "Lyon", "Nantes", "Arras", "Tulle", "Dole"];
const NAMES = ["Nadia Zorlini", "Marc Vauquelin", "Ines Tarabel", "Paul Ostrevant"];

/** A press text of so many characters at least: lines of several lengths, headlines, blank lines. @param {number} length */
function pressText(length) {
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

/** @param {Page} page */
async function settled(page) {
  await page.waitForFunction(() => document.getElementById("article")?.ariaBusy === "false", { timeout: 90_000 });
}

/**
 * Pastes a text from a task of the page's own, and waits until all of it is read.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<{ marked: number, took: number, gap: number, idle: number }>} in ms: to the first mark, to the last,
 *   the longest time in which no task could run, and the same while nothing was to be done
 */
async function read(page, text) {
  await page.evaluate((text) => Object.assign(window, { text }), text);
  return page.evaluate(async () => {
    const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
    let [gap, last, ticking] = [0, performance.now(), true];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      gap = Math.max(gap, performance.now() - last);
      if (ticking) setTimeout(() => port2.postMessage((last = performance.now())));
    };
    port2.postMessage(0);
    await pause(500);
    const idle = gap;
    const data = new DataTransfer();
    const { text } = /** @type {{ text?: string }} */ (window);
    data.setData("text/plain", text ?? "");
    const init = { clipboardData: data, ...{ dataType: "text/plain", data: text }, bubbles: true, cancelable: true };
    const article = document.getElementById("article");
    gap = 0;
    const pasted = performance.now();
    performance.mark("pasted");
    document.dispatchEvent(new ClipboardEvent("paste", init));
    const marked = seen.marked - pasted;
    while (article?.ariaBusy === "true") await pause(20);
    await pause(200);
    ticking = false;
    return { marked, took: performance.now() - pasted - 200, gap, idle };
  });
}

/**
 * The longest tasks of the page's main thread while something is done, in ms of the processor's time, so that others
 * who use it do not count.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
async function longestTasks(page, act) {
  await page.tracing.start({ categories: ["toplevel", "blink.user_timing"] });
  await act();
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  /** @type {{ name: string, pid: number, tid: number, ts: number, tdur?: number }[]} */
  const events = trace.traceEvents;
  const pasted = events.find(({ name }) => name === "pasted");
  assert.ok(pasted, "the trace knows when the paste came");
  // The task of the paste has begun a little before it.
  const tasks = events.filter(({ name, pid, tid, ts }) => name.endsWith("RunTask") && pid === pasted.pid && tid === pasted.tid && ts > pasted.ts - 5000);
  return tasks.map(({ tdur = 0 }) => tdur / 1000).sort((a, b) => b - a);
}

/**
 * Types at the caret, as fast as frames come, and takes it back, several times over.
 *
 * @param {Page} page
 * @param {string} typed
 * @param {number} rounds
 * @returns {Promise<{ costs: number[], idle: number[] }>} what each keystroke takes in ms until its frame is painted, the
 *   best of all rounds, and what frames take in which nothing happens; sorted
 */
function typing(page, typed, rounds) {
  return page.evaluate(
    async (typed, rounds) => {
      const article = /** @type {HTMLElement} */ (document.getElementById("article"));
      const best = Array(typed.length).fill(Infinity);
      const idle = [];
      const input = (/** @type {string} */ inputType, /** @type {string} */ data) => {
        const start = performance.now();
        article.dispatchEvent(new InputEvent("beforeinput", { inputType, data, bubbles: true, cancelable: true }));
        return performance.now() - start;
      };
      const frame = () =>
        new Promise((/** @type {(ms: number) => void} */ resolve) => {
          requestAnimationFrame(() => {
            const start = performance.now();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - start);
            port2.postMessage(0);
          });
        });
      for (let count = 0; count < 60; count += 1) idle.push(await frame());
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, letter] of [...typed].entries()) {
          const took = input("insertText", letter) + (await frame());
          best[index] = Math.min(best[index], took);
        }
        for (const _ of typed) input("deleteContentBackward", "");
        await frame();
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      return { costs: best.sort((a, b) => a - b), idle: idle.sort((a, b) => a - b) };
    },
    typed,
    rounds,
  );
}

/**
 * How much longer than at best the same work takes now and then, because others use the processor: 1 on a machine left
 * alone. What is measured by the clock is held to its bound times this.
 *
 * @param {Page} page
 */
function slowness(page) {
  return page.evaluate(async () => {
    const times = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const start = performance.now();
      for (let i = 0, sum = 0; i < 3e6; i += 1) sum += Math.sqrt(i);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve));
    }
    times.sort((a, b) => a - b);
    return times[37] / Math.max(times[0], 1);
  });
}

/** What is highlighted once it is what is expected, or after a while. @param {Page} page @param {Record<string, string[]>} expected */
async function atLast(page, expected) {
  let found = await highlighted(page);
  for (let turn = 0; turn < 80 && !isDeepStrictEqual(found, expected); turn += 1) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    found = await highlighted(page);
  }
  return found;
}

/** Puts the caret at the end of a paragraph and that in the middle of the window. @param {Page} page @param {number} index */
async function goTo(page, index) {
  await page.evaluate((index) => {
    const p = document.querySelectorAll("#article p")[index];
    p.scrollIntoView({ block: "center", behavior: "instant" });
    const node = /** @type {Text} */ (p.firstChild);
    document.getElementById("article")?.focus({ preventScroll: true });
    document.getSelection()?.collapse(node, node.length - 1);
  }, index);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

inBrowsers("long texts", (browser, kind) => {
  test("a megabyte is read while the page responds", { timeout: 100_000 }, async () => {
    const { page, leave } = await visit(browser());
    const text = pressText(1_000_000);
    let figures;
    const act = async () => (figures = await read(page, text));
    const tasks = kind === "chromium" ? await longestTasks(page, act) : (await act(), []);
    const { marked, took, gap, idle } = /** @type {Awaited<ReturnType<typeof read>>} */ (/** @type {unknown} */ (figures));
    console.log(
      `${kind}: 1 MB: first marks ${marked.toFixed(0)} ms, all ${took.toFixed(0)} ms, longest gap ${gap.toFixed(0)} ms (idle ${idle.toFixed(0)} ms), longest tasks ${tasks.slice(0, 3).map((ms) => ms.toFixed(0))}`,
    );
    if (kind === "chromium") {
      assert.ok(tasks[0] <= TASK, `${tasks.slice(0, 3)}`);
    } else {
      // By the clock a single gap may be another's: the best of some readings counts.
      const limit = Math.max(TASK * (await slowness(page)), 3 * idle);
      let best = gap;
      for (let turn = 0; turn < 3 && best > limit; turn += 1) {
        await page.click("#new");
        best = Math.min(best, (await read(page, text)).gap);
      }
      assert.ok(best <= limit, `${best} ms, ${limit} ms allowed`);
    }
    assert.equal(await articleText(page), text);
    const count = await page.$eval(".chip[data-type=money] .count", (count) => count.textContent);
    const found = await analyzed(page, text);
    assert.equal(Number(count?.replace(/\D/g, "")), found["money"].length);
    // Paint comes along with the reader.
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: "instant" }));
    await page.waitForFunction(() =>
      Array.from(CSS.highlights.get("recoupe-money") ?? []).some(({ startContainer }) => {
        const { top = -1 } = startContainer.parentElement?.getBoundingClientRect() ?? {};
        return top > 0 && top < innerHeight;
      }),
    );
    await leave();
  });

  test("ten megabytes: first marks, progress, a stop, and on again", { timeout: 100_000 }, async () => {
    const { page, leave } = await visit(browser());
    const text = pressText(10 << 20);
    const reading = read(page, text);
    await page.waitForSelector("#progress:not([hidden])");
    assert.match(await page.$eval("#progress", (element) => element.textContent ?? ""), /Lecture du texte… \d+\s%Arrêter/);
    await page.waitForFunction(() => Number(/** @type {HTMLProgressElement | null} */ (document.querySelector("#progress progress"))?.value) > 0.05, { timeout: 60_000 });
    const before = await highlighted(page);
    assert.ok(before["money"].length > 2, "the first screens are marked");
    await page.click("#progress button");
    const { marked } = await reading;
    console.log(`${kind}: 10 MB: first marks ${marked.toFixed(0)} ms`);
    assert.match(await page.$eval("#progress", (element) => element.textContent ?? ""), /^Lecture arrêtée.*Lire la suite$/);
    assert.deepEqual(await highlighted(page), before, "the marks stay");
    assert.equal(await page.evaluate(() => document.getElementById("article")?.textContent === /** @type {any} */ (window).text), true);
    await page.click("#progress button");
    await page.waitForFunction(() => /^Lecture du texte/.test(document.getElementById("progress")?.textContent ?? ""));
    // Another article ends it.
    await page.click("#new");
    await page.waitForSelector("#progress", { hidden: true });
    await pasteEvent(page, "Il coûte 12 euros.");
    assert.deepEqual((await highlighted(page))["money"], ["12 euros"]);
    await leave();
  });

  test("a thread that dies is told and replaced; text and marks stay", async () => {
    const { page, leave } = await visit(browser());
    // The first text that the thread is given is its last.
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (/** @type {any} */ message) {
        if (message.text === undefined) return postMessage.call(this, message);
        Worker.prototype.postMessage = postMessage;
        setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: { error: "unreachable", crashed: true } })));
      };
    });
    const text = pressText(60_000);
    await read(page, text);
    assert.match(await page.$eval("#progress", (element) => element.textContent ?? ""), /^La lecture a échoué.*Lire la suite$/);
    assert.equal(await articleText(page), text);
    assert.ok((await highlighted(page))["money"].length > 2);
    await page.click("#progress button");
    await settled(page);
    await page.waitForSelector("#progress", { hidden: true });
    const count = await page.$eval(".chip[data-type=money] .count", (count) => Number(count.textContent?.replace(/\D/g, "")));
    assert.equal(count, (await analyzed(page, text))["money"].length);
    await leave();
  });

  test("a keystroke in an article of 100 KB", { timeout: 60_000 }, async () => {
    const { page, leave } = await visit(browser());
    await read(page, pressText(100_000));
    await goTo(page, 222);
    const { costs, idle } = await typing(page, " Nadia Zorlini a payé environ 25 euros le 3 mai 2024, soit 12 % de plus, et 30 autres à Brest en 2 h.", 4);
    const at = (/** @type {number} */ share, all = costs) => all[Math.floor(share * all.length)];
    const noise = at(0.95, idle);
    console.log(
      `${kind}: keystroke: median ${at(0.5).toFixed(1)} ms, 95 % ${at(0.95).toFixed(1)} ms, most ${at(0.999).toFixed(1)} ms (an idle frame: 95 % ${noise.toFixed(1)} ms)`,
    );
    assert.ok(costs.length >= 100 && at(0.95) <= KEYSTROKE * (await slowness(page)), `${at(0.95)} ms`);
    await leave();
  });

  test("after any edits the marks are those of the whole text, and edits can be taken back", { timeout: 90_000 }, async () => {
    const { page, leave } = await visit(browser());
    const original = pressText(12_000);
    await read(page, original);
    let random = 7;
    const next = (/** @type {number} */ below) => (random = (random * 48271) % 2147483647) % below;
    const pieces = ["7", " ", "a", "\n", " 12 % ", "Lyon", ", ", "e 30 euros\net 40 ans", ".", "\r\n"];
    let text = original;
    for (let round = 0; round < 3; round += 1) {
      for (let edit = 0; edit < 12; edit += 1) {
        const at = next(text.length);
        const removed = next(3) === 0 ? next(60) : next(2);
        const inserted = pieces[next(pieces.length)];
        text = await page.evaluate(
          (at, removed, inserted) => {
            const article = /** @type {HTMLElement} */ (document.getElementById("article"));
            const place = (/** @type {number} */ offset) => {
              const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
              let node = walker.nextNode();
              while (node && offset > (node.nodeValue ?? "").length) {
                offset -= (node.nodeValue ?? "").length;
                node = walker.nextNode();
              }
              return /** @type {[Node, number]} */ ([node ?? article, node ? offset : 0]);
            };
            article.focus({ preventScroll: true });
            document.getSelection()?.setBaseAndExtent(...place(at), ...place(Math.min(at + removed, article.textContent?.length ?? 0)));
            article.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertText", data: inserted, bubbles: true, cancelable: true }));
            return article.textContent ?? "";
          },
          at,
          removed,
          inserted,
        );
      }
      const expected = await analyzed(page, text);
      assert.deepEqual(await atLast(page, expected), expected, `round ${round}`);
    }
    await page.focus("#article");
    for (let step = 0; step < 60 && (await articleText(page)) !== original; step += 1) await press(page, "Control", "z");
    assert.equal(await articleText(page), original);
    for (let step = 0; step < 60 && (await articleText(page)) !== text; step += 1) await press(page, "Control", "y");
    assert.equal(await articleText(page), text);
    const expected = await analyzed(page, text);
    assert.deepEqual(await atLast(page, expected), expected);
    await leave();
  });

  test("a keystroke marks its line at once, and neither caret nor page moves", { timeout: 60_000 }, async () => {
    const { page, leave } = await visit(browser());
    await read(page, pressText(100_000));
    await goTo(page, 222);
    const state = () =>
      page.evaluate(() => {
        const range = document.getSelection()?.getRangeAt(0);
        const { top, left } = range?.getClientRects()[0] ?? { top: 0, left: 0 };
        return { scroll: scrollY, top: Math.round(top), left: Math.round(left), before: range?.startContainer.nodeValue?.slice(0, range.startOffset) };
      });
    const start = await state();
    const marked = await page.evaluate(() => {
      const article = /** @type {HTMLElement} */ (document.getElementById("article"));
      for (const data of " et 77 777 euros") {
        article.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertText", data, bubbles: true, cancelable: true }));
      }
      return Array.from(CSS.highlights.get("recoupe-money") ?? [], ({ startContainer, startOffset, endOffset }) =>
        startContainer.nodeValue?.slice(startOffset, endOffset),
      );
    });
    assert.ok(marked.includes("77 777 euros"), "in the task of the keystroke");
    const typed = await state();
    assert.equal(typed.before, `${start.before} et 77 777 euros`);
    assert.equal(typed.scroll, start.scroll);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    await settled(page);
    assert.deepEqual(await state(), typed, "nothing moves when the whole has been read");
    await leave();
  });

  test("the first mark of an article that is there from the start", { timeout: 60_000 }, async () => {
    const { page, leave, requests } = await visit(browser());
    await page.evaluateOnNewDocument((text) => {
      document.addEventListener("DOMContentLoaded", () => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        const init = { clipboardData: data, ...{ dataType: "text/plain", data: text }, bubbles: true, cancelable: true };
        document.dispatchEvent(new ClipboardEvent("paste", init));
      });
    }, pressText(6000));
    const times = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await page.goto(address());
      await page.waitForSelector("html[data-state=ready]");
      times.push(await page.evaluate(() => seen.marked));
    }
    console.log(`${kind}: first mark after ${times.map((ms) => ms.toFixed(0))} ms`);
    assert.ok(Math.min(...times) > 0 && Math.min(...times) <= FIRST_MARK * (await slowness(page)), `${times}`);
    requests.length = 0;
    await leave();
  });
});
