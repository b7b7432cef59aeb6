import type { APIRoute } from 'astro';
import { section } from '../navigation.ts';
import { staticPages } from '../content-model/static-pages.ts';
import { site } from '../site.ts';

const icon = (src: string, size: number, purpose: string) => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose });

/**
 * The web app manifest. Every URL is relative to this file. It has no `id`, which would be relative to the origin: the start
 * URL identifies each copy of the site.
 */
const manifest = {
  name: site.name,
  short_name: 'Migraine',
  description: site.description,
  lang: site.language,
  dir: 'ltr',
  start_url: './',
  scope: './',
  // With a button to go back, and the address.
  display: 'minimal-ui',
  // Painted before any page can say what its reader chose: the dark page, for a pale one would glare at some.
  background_color: '#1a1d1c',
  theme_color: '#1a1d1c',
  icons: [
    icon('icon-192.png', 192, 'any'),
    icon('icon-512.png', 512, 'any'),
    icon('icon-maskable-512.png', 512, 'maskable'),
    { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  shortcuts: [
    { name: staticPages['/now/'].title, url: 'now/', icons: [icon('icon-192.png', 192, 'any')] },
    { name: section('faq').title, url: 'faq/', icons: [icon('icon-192.png', 192, 'any')] },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } });
