import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  bandOf,
  everything,
  inOrder,
  isNarrowed,
  isSameView,
  isShown,
  readView,
  sizeBands,
  viewStatus,
  viewString,
  yearBands,
  type StudyKeys,
} from '../../../../src/components/studies/study-view.ts';

const known = {
  condition: ['migraine', 'tension-type-headache'],
  treatment: ['massage', 'cold'],
  comparison: ['dummy-treatment', 'nothing-or-waiting'],
  design: ['randomised-trial'],
  years: ['2020-or-later'],
  size: ['50-to-99-people'],
};

const row = (name: string, keys: Partial<StudyKeys> = {}): StudyKeys => ({
  name,
  condition: ['migraine'],
  treatment: ['massage'],
  comparison: ['dummy-treatment'],
  design: ['randomised-trial'],
  years: ['2020-or-later'],
  size: ['50-to-99-people'],
  ...keys,
});

describe('A view', () => {
  test('of an address without a query is everything', () => {
    assert.deepEqual(readView('', known), everything);
    assert.equal(viewString(everything), '');
    assert.equal(isNarrowed(everything), false);
  });

  test('comes back from its address as it was', () => {
    for (const view of [
      { ...everything, condition: 'tension-type-headache' },
      { ...everything, order: 'people' as const },
      {
        condition: 'migraine',
        treatment: 'cold',
        comparison: 'dummy-treatment',
        design: 'randomised-trial',
        years: '2020-or-later',
        size: '50-to-99-people',
        order: 'newest' as const,
      },
    ])
      assert.deepEqual(readView(viewString(view), known), view);
  });

  test('takes what no row has, and an order that does not exist, for nothing chosen', () => {
    for (const search of ['?condition=gout', '?sort=size', '?sort=constructor', '?design=', '?page=2', '?condition=%E0%A4%A'])
      assert.deepEqual(readView(search, known), everything, search);
  });

  test('is narrowed by a value, not by an order', () => {
    assert.equal(isNarrowed({ ...everything, order: 'people' }), false);
    assert.equal(isNarrowed({ ...everything, treatment: 'cold' }), true);
  });

  test('is the same as another when its address is', () => {
    assert.equal(isSameView({ ...everything }, everything), true);
    assert.equal(isSameView({ ...everything, order: 'oldest' }, everything), false);
  });
});

describe('A row', () => {
  test('is shown when it has every value that was chosen', () => {
    const both = row('a', { condition: ['migraine', 'tension-type-headache'] });
    assert.equal(isShown(both, everything), true);
    assert.equal(isShown(both, { ...everything, condition: 'tension-type-headache', treatment: 'massage' }), true);
    assert.equal(isShown(both, { ...everything, condition: 'tension-type-headache', treatment: 'cold' }), false);
    assert.equal(isShown(row('b'), { ...everything, condition: 'tension' }), false);
  });
});

describe('The order', () => {
  const rows = [
    row('Öhman, 2001', { year: 2001, people: 20 }),
    row('“The start of it”', { people: 5 }),
    row('Adams, 2020', { year: 2020 }),
    row('Smith, 2001', { year: 2001, people: 300 }),
  ];
  const names = (order: Parameters<typeof inOrder>[1]) => inOrder(rows, order).map(({ name }) => name);

  test('by name goes by letters, without accents and quotation marks', () => {
    assert.deepEqual(names('name'), ['Adams, 2020', 'Öhman, 2001', 'Smith, 2001', '“The start of it”']);
  });

  test('by year and by people puts the unknown last and equal ones by name', () => {
    assert.deepEqual(names('newest'), ['Adams, 2020', 'Öhman, 2001', 'Smith, 2001', '“The start of it”']);
    assert.deepEqual(names('oldest'), ['Öhman, 2001', 'Smith, 2001', 'Adams, 2020', '“The start of it”']);
    assert.deepEqual(names('people'), ['Smith, 2001', 'Öhman, 2001', '“The start of it”', 'Adams, 2020']);
  });

  test('leaves the given list alone', () => {
    const before = [...rows];
    inOrder(rows, 'people');
    assert.deepEqual(rows, before);
  });
});

test('the status line tells how many are shown', () => {
  assert.equal(viewStatus(62, 62), 'All 62 studies are shown.');
  assert.equal(viewStatus(12, 62), '12 of 62 studies are shown.');
  assert.equal(viewStatus(1, 62), '1 of 62 studies is shown.');
  assert.match(viewStatus(0, 62), /^None of the 62 studies fits\./);
});

describe('A band', () => {
  test('holds every number from its lowest up to the next band', () => {
    assert.deepEqual(
      [1998, 2000, 2019, 2020].map((year) => bandOf(yearBands, year)),
      ['Before 2000', '2000 to 2009', '2010 to 2019', '2020 or later'],
    );
    assert.deepEqual(
      [1, 20, 50, 100, 1000].map((people) => bandOf(sizeBands, people)),
      ['Fewer than 20 people', '20 to 49 people', '50 to 99 people', '100 to 999 people', '1,000 people or more'],
    );
  });

  test('is said to be missing where there is no number', () => {
    assert.equal(bandOf(yearBands, undefined), 'Not stated');
  });
});

test('rows can be put in order by what they have in common, and by name within it', () => {
  const rows = [row('b', { design: ['survey'] }), row('c', { design: ['case-report'] }), row('a', { design: ['survey'] })];
  assert.deepEqual(
    inOrder(rows, 'design').map(({ name }) => name),
    ['c', 'a', 'b'],
  );
});
