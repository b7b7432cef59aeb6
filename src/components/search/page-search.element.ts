import { firstHits, GROUP, MergedList } from './merged-list.ts';
import { resultOfHit } from './result.ts';
import type { SmallAnswer, SmallSearch } from './small-search.ts';
import { isSameQuery, readQuery, tidy, type SearchQuery } from './query.ts';
import { searchStatus } from './status.ts';
import { FullText, type FullTextAnswer } from './full-text.ts';
import { claimAddress, writeAddress } from './search-address.ts';
import { SearchView } from './search-view.ts';
import { SmallIndexFile } from './small-index-file.ts';

/** Milliseconds without a key after which the full text is searched. */
const PAUSE = 300;
/** Milliseconds after which a search that has nothing to show is worth a word, and then a sentence. */
const LONG = 1000;
const TOO_LONG = 5000;

/**
 * `<page-search>`: makes the form inside it search as the reader types. The small index answers at once; the full text
 * joins below what is shown when it has been loaded.
 */
class PageSearch extends HTMLElement {
  #view!: SearchView;
  #small!: SmallIndexFile;
  /** The small index, once it has been loaded. */
  #index: SmallSearch | undefined;
  #fullText!: FullText;
  #title = document.title;
  /** What was searched for last. */
  #query: SearchQuery = { text: '', section: '', asTyped: false };
  #merged: MergedList | undefined;
  /** Whether the last word may not be finished. */
  #isTyping = false;
  /** Counts the searches: only the latest may write. */
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #addressPause: ReturnType<typeof setTimeout> | undefined;
  /** The query in the address. */
  #written: SearchQuery = { text: '', section: '', asTyped: false };

  connectedCallback(): void {
    this.#view = new SearchView(this);
    const { form, field, section, more, root } = this.#view;
    this.#small = new SmallIndexFile(root, () => void this.#warnLate());
    this.#fullText = new FullText(root, this.dataset['index'] ?? '');

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ isAsked: true });
      // On a phone the keyboard covers the results until the field is left.
      if (matchMedia('(pointer: coarse)').matches) field.blur();
    });
    field.addEventListener('input', () => this.#ask({ isAsked: false }));
    section.addEventListener('change', () => this.#ask({ isAsked: false, asTyped: this.#query.asTyped }));
    more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  /** Takes the query from the address: on arrival, and when the reader goes back or forward. */
  #readAddress(): void {
    const sections = [...this.#view.section.options].map(({ value }) => value);
    const query = readQuery(location.search, sections);
    // Following a link to a letter of the list below comes here too.
    if (isSameQuery(query, this.#query)) return;
    clearTimeout(this.#pause);
    clearTimeout(this.#addressPause);
    this.#written = query;
    this.#view.field.value = query.text;
    this.#view.section.value = query.section;
    void this.#search(query, { isAsked: claimAddress(query) });
  }

  #ask({ isAsked, asTyped = false }: { isAsked: boolean; asTyped?: boolean }): void {
    const query = { text: tidy(this.#view.field.value), section: this.#view.section.value, asTyped };
    clearTimeout(this.#pause);
    clearTimeout(this.#addressPause);
    // Browsers refuse an address that changes with every key.
    if (isAsked) this.#writeAddress(query, { isAsked });
    else this.#addressPause = setTimeout(() => this.#writeAddress(query, { isAsked }), PAUSE);
    if (isAsked || !isSameQuery(query, this.#query)) void this.#search(query, { isAsked });
  }

  #writeAddress(query: SearchQuery, { isAsked }: { isAsked: boolean }): void {
    writeAddress(query, { isAsked, isNew: !isSameQuery(query, this.#written) });
    this.#written = query;
  }

  async #search(query: SearchQuery, { isAsked }: { isAsked: boolean }): Promise<void> {
    const isLatest = this.#begin(query, { isAsked });
    const { text } = query;
    if (text === '') return this.#clear('');
    const words = [
      setTimeout(() => isLatest() && this.#view.results.length === 0 && this.#view.say(searchStatus.searching), LONG),
      setTimeout(() => isLatest() && this.#view.results.length === 0 && this.#view.say(searchStatus.slow), TOO_LONG),
    ];
    try {
      const index = await this.#small.load().catch(() => undefined);
      if (!isLatest()) return;
      this.#index = index;
      const small = this.#findInSmall();
      this.#showFirst(small);
      if (!isAsked && !(await this.#pausedFor(PAUSE, isLatest))) return;
      await this.#join(small, isLatest);
    } catch (error) {
      // Whatever goes wrong, the reader is told and has the list of all pages.
      if (isLatest()) this.#clear(searchStatus.failed);
      throw error;
    } finally {
      words.forEach(clearTimeout);
    }
  }

  /** Notes what is searched for. Returns whether it still is the latest search. */
  #begin(query: SearchQuery, { isAsked }: { isAsked: boolean }): () => boolean {
    this.#latest += 1;
    const search = this.#latest;
    this.#query = query;
    this.#isTyping = !isAsked;
    document.title = query.text === '' ? this.#title : `“${query.text}” – ${this.#title}`;
    if (query.text !== '') this.#view.isBusy = true;
    return () => search === this.#latest;
  }

  #findInSmall(): SmallAnswer | undefined {
    const { text, section, asTyped } = this.#query;
    return this.#index?.find(text, { section, asTyped, isTyping: this.#isTyping });
  }

  #findInFullText(small: SmallAnswer | undefined): Promise<FullTextAnswer | undefined> {
    const query = { ...this.#query, text: small?.text ?? this.#query.text };
    return this.#fullText.find(query, this.#index).catch(() => undefined);
  }

  /** Lets the full text join what the small index has shown. */
  async #join(small: SmallAnswer | undefined, isLatest: () => boolean): Promise<void> {
    const full = await this.#findInFullText(small);
    if (isLatest()) await this.#settle(small, full, isLatest);
  }

  /** Waits, and tells whether the search is still the latest then. */
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

  async #showMore(): Promise<void> {
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

  #onKey(event: KeyboardEvent): void {
    const isUsed = this.#view.moveFocus(event) || this.#clearField(event);
    if (isUsed) event.preventDefault();
  }

  /** Escape in the field empties it; not all browsers do so by themselves. */
  #clearField({ key, target, isComposing }: KeyboardEvent): boolean {
    if (key !== 'Escape' || isComposing || target !== this.#view.field || this.#view.field.value === '') return false;
    this.#view.field.value = '';
    this.#ask({ isAsked: false });
    return true;
  }
}

customElements.define('page-search', PageSearch);
