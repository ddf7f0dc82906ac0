// @ts-check
/**
 * Just enough of ZIP to take a document's parts out: the directory at the end, entries stored or deflated, by the browser's
 * own `DecompressionStream`. No more is ever unpacked than a limit, whatever the directory claims.
 */

import { Unreadable } from "./bytes.js";

/** The most bytes that one part may have. */
const LIMIT = 96 << 20;
const ENTRY = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;

/** @typedef {{ name: string, method: number, locked: boolean, packed: number, size: number, at: number }} Entry */

/**
 * @param {Uint8Array} bytes
 * @returns {Map<string, Entry>} by name
 * @throws {Unreadable} where it is no whole archive
 */
export function directory(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) throw new Unreadable("broken");
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== DIRECTORY) throw new Unreadable("broken");
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      entries.set(name, {
        name,
        locked: (view.getUint16(at + 8, true) & 1) !== 0,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + extra + comment;
    }
  } catch {
    throw new Unreadable("broken");
  }
  return entries;
}

/**
 * @param {Uint8Array} bytes
 * @param {Entry} entry
 * @returns {Promise<Uint8Array>}
 * @throws {Unreadable}
 */
export async function unpacked(bytes, { method, locked, packed, size, at }) {
  if (locked) throw new Unreadable("locked");
  if (size > LIMIT) throw new Unreadable("big");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new Unreadable("broken");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw new Unreadable("broken");
  const whole = method === 0 ? data : await inflated(data, size);
  if (whole.length !== size) throw new Unreadable("broken");
  return whole;
}

/**
 * @param {Uint8Array} data
 * @param {number} size what it should be worth
 */
async function inflated(data, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  /** @type {DecompressionStream} */
  let stream;
  try {
    stream = new DecompressionStream("deflate-raw");
  } catch {
    throw new Unreadable("old");
  }
  const writer = stream.writable.getWriter();
  // What the writer minds, the reader is told as well.
  writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (data)).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  try {
    for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
      if (at + value.length > size) break;
      whole.set(value, at);
      at += value.length;
    }
  } catch {
    throw new Unreadable("broken");
  } finally {
    reader.cancel().catch(() => {});
  }
  if (at !== size) throw new Unreadable("broken");
  return whole;
}
