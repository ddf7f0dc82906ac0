// @ts-check
/**
 * `node benches/web.mjs FILE`: how fast the web module reads a text, all layers and the plain objects it returns
 * included. The best of several rounds counts, because what disturbs only ever slows.
 */

import { readFile } from "node:fs/promises";
import init, { analyze, load_model } from "../www/pkg/recoupe.js";

const ROUNDS = 9;

const built = (/** @type {string} */ name) => readFile(new URL(`../www/pkg/${name}`, import.meta.url));
const file = process.argv[2] ?? new URL("../tests/cases/articles.txt", import.meta.url);
const text = await readFile(file, "utf8");
await init({ module_or_path: await built("recoupe_bg.wasm") });
for (const language of ["fr", "en"]) load_model(await built(`${language}.bin`));

let best = Infinity;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  analyze(text);
  best = Math.min(best, performance.now() - start);
}
const speed = Buffer.byteLength(text) / 1000 / best;
console.log(`${"web module".padEnd(13)} ${speed.toFixed(1).padStart(8)} MB/s   everything, in Node ${process.version}`);
