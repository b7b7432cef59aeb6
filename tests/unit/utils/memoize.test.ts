import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from '../../../src/utils/memoize.ts';

test('Equal values are worked on once, others each', () => {
  const worked: number[] = [];
  const twice = memoize(({ n }: { n: number }) => {
    worked.push(n);
    return n === 0 ? '' : String(2 * n);
  });
  assert.deepEqual([{ n: 1 }, { n: 2 }, { n: 1 }, { n: 0 }, { n: 0 }].map(twice), ['2', '4', '2', '', '']);
  assert.deepEqual(worked, [1, 2, 0]);
});
