// @ts-check
/**
 * What the page remembers of the reader's settings. A browser that refuses to remember is no reason to fail. Articles
 * and checks are kept elsewhere: see `desk/`.
 */

const PREFIX = "recoupe.";

/**
 * @param {string} key
 * @param {readonly string[]} words words without spaces
 */
export function remember(key, words) {
  try {
    localStorage.setItem(PREFIX + key, words.join(" "));
  } catch {
    // Private windows and strict settings: the setting lasts as long as the page.
  }
}

/**
 * @param {string} key
 * @returns {string[]} empty where nothing is remembered
 */
export function recall(key) {
  try {
    return localStorage.getItem(PREFIX + key)?.split(" ").filter(Boolean) ?? [];
  } catch {
    return [];
  }
}

/** Forgets all settings. The page keeps those it has until it goes away. */
export function forgetAll() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Then there is nothing to forget.
  }
}
