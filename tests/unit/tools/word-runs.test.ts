import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedRuns, wordRuns } from '../../../tools/word-runs.ts';

const source = 'Nine grey herons stood quietly beside the slow green canal that morning.';
const hashes = new Set(wordRuns(source).map(({ hash }) => hash));

test('a text of n words has n − 7 runs of eight words', () => {
  assert.equal(wordRuns(source).length, 12 - 7);
  assert.deepEqual(wordRuns('too few words for one'), []);
});

test('a copied run is found whatever its case, punctuation and line breaks', () => {
  const copy = 'It is said: “nine, GREY herons\nstood – quietly – beside the slow” river.';
  assert.deepEqual(sharedRuns(copy, hashes), ['nine grey herons stood quietly beside the slow']);
});

test('seven shared words in a row are no copy', () => {
  assert.deepEqual(sharedRuns('Nine grey herons stood quietly beside the quick green canal that morning.', hashes), []);
});

test('the form of an apostrophe makes no difference', () => {
  assert.equal(
    wordRuns("one's two three four five six seven eight")[0]?.hash,
    wordRuns('one’s two three four five six seven eight')[0]?.hash,
  );
});
