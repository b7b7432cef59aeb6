import { attributeOf, closestWith, textOf, type Element } from '../html.ts';

/** What the feed and the sitemap take from a built page. */
export interface PublishedPage {
  /** Address within the site: `/faq/cortisol/`. */
  path: string;
  /** Its heading. */
  title: string;
  description: string;
  /** The day of its last change, YYYY-MM-DD: when its claims were last compared with their sources. Pages without a review line have none. */
  changed: string | undefined;
  /** False for pages that ask search engines to leave them out. */
  isListed: boolean;
}

/**
 * Reads a built page.
 * @param file its path below `dist`: `faq/cortisol/index.html`
 */
export function readPublishedPage(file: string, elements: readonly Element[]): PublishedPage {
  const meta = (name: string) =>
    attributeOf(
      elements.find((element) => element.tagName === 'meta' && attributeOf(element, 'name') === name),
      'content',
    ) ?? '';
  // Written, checked, next check: the review line names them in this order.
  const [, checked] = elements.filter((element) => element.tagName === 'time' && isInReviewLine(element));
  return {
    path: `/${file.replace(/index\.html$/, '')}`,
    title: textOf(elements.find(({ tagName }) => tagName === 'h1')),
    description: meta('description'),
    changed: attributeOf(checked, 'datetime'),
    isListed: !meta('robots').includes('noindex'),
  };
}

function isInReviewLine(element: Element): boolean {
  const around = closestWith(element.parentNode as Element, 'class');
  return (attributeOf(around, 'class') ?? '').split(/\s+/).includes('review');
}

/** The newest of some days, YYYY-MM-DD. */
export const newest = (days: readonly string[]): string | undefined => [...days].sort().at(-1);

/** The day of a page, or for a list of pages the newest day among the pages below it. */
export function lastChange(page: PublishedPage, all: readonly PublishedPage[]): string | undefined {
  return page.changed ?? newest(all.flatMap(({ path, changed }) => (path.startsWith(page.path) && changed ? [changed] : [])));
}
