import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPrecached, megabytes, precacheEntry, precacheManifest } from '../../../../src/components/offline/precache-manifest.ts';
import { withFolder } from '../../../fixtures/temp-folder.ts';

describe('The precache manifest', () => {
  test('contains what pages load and link to, and no files for hosts and other programs', () => {
    const included = [
      'index.html',
      'faq/one/index.html',
      'references/index.html',
      '_astro/a.css',
      '_astro/quick-index.1a2b3c4d.json',
      'licences.txt',
    ];
    included.push('pagefind/pagefind.js', 'pagefind/wasm.en-gb.pagefind', 'manifest.webmanifest');
    assert.deepEqual(included.filter(isPrecached), included);
    const excluded = [
      '404.html',
      'social-card.png',
      'robots.txt',
      'rss.xml',
      'sitemap-0.xml',
      'sitemap-index.xml',
      'site-root.txt',
      '_headers',
    ];
    excluded.push(
      '_redirects',
      '.nojekyll',
      '.well-known/security.txt',
      'sw.js',
      'references/faq/one.bib',
      'references/references.json',
      'icon-512.png',
    );
    assert.deepEqual(excluded.filter(isPrecached), []);
  });

  test('has the hash of each file, and a revision where its name has none', () => {
    // printf 'x' | openssl dgst -sha256 -binary | base64
    const hash = 'LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=';
    const bytes = Buffer.from('x');
    const { integrity, revision } = precacheEntry('faq/index.html', bytes);
    assert.equal(integrity, `sha256-${hash}`);
    assert.ok(integrity.includes(revision!));
    assert.notEqual(precacheEntry('faq/index.html', Buffer.from('y')).revision, revision);
    assert.deepEqual(
      ['index.html', 'faq/index.html', 'my-index.html'].map((path) => precacheEntry(path, bytes).url),
      ['./', 'faq/', 'my-index.html'],
    );
    assert.equal(precacheEntry('_astro/a.x.js', bytes).revision, null);
    assert.equal(precacheEntry('pagefind/index/x.pf_index', bytes).revision, null);
    assert.notEqual(precacheEntry('pagefind/pagefind.js', bytes).revision, null);
  });

  test('is in the order of the paths, with the sizes of download and storage', async () => {
    const text = 'a'.repeat(10_000);
    const files = { 'b/index.html': text, 'a.pf_meta': text, 'index.html': text, 'robots.txt': text };
    await withFolder(files, (folder) => {
      const { entries, downloadBytes, storageBytes } = precacheManifest(folder);
      assert.deepEqual(
        entries.map(({ url }) => url),
        ['a.pf_meta', 'b/', './'],
      );
      assert.equal(storageBytes, 30_000);
      assert.ok(downloadBytes > 10_000 && downloadBytes < 10_200, `${downloadBytes}`);
      return Promise.resolve();
    });
  });

  test('has its sizes to a tenth of a megabyte', () => {
    assert.deepEqual([1_640_000, 960_000, 4_000_000].map(megabytes), ['1.6\u00A0MB', '1.0\u00A0MB', '4.0\u00A0MB']);
  });
});
