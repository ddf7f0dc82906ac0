// @ts-check
/**
 * The article: a plain text that is pasted, typed and corrected in place.
 *
 * Every change is one replacement of a stretch of the text, made by us and not by the browser: `beforeinput` says which
 * stretch, the sheet writes it. So the text stays exactly what was pasted (the browser's own insertion trims, folds and
 * wraps, and takes seconds for a book), and its paragraphs stay text nodes that marks can lie on. The price is that the
 * browser's undo knows nothing of it: `history.js` stands in. What cannot be intercepted (an input method composing)
 * is adopted when it is done.
 *
 * Events: `change` after the text has changed, `caret` after the reader has moved the caret in it, `arrival` before a paste
 * takes the place of another article, `refused` when a paste held no text, `grown` once all of a long text is on the page.
 *
 * @typedef {"paste" | "edit"} Cause
 */

import { textOf } from "./clipboard.js";
import { History } from "./history.js";
import { Sheet } from "./sheet.js";

/** Pixels kept free under the line of the caret. */
const CARET_MARGIN = 24;

/** A `change` event: why the text has changed, and what; no edit where another text is shown in the place of the last. */
export class ChangeEvent extends Event {
  /**
   * @param {Cause} cause
   * @param {import("./history.js").Edit} [edit]
   */
  constructor(cause, edit) {
    super("change");
    this.cause = cause;
    this.edit = edit;
  }
}

/** An `arrival` event: a text that would replace the article. Whoever has a better place for it prevents that. */
export class ArrivalEvent extends Event {
  /** @param {string} text */
  constructor(text) {
    super("arrival", { cancelable: true });
    this.text = text;
  }
}

export class Article extends EventTarget {
  #sheet;
  #history = new History();
  #composing = false;
  /** Where the caret last was, kept while the focus is elsewhere. */
  #caret = 0;
  /** Selection changes that we made ourselves are no move of the reader's. */
  #placed = -1;
  #first;

  /**
   * @param {HTMLElement} root the editable element
   * @param {{ first?: boolean }} [how] whether what is pasted with the focus in no article comes here
   */
  constructor(root, { first = true } = {}) {
    super();
    this.root = root;
    this.#first = first;
    this.#sheet = new Sheet(root, () => this.dispatchEvent(new Event("grown")));
    root.contentEditable = "true";
    try {
      root.contentEditable = "plaintext-only";
    } catch {
      // Older browsers know "true" only; every formatting input is refused below all the same.
    }
    root.addEventListener("beforeinput", (event) => this.#beforeInput(event));
    root.addEventListener("input", () => this.#composing || this.#adopt());
    root.addEventListener("compositionstart", () => (this.#composing = true));
    root.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#adopt();
    });
    root.addEventListener("keydown", (event) => this.#keyDown(event));
    root.addEventListener("copy", (event) => this.#give(event.clipboardData) && event.preventDefault());
    root.addEventListener("cut", (event) => {
      if (!this.#give(event.clipboardData)) return;
      event.preventDefault();
      const [start, end] = this.selection;
      this.replace(start, end, "");
    });
    root.addEventListener("dragstart", (event) => this.#give(event.dataTransfer));
    document.addEventListener("paste", (event) => this.#paste(event));
    document.addEventListener("selectionchange", () => this.#selectionChange());
  }

  get text() {
    return this.#sheet.text;
  }

  /** Whether all of the text is on the page; a long one that has just come gets there in slices. */
  get complete() {
    return this.#sheet.complete;
  }

  get caret() {
    return Math.min(this.#caret, this.text.length);
  }

  /** The stretch selected in the article, or the caret's last place. @returns {[start: number, end: number]} */
  get selection() {
    const selection = document.getSelection();
    if (selection && selection.rangeCount > 0) {
      const range = selection.getRangeAt(0);
      const start = this.offsetOf(range.startContainer, range.startOffset);
      const end = this.offsetOf(range.endContainer, range.endOffset);
      if (start !== undefined && end !== undefined) return [start, end];
    }
    return [this.caret, this.caret];
  }

  /**
   * The offset of a place in the article, or `undefined` for a place outside of it.
   *
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    return this.#sheet.offsetOf(node, offset);
  }

  /**
   * A stretch of the text as a range on the page, true until the text changes there.
   *
   * @param {number} start
   * @param {number} end
   */
  rangeOf(start, end) {
    const [startContainer, startOffset] = this.#sheet.positionOf(start);
    const [endContainer, endOffset] = this.#sheet.positionOf(end);
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  }

  /**
   * The stretch of the text that stands between two heights of the window, and perhaps a little more.
   *
   * @param {number} top
   * @param {number} bottom
   */
  between(top, bottom) {
    return this.#sheet.between(top, bottom);
  }

  /**
   * Replaces a stretch of the text, in a way that can be undone. The caret goes after what was inserted.
   *
   * @param {number} start
   * @param {number} end
   * @param {string} inserted
   * @param {{ cause?: Cause, typing?: boolean }} [how]
   */
  replace(start, end, inserted, { cause = "edit", typing = false } = {}) {
    const removed = this.text.slice(start, end);
    if (removed === inserted) return;
    this.#history.push({ at: start, removed, inserted, typing });
    this.#write({ at: start, removed, inserted }, cause);
  }

  /**
   * Shows another text, which has a history of its own. The focus stays where it is.
   *
   * @param {string} text
   * @param {{ caret?: number, history?: History }} [how]
   * @returns {History} what could be undone in the text that stood here
   */
  open(text, { caret = 0, history = new History() } = {}) {
    const before = this.#history;
    this.#history = history;
    this.#sheet.splice(0, this.text.length, text);
    this.#caret = caret;
    this.dispatchEvent(new ChangeEvent("paste"));
    if (this.root.contains(document.activeElement)) this.placeCaret(this.caret);
    return before;
  }

  /** Takes the last change back. @returns {boolean} whether there was one */
  undo() {
    return this.#replay(this.#history.undo());
  }

  /** Makes the change last taken back again. @returns {boolean} whether there was one */
  redo() {
    return this.#replay(this.#history.redo());
  }

  /**
   * Puts the caret at an offset, and with it the focus, without scrolling.
   *
   * @param {number} offset
   */
  placeCaret(offset) {
    this.#caret = offset;
    this.#placed = offset;
    this.root.focus({ preventScroll: true });
    document.getSelection()?.collapse(...this.#sheet.positionOf(offset));
  }

  /** @param {import("./history.js").Edit | undefined} edit */
  #replay(edit) {
    if (edit) this.#write(edit, edit.inserted.length > 1 ? "paste" : "edit");
    return edit !== undefined;
  }

  /**
   * @param {import("./history.js").Edit} edit
   * @param {Cause} cause
   */
  #write(edit, cause) {
    const { at, removed, inserted } = edit;
    const whole = at === 0 && removed.length === this.text.length;
    this.#sheet.splice(at, at + removed.length, inserted);
    // Behind what came; but of a new text so long that its end is not on the page yet, at the beginning.
    this.#caret = whole && !this.#sheet.complete ? 0 : at + inserted.length;
    // Marks first: to place the caret takes a layout.
    this.dispatchEvent(new ChangeEvent(cause, edit));
    // A long text is seen first: the focus takes a layout.
    if (whole && !this.#sheet.complete) setTimeout(() => this.#follow(false));
    else this.#follow(!whole);
  }

  /**
   * Puts the caret where it belongs.
   *
   * @param {boolean} reveal whether it is to be seen; a new article is read from its beginning
   */
  #follow(reveal) {
    // On a touch screen the focus brings up the keyboard, over the article that was to be read.
    if (!this.root.contains(document.activeElement) && matchMedia("(pointer: coarse)").matches) return;
    this.placeCaret(this.#caret);
    if (reveal) this.#reveal();
  }

  /** Scrolls the caret into view, as the browser does after its own insertions. */
  #reveal() {
    const [node, offset] = this.#sheet.positionOf(this.#caret);
    const range = document.createRange();
    range.setStart(node, offset);
    const box = range.getClientRects()[0] ?? (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const above = box ? Math.min(0, box.top - (Number.parseFloat(scrollPaddingTop) || 0)) : 0;
    const below = box ? Math.max(0, box.bottom + CARET_MARGIN - innerHeight) : 0;
    if (above + below !== 0) window.scrollBy({ top: above + below, behavior: "instant" });
  }

  /** @param {InputEvent} event */
  #beforeInput(event) {
    if (!event.cancelable || event.isComposing) return;
    const { inputType } = event;
    // Only pasted HTML that we cannot read ourselves comes here: the browser makes plain text of it.
    if (inputType === "insertFromPaste") return;
    event.preventDefault();
    if (inputType === "historyUndo") this.undo();
    else if (inputType === "historyRedo") this.redo();
    else if (inputType.startsWith("delete")) this.replace(...this.#deleted(event), "");
    else if (inputType === "insertParagraph" || inputType === "insertLineBreak") this.#insert(event, "\n");
    else if (inputType.startsWith("insert")) this.#insert(event, inserted(event));
  }

  /**
   * @param {InputEvent} event
   * @param {string | undefined} text
   */
  #insert(event, text) {
    if (text === undefined) return;
    const [start, end] = this.#target(event);
    this.replace(start, end, text, { typing: event.inputType === "insertText" });
  }

  /**
   * The stretch an input means. A "\r\n" is never cut in two: what begins inside of it begins before it.
   *
   * @param {InputEvent} event
   * @returns {[start: number, end: number]}
   */
  #target(event) {
    const range = event.getTargetRanges()[0];
    let [start, end] = this.selection;
    if (range) {
      start = this.offsetOf(range.startContainer, range.startOffset) ?? start;
      end = this.offsetOf(range.endContainer, range.endOffset) ?? end;
    }
    const inside = (/** @type {number} */ at) => this.text[at - 1] === "\r" && this.text[at] === "\n";
    if (inside(end)) end += start === end ? -1 : 1;
    if (inside(start)) start -= 1;
    return [start, Math.max(start, end)];
  }

  /**
   * What a deletion takes away. Across a line end some browsers name an empty stretch: then it is the line end.
   *
   * @param {InputEvent} event
   * @returns {[start: number, end: number]}
   */
  #deleted(event) {
    const [start, end] = this.#target(event);
    if (start !== end) return [start, end];
    const crlf = (/** @type {number} */ at) => this.text.startsWith("\r\n", at);
    if (event.inputType.endsWith("Backward")) return [start - Math.min(start, crlf(start - 2) ? 2 : 1), start];
    return [start, Math.min(start + (crlf(start) ? 2 : 1), this.text.length)];
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    const redo = key === "y" || (key === "z" && event.shiftKey);
    if (!redo && key !== "z") return;
    event.preventDefault();
    if (redo) this.redo();
    else this.undo();
  }

  /**
   * Gives away what is selected, as the plain text it is: of paragraphs the browser would make a text of its own.
   *
   * @param {DataTransfer | null} data
   * @returns {boolean} whether anything was selected
   */
  #give(data) {
    const [start, end] = this.selection;
    if (start === end || !data) return false;
    data.clearData();
    data.setData("text/plain", this.text.slice(start, end));
    return true;
  }

  /**
   * A paste goes where the caret is; with the focus elsewhere it is a new article. Fields of forms and other articles keep theirs.
   *
   * @param {ClipboardEvent} event
   */
  #paste(event) {
    const data = event.clipboardData;
    if (!data || event.defaultPrevented) return;
    // Where the focus is, not where the event is: that is the old selection's place in some browsers.
    const focused = document.activeElement;
    const here = this.root.contains(focused);
    if (!here && (!this.#first || focused?.closest("input, textarea, select, dialog, [contenteditable]"))) return;
    const text = textOf(data);
    if (text === undefined && data.types.includes("text/html")) return;
    event.preventDefault();
    if (!text) {
      this.dispatchEvent(new Event("refused"));
      return;
    }
    if (!here && this.text !== "" && !this.dispatchEvent(new ArrivalEvent(text))) return;
    const [start, end] = here ? this.selection : [0, this.text.length];
    this.replace(start, end, text, { cause: "paste" });
  }

  #adopt() {
    const edit = this.#sheet.adopt();
    if (!edit) return;
    this.#history.push(edit);
    this.placeCaret(edit.at + edit.inserted.length);
    this.dispatchEvent(new ChangeEvent("edit", edit));
  }

  #selectionChange() {
    const selection = document.getSelection();
    const offset = selection?.focusNode ? this.offsetOf(selection.focusNode, selection.focusOffset) : undefined;
    if (offset === undefined || this.#composing) return;
    const ours = offset === this.#placed;
    this.#placed = -1;
    this.#caret = offset;
    if (!ours && selection?.isCollapsed) this.dispatchEvent(new Event("caret"));
  }
}

/**
 * @param {InputEvent} event
 * @returns {string | undefined}
 */
function inserted(event) {
  return event.data ?? (event.dataTransfer ? textOf(event.dataTransfer) : undefined);
}
