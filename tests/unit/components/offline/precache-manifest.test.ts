import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isKept, keptFile, megabytes, offlineCopy } from '../../../../src/components/offline/precache-manifest.ts';
import { withFolder } from '../../../fixtures/temp-folder.ts';

describe('What is kept for reading without a connection', () => {
  test('is what pages need and what they lead to', () => {
    for (const path of [
      'index.html',
      'faq/one/index.html',
      'references/index.html',
      '_astro/a.css',
      'search/words.json',
      'pagefind/pagefind.js',
      'pagefind/wasm.en-gb.pagefind',
      'manifest.webmanifest',
      'references/references.json',
      'references/references.bib',
      'references/references.ris',
      'licences.txt',
    ])
      assert.ok(isKept(path), path);
  });

  test('is not what is there for hosts and programs', () => {
    for (const path of [
      '404.html',
      'social-card.png',
      'robots.txt',
      'rss.xml',
      'sitemap-0.xml',
      'sitemap-index.xml',
      'site-root.txt',
      '_headers',
      '_redirects',
      '.nojekyll',
      '.well-known/security.txt',
      'sw.js',
      'references/faq/one.bib',
      'icon-512.png',
    ])
      assert.ok(!isKept(path), path);
  });

  test('each file is told by its content, byte for byte, and its version by its name or by a part of that', () => {
    // printf 'x' | openssl dgst -sha256 -binary | base64
    const hash = 'LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=';
    const bytes = Buffer.from('x');
    assert.notEqual(keptFile('a.js', bytes).revision, keptFile('a.js', Buffer.from('y')).revision);
    const { integrity, revision } = keptFile('faq/index.html', bytes);
    assert.equal(integrity, `sha256-${hash}`);
    assert.ok(integrity.includes(revision!));
    assert.deepEqual(
      ['index.html', 'faq/index.html', 'my-index.html'].map((path) => keptFile(path, bytes).url),
      ['./', 'faq/', 'my-index.html'],
    );
    assert.equal(keptFile('_astro/a.x.js', bytes).revision, null);
    assert.equal(keptFile('pagefind/index/x.pf_index', bytes).revision, null);
    assert.notEqual(keptFile('pagefind/pagefind.js', bytes).revision, null);
  });

  test('the list stands in one order, with what it costs to load and to hold', async () => {
    const text = 'a'.repeat(10_000);
    const files = { 'b/index.html': text, 'a.pf_meta': text, 'index.html': text, 'robots.txt': text };
    await withFolder(files, async (folder) => {
      const copy = await offlineCopy(folder);
      assert.deepEqual(
        copy.files.map(({ url }) => url),
        ['a.pf_meta', 'b/', './'],
      );
      assert.equal(copy.room, 30_000);
      assert.ok(copy.load > 10_000 && copy.load < 10_200, `${copy.load}`);
    });
  });

  test('its size is told to a tenth of a megabyte', () => {
    assert.deepEqual([1_640_000, 960_000, 4_000_000].map(megabytes), ['1.6\u00A0MB', '1.0\u00A0MB', '4.0\u00A0MB']);
  });
});
