import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasValue, inOrder, studyKeys, viewStatus, type Order, type StudyKeys } from '../../../../src/components/studies/study-view.ts';
import type { Study } from '../../../../src/content-model/queries.ts';
import { studyData } from '../../../fixtures/content-tree.ts';

const study = (change: Partial<Study>) => ({ ...studyData(), ...change }) as Study;

describe('The keys of a row', () => {
  test('are slugs of what the study has', () => {
    const {
      year: _year,
      people: _people,
      ...keys
    } = studyKeys(study({ conditions: ['migraine', 'tension-type headache'], also: ['tuina'] }));
    assert.deepEqual(
      { ...keys, years: undefined, size: undefined },
      {
        condition: 'migraine tension-type-headache',
        treatment: 'massage tuina',
        comparison: 'nothing-or-waiting',
        design: 'randomised-trial',
        years: undefined,
        size: undefined,
      },
    );
  });

  test('have the band of its year and of its number of people', () => {
    assert.deepEqual(
      [1998, 2000, 2019, 2020].map((year) => studyKeys(study({ year })).years),
      ['before-2000', '2000-to-2009', '2010-to-2019', '2020-or-later'],
    );
    assert.deepEqual(
      [1, 20, 50, 100, 1000].map((people) => studyKeys(study({ people })).size),
      ['fewer-than-20-people', '20-to-49-people', '50-to-99-people', '100-to-999-people', '1-000-people-or-more'],
    );
    const { year: _year, people: _people, ...unknown } = studyData() as unknown as Study;
    const { years, size, ...rest } = studyKeys(unknown);
    assert.deepEqual([years, size, 'year' in rest, 'people' in rest], ['not-stated', 'not-stated', false, false]);
  });

  test('have whole values only', () => {
    const keys = { condition: 'migraine tension-type-headache' };
    assert.ok(hasValue(keys, 'condition', 'tension-type-headache'));
    assert.ok(!hasValue(keys, 'condition', 'tension'));
    assert.ok(!hasValue(keys, 'design', 'survey'));
  });
});

describe('The order', () => {
  const rows: (StudyKeys & { id: string })[] = [
    { id: 'adams', year: '2020', design: 'survey' },
    { id: 'ohman', year: '2001', people: '20', design: 'case-report' },
    { id: 'smith', year: '2001', people: '1300', design: 'survey' },
    { id: 'unknown', people: '5', design: 'case-report' },
  ];
  const ids = (order: Order) => inOrder(rows, order, (row) => row).map(({ id }) => id);

  test('has rows without the number last, and equal ones as they were', () => {
    assert.deepEqual(ids('name'), ['adams', 'ohman', 'smith', 'unknown']);
    assert.deepEqual(ids('newest'), ['adams', 'ohman', 'smith', 'unknown']);
    assert.deepEqual(ids('oldest'), ['ohman', 'smith', 'adams', 'unknown']);
    assert.deepEqual(ids('people'), ['smith', 'ohman', 'unknown', 'adams']);
    assert.deepEqual(ids('design'), ['ohman', 'unknown', 'adams', 'smith']);
  });
});

test('The status line has the number of rows', () => {
  assert.equal(viewStatus(62, 62), 'All 62 studies are shown.');
  assert.equal(viewStatus(12, 62), '12 of 62 studies are shown.');
  assert.equal(viewStatus(1, 62), '1 of 62 studies is shown.');
  assert.match(viewStatus(0, 62), /^None of the 62 studies fits\./);
});
