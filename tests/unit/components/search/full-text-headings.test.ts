import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingsOf } from '../../../../src/components/search/full-text-headings.ts';
import type { PagefindPart } from '../../../../src/components/search/pagefind.ts';

const part = (id: string | undefined, ...scores: number[]): PagefindPart => ({
  url: `/page/${id === undefined ? '' : `#${id}`}`,
  title: id ?? 'Page',
  ...(id !== undefined && { anchor: { id } }),
  weighted_locations: scores.map((score) => ({ balanced_score: score })),
});
const ids = (...parts: PagefindPart[]) => headingsOf({ sub_results: parts }).map(({ title }) => title);

test('the headings of a page are the three whose texts hold the most, in the page’s order', () => {
  assert.deepEqual(ids(part('a', 1), part('b', 2, 2), part('c', 1.5), part('d', 9), part('e', 0.1)), ['b', 'c', 'd']);
});

test('the part before the first heading is no heading', () => assert.deepEqual(ids(part(undefined, 99), part('a', 1)), ['a']));

test('a heading leads to its place', () => {
  assert.deepEqual(headingsOf({ sub_results: [part('a', 1)] }), [{ title: 'a', url: '/page/#a' }]);
});
