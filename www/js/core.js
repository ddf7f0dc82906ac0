// @ts-check
/**
 * The WebAssembly core, and what the browser must have for it.
 *
 * @import { Analysis, Annotation, Compared, Comparison, Explanation, MarkType, NameExplanation, Options } from "../types.d.ts"
 */

import init, * as core from "../pkg/recoupe.js";
import { part } from "./parts.js";
import { scriptAddress } from "./trusted.js";

/** The name all our highlights begin with. */
export const NAME = "recoupe";

/** What this page needs and the browser lacks. @returns {"wasm" | "highlights" | undefined} */
export function missing() {
  if (typeof WebAssembly !== "object") return "wasm";
  if (typeof Highlight !== "function" || !CSS.highlights) return "highlights";
  return undefined;
}

/** What a thread must be given before it can read: the compiled module, then the models. @type {object[]} */
const equipment = [];
/** The address of the script of threads. */
let worker = "";
/** How much of it a thread has. @type {WeakMap<Worker, number>} */
const given = new WeakMap();

/**
 * Fetches and starts the core and its models of names. Nothing else is fetched afterwards.
 *
 * @param {"fr" | "en"} first whose model is awaited; the other's follows
 * @returns {Promise<{ complete: Promise<boolean> }>} once the core can read; `complete` says, once it is known, whether all
 *   models have come. Names of a language without model are found by rules.
 */
export async function load(first) {
  // All requests start at once, the more urgent first.
  const started = start();
  const [urgent, other] = [first, first === "fr" ? "en" : "fr"].map((language) => takeModel(language, started));
  await started;
  const came = await urgent;
  return { complete: other.then((also) => came && also) };
}

/** Compiles the module, which threads share, and starts it here. */
async function start() {
  const response = await part("pkg/recoupe_bg.wasm", "application/wasm");
  if (!response.ok) throw new Error(`${response.status}`);
  const streams = response.headers.get("Content-Type")?.startsWith("application/wasm");
  const module = await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  equipment.push({ module });
  worker = await scriptAddress("js/worker.js");
  await init({ module_or_path: module });
}

/**
 * Fetches a model and gives it to the core.
 *
 * @param {string} language
 * @param {Promise<unknown>} started the start of the core
 * @returns {Promise<boolean>} whether it came
 */
async function takeModel(language, started) {
  try {
    const response = await part(`pkg/${language}.bin`, "application/octet-stream");
    if (!response.ok) return false;
    const model = new Uint8Array(await response.arrayBuffer());
    await started;
    core.load_model(model);
    equipment.push({ model });
    return true;
  } catch {
    return false;
  }
}

/** Starts another thread. @returns {Worker} */
export function startWorker() {
  return new Worker(worker, { type: "module" });
}

/** Gives a thread what it needs to read and has not been given yet. @param {Worker} worker */
export function equip(worker) {
  for (const part of equipment.slice(given.get(worker) ?? 0)) worker.postMessage(part);
  given.set(worker, equipment.length);
}

/**
 * Analyses a text.
 *
 * @param {string} text
 * @param {Options} options
 * @returns {Analysis}
 * @throws {Error} on a bad option
 */
export function analyze(text, options) {
  return core.analyze(text, options);
}

/**
 * Reads some texts for nothing, so that the first article does not wait for what is made at a first reading: tables,
 * automata, compiled code.
 *
 * @param {readonly string[]} samples
 */
export function warmUp(samples) {
  for (const sample of samples) core.analyze(sample);
}

/**
 * Analyses the text under a node and marks it.
 *
 * @param {Node} root
 * @param {Options & { hidden?: MarkType[] }} options
 * @param {string} [name] what the names of the highlights begin with
 * @returns {Annotation}
 * @throws {Error} on a bad option
 */
export function annotate(root, options, name = NAME) {
  return /** @type {Annotation} */ (core.annotate(root, { ...options, name }));
}

/**
 * Holds articles against each other.
 *
 * @param {Compared[]} articles
 * @param {Options} options
 * @returns {Comparison}
 * @throws {Error} on a bad option
 */
export function compare(articles, options) {
  return core.compare(articles, options);
}

/**
 * How the figure at an offset of a text was read.
 *
 * @param {string} text
 * @param {Options} options those with which it was analysed
 * @param {number} at
 * @returns {Explanation | NameExplanation | undefined}
 */
export function explain(text, options, at) {
  return core.explain(text, options, at);
}

/**
 * Takes the marks under a node away.
 *
 * @param {Node} root
 * @param {string} [name] what the names of its highlights begin with
 */
export function clear(root, name = NAME) {
  core.clear(root, name);
}
