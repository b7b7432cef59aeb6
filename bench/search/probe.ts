import type { Contender } from './contenders.ts';

/** What happened on a page, in milliseconds of its `performance.now()`; `undefined` has not happened. */
export interface Seen {
  /** When the last key was pressed. */
  key?: number;
  /** When a result was first painted: since the last key, or since navigation where none was pressed. */
  first?: number;
  /** When a page that answers first stood among the first three results. */
  answer?: number;
  /** When the search had come to rest with what the query has. */
  settled?: number;
  /** The addresses of the results: `/faq/serotonin/`. */
  results: string[];
}

declare global {
  interface Window {
    benchSeen: Seen;
    /** Begins to watch for the results of another query. */
    benchWatch: (query: string, pages: readonly string[]) => void;
  }
}

export interface ProbeOptions {
  contender: Pick<Contender, 'id' | 'items' | 'link'>;
  query: string;
  /** The pages that answer it. */
  pages: readonly string[];
}

/**
 * Watches a search from inside its page; runs before the page's own scripts and must not use anything from outside.
 * A time is taken at the next frame after the change, which is when a reader can see it.
 */
export function probe({ contender, query: firstQuery, pages: firstPages }: ProbeOptions): void {
  let query = firstQuery;
  let pages = firstPages;
  let wasBusy = false;

  const linkOf = (item: Element) => item.querySelector<HTMLAnchorElement>(contender.link);
  const items = () => [...document.querySelectorAll(contender.items)].filter((item) => linkOf(item)?.checkVisibility());
  const addresses = () => items().map((item) => new URL(linkOf(item)!.href).pathname.replace(/index\.html$/, ''));

  const isSettled = (): boolean => {
    if (contender.id === 'pagefind') {
      const message = document.querySelector('.pagefind-ui__message')?.textContent ?? '';
      return message.includes(query) && !message.startsWith('Searching for') && !document.querySelector('.pagefind-ui__loading');
    }
    const status = document.querySelector('main [role="status"]')?.textContent?.trim() ?? '';
    if (contender.id === 'minisearch') return status.includes(`“${query}”`);
    const busy = document.querySelector(contender.items.split(' ')[0]!)?.closest('[aria-busy]')?.getAttribute('aria-busy');
    // A search that does not say when it is busy says in its status line what it found.
    return busy !== 'true' && (wasBusy || (status !== '' && !/^searching|still loading/i.test(status)));
  };

  const atFrame = (name: 'first' | 'answer' | 'settled') => {
    const seen = window.benchSeen;
    if (seen[name] !== undefined) return;
    seen[name] = performance.now();
    requestAnimationFrame(() => (seen[name] = performance.now()));
  };

  const look = (records: readonly MutationRecord[]) => {
    wasBusy ||= records.some(({ type, attributeName }) => type === 'attributes' && attributeName === 'aria-busy');
    const list = document.querySelector(contender.items.split(' ')[0]!);
    const isOfResults = records.some(({ target }) => list?.contains(target) || (target as Element).contains?.(list));
    const results = isOfResults || window.benchSeen.settled === undefined ? addresses() : window.benchSeen.results;
    if (results.length > 0 && isOfResults) {
      atFrame('first');
      if (results.slice(0, 3).some((page) => pages.includes(page))) atFrame('answer');
    }
    window.benchSeen.results = results;
    if (query !== '' && isSettled()) {
      // The list may have been right for the word's beginning already, and did not change.
      if (results.length > 0) atFrame('first');
      if (results.slice(0, 3).some((page) => pages.includes(page))) atFrame('answer');
      atFrame('settled');
    } else delete window.benchSeen.settled;
  };

  window.benchSeen = { results: [] };
  window.benchWatch = (next, nextPages) => {
    query = next;
    pages = nextPages;
    wasBusy = false;
    window.benchSeen = { results: [] };
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      wasBusy = false;
      window.benchSeen = { key: timeStamp, results: [] };
    },
    { capture: true },
  );
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}
