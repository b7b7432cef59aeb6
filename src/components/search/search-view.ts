import type { Result } from './result.ts';
import { queryString, type SearchQuery } from './query.ts';
import { moveFocus } from './search-keys.ts';
import { resultItem } from './search-list.ts';

/** A query can name many dangers; more lines than this would hide the results. */
const MOST_CAUTIONS = 4;

/** What the search page shows: the form, the status line, the warnings, and the list of results. It searches nothing itself. */
export class SearchView {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly section: HTMLSelectElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
  /** The address of the site's root. */
  readonly root: URL;
  readonly #status: HTMLElement;
  readonly #note: HTMLElement;
  readonly #help: HTMLElement;
  readonly #results: HTMLElement;
  readonly #safety: HTMLElement;
  #shown: Result[] = [];
  #cautions: readonly string[] = [];

  /** @param host the element around all parts */
  constructor(host: HTMLElement) {
    const part = <T extends Element>(selector: string) => host.querySelector<T>(selector)!;
    this.form = part('form');
    this.field = part('input');
    this.section = part('select');
    this.list = part('ol');
    this.more = part('.search-results button');
    this.#status = part('[role="status"]');
    this.#note = part('.search-note');
    this.#help = part('.search-help');
    this.#results = part('.search-results');
    this.#safety = part('.search-safety');
    this.root = new URL('.', document.querySelector<HTMLAnchorElement>('a[rel="home"]')!.href);
  }

  /** The results in the list. */
  get results(): readonly Result[] {
    return this.#shown;
  }

  /** Ids of the cautions above the results. */
  get cautions(): readonly string[] {
    return this.#cautions;
  }

  get status(): string {
    return this.#status.textContent ?? '';
  }

  say(status: string): void {
    if (this.#status.textContent !== status) this.#status.textContent = status;
  }

  /** Whether the results may still change. */
  get isBusy(): boolean {
    return this.#results.ariaBusy === 'true';
  }

  set isBusy(isBusy: boolean) {
    this.#results.ariaBusy = String(isBusy);
  }

  /** Whether the precautions stand below the results. */
  set isSafetyShown(isShown: boolean) {
    this.#safety.hidden = !isShown;
  }

  setResults(results: readonly Result[]): void {
    this.#shown = [];
    this.list.replaceChildren();
    this.append(results);
  }

  append(results: readonly Result[]): void {
    this.#shown.push(...results);
    this.list.append(...results.map((result) => resultItem(result, this.root)));
    this.#results.hidden = this.#shown.length === 0;
  }

  /** "Showing results for nausea. Search for nausia instead." */
  showCorrection(corrected: string, query: SearchQuery): void {
    this.#note.hidden = corrected === '';
    const [shown, link] = this.#note.querySelectorAll<HTMLElement>('strong, a');
    shown!.textContent = corrected;
    link!.textContent = `Search for ${query.text} instead`;
    (link as HTMLAnchorElement).href = location.pathname + queryString({ ...query, asTyped: true });
  }

  showCautions(ids: readonly string[]): void {
    this.#cautions = ids.slice(0, MOST_CAUTIONS);
    this.#help.hidden = this.#cautions.length === 0;
    for (const item of this.#help.querySelectorAll<HTMLElement>('[data-caution]'))
      item.hidden = !this.#cautions.includes(item.dataset['caution']!);
  }

  /** Moves the focus for a key. Returns whether the key was used. */
  moveFocus(event: KeyboardEvent): boolean {
    return moveFocus({ field: this.field, results: this.list, more: this.more }, event);
  }
}
