// @ts-check
/**
 * The core on a thread of its own, for texts so long that reading them would keep the page from responding.
 *
 * It is given the compiled module and the models of names, then texts. What it has found it hands over in pieces, because
 * a page that receives ten megabytes' marks at once stands still as well.
 *
 * Messages to it: `{ module }`, `{ model }`, `{ text, options }`. From it: `{ up: true }` once, then for each text
 * `{ share }`s, `{ list, items }`s and `{ rest }`, or `{ error, crashed }`.
 *
 * @import { Options } from "../types.d.ts"
 */

import { analyze_telling, initSync, load_model } from "../pkg/recoupe.js";

/** So many figures, names or lines go in one message. */
const PIECE = 3000;
/** What comes in pieces, and the share that is done when the first of them comes. */
const LISTS = /** @type {const} */ (["figures", "names", "zones", "quotes", "entities"]);
const FOUND = 0.9;

self.addEventListener("message", ({ data }) => {
  if (data.module) initSync({ module: data.module });
  else if (data.model) load_model(data.model);
  else read(data);
});
self.postMessage({ up: true });

/** @param {{ text: string, options: Options }} what */
function read({ text, options }) {
  try {
    const analysis = analyze_telling(text, options, (share) => self.postMessage({ share }));
    const all = LISTS.reduce((sum, list) => sum + analysis[list].length, 1);
    let sent = 0;
    for (const list of LISTS) {
      for (let at = 0; at < analysis[list].length; at += PIECE) {
        const items = analysis[list].slice(at, at + PIECE);
        sent += items.length;
        self.postMessage({ list, items, share: FOUND + ((1 - FOUND) * sent) / all });
      }
      analysis[list] = [];
    }
    self.postMessage({ rest: analysis });
  } catch (error) {
    // A panic, or memory that has run out, leaves the module in no state to be used again; a bad option does not.
    const crashed = !(error instanceof Error) || error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    self.postMessage({ error: error instanceof Error ? error.message : String(error), crashed });
  }
}
