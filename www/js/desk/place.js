// @ts-check
/**
 * Where the reader is in an article: which line stands under the bar, and how far it is scrolled past its top.
 *
 * @typedef {{ at: number, past: number }} Place `at` is where the line begins in the text, in UTF-16 code units; `past`
 *   are pixels
 */

/** @returns {number} the height of what covers the top of the window, in pixels */
function covered() {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/**
 * @param {import("../article.js").Article} article
 * @returns {Place}
 */
export function placeIn(article) {
  const top = covered();
  // Of a long article the paragraphs lie in parts.
  let line = window.scrollY > 0 ? firstBelow(article.root, top) : undefined;
  if (line instanceof HTMLDivElement) line = firstBelow(line, top);
  if (!line) return { at: 0, past: 0 };
  return { at: article.offsetOf(line, 0) ?? 0, past: Math.round(top - line.getBoundingClientRect().top) };
}

/**
 * Scrolls to a place, at once.
 *
 * @param {import("../article.js").Article} article
 * @param {Place} place
 */
export function goTo(article, { at, past }) {
  const scroll = () => {
    const { startContainer } = article.rangeOf(Math.min(at, article.text.length), Math.min(at, article.text.length));
    const line = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    const top = !line || (at === 0 && past === 0) ? 0 : window.scrollY + line.getBoundingClientRect().top - covered() + past;
    window.scrollTo({ top, behavior: "instant" });
    return Math.round(window.scrollY);
  };
  const there = scroll();
  // Only now what was out of sight is laid out, and may be of another height than was thought.
  if (there > 0) requestAnimationFrame(() => Math.round(window.scrollY) === there && scroll());
}

/**
 * The first child of which anything stands below a height of the window.
 *
 * @param {Element} parent
 * @param {number} top
 * @returns {Element | undefined}
 */
function firstBelow({ children }, top) {
  let [low, high] = [0, children.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle].getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  return children[low];
}
