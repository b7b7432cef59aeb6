import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cacheName, failureTexts, offlineStatus } from '../../../../src/components/offline/messages.ts';
import { addOfflineBanner, cacheKeyFor, OFFLINE_BANNER } from '../../../../src/components/offline/precached-page.ts';
import { readability } from '../../../../src/utils/readability.ts';

test('the banner of a precached page is before its main region, and the rest is unchanged', () => {
  const page = '<body> <header>x</header> <main id="main" class="page"><p>a <main> in words</p></main> </body>';
  const shown = addOfflineBanner(page);
  assert.ok(
    shown.includes(`</header> <aside class="offline-banner" aria-label="Connection"><p>${OFFLINE_BANNER}</p></aside> <main id="main"`),
  );
  assert.equal(shown.replace(/<aside.*?<\/aside> /, ''), page);
  assert.equal(addOfflineBanner('<p>x</p>'), '<p>x</p>');
});

describe('Cache', () => {
  test('keys have no query, no fragment and no file name of a page', () => {
    const page = 'https://example.org/a/b/search/';
    for (const asked of ['', '?q=x', '#top', 'index.html', 'index.html?q=a/b#c']) assert.equal(cacheKeyFor(page + asked), page);
    assert.equal(cacheKeyFor('https://example.org/pagefind/pagefind-entry.json?ts=1'), 'https://example.org/pagefind/pagefind-entry.json');
    assert.equal(cacheKeyFor('https://example.org/my-index.html'), 'https://example.org/my-index.html');
  });

  test('names differ between two paths of an origin', () => {
    assert.equal(cacheName('https://example.org/a/b/'), 'massage-for-migraine-offline /a/b/');
    assert.notEqual(cacheName('https://example.org/'), cacheName('https://example.org/a/'));
  });
});

test('every sentence can be read by a child of eleven', () => {
  const { starting, progress, saved, removed, updated, notRemoved } = offlineStatus;
  const count = progress(120, 260);
  assert.equal(count, 'Keeping 120 of 260 files.');
  const sentences = [OFFLINE_BANNER, starting, count, saved('1.6 megabytes'), removed, updated, notRemoved, ...Object.values(failureTexts)];
  const { grade } = readability(sentences.join('\n'));
  assert.ok(grade <= 6, `grade ${grade}`);
});
