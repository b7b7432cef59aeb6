import { defaultTreeAdapter as adapter } from 'parse5';
import { attributeOf, closestWith, textOf, type Element } from '../../utils/html.ts';

/** A heading of a page, with the sentence that follows it. */
export interface Heading {
  title: string;
  /** Its id on the page. */
  id: string;
  /** The first sentence below it; empty where no paragraph or list follows. */
  lead: string;
}

/** The parts of a built page that the quick index has. */
export interface PageRecord {
  /** Address below the site's root, without a slash at its start: `faq/serotonin/`. */
  path: string;
  title: string;
  /** The name of its section, as the filter shows it. */
  section: string;
  /** The short answer of a question, the description of any other page. */
  text: string;
  headings: Heading[];
  /** Other words that readers search with. */
  keywords: string[];
}

const LEAD_LENGTH = 170;

/** Returns the record of a built page, or nothing where the page is excluded from the search. */
export function readPage(path: string, elements: readonly Element[]): PageRecord | undefined {
  const main = elements.find((element) => attributeOf(element, 'data-pagefind-body') !== undefined);
  if (!main) return undefined;
  const inside = elements.filter((element) => closestWith(element, 'data-pagefind-body') === main);
  const shown = inside.filter((element) => !closestWith(element, 'data-pagefind-ignore'));
  const meta = inside.find((element) => attributeOf(element, 'data-pagefind-meta') === 'keywords');
  const description = elements.find((element) => element.tagName === 'meta' && attributeOf(element, 'name') === 'description');
  return {
    path: path.replace(/index\.html$/, ''),
    title: textOf(shown.find(({ tagName }) => tagName === 'h1')),
    section: (attributeOf(main, 'data-pagefind-filter') ?? '').replace(/^section:/, ''),
    text: attributeOf(description, 'content') ?? '',
    keywords: textOf(meta).split(', ').filter(Boolean),
    headings: shown.flatMap((element) => {
      const id = /^h[2-4]$/.test(element.tagName) ? attributeOf(element, 'id') : undefined;
      return id === undefined ? [] : [{ title: textOf(element), id, lead: leadOf(element) }];
    }),
  };
}

/** Returns the first sentence of the paragraph or list after a heading, cut at a word where it is long. */
function leadOf(heading: Element): string {
  const siblings = heading.parentNode?.childNodes ?? [];
  const next = siblings.slice(siblings.indexOf(heading) + 1).find((node) => adapter.isElementNode(node));
  if (!next || !adapter.isElementNode(next) || !['p', 'ul', 'ol'].includes(next.tagName)) return '';
  const text = textOf(next.tagName === 'p' ? next : next.childNodes.find((node) => adapter.isElementNode(node)));
  const sentence = /^.*?[.?!](?= |$)/.exec(text)?.[0] ?? text;
  return sentence.length <= LEAD_LENGTH ? sentence : `${sentence.slice(0, LEAD_LENGTH).replace(/\s+\S*$/, '')}\u00a0…`;
}
