import type { SearchedCaution, Words } from './words.ts';
import type { IndexedTerm } from './small-index.ts';
import { wordsIn } from './query.ts';
import { isCommonWord } from './common-words.ts';
import { stem, stemsOf } from './stems.ts';

/** One thing that a query asks for, and the other words for it. */
export interface Concept {
  /** The stem of the word that was typed. */
  stem: string;
  /** How much it tells: 1, or less for a word that people use in any question. */
  share: number;
  /** What the site may call it: stems that belong together, counted less than the word itself. */
  others: { stems: string[]; weight: number }[];
  /** Paths of pages that warn of it, with the share of the best page's score that they get. */
  warnedOn: ReadonlyMap<string, number>;
}

/** What a query asks for. */
export interface Meaning {
  concepts: Concept[];
  /** Ids of the cautions that the query's words name, the most urgent first. */
  warns: string[];
}

interface Phrase {
  stems: string[];
  means: string[][];
  warns: string[];
}

/** An everyday word counts less than the site's own: what was typed comes first where both are found. */
const LAY_WEIGHT = 0.7;
const COMMON_SHARE = 0.35;
/** A page that warns of an emergency is nearly as good an answer as the best; of a lesser danger, half as good. */
export const EMERGENCY_SHARE = 0.9;
const WARNING_SHARE = 0.5;

/** Knows what everyday words mean on this site. */
export class Thesaurus {
  readonly #phrases: Phrase[];
  readonly #titleStems: ReadonlySet<string>;
  readonly #cautions: ReadonlyMap<string, SearchedCaution>;
  readonly #ranks: ReadonlyMap<string, number>;

  /** @param titleStems the stems of the words in titles: common words among them tell something here */
  constructor({ groups, cautions }: Words, terms: readonly IndexedTerm[], titleStems: ReadonlySet<string>) {
    this.#titleStems = titleStems;
    this.#cautions = new Map(cautions.map((caution) => [caution.id, caution]));
    this.#ranks = new Map(cautions.map(({ id }, index) => [id, index]));
    this.#phrases = [
      ...groups.flatMap(({ words, means, warns }) => words.map((phrase) => ({ stems: stemsOf(phrase), means: means.map(stemsOf), warns }))),
      ...terms.flatMap(({ term, aliases }) => aliases.map((alias) => ({ stems: stemsOf(alias), means: [stemsOf(term)], warns: [] }))),
    ].filter(({ stems }) => stems.length > 0);
  }

  /** Reads a query: each word with the other words for it, and for the phrases that it is part of. */
  read(text: string): Meaning {
    const asked = stemsOf(text);
    const common = new Set(wordsIn(text).filter(isCommonWord).map(stem));
    const inQuery = new Set(asked);
    const phrases = this.#phrases.filter(({ stems }) => stems.every((one) => inQuery.has(one)));
    const concepts = asked.map((one): Concept => {
      const around = phrases.filter(({ stems }) => stems.includes(one));
      return {
        stem: one,
        share: common.has(one) && !this.#titleStems.has(one) ? COMMON_SHARE : 1,
        others: around.flatMap(({ means }) => means.map((stems) => ({ stems, weight: LAY_WEIGHT }))),
        warnedOn: this.#warnedOn(around.flatMap((phrase) => phrase.warns)),
      };
    });
    const warns = [...new Set(phrases.flatMap((phrase) => phrase.warns))];
    return { concepts, warns: [...warns].sort((a, b) => this.#rank(a) - this.#rank(b)) };
  }

  #warnedOn(ids: readonly string[]): Map<string, number> {
    const cautions = ids.flatMap((id) => this.#cautions.get(id) ?? []).sort((a, b) => Number(a.isEmergency) - Number(b.isEmergency));
    return new Map(cautions.map(({ page, isEmergency }) => [page, isEmergency ? EMERGENCY_SHARE : WARNING_SHARE]));
  }

  #rank(id: string): number {
    return this.#ranks.get(id) ?? Infinity;
  }
}
