// @ts-check
/** Where the reader is in an article: which paragraph stands under the bar, and how far it is scrolled past its top. */

/** @typedef {{ line: number, past: number }} Place */

/** @returns {number} the height of what covers the top of the window, in pixels */
function covered() {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/**
 * @param {HTMLElement} root the article
 * @returns {Place}
 */
export function placeIn(root) {
  const lines = root.children;
  if (window.scrollY <= 0 || lines.length === 0) return { line: 0, past: 0 };
  const top = covered();
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle].getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  return { line: low, past: Math.round(top - lines[low].getBoundingClientRect().top) };
}

/**
 * Scrolls to a place, at once.
 *
 * @param {HTMLElement} root
 * @param {Place} place
 */
export function goTo(root, { line, past }) {
  const p = root.children[Math.min(line, root.children.length - 1)];
  const top = !p || (line === 0 && past === 0) ? 0 : window.scrollY + p.getBoundingClientRect().top - covered() + past;
  window.scrollTo({ top, behavior: "instant" });
}
