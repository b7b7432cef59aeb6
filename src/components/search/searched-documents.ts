import { GLOSSARY, type IndexedHeading, type SmallIndex } from './small-index.ts';
import { stemsOf } from './stems.ts';

/** A page or a glossary entry as the small search looks through it. */
export interface SearchedDocument {
  id: number;
  path: string;
  title: string;
  section: string;
  text: string;
  isAnswer: boolean;
  keywords: string[];
  headings: IndexedHeading[];
  /** What the document answers as a whole, each with its weight. */
  phrases: { stems: ReadonlySet<string>; weight: number; isTitle: boolean }[];
  /** Pages that say more about a glossary entry. */
  see: readonly string[];
}

/** How much a whole title, search phrase or heading counts when the query is nearly the same. */
const PHRASE = { title: 1, keywords: 0.9, headings: 0.6 } as const;

/** What can be found, numbered from 0: the pages, then the glossary entries. */
export function documentsOf({ pages, terms }: SmallIndex): SearchedDocument[] {
  const phrase =
    (weight: number, isTitle = false) =>
    (text: string) => ({ stems: new Set(stemsOf(text)), weight, isTitle });
  return [
    ...pages.map((page) => ({
      ...page,
      isAnswer: page.path.startsWith('faq/') && page.path !== 'faq/',
      see: [],
      phrases: [
        phrase(PHRASE.title, true)(page.title),
        ...page.keywords.map(phrase(PHRASE.keywords)),
        ...page.headings.map(({ title }) => phrase(PHRASE.headings)(title)),
      ],
    })),
    ...terms.map(({ id, term, aliases, see }) => ({
      path: `glossary/#${id}`,
      title: term,
      section: GLOSSARY,
      text: '',
      isAnswer: false,
      keywords: aliases,
      headings: [],
      see,
      phrases: [phrase(PHRASE.title, true)(term), ...aliases.map(phrase(PHRASE.keywords))],
    })),
  ].map((document, number) => ({ ...document, id: number }));
}

/** The text of a field, by the name that the weights give it. */
export function fieldText({ title, keywords, headings, text }: SearchedDocument, field: string): string {
  switch (field) {
    case 'title':
      return title;
    case 'keywords':
      return keywords.join(' ');
    case 'headings':
      return headings.map((heading) => heading.title).join(' ');
    default:
      return text;
  }
}
