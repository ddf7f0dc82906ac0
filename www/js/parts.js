// @ts-check
/**
 * The parts of the page that are no script or style: files beside it, or, where the page is one file, elements of its
 * own that hold them, squeezed and in base 64.
 */

/** The elements' `id` begins so; the path follows. */
const PREFIX = "part:";

/**
 * A part of the page, as if it had been fetched.
 *
 * @param {string} path relative to the page
 * @param {string} type its media type
 * @returns {Promise<Response>} not `ok` where a host has no such file
 */
export async function part(path, type) {
  const inside = document.getElementById(PREFIX + path);
  if (!inside) return fetch(new URL(`../${path}`, import.meta.url));
  const squeezed = new Blob([bytes(inside.textContent ?? "")]);
  // It is asked for once: a megabyte less to keep.
  inside.remove();
  const stream = squeezed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream, { headers: { "Content-Type": type } });
}

/** Whether the page is one file, with all its parts inside. */
export const ONE_FILE = document.querySelector(`[id^="${PREFIX}"]`) !== null;

/** @param {string} base64 */
function bytes(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
