/** Types of figures. */
export type FigureType =
  | "money" | "percent" | "ratio" | "multiplier" | "duration" | "quantity" | "number" | "date" | "time";

/** Types of names. */
export type NameType = "person" | "organization" | "place" | "event" | "product";

/** What a reader of a text may know beforehand. */
export interface Options {
  /** Language of every paragraph; "auto", the default, lets each show its own. */
  language?: "auto" | "fr" | "en";
  /** The day on which the text was written, YYYY-MM-DD, from which relative dates count; its dateline by default. */
  reference_date?: string;
}

/** A figure of the text. Offsets are UTF-16 code units, `end` exclusive. */
export interface Figure {
  start: number;
  end: number;
  type: FigureType;
  text: string;
  /** Normal form, such as "200000000000 EUR"; absent where the text fixes none. */
  value?: string;
  qualifier?: "about" | "nearly" | "more-than" | "at-least" | "less-than" | "at-most";
  /** One ISO date, or two with a slash between: what a partial or relative date means, or where *trois jours* in
   * *il y a trois jours* leads. */
  resolved?: string;
}

/** A mention of a name. Offsets are UTF-16 code units, `end` exclusive. */
export interface Name {
  start: number;
  end: number;
  type: NameType;
  text: string;
  /** `id` of an entity. */
  entity: number;
}

/** What one or several mentions name. */
export interface Entity {
  id: number;
  type: NameType;
  name: string;
  aliases?: string[];
  mentions: number;
  role?: string;
}

/** All that was found in a text. */
export interface Analysis {
  language: "fr" | "en";
  /** The day from which relative dates count, YYYY-MM-DD, given or from the text's own dateline. */
  reference_date?: string;
  figures: Figure[];
  names: Name[];
  entities: Entity[];
}

/** How to paint. */
export interface PaintOptions extends Options {
  /** What the names of the highlights begin with; "recoupe" by default: `recoupe-money`, `recoupe-person`. */
  name?: string;
  /** Types that are found but not painted. */
  hidden?: (FigureType | NameType)[];
}

/** What `annotate` found and painted. */
export interface Annotation {
  /** The text of the root as it was read; the analysis' offsets count in it. */
  text: string;
  analysis: Analysis;
  /** The ranges of the figures and names, in the order of the analysis. */
  ranges: { figures: StaticRange[]; names: StaticRange[] };
  /** One highlight a type, hidden types too; absent where the browser has no CSS Custom Highlights. */
  highlights?: Record<FigureType | NameType, Highlight>;
}

/** Finds the names and figures of a text. Throws an Error that names an option which is not what it may be. */
export function analyze(text: string, options?: Options): Analysis;

/**
 * Takes a model of names, `fr.bin` or `en.bin`. Until then names of its language are found by rules, fewer and less
 * surely. Throws an Error where the bytes are no model.
 */
export function load_model(data: Uint8Array): void;

/** Reads the text below `root` once, finds its names and figures, and paints one CSS Custom Highlight a type. */
export function annotate(root: Node, options?: PaintOptions): Annotation;

/** Takes the paint of `annotate` off again. */
export function clear(root: Node, name?: string): void;
