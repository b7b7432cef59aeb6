import type { APIRoute } from 'astro';
import { feed, FEED_FILE } from '../components/site/feeds/feed.ts';
import { feedChanges, publishedPages } from '../components/site/feeds/published-pages.ts';
import { sitemapFiles } from '../components/site/feeds/sitemap.ts';

/** The feed and the sitemap, only in a build with `SITE_URL`: both need absolute URLs. */
export async function getStaticPaths() {
  const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  if (!site) return [];
  const pages = await publishedPages();
  const files = { [FEED_FILE]: await feed(pages, await feedChanges(), site), ...sitemapFiles(pages, site) };
  return Object.entries(files).map(([name, text]) => ({ params: { file: name.replace(/\.xml$/, '') }, props: { text } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'] as string, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
