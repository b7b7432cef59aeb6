import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { problemsFromIssues } from '../../../src/lib/integrity/problem.ts';
import { studySchema } from '../../../src/schemas/study.ts';
import { studyData } from '../../support/fixtures/content-tree.ts';

type Data = Record<string, unknown>;

/** What the schema has against a study after a change: `[field, what it expects]` for each mistake. */
function refused(change: Data): [string, string][] {
  const data = { ...studyData(), ...change };
  const result = studySchema.safeParse(data);
  return result.success ? [] : problemsFromIssues('', data, result.error.issues).map(({ field, expected }) => [field, expected]);
}

const attacks = (group: string, value: number) => ({ group, value, unit: 'attacks', per: 'month', stage: 'change' });
const compared = {
  outcome: 'Attacks',
  statement: 'Attacks fell by 1.3 a month with massage and by 0.4 with waiting.',
  values: [attacks('massage', -1.3), attacks('waiting', -0.4)],
};
const picture = {
  section: 'against nothing or waiting',
  outcome: 'Attacks',
  difference: -0.9,
  unit: 'attacks a month',
  direction: 'better',
  note: 'Against waiting.',
};

describe('A study', () => {
  test('is accepted without numbers, and with numbers that have unit and comparison', () => {
    assert.deepEqual(refused({}), []);
    assert.deepEqual(refused({ found: [compared], picture }), []);
  });

  for (const [what, change, expected] of [
    [
      'with a number in words alone',
      { found: [{ outcome: 'Attacks', statement: 'Attacks fell by 1.3 a month.' }] },
      ['found[1].values', 'values with units, or a named comparison in "against", for a statement that holds a number'],
    ],
    [
      'with a number without a unit',
      { found: [{ ...compared, values: [{ group: 'massage', value: -1.3 }, attacks('waiting', -0.4)] }] },
      ['found[1].values[1].unit', 'text'],
    ],
    [
      'with numbers of one group only',
      { found: [{ ...compared, values: [attacks('massage', -1.3)] }] },
      ['found[1].values', 'numbers of a comparison group as well, or its name in "against"'],
    ],
    [
      'with a number that its sentence does not hold',
      { found: [{ ...compared, values: [attacks('massage', -1.4), attacks('waiting', -0.4)] }] },
      ['found[1].values[1]', 'a number that stands in the statement (-1.4 does not)'],
    ],
    ['without people and without a word on it', { people: undefined }, ['peopleNote', 'a note that says why there is no number of people']],
    [
      'drawn with a difference that no finding holds',
      { found: [compared], picture: { ...picture, difference: -2 } },
      ['picture.difference', 'a difference of two numbers of one finding, or one that a finding states'],
    ],
    [
      'drawn with a difference without a unit',
      { found: [compared], picture: { ...picture, unit: undefined } },
      ['picture.unit', 'a unit for a difference, and for nothing else'],
    ],
    [
      'drawn as better without a difference',
      { picture: { ...picture, difference: undefined, unit: undefined } },
      ['picture.difference', 'a difference, or the direction "better, size not stated"'],
    ],
    [
      'drawn in the half that does not fit its comparison',
      { found: [compared], picture: { ...picture, section: 'against a dummy treatment' } },
      ['picture.section', 'the section that fits the comparison (nothing or waiting)'],
    ],
    [
      'drawn though it is no trial',
      { design: 'survey', found: [compared], picture },
      ['picture', 'a trial: other designs are not in the picture'],
    ],
  ] satisfies [string, Data, [string, string]][])
    test(`${what} is refused`, () => assert.deepEqual(refused(change), [expected]));
});

test('every study of the site is accepted', () => {
  const studies = JSON.parse(readFileSync('src/content/studies.json', 'utf8')) as Data[];
  assert.ok(studies.length > 50);
  for (const study of studies) assert.equal(studySchema.safeParse(study).success, true, String(study['id']));
});
