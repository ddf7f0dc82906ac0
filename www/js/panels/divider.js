// @ts-check
/** The handle between the article and the panel: moved with the pointer or the arrows, it widens the panel; remembered. */

import { recall, remember } from "../store.js";

/** Pixels: the least widths of the panel and of what is beside it, and a step with the keyboard. */
const LEAST = 288;
const BESIDE = 400;
const STEP = 32;

/**
 * @param {HTMLElement} handle a `separator`
 * @param {HTMLElement} panel
 */
export function setUpDivider(handle, panel) {
  const main = /** @type {HTMLElement} */ (panel.parentElement);
  const most = () => Math.max(LEAST, main.clientWidth - BESIDE);
  /** What the reader wished for; nothing for the usual width. */
  let wished = Number(recall("panel")[0]) || undefined;

  const apply = () => {
    if (wished === undefined) main.style.removeProperty("--panel");
    else main.style.setProperty("--panel", `${Math.round(Math.min(Math.max(wished, LEAST), most()))}px`);
    tell();
  };
  const tell = () => {
    handle.ariaValueMin = String(LEAST);
    handle.ariaValueMax = String(most());
    handle.ariaValueNow = String(Math.round(panel.getBoundingClientRect().width));
  };
  /** @param {number | undefined} width */
  const set = (width) => {
    wished = width && Math.min(Math.max(width, LEAST), most());
    apply();
  };
  const keep = () => remember("panel", wished === undefined ? [] : [String(Math.round(wished))]);

  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    const wide = panel.getBoundingClientRect().width + event.clientX;
    const move = (/** @type {PointerEvent} */ event) => set(wide - event.clientX);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => {
      handle.removeEventListener("pointermove", move);
      keep();
    }, { once: true });
  });
  handle.addEventListener("dblclick", () => {
    set(undefined);
    keep();
  });
  handle.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { width } = panel.getBoundingClientRect();
    /** @type {Record<string, number | undefined>} */
    const widths = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST, End: most(), Enter: undefined };
    if (!(event.key in widths)) return;
    event.preventDefault();
    set(widths[event.key]);
    keep();
  });
  new ResizeObserver(apply).observe(main);
  apply();
}
