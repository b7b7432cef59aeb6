import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pagesWithSome } from '../../../../src/components/search/full-text-order.ts';

const held = (scores: Record<string, number>) => new Map(Object.entries(scores));

describe('Pages that hold some of the words', () => {
  test('come in the order of how many they hold, whatever the scores', () => {
    assert.deepEqual(pagesWithSome([held({ a: 9, b: 1 }), held({ b: 1, c: 99 }), held({ b: 1, a: 0.1 })]), ['b', 'a', 'c']);
  });

  test('with as many words come in the order of how rare those are', () => {
    assert.equal(pagesWithSome([held({ a: 1, b: 1, c: 1 }), held({ d: 1 })])[0], 'd');
  });

  test('with the same words come in the order of their scores', () =>
    assert.deepEqual(pagesWithSome([held({ a: 1, b: 3, c: 2 })]), ['b', 'c', 'a']));

  test('stand once each', () => {
    const ids = pagesWithSome([held({ a: 1, b: 1 }), held({ b: 1, a: 1 }), held({})]);
    assert.deepEqual(ids.toSorted(), ['a', 'b']);
  });

  test('are none where no word is held', () => {
    assert.deepEqual(pagesWithSome([]), []);
    assert.deepEqual(pagesWithSome([held({}), held({})]), []);
  });
});
