import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { count, duration, listed, longDate, slug, typographic } from '../../../src/utils/text.ts';

describe('Typographic quotes', () => {
  for (const [straight, curly] of [
    ["Don't press the neck's side", 'Don’t press the neck’s side'],
    ['The word "aura" means', 'The word “aura” means'],
    ['"Aura" ("aura") – "aura"', '“Aura” (“aura”) – “aura”'],
    ["The 'tight' band", 'The ‘tight’ band'],
    ['"\'Rest\' is what she said"', '“‘Rest’ is what she said”'],
    ['No quotes at all', 'No quotes at all'],
    ['Already “curly” and it’s kept', 'Already “curly” and it’s kept'],
  ] as const) {
    test(`${straight} becomes ${curly}`, () => assert.equal(typographic(straight), curly));
  }
});

describe('Dates and counts in words', () => {
  test('a day is written out, whatever the clock of the machine', () => {
    assert.equal(longDate('2026-11-20'), '20 November 2026');
    assert.equal(longDate('2024-02-29'), '29 February 2024');
    assert.equal(longDate('2026-01-01'), '1 January 2026');
  });

  test('words become lower-case words joined by hyphens', () => {
    assert.equal(slug('controlled trial, allocation not stated'), 'controlled-trial-allocation-not-stated');
    assert.equal(slug('Thai massage'), 'thai-massage');
    assert.equal(slug('Can’t a café help?'), 'cant-a-cafe-help');
  });

  test('things read as a phrase', () => {
    assert.deepEqual([['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed), ['a', 'a and b', 'a, b and c']);
    assert.equal(listed([]), '');
  });

  test('one is singular, every other number plural', () => {
    assert.deepEqual(
      [0, 1, 2].map((n) => count(n, 'page')),
      ['0 pages', '1 page', '2 pages'],
    );
    assert.equal(count(2, 'study', 'studies'), '2 studies');
  });

  for (const [seconds, words] of [
    [0, '0 seconds'],
    [1, '1 second'],
    [45, '45 seconds'],
    [60, '1 minute'],
    [90, '1 minute 30 seconds'],
    [121, '2 minutes 1 second'],
    [1200, '20 minutes'],
  ] as const) {
    test(`${seconds} seconds read as ${words}`, () => assert.equal(duration(seconds), words));
  }
});
