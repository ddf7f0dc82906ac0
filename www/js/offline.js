// @ts-check
/**
 * The page without a network: starts the service worker where the host has one, offers a new version once it is all
 * there, and takes what another application has shared.
 */

import { byId } from "./dom.js";
import { t } from "./i18n.js";
import { offer } from "./notices.js";
import { ONE_FILE } from "./parts.js";
import { scriptAddress } from "./trusted.js";

/** Where the service worker leaves what was shared. */
const SHARED = "recoupe-shared";

/**
 * Sets the page up for life without a network, and says in it what holds: one file, kept on the device, or neither.
 *
 * @returns {Promise<void>} once it is known
 */
export async function setUpOffline() {
  const line = byId("offline", HTMLElement);
  const tell = (/** @type {"offline.file" | "offline.kept"} */ key) => {
    line.dataset.text = key;
    line.textContent = t(key);
    line.hidden = false;
  };
  if (ONE_FILE) tell("offline.file");
  if (!document.documentElement.dataset.offline || !navigator.serviceWorker) return;
  try {
    const registration = await navigator.serviceWorker.register(await scriptAddress("sw.js"));
    watch(registration);
    await navigator.serviceWorker.ready;
    tell("offline.kept");
  } catch {
    // A browser that keeps nothing (a private window, strict settings): the page works while it is open.
  }
}

/**
 * What another application has shared with the page, once.
 *
 * @returns {Promise<{ title: string, text: string, url: string } | undefined>}
 */
export async function takeShared() {
  if (!new URLSearchParams(location.search).has("shared")) return undefined;
  history.replaceState(null, "", location.pathname);
  const cache = await caches.open(SHARED);
  const response = await cache.match(new URL("shared", document.baseURI));
  await caches.delete(SHARED);
  return response?.json();
}

/**
 * Tells of a new version once all of it is kept. It takes over when the reader says so, or when no window is left.
 *
 * @param {ServiceWorkerRegistration} registration
 */
function watch(registration) {
  const ready = () => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller) return;
    offer(t("offline.update"), t("offline.reload"), () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
  };
  ready();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", ready));
}
