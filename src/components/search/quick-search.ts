import MiniSearch from 'minisearch';
import { classify } from './classifier.ts';
import { GLOSSARY_PATH, HELP_PATH, type QuickIndex, type QuickPage, type RankWeights } from './quick-index.ts';
import type { Result } from './result-list.ts';
import { isStopWord, questionPairs, stem, stemsIn, wordsIn } from './words.ts';

interface SearchOptions {
  /** The name of the section to search in; empty for all. */
  section: string;
  /** True while the last word may not be finished. */
  isTyping: boolean;
  /** Probability that the query describes a danger. */
  danger: number;
}

/** What speaks for a page, each from 0 to 1. */
export type Signals = Omit<RankWeights, 'cutOff'>;

export interface QuickAnswer {
  /** Best first; none below the cut-off. */
  results: Result[];
  /** True when few words of the query are known, so that the full text may have more. */
  isWeak: boolean;
}

const FIELDS = ['title', 'headings', 'text', 'asked'];
const BOOST = { title: 3, headings: 1.5 };
const SHORTEST_FUZZY = 4;
const MAX_INSIDE = 3;
const ASKS_MEANING = /^(?:what (?:is|are|does)|whats|meaning|define|definition)\b|\bmean(?:ing)?\??$/gi;

/** Ranks pages for a query: a trained classifier of questions, and MiniSearch over the texts of pages. */
export class QuickSearch {
  readonly #index: QuickIndex;
  readonly #pages: MiniSearch<Record<string, string>>;
  readonly #synonyms: { stems: string; means: string[] }[];

  constructor(index: QuickIndex) {
    this.#index = index;
    const options = { tokenize: stemsIn, processTerm: (term: string) => term };
    this.#pages = new MiniSearch({ ...options, idField: 'path', fields: FIELDS, searchOptions: { boost: BOOST } });
    const asked = this.#askedOf();
    this.#pages.addAll(
      index.pages.map(({ path, title, text, headings }) => ({
        path,
        title,
        text,
        headings: headings.map((heading) => `${heading.title} ${heading.lead}`).join(' . '),
        asked: asked.get(path) ?? '',
      })),
    );
    this.#synonyms = index.synonyms.flatMap(({ words, means }) =>
      words.map((phrase) => ({ stems: ` ${stemsIn(phrase).join(' ')} `, means: means.flatMap(stemsIn) })),
    );
  }

  find(text: string, { section, isTyping, danger }: SearchOptions): QuickAnswer {
    const { features, unknown } = this.read(text, isTyping);
    const scores = new Map([...this.signals(features, danger)].map(([path, signals]) => [path, scoreOf(signals, this.#index.weights)]));
    const best = Math.max(0, ...scores.values());
    const content = wordsIn(text).filter((word) => !isStopWord(word));
    const pages = this.#index.pages
      .filter(
        (page) =>
          (section === '' || page.section === section) && scores.get(page.path)! >= Math.max(best * this.#index.weights.cutOff, 1e-6),
      )
      .sort((a, b) => scores.get(b.path)! - scores.get(a.path)!);
    return {
      results: pages.map((page) => this.#resultOf(page, text, features)),
      isWeak: pages.length === 0 || (content.length > 0 && unknown >= content.length),
    };
  }

  /** Returns the stems of the questions that the classifier was trained with, by the path of their page. */
  #askedOf(): Map<string, string> {
    const { classes, weights } = this.#index.ranker;
    const asked = classes.map((): string[] => []);
    for (const [feature, pairs] of Object.entries(weights)) for (let at = 0; at < pairs.length; at += 2) asked[pairs[at]!]!.push(feature);
    return new Map(classes.map((path, number) => [path, asked[number]!.join(' ')]));
  }

  /** Returns the features of a query: words that no page has are read as the nearest known word, and synonyms are added. */
  read(text: string, isTyping: boolean): { features: string[]; unknown: number } {
    const words = wordsIn(text);
    const line = ` ${words.map(stem).join(' ')} `;
    const synonyms = this.#synonyms.filter((group) => line.includes(group.stems));
    let unknown = 0;
    const stems = words.flatMap((word, index) => {
      const own = stem(word);
      if (
        Object.hasOwn(this.#index.ranker.weights, own) ||
        synonyms.some((group) => group.stems.includes(` ${own} `)) ||
        this.#pages.search(own).length > 0
      )
        return [own];
      const isUnfinished = isTyping && index === words.length - 1;
      const near = word.length >= SHORTEST_FUZZY || isUnfinished ? this.#nearest(own, isUnfinished) : [];
      if (near.length === 0 && !isStopWord(word)) unknown += 1;
      return near;
    });
    return { features: [...new Set([...stems, ...synonyms.flatMap(({ means }) => means), ...questionPairs(text)])], unknown };
  }

  #nearest(word: string, isUnfinished: boolean): string[] {
    const [suggestion] = this.#pages.autoSuggest(word, {
      fuzzy: isUnfinished ? false : 0.25,
      prefix: isUnfinished,
      maxFuzzy: 2,
      tokenize: (term) => [term],
    });
    return suggestion ? [...suggestion.terms] : [];
  }

  /** Returns the signals of each page for the features of a query, by path. */
  signals(features: readonly string[], danger: number): Map<string, Signals> {
    const { ranker, pages } = this.#index;
    const chances = classify(ranker, features);
    const stems = features.filter((feature) => !feature.includes(' '));
    const shares = scaled(chances.map((chance, number) => [ranker.classes[number]!, Math.sqrt(chance)]));
    const query = { queries: stems, tokenize: (term: string) => [term] };
    const fields = scaled(stems.length === 0 ? [] : this.#pages.search(query).map(({ id, score }) => [String(id), score]));
    return new Map(
      pages.map(({ path }) => [
        path,
        {
          ranker: shares.get(path) ?? 0,
          fields: fields.get(path) ?? 0,
          help: path === HELP_PATH ? danger : 0,
        },
      ]),
    );
  }

  #resultOf(page: QuickPage, text: string, stems: readonly string[]): Result {
    const asked = new Set(stems.filter((one) => !isStopWord(one)));
    const count = (words: string) => new Set(stemsIn(words).filter((one) => asked.has(one))).size;
    const term = page.path === GLOSSARY_PATH ? this.#termIn(text) : undefined;
    if (term)
      return {
        ...page,
        path: `${page.path}#${term.id}`,
        title: `${term.term} – ${page.title}`,
        passage: marked(term.definition, asked),
        inside: [],
      };
    const places = page.headings
      .map((heading) => ({ ...heading, hits: count(`${heading.title} ${heading.lead}`) }))
      .filter(({ hits }) => hits >= Math.min(2, asked.size))
      .sort((a, b) => b.hits - a.hits);
    const passage = places[0]?.lead && places[0].hits > count(page.text) ? places[0].lead : page.text;
    return { ...page, passage: marked(passage, asked), inside: places.slice(0, MAX_INSIDE) };
  }

  #termIn(text: string) {
    const words = wordsIn(text.replace(ASKS_MEANING, ''))
      .filter((word) => !isStopWord(word))
      .map(stem)
      .join(' ');
    return this.#index.terms.find(({ term, aliases }) => [term, ...aliases].some((name) => stemsIn(name).join(' ') === words));
  }
}

export const scoreOf = (signals: Signals, weights: Signals): number =>
  signals.ranker * weights.ranker + signals.fields * weights.fields + signals.help * weights.help;

/** Returns scores as shares of the best. */
function scaled(scores: readonly (readonly [string, number])[]): Map<string, number> {
  const best = Math.max(1e-9, ...scores.map(([, score]) => score));
  return new Map(scores.map(([path, score]) => [path, score / best]));
}

/** Returns a text in runs of which every second one has a word that was searched for. */
export function marked(text: string, asked: ReadonlySet<string>): string[] {
  const runs = [''];
  for (const part of text.split(/([\p{L}\p{N}’']+)/u)) {
    const isAsked = wordsIn(part).some((word) => asked.has(stem(word)));
    if (isAsked) runs.push(part, '');
    else runs[runs.length - 1] += part;
  }
  return runs;
}
