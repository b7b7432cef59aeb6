import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';
import { readingLimits as limits, tooHard as issuesOf, type ReadingLimit } from '../../src/content-checks/reading-level.ts';
import { partsOf } from '../fixtures/reading.ts';

const tooHard = (text: string, limit: ReadingLimit) => issuesOf(text, limit).map(({ found, expected }) => `${found}; expected ${expected}`);

test('every part of every page can be read as easily as docs/writing.md promises @a11y-reading-level', () => {
  let measured = 0;
  const problems = pages().flatMap(({ path, type, file }) =>
    Object.entries(partsOf(readDocument(file))).flatMap(([name, text]) => {
      measured += 1;
      const limit = name !== 'body' ? limits.short : type === 'research page' ? limits.research : limits.body;
      return tooHard(text, limit).map((problem) => `${path}, ${name}: ${problem}`);
    }),
  );
  assert.ok(measured >= 2 * pages().length, `only ${measured} parts found: have the names of the classes changed?`);
  assert.deepEqual(problems, []);
});

test('hard words and long sentences are found', () => {
  const hard = 'Pathophysiological considerations necessitate individualised multidisciplinary interventions.';
  assert.match(tooHard(hard, limits.research).join(), /^a reading level of grade \d/);
  const long = `The ${'old '.repeat(24)}dog ran.`;
  assert.match(tooHard(long, limits.body).join(), /^a sentence of 27 words, "The old .*; expected at most 25 words$/);
  assert.deepEqual(tooHard('Lie down in a dark room. Put a cold pack on your head.', limits.short), []);
});
