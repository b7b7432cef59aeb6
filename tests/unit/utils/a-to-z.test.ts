import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupByLetter } from '../../../src/utils/a-to-z.ts';

const titles = (...list: string[]) =>
  groupByLetter(list.map((title) => ({ title }))).map(({ letter, links }) => [letter, ...links.map(({ title }) => title)]);

describe('Pages from A to Z', () => {
  test('are under their letters, both in order', () => {
    assert.deepEqual(titles('Cold', 'body scan', 'Breath', 'Aura'), [
      ['A', 'Aura'],
      ['B', 'body scan', 'Breath'],
      ['C', 'Cold'],
    ]);
  });

  test('are under the letter without its accent or quotation mark', () => {
    assert.deepEqual(titles('Élan', '“Energy” lines'), [['E', 'Élan', '“Energy” lines']]);
  });

  test('that begin with no letter come first', () =>
    assert.deepEqual(titles('Aura', '5 minutes'), [
      ['#', '5 minutes'],
      ['A', 'Aura'],
    ]));
});
