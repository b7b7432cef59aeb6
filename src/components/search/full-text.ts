import type { PagefindInstance, PagefindModule, PagefindPage, PagefindResult, PagefindSearchOptions } from './pagefind.ts';
import { pagesWithSome } from './full-text-order.ts';
import { stem } from './stems.ts';
import { tellingWords, textForIndex, wordsIn, type SearchQuery } from './query.ts';

/** What the full text has for a query. */
export interface FullTextAnswer {
  /** The pages, best first. */
  pages: FullTextPage[];
  /** Whether each of the pages holds every word of the query. */
  hasAllWords: boolean;
  /** Words of the query that no page holds. */
  missing: string[];
}

/** A page of the full text, not loaded yet. */
export interface FullTextPage {
  /** Its path below the root; not known without the small index, or when that is of another build. */
  path: string | undefined;
  load(): Promise<PagefindPage>;
}

/** What the small index knows of the full text. */
export interface KnownPages {
  /** True for a word that is on a page: then the full text must have it. */
  isOnPages(word: string): boolean;
  /** The paths of all pages, sorted. */
  fullTextPaths: readonly string[];
}

/** Words in titles and keywords count above those in the text; the name of a section is a filter and no text. */
const ranking = { metaWeights: { title: 10, keywords: 8, section: 0 } };

/**
 * The one door to Pagefind. Nothing is loaded before the first call; what failed to load is loaded anew at the next.
 */
export class FullText {
  readonly #folder: URL;
  readonly #version: string;
  #attempts = 0;
  #loading: Promise<PagefindInstance> | undefined;

  /**
   * @param root the address of the site's root
   * @param version changes with the content, so that the index of an older build is not taken from a cache
   */
  constructor(root: URL, version: string) {
    this.#folder = new URL('pagefind/', root);
    this.#version = version;
  }

  /** Lets go of what was loaded: for Pagefind, a part that failed to load once is lost for good. */
  forget(): void {
    this.#loading = undefined;
  }

  /**
   * Rejects when the index cannot be loaded, or a part of it, and when `signal` is aborted: nothing more is loaded then.
   * @param known the small index, if it could be loaded
   */
  async find({ text, section }: SearchQuery, known: KnownPages | undefined, signal?: AbortSignal): Promise<FullTextAnswer> {
    try {
      const pagefind = abortable(await this.#load(), signal);
      const isOnPages = (word: string) => known?.isOnPages(word) ?? false;
      const paths = await pathsById(pagefind, known?.fullTextPaths ?? []);
      const pageOf = (result: PagefindResult) => ({ path: paths.get(result.id), load: () => result.data() });
      const options = section === '' ? {} : { filters: { section } };
      const words = tellingWords(text);
      const missing: string[] = [];
      for (const word of words) {
        const { results } = await pagefind.search(word);
        // Pagefind takes a part of its index that failed to load for an empty one.
        if (results.length === 0 && isOnPages(word)) throw new Error('A part of the search index is broken.');
        signal?.throwIfAborted();
        if (!isOnPages(word) && !(await holds(results[0], word))) missing.push(word);
      }
      const held = words.filter((word) => !missing.includes(word));
      if (words.length > 0 && held.length === 0) return { pages: [], hasAllWords: false, missing };
      if (missing.length === 0) {
        const { results } = await pagefind.search(textForIndex(text), options);
        if (results.length > 0 || held.length < 2) return { pages: results.map(pageOf), hasAllWords: true, missing };
      }
      return { pages: (await withSome(pagefind, held, options)).map(pageOf), hasAllWords: false, missing };
    } catch (error) {
      // What was loaded of an aborted search is whole.
      if (!signal?.aborted) this.forget();
      throw error;
    }
  }

  #load(): Promise<PagefindInstance> {
    return (this.#loading ??= this.#start());
  }

  async #start(): Promise<PagefindInstance> {
    if (this.#folder.protocol === 'file:') throw new Error('Browsers load no modules from files.');
    const script = new URL('pagefind.js', this.#folder);
    const isRetry = this.#attempts > 0;
    this.#attempts += 1;
    // Browsers remember a module that failed to load by its address.
    if (isRetry) script.search = `?attempt=${this.#attempts}`;
    const pagefind = (await import(/* @vite-ignore */ script.href)) as PagefindModule;
    return pagefind.createInstance({ noWorker: true, ranking, ...(!isRetry && { metaCacheTag: this.#version }) });
  }
}

/** Pagefind with searches that begin only while `signal` is not aborted. */
const abortable = (pagefind: PagefindInstance, signal: AbortSignal | undefined): Pick<PagefindInstance, 'search'> => ({
  search(text, options) {
    signal?.throwIfAborted();
    return pagefind.search(text, options);
  },
});

/** Returns the path of each result's id: sorted by path, Pagefind's pages are in the order of the known paths. */
async function pathsById(pagefind: PagefindInstance, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const { results } = await pagefind.search(null, { sort: { path: 'asc' } });
  return new Map(results.length === paths.length ? results.map(({ id }, index) => [id, paths[index]!]) : []);
}

async function withSome(pagefind: PagefindInstance, words: readonly string[], options: PagefindSearchOptions): Promise<PagefindResult[]> {
  const all = new Map<string, PagefindResult>();
  const scores = [];
  for (const word of words) {
    const { results } = await pagefind.search(word, options);
    for (const result of results) all.set(result.id, result);
    scores.push(new Map(results.map(({ id, score }) => [id, score])));
  }
  return pagesWithSome(scores).map((id) => all.get(id)!);
}

/** For a word that Pagefind does not know, it finds the longest beginning of it that it does know: "an" for "anaemia". */
async function holds(result: PagefindResult | undefined, word: string): Promise<boolean> {
  if (!result) return false;
  const { content, meta } = await result.data();
  const asked = stem(word);
  return wordsIn([content, meta.title, meta.keywords].join(' ')).some((other) => stem(other) === asked || other.startsWith(word));
}
