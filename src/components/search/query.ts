/** What a reader asks of the search. */
export interface SearchQuery {
  /** The words, tidied; empty when nothing is asked. */
  text: string;
  /** The name of the section to look in, as the index knows it; empty for all. */
  section: string;
  /** Whether to search for the words as they were typed, without correcting them. */
  asTyped: boolean;
}

/** The longest text that is searched for, in characters. */
export const LONGEST_QUERY = 200;

/** Words that are on most pages and say nothing about what is looked for. */
const SMALL_WORDS = new Set(
  (
    'a about all also am an and any are as at be been being but by can could did do does doing for from get ' +
    'had has have having he her his how i if im in into is it its ive just like me my of off on or our she should so some ' +
    'than that the their them then there these they this to too us was we were what whats when where which who why will with ' +
    'would you your'
  ).split(' '),
);

/** The query of an address such as `?q=aura&section=Safety`. A section that does not exist means all. */
export function readQuery(search: string, sections: readonly string[]): SearchQuery {
  const params = new URLSearchParams(search);
  const section = params.get('section') ?? '';
  return { text: tidy(params.get('q') ?? ''), section: sections.includes(section) ? section : '', asTyped: params.has('exact') };
}

/** The part of an address that holds a query, with its question mark; empty for an empty query. */
export function queryString({ text, section, asTyped }: SearchQuery): string {
  if (text === '') return '';
  return `?${new URLSearchParams({ q: text, ...(section && { section }), ...(asTyped && { exact: '1' }) })}`;
}

/** Whether two queries ask the same. */
export const isSameQuery = (a: SearchQuery, b: SearchQuery): boolean =>
  a.text === b.text && a.section === b.section && a.asTyped === b.asTyped;

/** Text as it is searched for: spaces tidied, at most `LONGEST_QUERY` characters. */
export function tidy(text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ').trim()].slice(0, LONGEST_QUERY).join('').trim();
}

/** The words of a text in lower case, without accents and punctuation. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/[\p{M}'’]/gu, '')
      // One word, as in "A&E".
      .replace(/\b(\p{L})&(?=\p{L}\b)/gu, '$1')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether a word is on most pages and says nothing about what is looked for. */
export const isSmallWord = (word: string): boolean => SMALL_WORDS.has(word);

/** The words of a query that say what is looked for. */
export function tellingWords(text: string): string[] {
  return [...new Set(wordsIn(text))].filter((word) => !SMALL_WORDS.has(word));
}

/**
 * The text for an index that finds only pages which hold every word. Small words are left out where two others remain:
 * with one other, as in "what is migraine", they are what tells the right title. Words in quotation marks stay as they are.
 */
export function textForIndex(text: string): string {
  if (text.includes('"')) return text;
  const telling = text.split(' ').filter((word) => tellingWords(word).length > 0);
  return telling.length >= 2 ? telling.join(' ') : text;
}
