import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cacheName, keptAddress, withSlash } from '../../../../src/components/offline/cache-key.ts';
import { KEPT_NOTE, keptPage } from '../../../../src/components/offline/offline-banner.ts';
import { isWorkerMessage } from '../../../../src/components/offline/messages.ts';
import { failures, offlineStatus } from '../../../../src/components/offline/status.ts';
import { readability } from '../../../../src/utils/readability.ts';

describe('A page that comes from the device', () => {
  test('says so before its main region, and is the same besides', () => {
    const page = '<body> <header>x</header> <main id="main" class="page"><p>a <main> in words</p></main> </body>';
    const shown = keptPage(page);
    assert.ok(shown.includes(`</header> <aside class="kept-note" aria-label="Connection"><p>${KEPT_NOTE}</p></aside> <main id="main"`));
    assert.equal(shown.replace(/<aside.*?<\/aside> /, ''), page);
  });

  test('leads to files as it leads to pages, so that the worker is asked for them', () => {
    assert.equal(keptPage('<a href="x.bib" download="my.bib">x</a>'), '<a href="x.bib">x</a>');
  });

  test('without a main region it is left alone', () => {
    assert.equal(keptPage('<p>x</p>'), '<p>x</p>');
  });
});

describe('The address of what is kept', () => {
  test('has no query, no fragment and no name of a page', () => {
    const page = 'https://example.org/a/b/search/';
    for (const asked of ['', '?q=x', '#top', 'index.html', 'index.html?q=a/b#c']) assert.equal(keptAddress(page + asked), page);
    assert.equal(keptAddress('https://example.org/pagefind/pagefind-entry.json?ts=1'), 'https://example.org/pagefind/pagefind-entry.json');
    assert.equal(keptAddress('https://example.org/my-index.html'), 'https://example.org/my-index.html');
  });

  test('has a slash where hosts redirect to one', () => {
    assert.equal(withSlash('https://example.org/a/faq?q=1'), 'https://example.org/a/faq/?q=1');
    assert.equal(withSlash('https://example.org/a/faq/'), undefined);
  });

  test('copies at two paths of an origin have caches of their own, and at any address of one path the same', () => {
    assert.equal(cacheName('https://example.org/a/b/'), 'massage-for-migraine-offline /a/b/');
    assert.notEqual(cacheName('https://example.org/'), cacheName('https://example.org/a/'));
  });
});

test('what other scripts say is no message of the worker', () => {
  assert.ok(isWorkerMessage({ kind: 'progress', kept: 1, of: 2 }));
  assert.ok(isWorkerMessage({ kind: 'failed', reason: 'room' }));
  for (const data of [null, undefined, 'progress', { kind: 'other' }, {}]) assert.ok(!isWorkerMessage(data));
});

test('every sentence can be read by a child of eleven', () => {
  const sentences = [
    KEPT_NOTE,
    offlineStatus.starting,
    offlineStatus.progress(120, 260),
    offlineStatus.kept('1.6 megabytes'),
    offlineStatus.removed,
    offlineStatus.newerInUse,
    offlineStatus.notRemoved,
    ...Object.values(failures),
  ];
  assert.equal(sentences[2], 'Keeping 120 of 260 files.');
  const { grade } = readability(sentences.join('\n'));
  assert.ok(grade <= 6, `grade ${grade}`);
});
