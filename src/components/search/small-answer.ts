import type { IndexedHeading } from './small-index.ts';

/** A page or glossary entry that answers a query. */
export interface Hit {
  /** Address below the site's root. */
  path: string;
  title: string;
  section: string;
  /** The short answer or the description; empty for glossary entries. */
  text: string;
  /** Whether `text` is the short answer of a question. */
  isAnswer: boolean;
  /** Headings that hold what was searched for. */
  headings: IndexedHeading[];
  /** How much of what was asked it holds, rare words counting more: 1 for all of it. */
  coverage: number;
}

/** What the small index has for a query. */
export interface SmallAnswer {
  /** Best first: those with all words, then those with most, then those with any. */
  hits: Hit[];
  /** The query as it was searched for. */
  text: string;
  /** Whether its spelling was corrected. */
  isCorrected: boolean;
  /** Ids of the cautions that the query names, the most urgent first. */
  cautions: string[];
  /** Words of the query that nothing in the index holds or means. */
  missing: string[];
}

export interface SmallSearchOptions {
  /** The name of the section to look in; empty for all. */
  section: string;
  /** Whether the last word may not be finished. */
  isTyping: boolean;
  /** Whether to leave the spelling alone. */
  asTyped: boolean;
}
