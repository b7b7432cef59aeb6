import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { earliestCheck, isOverdue, latestToday, today } from '../../../src/utils/dates.ts';
import { pastDay } from '../../../src/content-model/schemas/fields.ts';

describe('The day of a build', () => {
  const { BUILD_DAY } = process.env;
  afterEach(() => {
    if (BUILD_DAY === undefined) delete process.env['BUILD_DAY'];
    else process.env['BUILD_DAY'] = BUILD_DAY;
  });

  /** What a function says at a time, in a time zone. */
  const at = (TZ: string, time: string, say: () => string): string => {
    process.env['BUILD_DAY'] = '';
    const zone = process.env['TZ'];
    process.env['TZ'] = TZ;
    mock.timers.enable({ apis: ['Date'], now: new Date(time) });
    try {
      return say();
    } finally {
      mock.timers.reset();
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  };

  test('is today where the machine is', () => {
    assert.equal(at('Pacific/Auckland', '2026-11-29T20:00:00Z', today), '2026-11-30');
    assert.equal(at('America/Los_Angeles', '2026-11-30T02:00:00Z', today), '2026-11-29');
    assert.equal(at('UTC', '2026-11-30T02:00:00Z', today), '2026-11-30');
  });

  test('is no future for an author who is ahead of the machine', () => {
    for (const TZ of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      assert.equal(at(TZ, '2026-11-29T10:00:00Z', latestToday), '2026-11-30', TZ);
      assert.equal(at(TZ, '2026-11-29T09:59:00Z', latestToday), '2026-11-29', TZ);
    }
    const isPast = (day: string) => at('Pacific/Auckland', '2026-11-29T20:00:00Z', () => String(pastDay.safeParse(day).success));
    assert.deepEqual(['2026-11-30', '2026-12-01'].map(isPast), ['true', 'false']);
  });

  test('is what no day of a page may be after', () => {
    process.env['BUILD_DAY'] = '2990-01-01';
    assert.ok(pastDay.safeParse('2990-01-01').success);
    assert.ok(!pastDay.safeParse('2990-01-02').success);
    process.env['BUILD_DAY'] = '2024-02-29';
    assert.ok(!pastDay.safeParse('2024-03-01').success);
  });

  test('or the one that the environment names', () => {
    process.env['BUILD_DAY'] = '2024-02-29';
    assert.equal(today(), '2024-02-29');
    assert.equal(latestToday(), '2024-02-29');
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

test('The earliest check of some pages is found wherever it is in the list', () => {
  const of = (...days: string[]) => earliestCheck(days.map((checked) => ({ data: { checked } })));
  assert.equal(of('2026-11-29', '2020-01-01', '2026-11-20'), '2020-01-01');
  assert.equal(of('2026-11-29'), '2026-11-29');
});
