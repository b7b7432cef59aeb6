import { isStopWord, wordsIn } from './words.ts';
import type { Result } from './result-list.ts';

/** The part of Pagefind's browser API that the search uses. Pagefind ships no types for it. */
interface Pagefind {
  createInstance(options: { noWorker: boolean; metaCacheTag?: string; ranking: object }): PagefindInstance;
}
interface PagefindInstance {
  search(text: string, options: { filters?: Record<string, string> }): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}
/** A page that was found. `excerpt` is HTML: escaped text with `<mark>` around the words that were found. */
interface PagefindPage {
  url: string;
  meta: { title?: string; section?: string };
  sub_results: { title: string; excerpt: string; anchor?: { id: string } }[];
}

/** Pages of the full text that are loaded: each is a request. */
const MAX_PAGES = 10;
const RANKING = { metaWeights: { title: 10, keywords: 8, section: 0 } };

/** Wraps Pagefind; loads it on first use, and anew after a failure. */
export class FullText {
  readonly #folder: URL;
  readonly #root: URL;
  readonly #version: string;
  #attempts = 0;
  #loading: Promise<PagefindInstance> | undefined;

  /** @param version changes with the content, so that no cache answers with the index of an older build */
  constructor(root: URL, version: string) {
    this.#root = root;
    this.#folder = new URL('pagefind/', root);
    this.#version = version;
  }

  /** Returns the pages whose text has every content word of the query, best first. Rejects when a part of the index cannot be loaded. */
  async find(text: string, section: string): Promise<Result[]> {
    try {
      const pagefind = await (this.#loading ??= this.#load());
      const content = wordsIn(text).filter((word) => !isStopWord(word));
      const { results } = await pagefind.search(content.join(' ') || text, section === '' ? {} : { filters: { section } });
      return (await Promise.all(results.slice(0, MAX_PAGES).map((result) => result.data()))).map((page) => this.#resultOf(page));
    } catch (error) {
      // Pagefind never retries a chunk that failed to load.
      this.#loading = undefined;
      throw error;
    }
  }

  async #load(): Promise<PagefindInstance> {
    const script = new URL('pagefind.js', this.#folder);
    this.#attempts += 1;
    // Browsers cache the failure of a module by its address.
    if (this.#attempts > 1) script.search = `?attempt=${this.#attempts}`;
    const pagefind = (await import(/* @vite-ignore */ script.href)) as Pagefind;
    return pagefind.createInstance({ noWorker: true, metaCacheTag: `${this.#version}-${this.#attempts}`, ranking: RANKING });
  }

  #resultOf({ url, meta, sub_results: [part] }: PagefindPage): Result {
    return {
      path: new URL(url, this.#root).pathname.slice(this.#root.pathname.length),
      title: meta.title ?? '',
      section: meta.section ?? '',
      passage: excerptParts(part?.excerpt ?? ''),
      inside: part?.anchor ? [{ title: part.title, id: part.anchor.id }] : [],
    };
  }
}

/** Returns the runs of an excerpt; every second one was found. */
export const excerptParts = (excerpt: string): string[] =>
  excerpt
    .split(/<\/?mark>/)
    .map((run) =>
      run.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'"),
    );
