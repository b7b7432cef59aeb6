import { allPages, changes, linkTo } from '../../../content-model/queries.ts';
import { textOfMarkup } from '../../../utils/html.ts';
import { sections } from '../../../navigation.ts';
import { sectionReviews, staticPages } from '../../../content-model/static-pages.ts';
import { longDate } from '../../../utils/text.ts';
import type { FeedChange } from './feed.ts';
import { newest, type PublishedPage } from './page-metadata.ts';

/** Every page that search engines may list, in the order of their addresses. */
export async function publishedPages(): Promise<PublishedPage[]> {
  const changed = newest((await changes()).map(({ id }) => id));
  const reviews: Readonly<Record<string, { checked: string }>> = sectionReviews;
  const pages: PublishedPage[] = [
    { path: '/', title: '', description: '' },
    { path: '/search/', title: '', description: '' },
    ...sections.map(({ id, title, description }) => ({ path: `/${id}/`, title, description, changed: reviews[id]?.checked })),
    ...Object.entries(staticPages).map(([path, page]) => ({
      path,
      title: page.title,
      description: page.description,
      changed: path === '/changes/' ? changed : 'review' in page ? page.review.checked : undefined,
    })),
    ...(await allPages()).map((page) => ({ ...linkTo(page), path: linkTo(page).href, changed: page.data.checked })),
  ];
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The entries of the page of changes, the newest first. */
export async function feedChanges(): Promise<FeedChange[]> {
  return (await changes()).map(({ id, rendered }) => ({
    day: id,
    title: longDate(id),
    text: textOfMarkup(rendered?.html ?? ''),
  }));
}
