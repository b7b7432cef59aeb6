import { defaultTreeAdapter as adapter } from 'parse5';
import type { Element } from '../../utils/html.ts';
import type { IndexedPage } from './small-index.ts';
import { attributeOf, closestWith, textOf } from '../../utils/html.ts';

/** What the search takes from a built page. */
export interface PageRecord extends IndexedPage {
  /** All that can be found on the page. */
  fullText: string;
}

/** A heading that more pages have tells none of them from the others. */
const MOST_PAGES_OF_HEADING = 3;
const HIDDEN_FROM_SEARCH = 'data-pagefind-ignore';

/**
 * Reads a built page, or nothing where the search must not find it.
 * @param path the file below `dist`: `faq/serotonin/index.html`
 */
export function readPage(path: string, elements: readonly Element[]): PageRecord | undefined {
  const main = elements.find((element) => attributeOf(element, 'data-pagefind-body') !== undefined);
  if (!main) return undefined;
  const inside = elements.filter((element) => closestWith(element, 'data-pagefind-body') === main);
  const shown = inside.filter((element) => !closestWith(element, HIDDEN_FROM_SEARCH));
  const meta = inside.filter((element) => attributeOf(element, 'data-pagefind-meta') !== undefined);
  const metaText = (name: string) => textOf(meta.find((element) => attributeOf(element, 'data-pagefind-meta') === name));
  const description = elements.find((element) => element.tagName === 'meta' && attributeOf(element, 'name') === 'description');
  return {
    path: path.replace(/index\.html$/, ''),
    title: textOf(shown.find(({ tagName }) => tagName === 'h1')),
    section: (attributeOf(main, 'data-pagefind-filter') ?? '').replace(/^section:/, ''),
    text: attributeOf(description, 'content') ?? '',
    keywords: metaText('keywords').split(', ').filter(Boolean),
    headings: shown.flatMap((element) => {
      const id = /^h[2-4]$/.test(element.tagName) ? attributeOf(element, 'id') : undefined;
      return id === undefined ? [] : [{ title: textOf(element), id }];
    }),
    isInFullText: true,
    fullText: ownTexts(shown),
  };
}

/** The text of all these elements. The words of one element are never joined with those of the next. */
function ownTexts(elements: readonly Element[]): string {
  const texts = elements.flatMap(({ childNodes }) => childNodes.flatMap((node) => (adapter.isTextNode(node) ? node.value : [])));
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The pages without the headings that several of them share, such as "The steps". */
export function withoutSharedHeadings<T extends IndexedPage>(pages: readonly T[]): T[] {
  const holders = new Map<string, number>();
  for (const { headings } of pages) for (const { title } of headings) holders.set(title, (holders.get(title) ?? 0) + 1);
  return pages.map((page) => ({
    ...page,
    headings: page.headings.filter(({ title }) => holders.get(title)! <= MOST_PAGES_OF_HEADING),
  }));
}
