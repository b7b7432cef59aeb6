/** A page as the feed and the sitemap name it. */
export interface PublishedPage {
  /** Address within the site: `/faq/cortisol/`. */
  path: string;
  title: string;
  description: string;
  /** The day on which its claims were last compared with their sources, YYYY-MM-DD; none for a page without a review line. */
  changed?: string | undefined;
}

/** The newest of some days, YYYY-MM-DD. */
export const newest = (days: readonly string[]): string | undefined => [...days].sort().at(-1);

/** The day of a page, or for a list of pages the newest day among the pages below it. */
export function lastChange(page: PublishedPage, all: readonly PublishedPage[]): string | undefined {
  return page.changed ?? newest(all.flatMap(({ path, changed }) => (path.startsWith(page.path) && changed ? [changed] : [])));
}
