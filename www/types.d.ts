/** The types the page shares: the core's own, and what the page makes of them. */

import type { Entity, Figure, FigureType, Name, NameType } from "../src/wasm.d.ts";

export type {
  Analysis,
  Annotation,
  Entity,
  Explanation,
  Figure,
  FigureType,
  Name,
  NameType,
  Options,
  Part,
} from "../src/wasm.d.ts";

export type MarkType = FigureType | NameType;

export type Qualifier = NonNullable<Figure["qualifier"]>;

/** One marked figure or name of the article. */
export type Mark = FigureMark | NameMark;

interface MarkBase {
  /** Its place among all marks in the order of the text, from 0. */
  index: number;
  range: StaticRange;
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
