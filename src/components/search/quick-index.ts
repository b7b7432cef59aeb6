import type { Classifier } from './classifier.ts';
import type { PageRecord } from './read-page.ts';

/** Shares of each signal in the score of a page; fitted by `bench/search/fit.ts`. */
export interface RankWeights {
  ranker: number;
  fields: number;
  /** For the page of warning signs, by the probability of a danger. */
  help: number;
  /** The share of the best score below which no page is shown. */
  cutOff: number;
}

/** Probabilities from which on a query, or a part of it, is taken to describe a danger; fitted by `bench/search/fit.ts`. */
export interface CautionWeights {
  /** For red flags in the whole query. */
  danger: number;
  /** For red flags in a clause of it, whatever else it says. */
  dangerInPart: number;
  /** For precautions and standing illnesses in the whole query. */
  precaution: number;
}

/** What the first results need: one JSON file, written after the build by `write-indexes.ts`. */
export interface QuickIndex {
  pages: QuickPage[];
  /** The glossary: each term is at its id on the glossary page. */
  terms: QuickTerm[];
  /** Everyday words and phrases with the site's words for the same. */
  synonyms: Synonyms[];
  /** Returns for the stems of a query the page that answers it; its classes are paths of pages. */
  ranker: Classifier;
  weights: RankWeights;
}

export type QuickPage = Omit<PageRecord, 'keywords'>;

export interface QuickTerm {
  id: string;
  term: string;
  aliases: string[];
  definition: string;
}

export interface Synonyms {
  words: string[];
  means: string[];
}

/** What the warning card needs: a JSON file of its own. */
export interface CautionIndex {
  /** Classes: ids of cautions, `condition:<id>` for a standing illness, and `calm` for everything else. */
  classifier: Classifier;
  conditions: Condition[];
  /** Ids of the cautions that need help at once or within weeks. */
  redFlags: string[];
  weights: CautionWeights;
}

/** A standing illness, with the page that says what to ask first. */
export interface Condition {
  id: string;
  condition: string;
  /** Address of the page below the root, with slashes at its ends. */
  page: string;
}

export const CALM = 'calm';
export const CONDITION = 'condition:';
export const GLOSSARY_PATH = 'glossary/';
export const HELP_PATH = 'when-to-get-help/';
