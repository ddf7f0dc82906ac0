// @ts-check
/**
 * What is kept of a document with structure: its lines. A paragraph, a heading and a list item is a line each; the cells of
 * a row of a table stand in one line with tabs between them.
 */

/** The longest cell of a table; what has longer ones lays a page out. */
const LONGEST_CELL = 200;

/** Takes words and ends of blocks, gives lines. */
export class Outline {
  /** @type {string[]} */
  #lines = [];
  #line = "";
  #blank = true;

  /**
   * Adds words: white space folded as a browser folds it, or kept.
   *
   * @param {string} words
   * @param {boolean} [kept]
   */
  add(words, kept = false) {
    if (kept) {
      const [first, ...rest] = words.split(/\r\n|\r|\n/);
      this.#append(first);
      for (const line of rest) {
        this.break();
        this.#append(line);
      }
    } else {
      const folded = words.replace(/[ \t\r\n\f]+/g, " ");
      this.#append(this.#blank && folded.startsWith(" ") ? folded.slice(1) : folded);
    }
  }

  /** Ends the line, be it empty. */
  break() {
    this.#lines.push(/^\s*$/.test(this.#line) ? "" : this.#line.replace(/[ \t]+$/, ""));
    this.#line = "";
    this.#blank = true;
  }

  /** Ends the line if there is one. */
  end() {
    if (this.#line !== "") this.break();
  }

  /** @param {readonly string[]} lines */
  addLines(lines) {
    this.end();
    this.#lines.push(...lines);
  }

  /** @returns {string[]} no blank line at either end, nor two in a row */
  get lines() {
    this.end();
    const kept = this.#lines.filter((line, index, all) => line !== "" || (index > 0 && all[index - 1] !== ""));
    if (kept[kept.length - 1] === "") kept.pop();
    return kept;
  }

  get text() {
    return this.lines.join("\n");
  }

  /** @param {string} words */
  #append(words) {
    if (words === "") return;
    this.#line += words;
    this.#blank = words.endsWith(" ") || words.endsWith("\t");
  }
}

/**
 * A row of a table. Where a cell holds a text of its own, or all cells but one are empty, the table was only there to
 * lay the page out: then the cells' lines follow one another.
 *
 * @param {readonly string[][]} cells the lines of each cell
 * @returns {string[]}
 */
export function rowLines(cells) {
  const filled = cells.filter((lines) => lines.length > 0);
  const joined = cells.map((lines) => lines.filter((line) => line !== "").join(" "));
  const layout = filled.length < 2 || joined.some((cell) => cell.length > LONGEST_CELL);
  return layout ? filled.flat() : [joined.join("\t").replace(/\t+$/, "")];
}
