import type { Term } from '../../content-model/queries.ts';
import { ABOUT, section, sections } from '../../navigation.ts';
import { wordsIn } from './query.ts';
import type { PageRecord } from './read-page.ts';
import { withoutSharedHeadings } from './read-page.ts';
import type { IndexedPage, SmallIndex } from './small-index.ts';
import { stem } from './stems.ts';

/** The glossary page: its headings are the terms, which are indexed by themselves. */
const GLOSSARY_PATH = 'glossary/';
/** Pages in this order: where not all fit, those that keep readers safe stay. */
const FIRST_SECTIONS: readonly string[] = [
  section('precautions').name,
  section('faq').name,
  ABOUT,
  section('practices').name,
  section('self-care').name,
];
/** Shorter words are corrected badly. */
const SHORTEST_FOR_SPELLING = 5;

/** The small index of the built pages. */
export function buildSmallIndex(records: readonly PageRecord[], glossary: readonly Term[]): SmallIndex {
  const rank = ({ section }: IndexedPage) => FIRST_SECTIONS.indexOf(section) + 1 || FIRST_SECTIONS.length + 1;
  const pages = [...records.map((record) => (record.path === GLOSSARY_PATH ? { ...record, headings: [] } : record))].sort(
    (a, b) => rank(a) - rank(b),
  );
  const indexed: IndexedPage[] = [
    ...sections.map(({ id, title, name, description }) => ({
      path: `${id}/`,
      title,
      section: name,
      text: description,
      keywords: [],
      headings: [],
      isInFullText: false,
    })),
    ...withoutSharedHeadings(pages).map(({ fullText: _, ...page }) => page),
  ];
  return {
    pages: indexed,
    terms: glossary.map(({ id, term, aliases, see }) => ({ id, term, aliases, see: see.map((page) => `${page}/`) })),
  };
}

/** Words of the full texts that stand nowhere in the index, one for each stem; those on the most pages first. */
export function otherWords(index: SmallIndex, records: readonly PageRecord[]): string[] {
  const known = new Set(wordsIn(JSON.stringify(index)).map(stem));
  const others = new Map<string, { word: string; pages: number }>();
  for (const { fullText } of records)
    for (const word of new Set(wordsIn(fullText))) {
      const root = stem(word);
      if (word.length < SHORTEST_FOR_SPELLING || /\d/.test(word) || known.has(root)) continue;
      const { word: before = word, pages = 0 } = others.get(root) ?? {};
      others.set(root, { word: word.length < before.length ? word : before, pages: pages + 1 });
    }
  return [...others.values()].toSorted((a, b) => b.pages - a.pages || a.word.localeCompare(b.word, 'en')).map(({ word }) => word);
}
