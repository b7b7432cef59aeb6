import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stem, stemsOf } from '../../../../src/components/search/stems.ts';

describe('A stem', () => {
  test('is shared by the forms of a word', () => {
    for (const [a, b] of [
      ['headaches', 'headache'],
      ['breathing', 'breathe'],
      ['migraines', 'migraine'],
      ['pressed', 'pressing'],
    ] as const)
      assert.equal(stem(a), stem(b), `${a}, ${b}`);
  });

  test('is not shared by words of another meaning', () => {
    for (const [a, b] of [
      ['massager', 'massage'],
      ['fitness', 'fit'],
      ['expecting', 'expect'],
      ['nausea', 'neck'],
    ] as const)
      assert.notEqual(stem(a), stem(b), `${a}, ${b}`);
  });

  test('is one for two ways to write a word', () => assert.equal(stem('cant'), stem('cannot')));
});

describe('The stems of a text', () => {
  test('are those of the words that say something, each once, in their order', () => {
    assert.deepEqual(stemsOf('Is a stiff NECK, or are stiff necks, the cause?'), ['stiff', 'neck', stem('cause')]);
  });

  test('are those of its small words when it has no others', () =>
    assert.deepEqual(stemsOf('What is it?'), ['what', 'is', 'it'].map(stem)));

  test('are none where there is no word', () => assert.deepEqual(stemsOf('?!'), []));
});
