import { tellingWords, wordsIn } from './query.ts';
import { EMERGENCY_SHARE, Thesaurus, type Concept } from './concepts.ts';
import { documentsOf, type SearchedDocument } from './searched-documents.ts';
import { GLOSSARY, type IndexedHeading, type IndexedPage, type SmallIndex } from './small-index.ts';
import { correct, Vocabulary } from './spelling.ts';
import { stem, stemsOf } from './stems.ts';
import type { Hit, SmallAnswer, SmallSearchOptions } from './small-answer.ts';
import { WordScores } from './word-scores.ts';
import type { Words } from './words.ts';

const PHRASE_WEIGHT = 24;
/** Above everything: the page whose title is what was asked. */
const SAME_TITLE = 1000;
/** A page says more than the glossary entry for the same word, unless its meaning is asked for. */
const GLOSSARY_SHARE = 0.5;
const ASKS_MEANING = /\b(?:what (?:is|are|does)|what's|means?|meaning|defin\w+)\b/i;
/** From this share on a page holds "most" of a query. */
const MOST = 0.75;
const MOST_HEADINGS = 3;

/** Searches the small index. Nothing here is loaded or waited for. */
export class SmallSearch {
  readonly #documents: SearchedDocument[];
  readonly #scores: WordScores;
  readonly #thesaurus: Thesaurus;
  readonly #vocabulary: Vocabulary;
  readonly #onPages: ReadonlySet<string>;
  readonly #fullTextPaths: readonly string[];
  readonly #knowsDangers: boolean;

  /** @param words what is known of words, where that could be loaded */
  constructor(index: SmallIndex, words: Words = { groups: [], cautions: [], others: [] }) {
    this.#documents = documentsOf(index);
    this.#scores = new WordScores(this.#documents);
    const pages = index.pages.filter(({ isInFullText }) => isInFullText);
    this.#fullTextPaths = pages.map(({ path }) => path).sort();
    const stemsIn = (texts: readonly string[]) => new Set(texts.flatMap((text) => wordsIn(text).map(stem)));
    const inTitles = stemsIn(pages.map(({ title }) => title));
    const textsOf = ({ title, keywords, headings }: IndexedPage) => [title, ...keywords, ...headings.map((heading) => heading.title)];
    this.#onPages = stemsIn([...pages.flatMap(textsOf), ...words.others]);
    this.#knowsDangers = words.cautions.length > 0;
    this.#thesaurus = new Thesaurus(words, index.terms, inTitles);
    this.#vocabulary = new Vocabulary(vocabularyOf(index, words), dangersOf(words));
  }

  /** Whether a word, whatever its form, is known to stand on a page, so that the full text must have it too. */
  isOnPages(word: string): boolean {
    return this.#onPages.has(stem(word));
  }

  /** The paths of the pages that Pagefind indexes too, sorted. */
  get fullTextPaths(): readonly string[] {
    return this.#fullTextPaths;
  }

  /** Whether it can name cautions: without the words it only finds pages. */
  get knowsDangers(): boolean {
    return this.#knowsDangers;
  }

  /** What the index has for a query. */
  find(typed: string, { section, isTyping, asTyped }: SmallSearchOptions): SmallAnswer {
    const { text, isCorrected } = asTyped ? { text: typed, isCorrected: false } : correct(typed, this.#vocabulary, { isTyping });
    const { concepts, warns } = this.#thesaurus.read(text);
    const glossaryShare = ASKS_MEANING.test(typed) ? 1 : GLOSSARY_SHARE;
    const hits = this.#rank(concepts, glossaryShare, isTyping ? stemsOf(text).at(-1) : undefined)
      .filter(({ document }) => section === '' || document.section === section)
      .map(({ document, coverage }) => this.#hit(document, coverage, concepts));
    return { hits, text, isCorrected, cautions: warns, missing: this.#missing(text, concepts) };
  }

  #missing(text: string, concepts: readonly Concept[]): string[] {
    const strange = new Set(concepts.filter((concept) => this.#scores.scoresOf(concept, false).size === 0).map((concept) => concept.stem));
    return tellingWords(text).filter((word) => strange.has(stem(word)));
  }

  #rank(
    concepts: readonly Concept[],
    glossaryShare: number,
    unfinished: string | undefined,
  ): { document: SearchedDocument; coverage: number }[] {
    const scores = new Map<number, number>();
    const covered = new Map<number, number>();
    const add = (map: Map<number, number>, id: number, value: number) => map.set(id, (map.get(id) ?? 0) + value);
    // Words that nothing holds are the same for all pages.
    let all = 0;
    for (const concept of concepts) {
      const found = this.#scores.scoresOf(concept, concept.stem === unfinished);
      const rarity = concept.share * this.#scores.rarity(concept.stem);
      if (found.size > 0) all += rarity;
      for (const [id, score] of found) {
        add(scores, id, concept.share * score);
        add(covered, id, rarity);
      }
    }
    for (const path of new Set(
      concepts.flatMap(({ warnedOn }) => [...warnedOn].flatMap(([page, share]) => (share === EMERGENCY_SHARE ? page : []))),
    ))
      for (const id of this.#scores.ids(path)) covered.set(id, all);
    const weights = this.#weights(concepts);
    const ranked = [...scores].map(([id, score]) => {
      const document = this.#documents[id]!;
      const coverage = all === 0 ? 0 : covered.get(id)! / all;
      const share = document.section === GLOSSARY ? glossaryShare : 1;
      return { document, coverage, score: share * (score * coverage ** 1.2 + this.#phraseScore(document, concepts, weights)) };
    });
    const byPath = new Map(ranked.map((one) => [one.document.path, one]));
    for (const { document, score } of ranked)
      if (document.section === GLOSSARY) for (const path of document.see) this.#lift(byPath.get(path), score);
    return ranked.sort((a, b) => tier(b.coverage) - tier(a.coverage) || b.score - a.score);
  }

  /** A page that a glossary entry names for more answers what the entry answers. */
  #lift(page: { score: number } | undefined, score: number): void {
    if (page) page.score += score * 0.2;
  }

  /** The stems that the query asks for, by itself or by other words for it, with the share that each counts. */
  #weights(concepts: readonly Concept[]): Map<string, number> {
    const weights = new Map<string, number>();
    for (const { stem: typed, others } of concepts) {
      for (const { stems, weight } of others) for (const one of stems) weights.set(one, Math.max(weights.get(one) ?? 0, weight));
      weights.set(typed, 1);
    }
    return weights;
  }

  /** How nearly the query is one of the phrases that the document answers. */
  #phraseScore({ phrases, section }: SearchedDocument, concepts: readonly Concept[], weights: ReadonlyMap<string, number>): number {
    const asked = concepts.reduce((sum, concept) => sum + concept.share * this.#scores.rarity(concept.stem), 0);
    const score = ({ stems, weight, isTitle }: SearchedDocument['phrases'][number]): number => {
      let held = 0;
      let size = 0;
      for (const one of stems) {
        const rarity = this.#scores.rarity(one);
        size += rarity;
        held += rarity * (weights.get(one) ?? 0);
      }
      if (isTitle && section !== GLOSSARY && stems.size === concepts.length && concepts.every((concept) => stems.has(concept.stem)))
        return SAME_TITLE;
      const likeness = asked + size === 0 ? 0 : (2 * Math.min(held, asked)) / (asked + size);
      return PHRASE_WEIGHT * weight * likeness;
    };
    return phrases.reduce((most, phrase) => Math.max(most, score(phrase)), 0);
  }

  #hit({ path, title, section, text, isAnswer, headings }: SearchedDocument, coverage: number, concepts: readonly Concept[]): Hit {
    const weights = this.#weights(concepts);
    const inTitle = new Set(stemsOf(title));
    const weightOf = (heading: IndexedHeading) =>
      stemsOf(heading.title).reduce(
        (sum, one) => sum + (inTitle.has(one) ? 0.1 : 1) * (weights.get(one) ?? 0) * this.#scores.rarity(one),
        0,
      );
    const best = headings
      .map((heading) => ({ heading, weight: weightOf(heading) }))
      .filter(({ weight }) => weight > 1)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_HEADINGS)
      .map(({ heading }) => heading);
    return { path, title, section, text, isAnswer, headings: headings.filter((heading) => best.includes(heading)), coverage };
  }
}

/** All words, most of them, or some. */
const tier = (coverage: number): number => (coverage > 0.999 ? 2 : coverage >= MOST ? 1 : 0);

function vocabularyOf({ pages, terms }: SmallIndex, { groups, others }: Words): string[] {
  return [
    ...pages.flatMap(({ title, text, keywords, headings }) => [title, text, ...keywords, ...headings.map((heading) => heading.title)]),
    ...terms.flatMap(({ term, aliases }) => [term, ...aliases]),
    ...groups.flatMap(({ words, means }) => [...words, ...means]),
    ...others,
  ];
}

/** The words that name an emergency or another danger. */
function dangersOf({ groups }: Words): Set<string> {
  return new Set(groups.filter(({ warns }) => warns.length > 0).flatMap(({ words }) => words.flatMap(wordsIn)));
}
