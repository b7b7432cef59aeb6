import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { site as facts } from '../../../site.ts';
import { publishedUrl } from '../../../utils/urls.ts';
import { newest, type PublishedPage } from './page-metadata.ts';

/** The feed, at the root of the site. */
export const FEED_FILE = 'rss.xml';

/** What changed on one day. */
export interface FeedChange {
  /** YYYY-MM-DD, which is also the fragment of its heading. */
  day: string;
  /** Its heading: `20 November 2026`. */
  title: string;
  text: string;
}

/** The address of the page that lists what changed. */
export const CHANGES = '/changes/';

/** Feed readers fetch the whole file again and again, and store its entries. */
const MOST_PAGES = 40;

/** The feed: what changed on the site, each day of it an item, and after them the pages that were written or checked last; of each the newest first. */
export function feed(pages: readonly PublishedPage[], changes: readonly FeedChange[], site: URL): Promise<string> {
  const home = publishedUrl('/', site) ?? '';
  // The page of changes has its entries here instead of itself.
  const dated = pages.flatMap(({ changed, ...page }) => (changed && page.path !== CHANGES ? [{ ...page, changed }] : []));
  const latest = dated.sort((a, b) => b.changed.localeCompare(a.changed) || a.path.localeCompare(b.path, 'en')).slice(0, MOST_PAGES);
  const last = newest([...dated.map(({ changed }) => changed), ...changes.map(({ day }) => day)]);
  return getRssString({
    title: facts.name,
    description: 'What changed on this site: corrections, new pages, and pages that were checked against their sources again.',
    site: home,
    items: [...changes.map((entry) => changeItem(entry, site)), ...latest.map((page) => pageItem(page, site))],
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<atom:link href="${publishedUrl(`/${FEED_FILE}`, site)}" rel="self" type="application/rss+xml" />`,
      `<language>${facts.language.toLowerCase()}</language>`,
      ...(last ? [`<lastBuildDate>${midnight(last).toUTCString()}</lastBuildDate>`] : []),
    ].join(''),
  });
}

function changeItem({ day, title, text }: FeedChange, site: URL): RSSFeedItem {
  return { title: `Changes of ${title}`, description: text, ...whenAndWhere(`${CHANGES}#${day}`, day, site) };
}

function pageItem({ path, title, description, changed }: PublishedPage & { changed: string }, site: URL): RSSFeedItem {
  return { title, description, ...whenAndWhere(path, changed, site) };
}

/** The guid holds the day, so that a page that changed again is new to readers of feeds. */
function whenAndWhere(path: string, day: string, site: URL): RSSFeedItem {
  const link = publishedUrl(path, site) ?? '';
  return { link, pubDate: midnight(day), customData: `<guid isPermaLink="false">${link}@${day}</guid>` };
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
