// @ts-check
/**
 * The scripts that the page starts beside its own. The browser takes no address of a script but from the one policy that
 * the page's rule names, and the policy knows these and no other.
 */

import { ONE_FILE, part } from "./parts.js";

/** Paths relative to the page. */
const SCRIPTS = /** @type {const} */ (["sw.js", "js/worker.js"]);

/** What a script that lies inside the page is called while the page is open; made here and nowhere else. */
const inside = new Set();

/** @type {{ createScriptURL: (address: string) => unknown }} */
const policy =
  /** @type {{ trustedTypes?: any }} */ (globalThis).trustedTypes?.createPolicy("recoupe", { createScriptURL: checked }) ??
  { createScriptURL: checked };

/** @param {string} address */
function checked(address) {
  const known = SCRIPTS.some((path) => new URL(`../${path}`, import.meta.url).href === address);
  if (!known && !inside.has(address)) throw new TypeError(`${address} is no script of the page`);
  return address;
}

/**
 * The address of a script of the page, for whoever starts it. One that lies inside the page gets an address of its own,
 * made of its text.
 *
 * @param {(typeof SCRIPTS)[number]} path
 * @returns {Promise<string>} to TypeScript; to the browser a trusted address
 */
export async function scriptAddress(path) {
  let address = new URL(`../${path}`, import.meta.url).href;
  if (ONE_FILE) {
    const response = await part(path, "text/javascript");
    address = URL.createObjectURL(await response.blob());
    inside.add(address);
  }
  return /** @type {string} */ (policy.createScriptURL(address));
}
