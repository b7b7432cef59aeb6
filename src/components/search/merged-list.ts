import type { PagefindPage } from './pagefind.ts';
import { resultOfHit, resultOfPage, type Result } from './result.ts';
import type { Hit, SmallAnswer } from './small-answer.ts';

/** A page that the full text found, not loaded yet. */
interface LazyPage {
  /** Its path below the root, where the small index was loaded. */
  path: string | undefined;
  load(): Promise<PagefindPage>;
}

/** Results that come first are shown in groups of this size. */
export const GROUP = 10;
/** So many hits that hold only a part of the query are shown before the full text has had its say. */
const GUESSES = 3;

/**
 * The results of both indexes as one list. What the small index has shown stays where it is; the pages of the full text
 * follow, then the other hits of the small index. No page stands twice.
 */
export class MergedList {
  readonly #shown: readonly Hit[];
  readonly #rest: readonly Hit[];
  readonly #pages: readonly LazyPage[];
  readonly #query: string;
  readonly #root: string;
  #next = 0;

  /**
   * @param small what the small index found, if it could be loaded
   * @param pages what the full text found, best first
   * @param root the path of the site's root
   */
  constructor(small: SmallAnswer | undefined, pages: readonly LazyPage[], root: string) {
    const hits = small?.hits ?? [];
    this.#query = small?.text ?? '';
    this.#root = root;
    this.#shown = firstHits(hits);
    this.#rest = hits.slice(this.#shown.length);
    const shown = new Set(this.#shown.map(({ path }) => path));
    this.#pages = pages.filter(({ path }) => path === undefined || !shown.has(path));
  }

  /** The number of results. */
  get length(): number {
    return this.#shown.length + this.#pages.length + this.#others.length;
  }

  /** Whether there are results after those that were taken. */
  get hasMore(): boolean {
    return this.#next < this.length;
  }

  /** Leaves out the first results, which are shown already. */
  skip(count: number): void {
    this.#next = Math.min(count, this.length);
  }

  /** The results after those that were taken, up to the end of the group. Rejects when one cannot be loaded. */
  async take(): Promise<Result[]> {
    const end = Math.min((Math.floor(this.#next / GROUP) + 1) * GROUP, this.length);
    const places = Array.from({ length: end - this.#next }, (_, index) => this.#next + index);
    const results = await Promise.all(places.map((place) => this.#at(place)));
    this.#next = end;
    return results;
  }

  /** Hits that neither are shown nor were found by the full text. */
  get #others(): readonly Hit[] {
    return this.#rest.filter((hit) => !this.#pages.some(({ path }) => path === hit.path));
  }

  async #at(place: number): Promise<Result> {
    const hit = this.#shown[place] ?? this.#others[place - this.#shown.length - this.#pages.length];
    if (hit) return resultOfHit(hit, this.#query);
    const page = this.#pages[place - this.#shown.length]!;
    const result = resultOfPage(await page.load(), this.#root);
    // A short answer, or a description with the words searched for, says more than an excerpt.
    const known = this.#rest.find((other) => other.path === page.path);
    const summary = known && resultOfHit(known, this.#query);
    return summary && (summary.isAnswer || summary.text.some(({ marked }) => marked)) ? { ...summary, headings: result.headings } : result;
  }
}

/** The hits that are shown at once: those with all words of the query, or else the likeliest. */
export function firstHits(hits: readonly Hit[]): Hit[] {
  const whole = hits.filter(({ coverage }) => coverage > 0.999);
  return whole.length > 0 ? whole.slice(0, GROUP) : hits.slice(0, GUESSES);
}
