import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchStatus } from '../../../src/lib/search-status.ts';

test('the status counts pages and names the query and the section', () => {
  assert.equal(searchStatus.found(12, 'aura', ''), '12 pages found for “aura”.');
  assert.equal(searchStatus.found(1, 'aura', 'Safety'), '1 page found for “aura” in “Safety”.');
});

test('the status names the words that were not found', () => {
  assert.equal(searchStatus.near(1, ['nausia'], ''), 'No exact match for “nausia”. 1 page comes close.');
  assert.equal(searchStatus.near(3, ['a', 'b', 'c'], 'Safety'), 'No exact match for “a”, “b” and “c” in “Safety”. 3 pages come close.');
});

test('where nothing was found or loaded, the status leads to the list of all pages', () => {
  for (const status of [searchStatus.nothing('xyz'), searchStatus.failed, searchStatus.slow])
    assert.match(status, /The list below has every page\.$/);
});
