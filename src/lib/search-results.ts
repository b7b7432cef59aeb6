import type { PagefindPage } from './pagefind.ts';
import { excerptOf, type ExcerptPart } from './search-excerpt.ts';
import { tellingWords, wordsIn } from './search-query.ts';

/** A page in the list of results. */
export interface FoundPage {
  url: string;
  title: string;
  section: string;
  excerpt: ExcerptPart[];
  /** Headings inside the page whose text holds what was searched for, in the page's order. */
  headings: { title: string; url: string }[];
}

const MOST_HEADINGS = 3;
/** So many first letters tell a word from others, whatever its ending. */
const TELLING_LETTERS = 5;
/** A word that shares fewer first letters with every word of a page has nothing to do with it. */
const SIMILAR_LETTERS = 4;

/** A page of the index as it is shown. */
export function foundPage(page: PagefindPage): FoundPage {
  const { title = '', section = '' } = page.meta;
  return {
    url: page.url,
    title,
    section,
    excerpt: excerptOf(page.content, title, page.locations),
    headings: headingsOf(page),
  };
}

/** The headings that hold the most of what was searched for. */
function headingsOf({ sub_results: parts }: PagefindPage): FoundPage['headings'] {
  const inside = parts.filter(({ anchor }) => anchor !== undefined);
  const weight = (part: (typeof inside)[number]) => part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);
  const heaviest = new Set(inside.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_HEADINGS));
  return inside.filter((part) => heaviest.has(part)).map(({ title, url }) => ({ title, url }));
}

/** How well pages answer a query. */
export interface Match {
  /** Words of the query that no page holds. */
  missing: string[];
  /** False when most words of the query are not even similar to a word of the pages. */
  similar: boolean;
}

/**
 * Compares a query with the pages that Pagefind found. For a word that it does not know, Pagefind searches for the
 * longest beginning of it that it does know: "an" for "anaemia". Such pages are no answer, and the reader must be told.
 */
export function matchOf(text: string, pages: readonly PagefindPage[]): Match {
  const asked = tellingWords(text);
  const held = new Set(pages.flatMap(({ content, meta }) => wordsIn([content, meta.title, meta.keywords].join(' '))));
  const sharesBeginning = (word: string, letters: number) => [...held].some((other) => other.startsWith(word.slice(0, letters)));
  const missing = asked.filter((word) => !sharesBeginning(word, tellingLetters(word)));
  const strange = missing.filter((word) => !sharesBeginning(word, SIMILAR_LETTERS));
  return { missing, similar: strange.length * 2 <= asked.length };
}

/** Of a short word, all but its ending counts; of a very short one, all. */
const tellingLetters = ({ length }: string) => (length <= 3 ? length : Math.min(TELLING_LETTERS, length - 1));
