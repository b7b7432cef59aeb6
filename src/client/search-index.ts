import type { PagefindInstance, PagefindModule, PagefindPage, PagefindResult } from '../lib/pagefind.ts';
import { matchOf, type Match } from '../lib/search-results.ts';
import { textForIndex, type SearchQuery } from '../lib/search-query.ts';

/** What was found for a query. */
export interface Found extends Match {
  /** The number of pages. */
  total: number;
  /** The first pages, best first. */
  first: PagefindPage[];
  /** The pages from `start` on, at most as many as `first` could hold. */
  from(start: number): Promise<PagefindPage[]>;
}

/** Pages are fetched in groups of this size. */
export const GROUP = 10;

/** Words in titles and keywords count above those in the text; the name of a section is a filter and no text. */
const ranking = { metaWeights: { title: 10, keywords: 8, section: 0 } };

/** The one door to Pagefind. Nothing is loaded before the first call; what failed to load is loaded anew at the next. */
export class SearchIndex {
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

  /** Begins to load what a search needs. Never fails: the search itself will tell. */
  prepare(): void {
    this.#load().catch(() => undefined);
  }

  /** Rejects when the index cannot be loaded. */
  async find({ text, section }: SearchQuery): Promise<Found> {
    try {
      const pagefind = await this.#load();
      const { results } = await pagefind.search(textForIndex(text), section === '' ? {} : { filters: { section } });
      const from = (start: number) => pagesOf(results.slice(start, start + GROUP));
      const first = await from(0);
      const match = matchOf(text, first);
      if (results.length === 0 || match.missing.length > 0) await this.#checkReachable();
      return { total: results.length, first, from, ...match };
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  #load(): Promise<PagefindInstance> {
    return (this.#loading ??= this.#start().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    }));
  }

  async #start(): Promise<PagefindInstance> {
    const script = new URL('pagefind.js', this.#folder);
    const isRetry = this.#attempts > 0;
    this.#attempts += 1;
    // Browsers remember a module that failed to load by its address.
    if (isRetry) script.search = `?attempt=${this.#attempts}`;
    const pagefind = (await import(/* @vite-ignore */ script.href)) as PagefindModule;
    return pagefind.createInstance({ noWorker: true, ranking, ...(!isRetry && { metaCacheTag: this.#version }) });
  }

  /** A part of the index that could not be loaded counts as empty for Pagefind, so "not found" needs a second look. */
  async #checkReachable(): Promise<void> {
    const { ok } = await fetch(new URL('pagefind-entry.json', this.#folder), { cache: 'no-cache' });
    if (!ok) throw new Error('The search index is gone.');
  }
}

const pagesOf = (results: readonly PagefindResult[]): Promise<PagefindPage[]> => Promise.all(results.map((result) => result.data()));
