import { isSameQuery, readQuery, tidy, type SearchQuery } from './query.ts';
import { claimAddress, writeAddress } from './search-address.ts';
import { SearchSession } from './search-session.ts';
import { SearchView } from './search-view.ts';

/** Milliseconds without a key after which the address changes. */
const PAUSE = 300;

/**
 * `<page-search>`: makes the form inside it search as the reader types. The small index answers at once; the full text
 * joins below what is shown when it has been loaded.
 */
class PageSearch extends HTMLElement {
  #view!: SearchView;
  #session!: SearchSession;
  #addressPause: ReturnType<typeof setTimeout> | undefined;
  /** The query in the address. */
  #written: SearchQuery = { text: '', section: '', asTyped: false };

  connectedCallback(): void {
    this.#view = new SearchView(this);
    this.#session = new SearchSession(this.#view, this.dataset['index'] ?? '');
    const { form, field, section, more } = this.#view;

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ isAsked: true });
      // On a phone the keyboard covers the results until the field is left.
      if (matchMedia('(pointer: coarse)').matches) field.blur();
    });
    field.addEventListener('input', () => this.#ask({ isAsked: false }));
    section.addEventListener('change', () => this.#ask({ isAsked: false, asTyped: this.#session.query.asTyped }));
    more.addEventListener('click', () => void this.#session.showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  /** Takes the query from the address: on arrival, and when the reader goes back or forward. */
  #readAddress(): void {
    const sections = [...this.#view.section.options].map(({ value }) => value);
    const query = readQuery(location.search, sections);
    // Following a link to a letter of the list below comes here too.
    if (isSameQuery(query, this.#session.query)) return;
    clearTimeout(this.#addressPause);
    this.#written = query;
    this.#view.field.value = query.text;
    this.#view.section.value = query.section;
    void this.#session.search(query, { isAsked: claimAddress(query) });
  }

  #ask({ isAsked, asTyped = false }: { isAsked: boolean; asTyped?: boolean }): void {
    const query = { text: tidy(this.#view.field.value), section: this.#view.section.value, asTyped };
    clearTimeout(this.#addressPause);
    // Browsers refuse an address that changes with every key.
    if (isAsked) this.#writeAddress(query, { isAsked });
    else this.#addressPause = setTimeout(() => this.#writeAddress(query, { isAsked }), PAUSE);
    if (isAsked || !isSameQuery(query, this.#session.query)) void this.#session.search(query, { isAsked });
  }

  #writeAddress(query: SearchQuery, { isAsked }: { isAsked: boolean }): void {
    writeAddress(query, { isAsked, isNew: !isSameQuery(query, this.#written) });
    this.#written = query;
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
