import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { z } from 'astro/zod';
import { problemsFromIssues } from '../../../../src/content-checks/issue.ts';
import { commonClaimSchema } from '../../../../src/content-model/schemas/common-claim.ts';
import { findingSchema } from '../../../../src/content-model/schemas/finding.ts';
import { claimData, findingData } from '../../../fixtures/content-tree.ts';

type Data = Record<string, unknown>;

/** What a schema has against an entry: `[field, what it expects]` for each mistake. */
function refused(schema: z.ZodType, data: unknown): [string, string][] {
  const result = schema.safeParse(data);
  return result.success ? [] : problemsFromIssues('', data, result.error.issues).map(({ field, expected }) => [field, expected]);
}

const words = (n: number) => `${Array.from({ length: n }, () => 'word').join(' ')}.`;

for (const [name, schema, valid] of [
  ['A finding', findingSchema, findingData],
  ['A common claim', commonClaimSchema, claimData],
] satisfies [string, z.ZodType, () => Data][]) {
  describe(name, () => {
    test('is accepted when it breaks no rule', () => assert.deepEqual(refused(schema, valid()), []));

    for (const field of Object.keys(valid()))
      test(`is refused without ${field}`, () => {
        const data = Object.fromEntries(Object.entries(valid()).filter(([key]) => key !== field));
        assert.deepEqual(
          refused(schema, data).map(([where]) => where),
          [field],
        );
      });

    test('is refused with a field that nobody knows', () => {
      assert.deepEqual(refused(schema, { ...valid(), remark: 'x' }), [['fields', 'only the fields named in docs/writing.md']]);
    });
  });
}

describe('A finding', () => {
  const CERTAINTY = 'the words of its certainty: "probably" (moderate), "may" (low), "do not know whether" (very low)';

  for (const [certainty, right, wrong] of [
    ['high', 'Massage does not cure migraine.', 'Massage may cure migraine.'],
    ['moderate', 'Massage probably leaves you calm.', 'Massage may leave you calm.'],
    ['low', 'Massage may make attacks fewer.', 'Massage makes attacks fewer.'],
    ['very low', 'We do not know whether massage shortens attacks.', 'Massage may shorten attacks.'],
    ['very low to low', 'We do not know whether massage shortens attacks.', 'Massage may shorten attacks.'],
  ]) {
    test(`of ${certainty} certainty is accepted with the words of its certainty and refused with others`, () => {
      assert.deepEqual(refused(findingSchema, { ...findingData(), certainty, sentence: right }), []);
      assert.deepEqual(refused(findingSchema, { ...findingData(), certainty, sentence: wrong }), [['sentence', CERTAINTY]]);
    });
  }

  for (const [what, change, expected] of [
    ['of two sentences to quote', { sentence: 'It may help. It may not.' }, ['sentence', 'at most 1 of them']],
    ['whose sentence has 26 words', { sentence: `It may ${words(24)}` }, ['sentence', 'at most 25 words in each sentence']],
    ['whose sentence has no full stop', { sentence: 'It may help you' }, ['sentence', 'a full stop at its end']],
    ['without a reference', { references: [] }, ['references', 'at least 1 of them']],
    [
      'of an unknown comparison',
      { comparison: 'sham' },
      ['comparison', 'one of "nothing or waiting", "dummy treatment", "another treatment", "mixed", "none"'],
    ],
    ['of no people', { people: 0 }, ['people', 'at least 1']],
  ] satisfies [string, Data, [string, string]][])
    test(`${what} is refused`, () => assert.deepEqual(refused(findingSchema, { ...findingData(), ...change }), [expected]));
});

describe('A common claim', () => {
  for (const [what, change, expected] of [
    [
      'without a reference that does not say why',
      { references: [] },
      ['references', 'at least 1 reference, unless "found" says that we found no study or that it is good practice'],
    ],
    ['of two sentences', { claim: 'Massage cures. It works.' }, ['claim', 'at most 1 of them']],
    ['with four sentences of findings', { found: 'It helps. It may. It might. It could.' }, ['found', 'at most 3 of them']],
    ['with an odd code', { covers: ['Z1'] }, ['covers[1]', 'a code of the claims list, such as "A1"']],
    ['with a code twice', { covers: ['A1', 'A1'] }, ['covers', 'each of them only once']],
    ['with four pages', { pages: ['faq/a', 'faq/b', 'faq/c', 'faq/d'] }, ['pages', 'at most 3 of them']],
  ] satisfies [string, Data, [string, string]][])
    test(`${what} is refused`, () => assert.deepEqual(refused(commonClaimSchema, { ...claimData(), ...change }), [expected]));

  test('from elsewhere is accepted without a code of the claims list', () => {
    assert.deepEqual(refused(commonClaimSchema, { ...claimData(), covers: [] }), []);
  });

  test('without a reference is accepted when it says that no study was found', () => {
    assert.deepEqual(refused(commonClaimSchema, { ...claimData(), references: [], found: 'We found no trial that tests this.' }), []);
  });
});
