// @ts-check
/**
 * How marks look on paper and in files: the colours and lines of the page's own marks (style/marks.css, style/base.css), as
 * data, and the style sheet made of them for the exported page and for print.
 *
 * No two types of a family have the same line, so that they can be told apart in black and white: in print every colour
 * is black, figures keep a grey wash, and what a finding is about stands in brackets. Classes begin with `p-`, because print
 * happens in the page, whose own classes are others.
 */

/** By type: the line, its colour and, of figures, the wash; then both for dark screens. */
export const LOOKS = /** @type {const} */ ({
  money: ["solid 2.5px", "#8f5f00", "#faeecb", "#dcae55", "#362c16"],
  percent: ["double 1px", "#b03c1e", "#fbe6dd", "#ec8e70", "#39241d"],
  ratio: ["double 2px", "#a8325f", "#fae4ec", "#ea86a9", "#38222b"],
  multiplier: ["wavy 1px", "#86398a", "#f4e6f5", "#cf93d4", "#322436"],
  quantity: ["solid 1px", "#7b5532", "#f3eae1", "#c9a17a", "#30281f"],
  number: ["dotted 1.5px", "#6a665e", "#efede8", "#a9a399", "#2b2926"],
  duration: ["dashed 2px", "#5a6a12", "#eef2d4", "#b3c265", "#2a2d18"],
  date: ["dashed 1px", "#2f7040", "#e2f1e4", "#83c492", "#1f2f23"],
  time: ["dotted 2.5px", "#0f7067", "#ddf1ee", "#6fc6bb", "#1a2f2c"],
  person: ["solid 1px", "#1d4f96", "", "#a3c4f7", ""],
  organization: ["double 1px", "#5238a3", "", "#c3b3f8", ""],
  place: ["dotted 1.5px", "#0d6675", "", "#8ad3e0", ""],
  event: ["dashed 1px", "#8f2a66", "", "#eea3cd", ""],
  product: ["wavy 1px", "#4d5a6e", "", "#b8c4d6", ""],
});

const each = (/** @type {(type: string, look: typeof LOOKS[keyof typeof LOOKS]) => string} */ rule) =>
  Object.entries(LOOKS).map(([type, look]) => rule(type, look)).join("\n");

/** The style sheet: all of it below `.paper`. */
export const SHEET = `
.paper { color: #1e1c19; background: #fff; font: 1.0625rem/1.6 Charter, "Noto Serif", Georgia, serif; }
body.paper { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
.paper h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .4em; text-wrap: balance; }
.paper h2 { font-size: 1.15em; margin: 2em 0 .5em; break-after: avoid; }
.paper h1, .paper h2 { font-family: inherit; }
.paper p { margin: 0 0 .6em; white-space: pre-wrap; }
.paper p.p-headline { font-weight: 600; font-size: 1.25em; line-height: 1.3; }
.paper .p-standfirst { font-weight: 600; }
.paper .p-boilerplate { opacity: .72; font-size: .9em; }
.paper .p-small { font: .8125em/1.5 system-ui, sans-serif; }
.paper mark { background: none; color: inherit; text-decoration: underline; text-underline-offset: .22em; text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.paper .p-finding { outline: 1px dotted; outline-offset: 1px; }
.paper sup { font: .7em/0 system-ui, sans-serif; }
.paper sup a, .paper li a { color: inherit; }
.paper .p-legend { display: flex; flex-wrap: wrap; gap: .2em 1.2em; margin: 0 0 1.6em; }
.paper ol { padding-inline-start: 1.6em; }
.paper li { margin-block-end: .4em; }
.paper table { width: 100%; border-collapse: collapse; font: .8125em/1.45 system-ui, sans-serif; }
.paper th, .paper td { padding: .35em .6em .35em 0; border-block-end: 1px solid #b9b4aa; text-align: start; vertical-align: top; }
.paper thead { display: table-header-group; }
.paper tr, .paper li { break-inside: avoid; }
${each((type, [line, ink, wash]) => `.paper .p-${type} { text-decoration: underline ${line} ${ink};${wash && ` background: ${wash};`} }`)}
@media screen and (prefers-color-scheme: dark) {
.paper { color: #e9e5dd; background: #181715; color-scheme: dark; }
${each((type, [, , , ink, wash]) => `.paper .p-${type} { text-decoration-color: ${ink};${wash && ` background: ${wash};`} }`)}
}
@media print {
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } }
.paper { color: #000; background: none; font-size: 10.5pt; line-height: 1.5; orphans: 2; widows: 2; }
body.paper { max-width: none; padding: 0; }
.paper .p-boilerplate { opacity: 1; color: #444; }
.paper mark[class] { text-decoration-color: #000; }
${each((type, [, , wash]) => (wash ? `.paper .p-${type} { background: #e9e9e9; print-color-adjust: exact; -webkit-print-color-adjust: exact; }` : "")).trim()}
.paper .p-finding { outline: none; font-weight: 600; }
.paper .p-finding::before { content: "["; }
.paper .p-finding::after { content: "]"; }
.paper .p-back { display: none; }
}
`;
