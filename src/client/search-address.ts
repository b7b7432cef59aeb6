import { queryString, type SearchQuery } from '../lib/search/query.ts';

/** What the browser keeps beside an address of the search. */
interface EntryState {
  /** Whether the reader asked for this query, by Enter or by following a link; else it is still being typed. */
  isAsked: boolean;
}

/** Notes that the query the page was opened with is one that was asked for. */
export function claimAddress({ text }: SearchQuery): void {
  history.replaceState({ isAsked: text !== '' } satisfies EntryState, '');
}

/**
 * Writes a query into the address. What is being typed takes the place of what was typed before it, and never of a
 * query that was asked for: that one stays behind it, for the browser's Back.
 */
export function writeAddress(query: SearchQuery, { isAsked, isNew }: { isAsked: boolean; isNew: boolean }): void {
  const address = location.pathname + queryString(query);
  const wasAsked = (history.state as EntryState | null)?.isAsked === true;
  const state: EntryState = { isAsked: query.text !== '' && (isAsked || (wasAsked && !isNew)) };
  if (wasAsked && isNew) history.pushState(state, '', address);
  else history.replaceState(state, '', address);
}
