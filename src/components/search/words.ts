/**
 * What the search knows of words: what everyday words mean on this site, and how its own are spelt. One JSON file beside
 * the small index, made after the build from `src/content/search-terms.json` and the texts.
 */
export interface Words {
  groups: WordGroup[];
  /** All cautions, the most urgent first. The search page holds their texts. */
  cautions: SearchedCaution[];
  /** Words of the texts that stand nowhere in the small index, for spelling. Lower case. */
  others: string[];
}

/** A caution that words can name. */
export interface SearchedCaution {
  id: string;
  /** Path of the page that it stands on. */
  page: string;
  /** Whether it needs an emergency call. */
  isEmergency: boolean;
}

/** Everyday words, and what the site calls the same. */
export interface WordGroup {
  words: string[];
  means: string[];
  /** Ids of the cautions to show when one of the words is searched for, the most urgent first. */
  warns: string[];
}

/** The words as they stand in their file: lists as one text, cautions by number. */
export interface PackedWords {
  groups: [words: string, means: string, warns: number[]][];
  cautions: [id: string, page: number, isEmergency: 0 | 1][];
  pages: string[];
  others: string;
}

/** Between the items of a list that is kept as one text. */
const SEPARATOR = '|';

/** The words in few characters. */
export function packWords({ groups, cautions, others }: Words): PackedWords {
  const number = new Map(cautions.map(({ id }, index) => [id, index]));
  const pages = [...new Set(cautions.map(({ page }) => page))];
  return {
    groups: groups.map(({ words, means, warns }) => [
      words.join(SEPARATOR),
      means.join(SEPARATOR),
      warns.flatMap((id) => number.get(id) ?? []),
    ]),
    cautions: cautions.map(({ id, page, isEmergency }) => [id, pages.indexOf(page), isEmergency ? 1 : 0]),
    pages,
    others: packSorted(others),
  };
}

/** The words from their file. */
export function unpackWords({ groups, cautions, pages, others }: PackedWords): Words {
  return {
    groups: groups.map(([words, means, warns]) => ({
      words: words.split(SEPARATOR),
      means: means === '' ? [] : means.split(SEPARATOR),
      warns: warns.flatMap((number) => cautions[number]?.[0] ?? []),
    })),
    cautions: cautions.map(([id, page, isEmergency]) => ({ id, page: pages[page] ?? '', isEmergency: isEmergency === 1 })),
    others: unpackSorted(others),
  };
}

/** Words in alphabetical order, each as the number of first letters it shares with the one before, and the rest. */
function packSorted(words: readonly string[]): string {
  let before = '';
  return words
    .toSorted()
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

function unpackSorted(packed: string): string[] {
  let before = '';
  return [...packed.matchAll(/(\d)(\D*)/g)].map(([, shared, rest]) => (before = before.slice(0, Number(shared)) + rest));
}
