/** The types the page shares: the core's own, and what the page makes of them. */

import type { Entity, Figure, Finding, FigureType, Name, NameType, Quote } from "../src/wasm.d.ts";

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

/** What a checker has found out about a figure, a name (its entity) or a quote; "open" is what nobody has touched. */
export type Status = "open" | "verified" | "wrong" | "corrected";

export interface Check {
  status: Status;
  note: string;
  source: string;
  correction: string;
  /** ISO time. */
  changed: string;
}

/** The work of a checker on the article; says `change` after any check has changed or was attached again. */
export interface Checks extends EventTarget {
  of(mark: Mark | QuoteMark): Check | undefined;
  set(mark: Mark | QuoteMark, change: Partial<Check>): void;
  progress(): { done: number; total: number };
  /** Checks whose figure the text no longer holds. */
  lost(): { text: string; check: Check }[];
}
