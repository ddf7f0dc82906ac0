// @ts-check
/**
 * Makes the scripts and styles of the page small: `node bundle.mjs FROM TO FILE…`. A style sheet stays itself; a script
 * takes in all modules that it reaches. Run by `cargo xtask`.
 */

import { build } from "esbuild";

const [from, to, ...files] = process.argv.slice(2);
for (const file of files) {
  await build({
    entryPoints: [`${from}/${file}`],
    outfile: `${to}/${file}`,
    bundle: file.endsWith(".js"),
    minify: true,
    // A worker that comes out of a blob is a plain script; the page itself awaits its core.
    format: file.endsWith("worker.js") ? "iife" : file.endsWith(".js") ? "esm" : undefined,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    // A worker is handed its module, and asks for no address.
    logOverride: { "empty-import-meta": "silent" },
    logLevel: "warning",
  });
}
