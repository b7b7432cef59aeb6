import { FullText, type FullTextAnswer } from './full-text.ts';
import { firstHits, GROUP, MergedList } from './merged-list.ts';
import type { SearchQuery } from './query.ts';
import { resultOfHit } from './result.ts';
import type { SearchView } from './search-view.ts';
import type { SmallAnswer } from './small-answer.ts';
import { SmallIndexFile } from './small-index-file.ts';
import type { SmallSearch } from './small-search.ts';
import { searchStatus } from './status.ts';

/** Milliseconds without a key after which the full text is searched. */
const FULL_TEXT_DEBOUNCE_MS = 300;
/** Milliseconds after which a search without results says so, first in a word, then in a sentence. */
const SEARCHING_MS = 1000;
const SLOW_MS = 5000;

/** Runs searches in both indexes and shows their results; only the latest search may show any. */
export class SearchSession {
  readonly #view: SearchView;
  readonly #small: SmallIndexFile;
  readonly #fullText: FullText;
  readonly #title = document.title;
  /** The small index, once it has been loaded. */
  #index: SmallSearch | undefined;
  /** What was searched for last. */
  #query: SearchQuery = { text: '', section: '', asTyped: false };
  #merged: MergedList | undefined;
  /** True while the last word may not be finished. */
  #isTyping = false;
  /** Aborted by the next search: only the latest may write, and load. */
  #running = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param version changes with the content of the site */
  constructor(view: SearchView, version: string) {
    this.#view = view;
    this.#small = new SmallIndexFile(view.root, () => void this.#warnLate());
    this.#fullText = new FullText(view.root, version);
  }

  get query(): SearchQuery {
    return this.#query;
  }

  async search(query: SearchQuery, { isAsked }: { isAsked: boolean }): Promise<void> {
    clearTimeout(this.#pause);
    const isLatest = this.#begin(query, { isAsked });
    const { text } = query;
    if (text === '') return this.#clear('');
    const words = [
      setTimeout(() => isLatest() && this.#view.results.length === 0 && this.#view.say(searchStatus.searching), SEARCHING_MS),
      setTimeout(() => isLatest() && this.#view.results.length === 0 && this.#view.say(searchStatus.slow), SLOW_MS),
    ];
    try {
      const index = await this.#small.load().catch(() => undefined);
      if (!isLatest()) return;
      this.#index = index;
      const small = this.#findInSmall();
      this.#showFirst(small);
      if (!isAsked && !(await this.#pausedFor(FULL_TEXT_DEBOUNCE_MS, isLatest))) return;
      await this.#join(small, isLatest);
    } catch (error) {
      // Whatever goes wrong, the reader is told and has the list of all pages.
      if (isLatest()) this.#clear(searchStatus.failed);
      throw error;
    } finally {
      words.forEach(clearTimeout);
    }
  }

  /** Starts a search. Returns a function that is true while no later one has begun. */
  #begin(query: SearchQuery, { isAsked }: { isAsked: boolean }): () => boolean {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.#query = query;
    this.#isTyping = !isAsked;
    document.title = query.text === '' ? this.#title : `“${query.text}” – ${this.#title}`;
    if (query.text !== '') this.#view.isBusy = true;
    return () => !signal.aborted;
  }

  #findInSmall(): SmallAnswer | undefined {
    const { text, section, asTyped } = this.#query;
    return this.#index?.find(text, { section, asTyped, isTyping: this.#isTyping });
  }

  #findInFullText(small: SmallAnswer | undefined): Promise<FullTextAnswer | undefined> {
    const query = { ...this.#query, text: small?.text ?? this.#query.text };
    return this.#fullText.find(query, this.#index, this.#running.signal).catch(() => undefined);
  }

  async #join(small: SmallAnswer | undefined, isLatest: () => boolean): Promise<void> {
    const full = await this.#findInFullText(small);
    if (isLatest()) await this.#settle(small, full, isLatest);
  }

  async #pausedFor(milliseconds: number, isLatest: () => boolean): Promise<boolean> {
    await new Promise((done) => (this.#pause = setTimeout(done, milliseconds)));
    return isLatest();
  }

  /** Shows what the small index has. The status line waits until the search has settled. */
  #showFirst(small: SmallAnswer | undefined): void {
    this.#view.say('');
    this.#merged = undefined;
    this.#view.isSafetyShown = false;
    this.#view.showCorrection(small?.isCorrected ? small.text : '', this.#query);
    this.#view.showCautions(small?.cautions ?? []);
    this.#view.setResults(firstHits(small?.hits ?? []).map((hit) => resultOfHit(hit, small!.text)));
    this.#view.more.hidden = true;
  }

  /** Adds what the full text has, and says what was found. */
  async #settle(small: SmallAnswer | undefined, full: FullTextAnswer | undefined, isLatest: () => boolean): Promise<void> {
    if (!small && !full) return this.#clear(navigator.onLine ? searchStatus.failed : searchStatus.offline);
    const merged = new MergedList(small, full?.pages ?? [], this.#view.root.pathname);
    let isWhole = full !== undefined;
    merged.skip(this.#view.results.length);
    if (this.#view.results.length === 0 || this.#view.results.length % GROUP !== 0) {
      const added = await merged.take().catch(() => undefined);
      if (!isLatest()) return;
      if (added) this.#view.append(added);
      else isWhole = false;
    }
    if (!isWhole) this.#fullText.forget();
    if (!small && !isWhole) return this.#clear(searchStatus.failed);
    this.#merged = isWhole ? merged : undefined;
    this.#view.more.hidden = !merged.hasMore;
    // Without its words the search cannot tell that a query names a danger.
    this.#view.isSafetyShown = this.#view.results.length === 0 || this.#index?.knowsDangers !== true;
    this.#view.isBusy = false;
    this.#view.say(
      [this.#sentence(small, full, isWhole, merged.length), ...(this.#view.cautions.length > 0 ? [searchStatus.help] : [])].join(' '),
    );
  }

  #sentence(small: SmallAnswer | undefined, full: FullTextAnswer | undefined, isWhole: boolean, pages: number): string {
    const { section } = this.#query;
    const text = small?.text ?? this.#query.text;
    if (!isWhole) return searchStatus.partial(pages, text, section);
    if (pages === 0) return searchStatus.nothing(text);
    const missing = full!.missing.filter((word) => !small || small.missing.includes(word));
    if (missing.length > 0) return searchStatus.missing(pages, missing, section);
    const isInSmall = small?.hits[0]?.coverage === 1 && small.missing.length === 0;
    if (!isInSmall && !full!.hasAllWords) return searchStatus.relaxed(pages, section);
    return searchStatus.found(pages, text, section);
  }

  #clear(status: string): void {
    this.#merged = undefined;
    this.#view.setResults([]);
    this.#view.showCorrection('', this.#query);
    this.#view.showCautions([]);
    this.#view.isBusy = false;
    this.#view.isSafetyShown = status !== '';
    this.#view.say(status);
  }

  /** A danger that the query names is worth moving the results. */
  async #warnLate(): Promise<void> {
    this.#index = await this.#small.load();
    if (this.#query.text === '') return;
    this.#view.showCautions(this.#findInSmall()?.cautions ?? []);
    if (this.#view.cautions.length > 0 && !this.#view.isBusy) this.#view.say(`${this.#view.status} ${searchStatus.help}`);
  }

  async showMore(): Promise<void> {
    const query = this.#query;
    const merged = this.#merged ?? (await this.#mergedAnew());
    const start = this.#view.results.length;
    if (query !== this.#query) return;
    if (!merged) return this.#view.say(searchStatus.noMore);
    this.#merged = merged;
    try {
      const results = await merged.take();
      // The list may have changed, or grown by a second press, in the meantime.
      if (merged !== this.#merged || start !== this.#view.results.length) return;
      this.#view.append(results);
      this.#view.more.hidden = !merged.hasMore;
      this.#view.list.children[start]?.querySelector('a')?.focus();
      this.#view.say(searchStatus.more(this.#view.results.length, merged.length, this.#query.text));
    } catch {
      if (merged !== this.#merged) return;
      this.#merged = undefined;
      this.#fullText.forget();
      this.#view.say(searchStatus.noMore);
    }
  }

  /** The list behind results of which a part could not be loaded. */
  async #mergedAnew(): Promise<MergedList | undefined> {
    this.#index = await this.#small.load().catch(() => undefined);
    const small = this.#findInSmall();
    const full = await this.#findInFullText(small);
    if (!full) return undefined;
    const merged = new MergedList(small, full.pages, this.#view.root.pathname);
    merged.skip(this.#view.results.length);
    return merged;
  }
}
