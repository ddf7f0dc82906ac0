// @ts-check
/**
 * What the bytes of a file are, and the text in them.
 *
 * A byte order mark decides; without one the bytes are UTF-8 if they can be, else Windows-1252, which the reader is told.
 * What no text holds (zero bytes, many controls) is no text.
 */

/** Why a file cannot be read; each has a text of the interface, `papers.bad.…`. */
export const REASONS = /** @type {const} */ ([
  "doc", "odt", "pdf", "rtf", "office", "locked", "broken", "big", "binary", "empty", "old",
]);

/** A file that holds no text we can read, and why. */
export class Unreadable extends Error {
  /** @param {typeof REASONS[number]} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * What the first bytes say.
 *
 * @param {Uint8Array} bytes
 * @returns {"zip" | "ole" | "pdf" | "rtf" | undefined}
 */
export function signature(bytes) {
  const starts = (/** @type {string} */ letters) => letters.split("").every((letter, at) => bytes[at] === letter.charCodeAt(0));
  if (starts("PK\x03\x04") || starts("PK\x05\x06")) return "zip";
  if (starts("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return "ole";
  if (starts("%PDF-")) return "pdf";
  if (starts("{\\rtf")) return "rtf";
  return undefined;
}

/** Whether bytes hold some letters in UTF-16. @param {Uint8Array} bytes @param {string} letters */
export function holdsWide(bytes, letters) {
  const wide = Array.from(letters, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wide[0]); at >= 0; at = bytes.indexOf(wide[0], at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} [declared] an encoding that the file itself names
 * @returns {{ text: string, guessed: boolean }} `guessed`: it was read as Windows-1252 because it is no UTF-8
 * @throws {Unreadable} where it is no text
 */
export function textOfBytes(bytes, declared) {
  if (bytes.length === 0) throw new Unreadable("empty");
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : undefined;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), guessed: false };
  if (isBinary(bytes)) throw new Unreadable("binary");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch {
    const known = declared && !/^utf-?(?:8|16)/i.test(declared) ? decoder(declared) : undefined;
    return { text: (known ?? new TextDecoder("windows-1252")).decode(bytes), guessed: !known };
  }
}

/** @param {string} label */
function decoder(label) {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes */
function isBinary(bytes) {
  const sample = bytes.subarray(0, 1 << 16);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) controls += 1;
  }
  return controls * 50 > sample.length;
}
