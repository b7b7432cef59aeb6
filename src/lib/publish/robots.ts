import { publishedUrl } from '../urls.ts';
import { SITEMAP_INDEX } from './sitemap.ts';

/** `robots.txt`: everything may be read; where the site's address is known, the sitemap is named. */
export function robots(site: URL | undefined): string {
  const sitemap = publishedUrl(`/${SITEMAP_INDEX}`, site);
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`;
}
