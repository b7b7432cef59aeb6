import type { APIRoute } from 'astro';
import { SITEMAP_INDEX } from '../components/site/feeds/sitemap.ts';
import { publishedUrl } from '../utils/urls.ts';

/** Allows everything, and lists the sitemap in a build with `SITE_URL`. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = publishedUrl(`/${SITEMAP_INDEX}`, site);
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`);
};
