import type { APIRoute } from 'astro';
import { SITEMAP_INDEX } from '../components/site/feeds/sitemap.ts';
import { publishedUrl } from '../utils/urls.ts';

/** Everything may be read. The sitemap is named where the site's address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = publishedUrl(`/${SITEMAP_INDEX}`, site);
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`);
};
