import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { searchStatus } from '../../../../src/components/search/status.ts';

describe('The status of the search', () => {
  test('counts pages and names the query and the section', () => {
    assert.equal(searchStatus.found(12, 'aura', ''), '12 pages found for “aura”.');
    assert.equal(searchStatus.found(1, 'aura', 'Safety'), '1 page found for “aura” in “Safety”.');
  });

  test('names the words that no page has', () => {
    assert.equal(searchStatus.missing(1, ['xyzzy'], ''), 'No page has “xyzzy”. 1 page comes close.');
    assert.equal(searchStatus.missing(3, ['a', 'b', 'c'], 'Safety'), 'No page has “a”, “b” and “c” in “Safety”. 3 pages come close.');
  });

  test('says when no page has all of the words', () => {
    assert.equal(searchStatus.relaxed(1, ''), 'No page has all of these words. 1 page has some of them.');
    assert.equal(searchStatus.relaxed(7, 'Safety'), 'No page has all of these words in “Safety”. 7 pages have some of them.');
  });

  test('says when the full text could not be searched', () => {
    assert.equal(
      searchStatus.partial(2, 'aura', 'Safety'),
      '2 pages found for “aura” in “Safety” in titles and headings. The full text could not be searched.',
    );
  });

  test('counts what is shown of what was found', () => assert.equal(searchStatus.more(20, 31, 'aura'), '20 of 31 pages shown for “aura”.'));

  test('leads to the list of all pages where nothing was found or loaded', () => {
    for (const status of [searchStatus.nothing('xyz'), searchStatus.failed, searchStatus.offline, searchStatus.slow])
      assert.match(status, /The list below leads to every page\.$/);
    assert.match(searchStatus.nothing('xyz'), /“xyz”/);
  });

  test('is a different sentence for each state', () => {
    const all = [
      searchStatus.searching,
      searchStatus.slow,
      searchStatus.failed,
      searchStatus.offline,
      searchStatus.nothing('a'),
      searchStatus.found(1, 'a', ''),
      searchStatus.missing(1, ['a'], ''),
      searchStatus.relaxed(1, ''),
      searchStatus.partial(1, 'a', ''),
      searchStatus.help,
      searchStatus.noMore,
    ];
    assert.equal(new Set(all).size, all.length);
    for (const sentence of all) assert.match(sentence, /[.…]$/);
  });
});
