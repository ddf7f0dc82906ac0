// @ts-check
/**
 * The scripts that the page starts beside its own. The browser takes no address of a script but from the one policy that
 * the page's rule names, and the policy knows these and no other.
 */

/** The service worker. */
const SERVICE = new URL("../sw.js", import.meta.url).href;

/** What scripts that the page has made of its own parts are called while it is open. */
const made = new Set();

/** @type {{ createScriptURL: (address: string) => unknown }} */
const policy =
  /** @type {{ trustedTypes?: any }} */ (globalThis).trustedTypes?.createPolicy("recoupe", { createScriptURL: checked }) ??
  { createScriptURL: checked };

/** @param {string} address */
function checked(address) {
  if (address !== SERVICE && !made.has(address)) throw new TypeError(`${address} is no script of the page`);
  return address;
}

/** The address of the service worker. @returns {string} to TypeScript; to the browser a trusted address */
export function serviceAddress() {
  return /** @type {string} */ (policy.createScriptURL(SERVICE));
}

/**
 * The address of a script that is made of parts of the page.
 *
 * @param {string[]} texts
 * @returns {string} to TypeScript; to the browser a trusted address
 */
export function madeAddress(texts) {
  const address = URL.createObjectURL(new Blob(texts, { type: "text/javascript" }));
  made.add(address);
  return /** @type {string} */ (policy.createScriptURL(address));
}
