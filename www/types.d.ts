/** The types the page shares: the core's own, and what the page makes of them. */

import type { Entity, Figure, Finding, FigureType, Name, NameType, Options, Quote } from "../src/wasm.d.ts";

export type {
  Analysis,
  Annotation,
  Compared,
  ComparedFigure,
  Comparison,
  Entity,
  Explanation,
  Figure,
  FigureType,
  Finding,
  Name,
  NameExplanation,
  NameType,
  Options,
  Part,
  Place,
  Quote,
  ZonedLine,
} from "../src/wasm.d.ts";

export type MarkType = FigureType | NameType;

export type Qualifier = NonNullable<Figure["qualifier"]>;

/** One marked figure or name of the article. */
export type Mark = FigureMark | NameMark;

interface MarkBase {
  /** Its place among all marks in the order of the text, from 0. */
  index: number;
  range: StaticRange;
  /** It stands in what the page puts around its article. */
  muted: boolean;
  /** Who says the words it stands in. */
  speaker?: string;
}

/** A finding, and the marks it is about. */
export interface FindingMark {
  finding: Finding;
  marks: Mark[];
}

export interface FigureMark extends MarkBase {
  kind: "figure";
  item: Figure;
}

export interface NameMark extends MarkBase {
  kind: "name";
  item: Name;
  entity: Entity | undefined;
}

/** A quote as a mark of its own; `index` is its place among the quotes. */
export interface QuoteMark extends MarkBase {
  kind: "quote";
  item: Quote;
}

/** What a checker has found out about a figure, a name or a quote. "open" is the state of what nobody touched. */
export type Status = "open" | "verified" | "wrong" | "corrected";

/** What was found out, and how. */
export interface Check {
  status: Status;
  note: string;
  /** Where it was looked up. */
  source: string;
  /** The right value, where the article has a wrong one. */
  correction: string;
  /** When it was last changed, in ISO 8601. */
  changed: string;
}

/** What a check hangs on, so that it finds its place again in a text that was edited or read another way. */
export interface Anchor {
  kind: "figure" | "name" | "quote";
  /** The type of the mark; "quote" for a quote. */
  type: MarkType | "quote";
  /** The exact words; of a name that of its entity. */
  text: string;
  /** The normal form of a figure. */
  value?: string;
  /** All that its entity is called in the text, of a name. */
  names?: string[];
  /** Who says a quote. */
  speaker?: string;
  /** The words before and after, up to 32 UTF-16 code units. */
  prefix: string;
  suffix: string;
  /** Where it stands, in UTF-16 code units; of a name its first mention. */
  start: number;
  end: number;
  /** Which of the equal ones it is, from 0, and how many there are. */
  nth: number;
  of: number;
}

/** A check as it is kept. */
export interface KeptCheck {
  id: string;
  anchor: Anchor;
  check: Check;
}

/** An article as it is kept, but for its text and its checks. */
export interface ArticleHead {
  id: string;
  /** The title the reader gave it; its first line where there is none. */
  name?: string;
  /** Its title as it was last shown. */
  title: string;
  options: ArticleOptions;
  /** When it was made and last changed, in ISO 8601. */
  created: string;
  changed: string;
  /** When it was taken off the desk, in ISO 8601. */
  closed?: string;
  /** Its place among the tabs. */
  order: number;
  /** Where the reader was: the caret, the paragraph at the top of the window, and pixels scrolled past its top. */
  place: { caret: number; line: number; past: number };
  /** Counts what was written of it, and of its text. */
  revision: number;
  textRevision: number;
  /** How many checks it has. */
  checks: number;
}

/** The settings of reading that belong to an article. */
export type ArticleOptions = Pick<Options, "language" | "reference_date" | "furniture">;

/** The work of a checker on the article; says `change` after any check has changed or was attached again. */
export interface Checks extends EventTarget {
  of(mark: Mark | QuoteMark): Check | undefined;
  set(mark: Mark | QuoteMark, change: Partial<Check>): void;
  progress(): { done: number; total: number };
  /** Checks whose figure the text no longer holds. */
  lost(): { text: string; check: Check }[];
}
