import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { claimCertainties } from '../../../../src/content-model/schemas/components.ts';
import { certainties, levelsOf, peopleInWords } from '../../../../src/content-model/schemas/finding.ts';

describe('How many people a finding is about', () => {
  test('is a number with commas', () => assert.equal(peopleInWords(2025), '2,025'));
  test('is a number that begins its words', () => assert.equal(peopleInWords('26, and 90 unread'), '26, and 90 unread'));
  test('is words that begin small', () => assert.equal(peopleInWords('Single reports'), 'single reports'));
});

describe('The certainty of a finding', () => {
  test('takes in levels that claims have too', () => {
    assert.deepEqual(certainties.map(levelsOf), [['high'], ['moderate'], ['low'], ['very-low'], ['very-low', 'low']]);
    assert.ok(certainties.flatMap(levelsOf).every((level) => claimCertainties.includes(level)));
  });
});
