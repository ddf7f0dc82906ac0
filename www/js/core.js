// @ts-check
/**
 * The WebAssembly core, and what the browser must have for it.
 *
 * @import { Annotation, Compared, Comparison, Explanation, MarkType, NameExplanation, Options } from "../types.d.ts"
 */

import init, * as core from "../pkg/recoupe.js";
import { part } from "./parts.js";

/** The name all our highlights begin with. */
export const NAME = "recoupe";

/** What this page needs and the browser lacks. @returns {"wasm" | "highlights" | undefined} */
export function missing() {
  if (typeof WebAssembly !== "object") return "wasm";
  if (typeof Highlight !== "function" || !CSS.highlights) return "highlights";
  return undefined;
}

/**
 * Fetches and starts the core and its models of names. Nothing else is fetched afterwards.
 *
 * @param {"fr" | "en"} first whose model is awaited; the other's follows
 * @returns {Promise<{ complete: Promise<boolean> }>} once the core can read; `complete` says, once it is known, whether all
 *   models have come. Names of a language without model are found by rules.
 */
export async function load(first) {
  // All requests start at once, the more urgent first.
  const module = init({ module_or_path: part("pkg/recoupe_bg.wasm", "application/wasm") });
  const [urgent, other] = [first, first === "fr" ? "en" : "fr"].map((language) => takeModel(language, module));
  await module;
  const came = await urgent;
  return { complete: other.then((also) => came && also) };
}

/**
 * Fetches a model and gives it to the core.
 *
 * @param {string} language
 * @param {Promise<unknown>} module the start of the core
 * @returns {Promise<boolean>} whether it came
 */
async function takeModel(language, module) {
  try {
    const response = await part(`pkg/${language}.bin`, "application/octet-stream");
    if (!response.ok) return false;
    const data = new Uint8Array(await response.arrayBuffer());
    await module;
    core.load_model(data);
    return true;
  } catch {
    return false;
  }
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
