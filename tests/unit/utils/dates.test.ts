import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { isOverdue, today } from '../../../src/utils/dates.ts';

describe('The day of a build', () => {
  const { BUILD_DAY } = process.env;
  afterEach(() => {
    if (BUILD_DAY === undefined) delete process.env['BUILD_DAY'];
    else process.env['BUILD_DAY'] = BUILD_DAY;
  });

  test('is today', () => {
    process.env['BUILD_DAY'] = '';
    const before = new Date().toISOString().slice(0, 10);
    const day = today();
    assert.ok(before <= day && day <= new Date().toISOString().slice(0, 10));
  });

  test('or the one that the environment names', () => {
    process.env['BUILD_DAY'] = '2024-02-29';
    assert.equal(today(), '2024-02-29');
  });

  for (const day of ['2025-02-29', '2026-1-1', 'yesterday', '2026-01-01T00:00:00Z'])
    test(`which must exist: ${day}`, () => {
      process.env['BUILD_DAY'] = day;
      assert.throws(today, /BUILD_DAY: found/);
    });
});

test('A check is overdue from its day on', () => {
  assert.equal(isOverdue('2026-11-20', '2026-11-19'), false);
  assert.equal(isOverdue('2026-11-20', '2026-11-20'), true);
});
