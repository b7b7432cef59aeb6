/** What a reader asks of the search. */
export interface SearchQuery {
  /** The words, with single spaces; empty when nothing is asked. */
  text: string;
  /** The name of the section to search in; empty for all. */
  section: string;
}

/** Characters of a query that are read: more is a pasted document. */
const MAX_LENGTH = 20_000;
/** Characters of a query in an address: servers reject addresses of more than about 8,000 bytes. */
const MAX_IN_ADDRESS = 2000;

/** Returns the query of an address such as `?q=aura&section=Safety`. A section that does not exist means all. */
export function readQuery(search: string, sections: readonly string[]): SearchQuery {
  const params = new URLSearchParams(search);
  const section = params.get('section') ?? '';
  return { text: tidy(params.get('q') ?? ''), section: sections.includes(section) ? section : '' };
}

/** Returns the part of an address that holds a query, with its question mark; empty for an empty query. */
export function queryString({ text, section }: SearchQuery): string {
  if (text === '') return '';
  return `?${new URLSearchParams({ q: text.slice(0, MAX_IN_ADDRESS).toWellFormed?.() ?? text, ...(section && { section }) })}`;
}

/** Returns a text as it is searched for. */
export const tidy = (text: string): string => text.slice(0, MAX_LENGTH).normalize('NFC').replace(/\s+/g, ' ').trim();
