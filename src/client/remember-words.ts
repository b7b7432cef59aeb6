import { tellingWords } from '../lib/search/query.ts';

/** Where the words of a search wait, in `sessionStorage`, for the page that a result leads to. `before-paint.js` reads it too. */
const KEY = 'search-words';

/** The words of a search, and the page on which they are marked. */
export interface RememberedWords {
  /** The path of that page's address, from the root of the host. */
  path: string;
  words: string[];
  /** The query of the results page: its address from the question mark on. */
  back: string;
  /** Whether the page has been shown with them. From then on only Back, Forward and reloading show them again. */
  isSeen?: boolean;
}

/**
 * Hands the words of a search over to the page that a reader goes to from its results. To be called when the link is followed
 * in this tab; without storage, or without a word that tells something, that page shows no marks.
 * @param url the address of the page, relative to this one or whole; a fragment does not matter
 * @param words words or phrases, as the page will name them
 * @param back the query of the results page, such as `?q=aura&section=Safety`: what "Back to the results" leads to
 */
export function rememberWords(url: string, words: readonly string[], back: string = location.search): void {
  const telling = [...new Set(words)].filter((word) => tellingWords(word).length > 0);
  const remembered: RememberedWords = { path: new URL(url, document.baseURI).pathname, words: telling, back };
  try {
    if (telling.length > 0) sessionStorage.setItem(KEY, JSON.stringify(remembered));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked or full.
  }
}

/** The words that were handed over last. Only to be asked for where `before-paint.js` found them to be for this page. */
export function rememberedWords(): RememberedWords {
  return JSON.parse(sessionStorage.getItem(KEY)!) as RememberedWords;
}

/** Forgets the words that were handed over last. */
export function forgetWords(): void {
  sessionStorage.removeItem(KEY);
}
