import { serveFolder } from '../../tools/static-server.ts';
import { dist, pages } from './pages.ts';

/**
 * Playwright's global setup: serves the built site on a free port while the browser tests run and puts its address
 * into TEST_SITE_URL, which the workers inherit.
 */
export default async function serveDist(): Promise<() => Promise<void>> {
  if (pages().length === 0) throw new Error('There is no built site in dist/. Run "npm run build" first.');
  const server = await serveFolder({ folder: dist });
  process.env['TEST_SITE_URL'] = server.url;
  return () => server.close();
}
