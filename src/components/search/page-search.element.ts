import { count } from '../../utils/text.ts';
import type { Warning } from './cautions.ts';
import { FullText } from './full-text.ts';
import { cautionLoader, quickLoader } from './index-files.ts';
import { languageOf } from './languages.ts';
import { queryString, readQuery, tidy, type SearchQuery } from './query.ts';
import { moveFocus, resultItem, type Result } from './result-list.ts';
import { showWarning } from './warning-card.ts';

/** Milliseconds without a key after which the address changes and the status line says what was found. */
const PAUSE_MS = 400;
const SLOW_MS = 5000;
const GROUP = 10;
const MAX_QUOTED = 80;
const EVERY_PAGE = 'The list below leads to every page.';

/** `<page-search>`: makes the form inside it search as the reader types. */
class PageSearch extends HTMLElement {
  #form!: HTMLFormElement;
  #field!: HTMLInputElement;
  #section!: HTMLSelectElement;
  #list!: HTMLOListElement;
  #more!: HTMLButtonElement;
  #root!: URL;
  #loadQuick!: ReturnType<typeof quickLoader>;
  #loadCautions!: ReturnType<typeof cautionLoader>;
  #fullText!: FullText;
  readonly #title = document.title;
  #query: SearchQuery = { text: '', section: '' };
  /** Results that are not in the list yet. */
  #rest: Result[] = [];
  #isFullTextShown = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  connectedCallback(): void {
    const part = <T extends Element>(selector: string) => this.querySelector<T>(selector)!;
    this.#form = part('form');
    this.#field = part('input');
    this.#section = part('select');
    this.#list = part('ol');
    this.#more = part('.search-results button');
    this.#root = new URL('.', document.querySelector<HTMLAnchorElement>('a[rel="home"]')!.href);
    const { quickIndex = '', cautionIndex = '', fullText = '' } = this.dataset;
    this.#loadQuick = quickLoader(new URL(quickIndex, this.#root));
    this.#loadCautions = cautionLoader(new URL(cautionIndex, this.#root));
    this.#fullText = new FullText(this.#root, fullText);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ isTyping: false });
      // On a phone the keyboard covers the results until the field is left.
      if (matchMedia('(pointer: coarse)').matches) this.#field.blur();
    });
    this.#field.addEventListener('input', () => this.#ask({ isTyping: true }));
    this.#field.addEventListener('focus', () => void Promise.allSettled([this.#loadQuick(), this.#loadCautions()]));
    this.#section.addEventListener('change', () => this.#ask({ isTyping: false }));
    this.#more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => {
      if (moveFocus(event, this.#field, this.#list)) event.preventDefault();
    });
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  /** Takes the query from the address: on arrival, and when the reader goes back or forward. */
  #readAddress(): void {
    const query = readQuery(
      location.search,
      [...this.#section.options].map(({ value }) => value),
    );
    // Following a link to a letter of the list below comes here too.
    if (query.text === this.#query.text && query.section === this.#query.section) return;
    if (query.text !== '' && history.state === null) history.replaceState('sent', '');
    this.#field.value = query.text;
    this.#section.value = query.section;
    void this.#search(query, { isTyping: false });
  }

  #ask({ isTyping }: { isTyping: boolean }): void {
    const query = { text: tidy(this.#field.value), section: this.#section.value };
    const write = () => {
      const address = location.pathname + queryString(query);
      const isNew = address !== location.pathname + location.search;
      // A query that was sent stays behind the next one, for the browser's Back.
      if (isNew && history.state === 'sent') history.pushState(isTyping ? 'typed' : 'sent', '', address);
      else history.replaceState(isTyping && isNew ? 'typed' : 'sent', '', address);
    };
    this.#timers.splice(0).forEach(clearTimeout);
    // Browsers limit how often an address may change.
    if (isTyping) this.#timers.push(setTimeout(write, PAUSE_MS));
    else write();
    void this.#search(query, { isTyping });
  }

  async #search(query: SearchQuery, { isTyping }: { isTyping: boolean }): Promise<void> {
    this.#query = query;
    const { text, section } = query;
    document.title = text === '' ? this.#title : `“${quotable(text)}” – ${this.#title}`;
    if (text === '') return this.#show([], '');
    const slow = setTimeout(() => this.#isLatest(query) && this.#say(`The search is still loading. ${EVERY_PAGE}`), SLOW_MS);
    this.#showLanguage(text);
    const cautions = this.#loadCautions().then((finder) => finder.find(text));
    const [quick, warning] = await Promise.allSettled([this.#loadQuick(), cautions]);
    clearTimeout(slow);
    if (!this.#isLatest(query)) return;
    const found = warning.status === 'fulfilled' ? warning.value : undefined;
    this.#showWarning(found);
    this.#part('.search-safety').hidden = found !== undefined && quick.status === 'fulfilled';
    if (quick.status === 'rejected')
      return this.#show(
        [],
        `${navigator.onLine ? 'The search could not be loaded.' : 'There is no connection, and the search is not on this device.'} ${EVERY_PAGE}`,
      );
    const answer = quick.value.find(text, { section, isTyping, danger: found?.danger ?? 0 });
    this.#isFullTextShown = false;
    this.#show(answer.results, '');
    if (isTyping) await new Promise((done) => this.#timers.push(setTimeout(done, PAUSE_MS)));
    if (!this.#isLatest(query)) return;
    if (answer.isWeak) await this.#addFullText(query);
    else this.#say(this.#sentence(answer.results.length));
  }

  #isLatest = (query: SearchQuery): boolean => query === this.#query;

  #part = (selector: string): HTMLElement => this.querySelector<HTMLElement>(selector)!;

  /** Replaces the list, and shows a sentence in the status line. */
  #show(results: readonly Result[], status: string): void {
    this.#list.replaceChildren();
    this.#rest = [...results];
    this.#append();
    this.#say(status);
    if (this.#query.text === '') {
      this.#showWarning(undefined);
      this.#showLanguage('');
      this.#part('.search-safety').hidden = true;
    }
  }

  #append(): void {
    this.#list.append(...this.#rest.splice(0, GROUP).map((result) => resultItem(result, this.#root)));
    this.#part('.search-results').hidden = this.#query.text === '';
    this.#more.hidden = this.#rest.length === 0 && this.#isFullTextShown;
    this.#more.textContent = this.#rest.length > 0 ? 'Show more results' : 'More from the text of all pages';
  }

  #say(status: string): void {
    this.#part('.search-status').textContent = status;
  }

  #sentence(pages: number): string {
    const { text, section } = this.#query;
    const where = section === '' ? '' : ` in “${section}”`;
    if (pages > 0) return `${count(pages, 'page')}${where}.`;
    return `Nothing found for “${quotable(text)}”${where}. Try other or fewer words. ${EVERY_PAGE}`;
  }

  async #showMore(): Promise<void> {
    const start = this.#list.children.length;
    if (this.#rest.length === 0) return this.#addFullText(this.#query);
    this.#append();
    this.#list.children[start]?.querySelector('a')?.focus();
  }

  /** Adds the pages whose text has the words, below those that are shown. */
  async #addFullText(query: SearchQuery): Promise<void> {
    const start = this.#list.children.length;
    const found = await this.#fullText.find(query.text, query.section).catch(() => undefined);
    if (!this.#isLatest(query)) return;
    const listed = new Set([...this.#list.querySelectorAll('h3 a')].map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    this.#rest = (found ?? []).filter(({ path }) => !listed.has(new URL(path, this.#root).pathname));
    this.#isFullTextShown = found !== undefined;
    const added = this.#rest.length;
    this.#append();
    if (!found)
      return this.#say(`${start > 0 ? this.#sentence(start) : ''} The text of the pages could not be searched. ${EVERY_PAGE}`.trim());
    this.#part('.search-safety').hidden = start + added > 0;
    this.#say(this.#sentence(start + added));
    if (start > 0 && added > 0) this.#list.children[start]?.querySelector('a')?.focus();
  }

  #showWarning(warning: Warning | undefined): void {
    showWarning(this.#part('.search-help'), warning, this.#root);
  }

  #showLanguage(text: string): void {
    const line = this.#part('.search-language');
    const language = text === '' ? undefined : languageOf(text);
    line.hidden = language === undefined;
    const link = line.querySelector('a')!;
    link.lang = language?.code ?? '';
    link.textContent = language?.note ?? '';
  }
}

const quotable = (text: string) => (text.length <= MAX_QUOTED ? text : `${text.slice(0, MAX_QUOTED).toWellFormed?.() ?? ''}…`);

customElements.define('page-search', PageSearch);
