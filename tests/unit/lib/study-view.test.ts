import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  everything,
  inOrder,
  isNarrowed,
  isSameView,
  isShown,
  readView,
  slug,
  viewStatus,
  viewString,
  type StudyKeys,
} from '../../../src/lib/study-view.ts';

const known = {
  condition: ['migraine', 'tension-type-headache'],
  treatment: ['massage', 'cold'],
  comparison: ['dummy-treatment', 'nothing-or-waiting'],
  design: ['randomised-trial'],
};

const row = (name: string, keys: Partial<StudyKeys> = {}): StudyKeys => ({
  name,
  condition: ['migraine'],
  treatment: ['massage'],
  comparison: ['dummy-treatment'],
  design: ['randomised-trial'],
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
      { condition: 'migraine', treatment: 'cold', comparison: 'dummy-treatment', design: 'randomised-trial', order: 'newest' as const },
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

test('a value of the address is lower-case words joined by hyphens', () => {
  assert.equal(slug('controlled trial, allocation not stated'), 'controlled-trial-allocation-not-stated');
  assert.equal(slug('Thai massage'), 'thai-massage');
});

test('the status line tells how many are shown', () => {
  assert.equal(viewStatus(62, 62), 'All 62 studies are shown.');
  assert.equal(viewStatus(12, 62), '12 of 62 studies are shown.');
  assert.equal(viewStatus(1, 62), '1 of 62 studies is shown.');
  assert.match(viewStatus(0, 62), /^None of the 62 studies fits\./);
});
