import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packWords, unpackWords, type Words } from '../../../../src/components/search/words.ts';
import { sampleWords } from './sample.ts';

/** The words after the way to the browser and back. */
const sent = (words: Words): Words => unpackWords(JSON.parse(JSON.stringify(packWords(words))) as ReturnType<typeof packWords>);

describe('What is known of words', () => {
  test('comes out of its file as it went in', () => assert.deepEqual(sent(sampleWords()), sampleWords()));

  test('comes out the same without groups, cautions and words', () => {
    const none: Words = { groups: [], cautions: [], others: [] };
    assert.deepEqual(sent(none), none);
  });

  test('keeps groups that warn and mean nothing, and that mean and do not warn', () => {
    const { groups } = sent(sampleWords());
    assert.deepEqual(groups[0]?.warns, []);
    assert.deepEqual(groups[3]?.means, []);
    // The first caution has the number 0.
    assert.deepEqual(groups[1]?.warns, ['thunderclap']);
    assert.deepEqual(groups[3]?.warns, ['known-clot', 'thunderclap']);
  });

  test('keeps words that begin alike, long beginnings among them, and puts them in order', () => {
    const others = ['press', 'pressing', 'pressure', 'electroencephalogram', 'electroencephalograph', 'a', 'café', 'cafeteria', 'zone'];
    assert.deepEqual(sent({ ...sampleWords(), others }).others, others.toSorted());
  });
});
