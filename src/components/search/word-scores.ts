import MiniSearch from 'minisearch';
import type { Concept } from './concepts.ts';
import { wordsIn } from './query.ts';
import { fieldText, type SearchedDocument } from './searched-documents.ts';
import { stem, stemsOf } from './stems.ts';

/** How much a word counts by where it stands. */
const BOOST = { title: 4, keywords: 3, headings: 1.5, text: 1 } as const;
/** A beginning of a word counts less than the word. */
const BEGINNING = 0.6;

/** Scores the documents of the small index for single words. */
export class WordScores {
  readonly #documents: readonly SearchedDocument[];
  readonly #mini: MiniSearch<SearchedDocument>;
  readonly #holders = new Map<string, number>();
  readonly #rarities = new Map<string, number>();

  constructor(documents: readonly SearchedDocument[]) {
    this.#documents = documents;
    this.#mini = new MiniSearch<SearchedDocument>({
      fields: Object.keys(BOOST),
      // It reads the id the same way.
      extractField: (document, field) => (field === 'id' ? String(document.id) : fieldText(document, field)),
      tokenize: wordsIn,
      processTerm: stem,
      searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
    });
    this.#mini.addAll(this.#documents);
    for (const document of this.#documents)
      for (const one of new Set(Object.keys(BOOST).flatMap((field) => stemsOf(fieldText(document, field)))))
        this.#holders.set(one, (this.#holders.get(one) ?? 0) + 1);
  }

  /** The documents that hold a word or what it means, with their scores. */
  scoresOf({ stem: typed, others, warnedOn }: Concept, isUnfinished: boolean): Map<number, number> {
    const best = new Map<number, number>();
    const take = (scores: ReadonlyMap<number, number>, weight: number) => {
      for (const [id, score] of scores) best.set(id, Math.max(best.get(id) ?? 0, score * weight));
    };
    take(this.#scoresOfTerm(typed), 1);
    if (isUnfinished || !this.#holders.has(typed)) take(this.#scoresOfTerm(typed, true), BEGINNING);
    for (const { stems, weight } of others) take(this.#scoresOfAll(stems), weight);
    const most = Math.max(0, ...best.values());
    take(new Map([...warnedOn].flatMap(([path, share]) => this.ids(path).map((id) => [id, share * most] as const))), 1);
    return best;
  }

  ids(path: string): number[] {
    return this.#documents.flatMap((document) => (document.path === path ? [document.id] : []));
  }

  /** The documents that hold all of several words. */
  #scoresOfAll(stems: readonly string[]): Map<number, number> {
    const each = stems.map((one) => this.#scoresOfTerm(one));
    const [first = new Map<number, number>()] = each;
    const ids = [...first.keys()].filter((id) => each.every((scores) => scores.has(id)));
    return new Map(ids.map((id) => [id, each.reduce((sum, scores) => sum + scores.get(id)!, 0) / each.length]));
  }

  #scoresOfTerm(term: string, isBeginning = false): Map<number, number> {
    if (isBeginning && (term.length < 3 || /\d/.test(term))) return new Map();
    return new Map(this.#mini.search(term, { prefix: isBeginning }).map(({ id, score }) => [Number(id), score]));
  }

  /** How telling a word is: 0 for one that is everywhere. */
  rarity(one: string): number {
    const known = this.#rarities.get(one);
    if (known !== undefined) return known;
    const holders = this.#holders.get(one) ?? 0;
    const rarity = Math.log(1 + (this.#documents.length - holders + 0.5) / (holders + 0.5));
    this.#rarities.set(one, rarity);
    return rarity;
  }
}
