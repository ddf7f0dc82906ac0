// @ts-check
/**
 * What the page remembers between visits: the reader's settings, never a word of an article. A browser that refuses to
 * remember is no reason to fail.
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
