import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readability, sentencesOf, wordsOf } from '../../../src/utils/readability.ts';

/** The grade by its published formula, from counts made by hand. */
const grade = (words: number, sentences: number, syllables: number) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

function assertGrade(text: string, expected: number): void {
  const found = readability(text).grade;
  assert.ok(Math.abs(found - expected) < 1e-9, `${text}: grade ${found}, by hand ${expected}`);
}

describe('Reading level', () => {
  test('the grade agrees with grades worked out by hand', () => {
    // The | cat | sat
    assertGrade('The cat sat.', grade(3, 1, 3));
    // Mas-sage can help | Pain may come a-gain
    assertGrade('Massage can help. Pain may come again.', grade(7, 2, 9));
    // The ther-a-pist moves slow-ly o-ver your shoul-ders
    assertGrade('The therapist moves slowly over your shoulders.', grade(7, 1, 12));
    // A number is one word of one syllable.
    assertGrade('Take 400 now.', grade(3, 1, 3));
    assert.equal(readability('The cat sat.').grade.toFixed(2), '-2.62');
  });

  test('the longest sentence is shown with its length', () => {
    assert.deepEqual(readability('Rest. Close your eyes now. Breathe.').longest, { words: 4, text: 'Close your eyes now.' });
  });

  test('an empty passage has no grade', () => {
    assert.deepEqual(readability(' \n '), { words: 0, sentences: 0, grade: 0, longest: { words: 0, text: '' } });
  });
});

describe('Sentences', () => {
  for (const [what, text, sentences] of [
    [
      'end at full stops, question and exclamation marks',
      'Stop! Why? One thing: rest; then sleep.',
      ['Stop!', 'Why?', 'One thing: rest; then sleep.'],
    ],
    ['end at line breaks', 'A heading\nA list item\n\nA sentence.', ['A heading', 'A list item', 'A sentence.']],
    [
      'do not end at abbreviations and decimals',
      'Dr. Lee used heat, e.g. 3.5 kg, vs. cold. It was warm.',
      ['Dr. Lee used heat, e.g. 3.5 kg, vs. cold.', 'It was warm.'],
    ],
    [
      'include their closing marks',
      'She said “Rest.” (It helped.) Then she slept.',
      ['She said “Rest.”', '(It helped.)', 'Then she slept.'],
    ],
    ['have words', '– . …\n***', []],
  ] as const)
    test(what, () => assert.deepEqual(sentencesOf(text), sentences));
});

test('Words are not split at the marks inside them, in any language', () => {
  assert.deepEqual(wordsOf("Don't use the patient’s follow-up of 1,200 or 3.5 and/or more."), [
    ...["Don't", 'use', 'the', 'patient’s', 'follow-up', 'of', '1,200', 'or', '3.5', 'and/or', 'more'],
  ]);
  assert.deepEqual(wordsOf('Migräne – Noé, 頭痛'), ['Migräne', 'Noé', '頭痛']);
});
