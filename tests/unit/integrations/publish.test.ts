import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publish } from '../../../src/integrations/publish.ts';
import { folderUrl, runHook } from '../../support/fixtures/run-hook.ts';
import { withFolder } from '../../support/fixtures/temp-folder.ts';

const FILES = {
  'index.html': '<main><h1>Home</h1></main>',
  'faq/one/index.html':
    '<main><h1>One</h1><section class="review"><time datetime="2026-01-01"></time><time datetime="2026-02-02"></time></section></main>',
  'changes/index.html': '<main><h1>Changes</h1><h2 id="2026-03-03">3 March 2026</h2><p>A figure.</p></main>',
  'search/index.html': '<meta name="robots" content="noindex"><main><h1>Search</h1></main>',
};

/** The files that a build for a site adds, and what it logged. */
const published = (site?: string) =>
  withFolder(FILES, async (folder) => {
    const integration = publish();
    await runHook(integration, 'astro:config:setup', { config: { site, publicDir: new URL('../../../public/', import.meta.url) } });
    const log = await runHook(integration, 'astro:build:done', { dir: folderUrl(folder) });
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
    const added = paths.filter((path) => !(path in FILES)).sort();
    return { log, files: Object.fromEntries(added.map((path) => [path, readFileSync(join(folder, path))])) };
  });

test('without an address of the site there is robots.txt, and one line says what is left out', async () => {
  const { log, files } = await published();
  assert.deepEqual(Object.keys(files), ['robots.txt']);
  assert.equal(log.info.length, 1);
  assert.match(
    log.info[0]!,
    /^Left out: without SITE_URL .*canonical links.*feed.*sitemap.*social image; without REPORT_ERRORS_TO security\.txt\.$/,
  );
});

test('with it there are the feed and the sitemap', async () => {
  const { log, files } = await published('https://example.org/a/');
  assert.deepEqual(Object.keys(files), ['robots.txt', 'rss.xml', 'sitemap-0.xml', 'sitemap-index.xml']);
  assert.match(files['sitemap-0.xml']!.toString(), /<loc>https:\/\/example\.org\/a\/changes\/<\/loc><lastmod>2026-03-03<\/lastmod>/);
  assert.match(files['rss.xml']!.toString(), /<title>Changes of 3 March 2026<\/title>/);
  assert.deepEqual(log.warn, []);
});

test('the same pages make the same bytes', async () => {
  const [one, two] = [await published('https://example.org/'), await published('https://example.org/')];
  assert.deepEqual(one.files, two.files);
});
