import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citingPages } from '../../../src/content-model/citing-pages.ts';

test('each reference has the pages that cite it, in their order, each once', () => {
  const [first, second] = [{ title: 'first' }, { title: 'second' }];
  const result = citingPages([
    { page: first, references: ['b', 'a', 'b'] },
    { page: second, references: ['a'] },
    { page: { title: 'third' }, references: [] },
  ]);
  assert.deepEqual(
    [...result],
    [
      ['b', [first]],
      ['a', [first, second]],
    ],
  );
});
