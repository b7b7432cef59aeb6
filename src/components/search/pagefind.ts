/** The part of Pagefind's browser API that the search uses. Pagefind ships no types for it. */
export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

export interface PagefindOptions {
  /** Searches on the page itself: one file fewer to load, and no script address to trust. */
  noWorker?: boolean;
  /** Takes the place of the time of day in the address of the index's first file, so that it can be cached. */
  metaCacheTag?: string;
  ranking?: { metaWeights?: Record<string, number> };
}

export interface PagefindSearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindInstance {
  /** Without a text: all pages. */
  search(text: string | null, options?: PagefindSearchOptions): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

/** A page that was found. Its texts are plain: they may hold `<` and must never be used as markup. */
export interface PagefindPage {
  url: string;
  /** The text of the page; its words are what lies between white space. */
  content: string;
  meta: { title?: string; section?: string; keywords?: string };
  /** Places of the words that were found in `content`. */
  locations: number[];
  /** The parts of the page that hold them; the part before the first heading has no anchor. */
  sub_results: PagefindPart[];
}

export interface PagefindPart {
  url: string;
  title: string;
  anchor?: { id: string };
  weighted_locations: { balanced_score: number }[];
}
