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
  /** The language of messages; "auto", the default, is that of the text. */
  interface?: "auto" | "fr" | "en";
  /** Read what a page puts around its article (menus, teasers, comments) like the article; off by default. */
  furniture?: boolean;
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
  /** True where the text leaves the currency open and the usual one is taken: *dollars* for those of the United States. */
  assumed?: true;
  /** One ISO date, or two with a slash between: what a partial or relative date means, or where *trois jours* in
   * *il y a trois jours* leads, or which days *les trois derniers mois* cover. */
  resolved?: string;
  /** The part of the day that the text gives with a date: *lundi matin*. */
  part?: "morning" | "noon" | "afternoon" | "evening" | "night";
  /** The portion of a stretch of the calendar that the text speaks of: *fin 2010*. */
  portion?: "start" | "middle" | "end";
  /** The time zone that the text gives with a time: its short name, or what it is ahead of UTC, `+02:00`. */
  zone?: string;
  /** The unit of measure of which an amount of money pays for one: "MWh" of *45 €/MWh*. */
  per?: string;
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
  /** What an apposition says that a person is, as the text has it. */
  role?: string;
}

/** Somebody's words. Offsets are UTF-16 code units, `end` exclusive, without the quotation marks. */
export interface Quote {
  start: number;
  end: number;
  /** Who says them, as the text names the speaker. */
  speaker: string;
  /** `id` of the speaker's entity, where a name says who speaks. */
  entity?: number;
}

/** What a line is to its article. */
export interface ZonedLine {
  start: number;
  end: number;
  zone: "headline" | "standfirst" | "byline" | "body" | "boilerplate";
}

/** Where the text contradicts itself. */
export interface Finding {
  kind:
    | "conversion" | "change" | "sum" | "share" | "multiplier" | "calendar" | "age" | "contradiction" | "scale"
    | "spelling";
  /** What arithmetic or the calendar proves, or what is worth a look. */
  severity: "error" | "warning";
  /** Why, in one sentence of the interface's language. */
  message: string;
  /** The figures or names that disagree, starts and ends. */
  spans: [number, number][];
}

/** All that was found in a text. */
export interface Analysis {
  language: "fr" | "en";
  /** The day from which relative dates count, YYYY-MM-DD, given or from the text's own dateline. */
  reference_date?: string;
  figures: Figure[];
  names: Name[];
  entities: Entity[];
  quotes: Quote[];
  zones: ZonedLine[];
  findings: Finding[];
  /** Sentences whose figures were not checked, because they are too many: starts and ends. */
  unchecked?: [number, number][];
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
  ranges: { figures: StaticRange[]; names: StaticRange[]; findings: StaticRange[][] };
  /** One highlight a type, hidden types too; absent where the browser has no CSS Custom Highlights. */
  highlights?: Record<FigureType | NameType, Highlight>;
}

/** What a part of a figure was taken for. */
export type Role =
  | "number" | "scale" | "fraction" | "currency" | "unit" | "noun" | "joint" | "weekday" | "day" | "month" | "year"
  | "decade" | "century" | "year-part" | "shift" | "hour" | "minute" | "second" | "day-part" | "qualifier"
  | "portion" | "zone" | "per";

/** How the parts of a figure make its value. */
export type Rule =
  | "number" | "number-unit" | "sign-number" | "number-noun" | "sum" | "range" | "shared-unit" | "fraction"
  | "n-out-of-m" | "times" | "times-by" | "score" | "iso-date" | "numeric-date" | "day-month" | "day-range"
  | "day-alone" | "month" | "year-part" | "season" | "year" | "year-range" | "decade" | "century" | "weekday"
  | "nth-date" | "relative-date" | "open-date" | "clock" | "named-hour";

/** A reading that was preferred to another. */
export type Choice =
  | "grouping-mark" | "decimal-mark" | "long-scale" | "short-scale" | "collective" | "shared-scale"
  | "assumed-dollar" | "currency-of-text" | "open-currency" | "assumed-celsius" | "percentage-point" | "day-first"
  | "month-first" | "short-year" | "bare-year" | "from-later-date" | "nearest-year" | "month-of-writing"
  | "from-writing" | "unknown-writing" | "afternoon";

/** A part of a figure, or the words beside it that qualify it. Offsets are UTF-16 code units, `end` exclusive. */
export interface Part {
  start: number;
  end: number;
  role: Role;
  text: string;
  /** In the words of normal forms: "1000000000" of *milliards*, "EUR", "P1D", "to"; absent where it has none. */
  value?: string;
}

/** How one figure was read. */
export interface Explanation {
  figure: Figure;
  rule: Rule;
  /** Inside the figure, in the order of the text, disjoint. */
  parts: Part[];
  /** The words beside the figure that say how exact it is. */
  qualifier?: Part;
  /** What stands beside the figure and is told with it: a portion, a time zone, the unit that money pays for. */
  beside?: Part;
  /** What could have been read another way; absent where nothing could. */
  choices?: Choice[];
  /** The day from which the figure was resolved, YYYY-MM-DD. */
  reference_date?: string;
}

/** An article to be compared; what it leaves open, the options of the comparison say. An `Annotation` is one as well. */
export interface Compared {
  text: string;
  language?: "auto" | "fr" | "en";
  /** The day on which it was written, YYYY-MM-DD. */
  reference_date?: string;
}

/** A place where a figure is told. Offsets are UTF-16 code units of its article, `end` exclusive. */
export interface Place {
  /** The article, from 0 in the order given. */
  article: number;
  start: number;
  end: number;
  text: string;
  value?: string;
  qualifier?: Figure["qualifier"];
  /** The sentence it stands in. */
  sentence: string;
  /** Who says it, as the text names the speaker. */
  speaker?: string;
  /** True where it is of another currency or unit, which one of the articles says is worth the same. */
  converted?: true;
  /** True where it gives another value than the row. */
  differs?: true;
}

/** A figure of one or several articles. */
export interface ComparedFigure {
  type: FigureType;
  /** Normal form of the value that most articles give. */
  value?: string;
  /** Told by several articles, by one, or given another value by another. */
  status: "corroborated" | "alone" | "different";
  /** How many articles agree on the value. */
  articles: number;
  /** By article, then in the order of the text. */
  places: Place[];
}

/** What one or several articles name. */
export interface ComparedEntity {
  type: NameType;
  /** The fullest form of its name. */
  name: string;
  /** The articles that name it: `entity` is its `id` in the analysis of the article. */
  places: { article: number; entity: number; name: string }[];
}

/** What several articles say of the same things. */
export interface Comparison {
  articles: { id?: string; language: "fr" | "en" }[];
  figures: ComparedFigure[];
  entities: ComparedEntity[];
}

/** A kind of evidence that speaks for a name. */
export type Clue =
  | "before" | "after" | "known" | "forename" | "surname" | "parts" | "inside" | "rules" | "elsewhere" | "capital"
  | "acronym" | "spelling" | "word";

/** One thing that spoke for a name. */
export interface Reason {
  clue: Clue;
  /** The words of the text that show it; absent where the name as a whole does. */
  text?: string;
  /** What it weighed, in steps of the model's weights. */
  weight: number;
}

/** Why one name was found. */
export interface NameExplanation {
  name: Omit<Name, "entity">;
  /** The weightiest first. */
  reasons: Reason[];
}

/** Finds the names and figures of a text. Throws an Error that names an option which is not what it may be. */
export function analyze(text: string, options?: Options): Analysis;

/** Does what `analyze` does, and calls `tell` up to a hundred times with the share that is done, above 0 and below 1. */
export function analyze_telling(text: string, options: Options | undefined, tell: (share: number) => void): Analysis;

/** How the figure that holds offset `at` was read, or why the name there was found; undefined where neither stands. */
export function explain(
  text: string,
  options: Options | undefined,
  at: number,
): Explanation | NameExplanation | undefined;

/**
 * Holds articles against each other: which figures several of them tell, which but one, and where they differ. Throws an
 * Error that names an article or option which is not what it may be.
 */
export function compare(articles: (string | Compared)[], options?: Options): Comparison;

/**
 * Takes a model of names, `fr.bin` or `en.bin`. Until then names of its language are found by rules, fewer and less
 * surely. Throws an Error where the bytes are no model.
 */
export function load_model(data: Uint8Array): void;

/** Reads the text below `root` once, finds its names and figures, and paints one CSS Custom Highlight a type. */
export function annotate(root: Node, options?: PaintOptions): Annotation;

/** Takes the paint of `annotate` off again. */
export function clear(root: Node, name?: string): void;
