// @ts-check
/**
 * The page without a network: keeps every file of one version of the page, and answers from what it keeps.
 *
 * A version is kept whole or not at all: each file is fetched against its digest, so that a host in the middle of an
 * update, which gives files of two versions, changes nothing. A new version waits until no window shows the old one, or
 * until its reader asks for it.
 *
 * What another application shares with the page is taken here and never leaves the device: it waits in a cache of its
 * own until the page opens (`js/offline.js`).
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/**
 * Each file of the page with its digest; `cargo xtask dist` fills them in. The page itself has the empty name.
 *
 * @type {readonly [name: string, integrity: string][]}
 */
const FILES = [];
/** The digest of all of them. */
const VERSION = "";

const CACHES = "recoupe-page-";
const CACHE = CACHES + VERSION;
const SHARED = "recoupe-shared";
/** The folder of the page. */
const HOME = new URL("./", worker.location.href);
const NAMES = new Set(FILES.map(([name]) => name));

worker.addEventListener("install", (event) => event.waitUntil(keep()));
worker.addEventListener("activate", (event) => event.waitUntil(take()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== HOME.origin || !pathname.startsWith(HOME.pathname)) return;
  const name = pathname.slice(HOME.pathname.length);
  if (request.method === "POST" && name === "share") event.respondWith(share(request));
  else if (request.method === "GET" && name === "index.html") event.respondWith(answer(""));
  else if (request.method === "GET" && NAMES.has(name)) event.respondWith(answer(name));
});

/** Fetches this version whole. */
async function keep() {
  const cache = await caches.open(CACHE);
  const request = (/** @type {[string, string]} */ [name, integrity]) =>
    new Request(new URL(name, HOME), { integrity, cache: "no-cache" });
  await cache.addAll(FILES.map((file) => request([...file])));
}

/** Forgets the versions before, and answers for the windows that are open. */
async function take() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHES) && name !== CACHE).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * A file as it was kept; what the browser has thrown away is fetched again.
 *
 * @param {string} name
 */
async function answer(name) {
  const address = new URL(name, HOME);
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(address);
}

/**
 * Puts what was shared aside and opens the page, which will ask for it.
 *
 * @param {Request} request
 */
async function share(request) {
  const data = await request.formData();
  const text = (/** @type {string} */ field) => {
    const value = data.get(field);
    return typeof value === "string" ? value : "";
  };
  const shared = JSON.stringify({ title: text("title"), text: text("text"), url: text("url") });
  const cache = await caches.open(SHARED);
  await cache.put(new URL("shared", HOME), new Response(shared));
  return Response.redirect(new URL("./?shared", HOME).href, 303);
}
