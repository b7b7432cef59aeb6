import { queryString, type SearchQuery } from './query.ts';

/** What the browser keeps beside an address of the search. */
interface EntryState {
  /** Whether the reader asked for this query, by Enter or by following a link; else it is still being typed. */
  isAsked: boolean;
}

/**
 * Notes how the query in the address came there. Returns false for one that was still being typed when the reader left the
 * page: Back leads to it again.
 */
export function claimAddress({ text }: SearchQuery): boolean {
  if ((history.state as EntryState | null)?.isAsked === false && text !== '') return false;
  history.replaceState({ isAsked: text !== '' } satisfies EntryState, '');
  return true;
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
