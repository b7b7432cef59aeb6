import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsOf } from '../../../../src/lib/html.ts';
import { lastChange, newest, readPublishedPage, type PublishedPage } from '../../../../src/lib/publish/published-page.ts';
import { corrections } from '../../../../src/lib/publish/corrections.ts';

const html =
  '<head><meta name="description" content="A sentence."></head><main><h1>Does it\n help?</h1><time datetime="1999-01-01">old</time>' +
  '<section class="quiet review"><p>Written <time datetime="2026-01-02">a</time>, checked <time datetime="2026-03-04">b</time>, next <time datetime="2027-03-04">c</time></p></section></main>';

const page = (path: string, changed?: string): PublishedPage => ({ path, title: 'T', description: 'D', changed, isListed: true });

test('a built page has its address, its heading, its description and the day of its last check', () => {
  assert.deepEqual(readPublishedPage('faq/one/index.html', elementsOf(html)), {
    path: '/faq/one/',
    title: 'Does it help?',
    description: 'A sentence.',
    changed: '2026-03-04',
    isListed: true,
  });
  assert.equal(readPublishedPage('index.html', elementsOf(html)).path, '/');
});

test('a page without a review line has no day, and one that asks search engines to leave it out is not listed', () => {
  const { changed, isListed } = readPublishedPage(
    'a/index.html',
    elementsOf('<meta name="robots" content="noindex"><time datetime="2026-01-01">a</time>'),
  );
  assert.deepEqual({ changed, isListed }, { changed: undefined, isListed: false });
});

test('a list of pages changed when the newest of its pages did, and the home page when any did', () => {
  const pages = [
    page('/'),
    page('/faq/'),
    page('/faq/a/', '2026-01-01'),
    page('/faq/b/', '2026-02-01'),
    page('/now/', '2026-03-01'),
    page('/search/'),
  ];
  assert.deepEqual(
    pages.map((one) => lastChange(one, pages)),
    ['2026-03-01', '2026-02-01', '2026-01-01', '2026-02-01', '2026-03-01', undefined],
  );
  assert.equal(newest([]), undefined);
});

test('the entries of the page of changes are its dated headings, each with its text up to the next', () => {
  const changes =
    '<h2 id="2026-12-01">1 December 2026</h2><p>One.</p><ul><li>Two.</li></ul><h2 id="2026-11-20">20 November 2026</h2><p>Three.</p><h2 id="older">Older</h2><p>x</p>';
  assert.deepEqual(corrections(elementsOf(changes)), [
    { day: '2026-12-01', title: '1 December 2026', text: 'One. Two.' },
    { day: '2026-11-20', title: '20 November 2026', text: 'Three.' },
  ]);
});
