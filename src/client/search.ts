import { isSameQuery, readQuery, tidy, type SearchQuery } from '../lib/search-query.ts';
import { foundPage } from '../lib/search-results.ts';
import { searchStatus } from '../lib/search-status.ts';
import { claimAddress, writeAddress } from './search-address.ts';
import { GROUP, SearchIndex, type Found } from './search-index.ts';
import { moveFocus } from './search-keys.ts';
import { resultItem } from './search-list.ts';

/** Milliseconds without a key after which what was typed is searched for. */
const PAUSE = 300;
/** Milliseconds after which a search that is still going on is worth a word, and then a sentence. */
const LONG = 1000;
const TOO_LONG = 5000;

/** `<page-search>`: makes the form inside it search as the reader types, and fills the list of results. */
class PageSearch extends HTMLElement {
  #form!: HTMLFormElement;
  #field!: HTMLInputElement;
  #section!: HTMLSelectElement;
  #status!: HTMLElement;
  #results!: HTMLElement;
  #list!: HTMLOListElement;
  #more!: HTMLButtonElement;
  #index!: SearchIndex;
  #title = document.title;
  /** What was searched for last. */
  #query: SearchQuery = { text: '', section: '' };
  #found: Found | undefined;
  /** Counts the searches: only the latest may write. */
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form = this.#part('form');
    this.#field = this.#part('input');
    this.#section = this.#part('select');
    this.#status = this.#part('[role="status"]');
    this.#results = this.#part('.search-results');
    this.#list = this.#part('ol');
    this.#more = this.#part('.search-results button');
    const home = document.querySelector<HTMLAnchorElement>('a[rel="home"]')!;
    this.#index = new SearchIndex(new URL('.', home.href), this.dataset['index'] ?? '');

    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(true);
      // On a phone the keyboard covers the results until the field is left.
      if (matchMedia('(pointer: coarse)').matches) this.#field.blur();
    });
    this.#field.addEventListener('input', () => this.#askSoon());
    this.#section.addEventListener('change', () => this.#askSoon());
    this.#more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
    claimAddress(this.#query);
  }

  #part<T extends Element>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  #typed(): SearchQuery {
    return { text: tidy(this.#field.value), section: this.#section.value };
  }

  /** Takes the query from the address: on arrival, and when the reader goes back or forward. */
  #readAddress(): void {
    const sections = [...this.#section.options].map(({ value }) => value);
    const query = readQuery(location.search, sections);
    // Following a link to a letter of the list below comes here too.
    if (isSameQuery(query, this.#query)) return;
    clearTimeout(this.#pause);
    this.#field.value = query.text;
    this.#section.value = query.section;
    void this.#search(query);
  }

  #askSoon(): void {
    clearTimeout(this.#pause);
    if (this.#typed().text !== '') this.#index.prepare();
    this.#pause = setTimeout(() => this.#ask(false), PAUSE);
  }

  #ask(isAsked: boolean): void {
    clearTimeout(this.#pause);
    const query = this.#typed();
    writeAddress(query, { isAsked, isNew: !isSameQuery(query, this.#query) });
    void this.#search(query);
  }

  async #search(query: SearchQuery): Promise<void> {
    this.#latest += 1;
    const search = this.#latest;
    const isLatest = () => search === this.#latest;
    const { text, section } = (this.#query = query);
    document.title = text === '' ? this.#title : `“${text}” – ${this.#title}`;
    if (text === '') return this.#clear('');

    const words = [
      setTimeout(() => isLatest() && this.#clear(searchStatus.searching), LONG),
      setTimeout(() => isLatest() && this.#clear(searchStatus.slow), TOO_LONG),
    ];
    try {
      const found = await this.#index.find(query);
      if (!isLatest()) return;
      if (found.total === 0 || !found.similar) return this.#clear(searchStatus.nothing(text));
      this.#show(found);
      this.#say(
        found.missing.length > 0 ? searchStatus.near(found.total, found.missing, section) : searchStatus.found(found.total, text, section),
      );
    } catch {
      if (isLatest()) this.#clear(searchStatus.failed);
    } finally {
      words.forEach(clearTimeout);
    }
  }

  #clear(status: string): void {
    this.#found = undefined;
    this.#list.replaceChildren();
    this.#results.hidden = true;
    this.#say(status);
  }

  #show(found: Found): void {
    this.#found = found;
    this.#list.replaceChildren(...found.first.map((page) => resultItem(foundPage(page))));
    this.#results.hidden = false;
    this.#more.hidden = found.total <= GROUP;
  }

  async #showMore(): Promise<void> {
    const found = this.#found;
    const start = this.#list.childElementCount;
    if (!found) return;
    try {
      const pages = await found.from(start);
      // The list may have changed, or grown by a second press, in the meantime.
      if (found !== this.#found || start !== this.#list.childElementCount) return;
      this.#list.append(...pages.map((page) => resultItem(foundPage(page))));
      this.#more.hidden = start + pages.length >= found.total;
      this.#list.children[start]?.querySelector('a')?.focus();
      this.#say(searchStatus.more(start + pages.length, found.total, this.#query.text));
    } catch {
      if (found === this.#found) this.#say(searchStatus.noMore);
    }
  }

  #onKey(event: KeyboardEvent): void {
    const isUsed = moveFocus({ field: this.#field, results: this.#list, more: this.#more }, event) || this.#clearField(event);
    if (isUsed) event.preventDefault();
  }

  /** Escape in the field empties it; not all browsers do so by themselves. */
  #clearField({ key, target, isComposing }: KeyboardEvent): boolean {
    if (key !== 'Escape' || isComposing || target !== this.#field || this.#field.value === '') return false;
    this.#field.value = '';
    this.#ask(false);
    return true;
  }

  #say(status: string): void {
    this.#status.textContent = status;
  }
}

customElements.define('page-search', PageSearch);
