import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { issuesFromZod } from '../../../../src/content-checks/issue.ts';
import { studySchema } from '../../../../src/content-model/schemas/study.ts';
import { studyData } from '../../../fixtures/content-tree.ts';
import { schemaIssues } from '../../../fixtures/schema-issues.ts';

type Data = Record<string, unknown>;

/** The issues of a study after a change. */
const refused = (change: Data) => schemaIssues(studySchema, { ...studyData(), ...change });

const attacks = (group: string, value: number) => ({ group, value, unit: 'attacks', per: 'month', stage: 'change' });
const moment = '4 weeks after an 8-week course';
const compared = {
  outcome: 'Attacks',
  moment,
  statement: 'Attacks fell by 1.3 a month with massage and by 0.4 with waiting.',
  values: [attacks('massage', -1.3), attacks('waiting', -0.4)],
};
const picture = {
  section: 'against nothing or waiting',
  outcome: 'Attacks',
  moment,
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

  test('whose result has no moment is refused, with the file, the field, what was found and what is expected', () => {
    const { moment: _moment, ...untimed } = compared;
    const data = { ...studyData(), found: [compared, untimed] };
    const result = studySchema.safeParse(data);
    assert.ok(!result.success);
    assert.deepEqual(issuesFromZod('src/content/studies.json', data, result.error.issues), [
      { file: 'src/content/studies.json', field: 'found[2].moment', found: 'nothing', expected: 'text' },
    ]);
  });

  test('may say that its source does not show the moment', () => {
    assert.deepEqual(refused({ found: [{ ...compared, moment: 'not stated in what we read' }] }), []);
  });

  for (const [what, change, expected] of [
    [
      'with a number in words alone',
      { found: [{ outcome: 'Attacks', moment, statement: 'Attacks fell by 1.3 a month.' }] },
      ['found[1].values', 'values with units, or a named comparison in "against", for a statement that holds a number'],
    ],
    [
      'with a moment too short to say anything',
      { found: [{ ...compared, moment: 'x' }] },
      ['found[1].moment', '3 to 90 characters (found 1)'],
    ],
    [
      'with a moment too long to show beside a result',
      { found: [{ ...compared, moment: 'x'.repeat(91) }] },
      ['found[1].moment', '3 to 90 characters (found 91)'],
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
    ['drawn without a moment', { found: [compared], picture: { ...picture, moment: undefined } }, ['picture.moment', 'text']],
    [
      'drawn at a moment at which its difference was not measured',
      {
        found: [compared, { ...compared, moment: 'a year later', values: undefined, against: 'waiting' }],
        picture: { ...picture, moment: 'a year later' },
      },
      ['picture.moment', 'the moment of the finding that is drawn, word for word'],
    ],
    [
      'drawn with a word on a dummy that it did not have',
      { found: [compared], picture: { ...picture, dummy: 'also a touch' } },
      ['picture.dummy', 'a word on the dummy only where there is one'],
    ],
    [
      'drawn as better without a difference',
      { found: [compared], picture: { ...picture, difference: undefined, unit: undefined } },
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
  assert.ok(studies.length > 100);
  for (const study of studies) assert.equal(studySchema.safeParse(study).success, true, String(study['id']));
});
