import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkGroups, checkResult, type Answers, type CheckedCaution } from '../../../../src/components/check/check.ts';
import type { CautionGroup } from '../../../../src/content-model/schemas/caution.ts';

const all = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as (CheckedCaution & { tick: string })[];
const asked = all.filter(({ group }) => (group as CautionGroup | undefined) !== undefined);
const RUNS = { numRuns: 10_000 };

/** The most urgent first; the last two have no tick. */
const levels = ['emergency', 'today', 'days', 'no-massage', 'ask-first', 'unfinished', 'nothing-ticked'];

const ticks = fc.subarray(asked);
const answersOf = (ticked: readonly CheckedCaution[], none: readonly CautionGroup[] = []): Answers => ({
  ...Object.fromEntries(none.map((group) => [group, 'none'])),
  ...Object.fromEntries(
    Object.entries(Object.groupBy(ticked, ({ group }) => group)).map(([group, some]) => [group, new Set(some.map(({ id }) => id))]),
  ),
});

describe('The check before a massage', () => {
  test('calls any set with an emergency an emergency', () => {
    const emergencies = asked.filter(({ level }) => level === 'emergency');
    assert.ok(emergencies.length >= 11);
    fc.assert(
      fc.property(ticks, fc.constantFrom(...emergencies), (some, emergency) => {
        const { level, lines } = checkResult(asked, answersOf([...some, emergency]));
        assert.equal(level, 'emergency');
        assert.equal(lines[0]?.level, 'emergency');
      }),
      RUNS,
    );
  });

  test('depends neither on the order of ticks nor on repetition', () => {
    fc.assert(
      fc.property(ticks, (some) => {
        const there = checkResult(asked, answersOf(some));
        assert.deepEqual(checkResult(asked, answersOf([...some, ...some].reverse())), there);
        assert.deepEqual(new Set(there.lines), new Set(some));
      }),
      RUNS,
    );
  });

  test('is never less urgent after one more tick', () => {
    fc.assert(
      fc.property(ticks, fc.constantFrom(...asked), (some, more) => {
        const before = levels.indexOf(checkResult(asked, answersOf(some)).level);
        assert.ok(levels.indexOf(checkResult(asked, answersOf([...some, more])).level) <= before);
      }),
      RUNS,
    );
  });

  test('says that nothing was ticked only when every list was answered with "None of these"', () => {
    fc.assert(
      fc.property(ticks, fc.subarray([...checkGroups]), (some, none) => {
        const { level, open } = checkResult(asked, answersOf(some, none));
        assert.equal(level === 'nothing-ticked', some.length === 0 && none.length === checkGroups.length);
        assert.equal(level === 'unfinished', some.length === 0 && none.length < checkGroups.length);
        const answered = new Set([...none, ...some.map(({ group }) => group)]);
        assert.deepEqual(
          open,
          checkGroups.filter((group) => !answered.has(group)),
        );
      }),
      RUNS,
    );
  });

  test('can show every caution that it asks about', () => {
    for (const caution of asked) assert.deepEqual(checkResult(asked, answersOf([caution])).lines, [caution]);
  });

  test('asks about every caution but those of every session and the one that refers to the others', () => {
    const left = all.filter((caution) => !asked.includes(caution)).map(({ id, level }) => (level === 'never' ? level : id));
    assert.deepEqual([...new Set(left)].sort(), ['any-warning-sign', 'never']);
  });
});
