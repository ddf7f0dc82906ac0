/** What the harness notes in the page. */
interface Seen {
  /** When the last paste came, and what text it brought. */
  paste: number;
  pasted: string;
  /** When a highlight was last set. */
  marked: number;
  /** What the page's policy stopped. */
  violations: string[];
}

declare const seen: Seen;
