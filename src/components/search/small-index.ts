import { slug } from '../../utils/text.ts';

/**
 * The small index: titles, headings, search words and short answers of the site, from which the search answers at once
 * and where the full text cannot be loaded. One JSON file, made after the build by `integrations/search-index`.
 */
export interface SmallIndex {
  pages: IndexedPage[];
  terms: IndexedTerm[];
}

/** A page that can be found. */
export interface IndexedPage {
  /** Address below the site's root, without a slash at its start: `faq/serotonin/`. */
  path: string;
  title: string;
  /** The name of its section, as the filter shows it. */
  section: string;
  /** The short answer of a question, the description of any other page. */
  text: string;
  /** Other words that readers search with. */
  keywords: string[];
  headings: IndexedHeading[];
  /** True when Pagefind indexes the page too. */
  isInFullText: boolean;
}

export interface IndexedHeading {
  title: string;
  /** Its id on the page. */
  id: string;
}

/** A glossary entry. Its anchor on `/glossary/` is its id. */
export interface IndexedTerm {
  id: string;
  term: string;
  aliases: string[];
  /** Paths of the pages that say more. */
  see: string[];
}

/** The index as it stands in its file: lists in the order of the fields, sections by number. */
export interface PackedIndex {
  sections: string[];
  pages: [
    path: string,
    title: string,
    section: number,
    text: string,
    keywords: string,
    headings: (string | [string, string])[],
    isInFullText: 0 | 1,
  ][];
  terms: [id: string, term: string, aliases: string, see: number[]][];
}

/** Between the items of a list that is kept as one text. */
const SEPARATOR = '|';

/** The name of the section that glossary entries stand in. */
export const GLOSSARY = 'Glossary';

/** The index in few characters. Headings whose id follows from their text go without it. */
export function pack({ pages, terms }: SmallIndex): PackedIndex {
  const sections = [...new Set(pages.map(({ section }) => section))];
  const pageNumber = new Map(pages.map(({ path }, index) => [path, index]));
  return {
    sections,
    pages: pages.map(({ path, title, section, text, keywords, headings, isInFullText }) => [
      path,
      title,
      sections.indexOf(section),
      text,
      keywords.join(SEPARATOR),
      headings.map((heading) => (heading.id === slug(heading.title) ? heading.title : [heading.title, heading.id])),
      isInFullText ? 1 : 0,
    ]),
    terms: terms.map(({ id, term, aliases, see }) => [
      id === slug(term) ? '' : id,
      term,
      aliases.join(SEPARATOR),
      see.flatMap((path) => pageNumber.get(path) ?? []),
    ]),
  };
}

/** The index from its file. */
export function unpack({ sections, pages, terms }: PackedIndex): SmallIndex {
  return {
    pages: pages.map(([path, title, section, text, keywords, headings, isInFullText]) => ({
      path,
      title,
      section: sections[section] ?? '',
      text,
      keywords: split(keywords),
      headings: headings.map((heading) =>
        typeof heading === 'string' ? { title: heading, id: slug(heading) } : { title: heading[0], id: heading[1] },
      ),
      isInFullText: isInFullText === 1,
    })),
    terms: terms.map(([id, term, aliases, see]) => ({
      id: id || slug(term),
      term,
      aliases: split(aliases),
      see: see.flatMap((number) => pages[number]?.[0] ?? []),
    })),
  };
}

const split = (list: string): string[] => (list === '' ? [] : list.split(SEPARATOR));
