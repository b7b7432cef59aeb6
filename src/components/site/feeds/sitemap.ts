/**
 * The sitemap, written here because @astrojs/sitemap drops the path of the site's URL: it would list
 * `https://example.org/faq/` for a site at `https://example.org/migraine/`.
 */
import { publishedUrl } from '../../../utils/urls.ts';
import { lastChange, newest, type PublishedPage } from './page-metadata.ts';

export const SITEMAP_INDEX = 'sitemap-index.xml';
const SITEMAP = 'sitemap-0.xml';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The files of the sitemap by their names: the index, and the list of all pages that search engines may list. */
export function sitemapFiles(pages: readonly PublishedPage[], site: URL): Record<string, string> {
  const listed = pages.map((page) => ({ path: page.path, day: lastChange(page, pages) }));
  const last = newest(listed.flatMap(({ day }) => day ?? []));
  return {
    [SITEMAP_INDEX]: xml('sitemapindex', [entry('sitemap', `/${SITEMAP}`, last, site)]),
    [SITEMAP]: xml(
      'urlset',
      listed.map(({ path, day }) => entry('url', path, day, site)),
    ),
  };
}

/** Addresses need no escapes: theirs are percent signs, and the site has none with a query. */
function entry(name: string, path: string, day: string | undefined, site: URL): string {
  return `<${name}><loc>${publishedUrl(path, site)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</${name}>`;
}

function xml(root: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${root}>\n`;
}
