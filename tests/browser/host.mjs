// @ts-check
/** A host of static pages like any other, on the loopback interface, that can be switched off and given a new version. */

import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
});

/** The folder that `cargo xtask dist` has made. */
const DIST = new URL("../../dist/", import.meta.url);

/** The page in one file. */
export const SINGLE = new URL("recoupe.html", DIST);

export class Host {
  /** What it serves, by path; the page itself has the empty one. @type {Map<string, Buffer>} */
  files = new Map();
  /** The paths asked for. @type {string[]} */
  asked = [];
  #server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname.slice(1);
    this.asked.push(`${request.method} ${path}`);
    const content = this.files.get(path);
    response.writeHead(content && request.method === "GET" ? 200 : 404, {
      "Content-Type": TYPES[path === "" ? ".html" : extname(path)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
    });
    response.end(content);
  });
  #port = 0;

  /** Takes the files of `dist/site`. */
  constructor() {
    const folder = fileURLToPath(new URL("site/", DIST));
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const file = join(folder, name);
      const path = name.replaceAll("\\", "/");
      if (statSync(file).isFile()) this.files.set(path === "index.html" ? "" : path, readFileSync(file));
    }
  }

  get url() {
    return `http://localhost:${this.#port}/`;
  }

  /** Starts to answer, always at the same port. */
  async on() {
    this.#server.listen(this.#port, "localhost");
    await once(this.#server, "listening");
    const address = this.#server.address();
    this.#port = typeof address === "object" && address ? address.port : 0;
  }

  /** Stops to answer. */
  async off() {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  /**
   * Changes a file, as a new version of the page would: the service worker learns its digest.
   *
   * @param {string} path
   * @param {(text: string) => string} change
   */
  publish(path, change) {
    const old = this.files.get(path) ?? Buffer.from("");
    const next = Buffer.from(change(old.toString()));
    this.files.set(path, next);
    const worker = (this.files.get("sw.js") ?? "").toString();
    const version = `const VERSION = "${digest(next).slice(7, 20)}";`;
    const changed = worker.replace(digest(old), digest(next)).replace(/const VERSION = ".*";/, version);
    this.files.set("sw.js", Buffer.from(changed));
  }
}

/** @param {Buffer} content */
function digest(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
