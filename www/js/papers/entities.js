// @ts-check
/**
 * Character references of HTML and XML: by number, and by the names of HTML 4, which are all that word processors, mail and
 * the press's pages write. What is not known stays as it is written.
 */

/** The names of U+00A0 to U+00FF, in order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para " +
  "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave " +
  "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc " +
  "Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc " +
  "iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const OTHERS =
  'amp& lt< gt> quot" apos\' OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ ndash– mdash— lsquo‘ rsquo’ sbquo‚ ' +
  "ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› euro€ trade™ larr← uarr↑ " +
  "rarr→ darr↓ harr↔ minus− infin∞ asymp≈ ne≠ le≤ ge≥ DeltaΔ OmegaΩ muμ piπ alphaα betaβ gammaγ deltaδ lambdaλ " +
  "sigmaσ omegaω numero№ check✓ ensp\u2002 emsp\u2003 thinsp\u2009 hairsp\u200A numsp\u2007 puncsp\u2008 nnbsp\u202F zwnj\u200C zwj\u200D lrm\u200E rlm\u200F";

/** @type {Map<string, string>} */
const NAMED = new Map([
  ...LATIN.split(" ").map((name, index) => /** @type {[string, string]} */ ([name, String.fromCharCode(0xa0 + index)])),
  ...Array.from(OTHERS.matchAll(/([A-Za-z]+)([^A-Za-z]) ?/gu), ([, name, sign]) => /** @type {[string, string]} */ ([name, sign])),
]);

/** Numbers 128 to 159 mean the characters of Windows-1252, as in every browser. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * @param {string} text
 * @returns {string}
 */
export function decoded(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(?:x([\da-f]{1,8})|(\d{1,8}))|([a-z][a-z\d]{1,9}));?/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED.get(name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80];
    const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return character ? String.fromCodePoint(code) : "\uFFFD";
  });
}
