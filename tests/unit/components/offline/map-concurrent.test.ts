import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { inParallel } from '../../../../src/components/offline/map-concurrent.ts';

describe('Work on many items', () => {
  test('is done on some at a time, and its results stand in the order of the items', async () => {
    let busy = 0;
    let most = 0;
    const doubled = await inParallel([9, 1, 5, 3, 7, 2, 8], async (item) => {
      most = Math.max(most, (busy += 1));
      await wait(item);
      busy -= 1;
      return item * 2;
    });
    assert.deepEqual(doubled, [18, 2, 10, 6, 14, 4, 16]);
    assert.equal(most, Math.min(7, availableParallelism()));
    assert.deepEqual(await inParallel([], wait), []);
  });

  test('ends with the error of one of them', async () => {
    const work = inParallel([1, 2, 3], (item) => (item === 2 ? Promise.reject(new Error('no')) : wait(item)));
    await assert.rejects(work, /^Error: no$/);
  });
});
