import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import tallyReporter from '../../../tools/tally-reporter.ts';
import { judged, tallyOfCommand, tallyOfPlaywright, type Tally } from '../../../tools/tally.ts';

type Events = Parameters<typeof tallyReporter>[0];

/** The tally that the reporter writes after some events of `node --test`. */
async function reported(events: object[]): Promise<Tally> {
  let text = '';
  const stream = (async function* () {
    await Promise.resolve();
    yield* events;
  })();
  for await (const chunk of tallyReporter(stream as Events)) text += chunk;
  return JSON.parse(text) as Tally;
}

const counts = { tests: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0, suites: 0, topLevel: 0 };

describe('the reporter for node --test', () => {
  test('takes the counts of the summary of all files, not those of one', async () => {
    const tally = await reported([
      { type: 'test:summary', data: { file: 'a.test.ts', counts: { ...counts, tests: 2, passed: 2 } } },
      { type: 'test:summary', data: { counts: { ...counts, tests: 9, passed: 5, failed: 1, cancelled: 1, skipped: 1, todo: 1 } } },
    ]);
    assert.deepEqual(tally, { passed: 5, failed: 2, skipped: [] });
  });

  test('lists what was skipped or is still to do, with the reason', async () => {
    const { skipped } = await reported([
      { type: 'test:pass', data: { name: 'one', skip: 'needs a printer' } },
      { type: 'test:pass', data: { name: 'two', skip: true } },
      { type: 'test:fail', data: { name: 'three', todo: 'later' } },
      { type: 'test:pass', data: { name: 'four' } },
    ]);
    assert.deepEqual(skipped, ['one: needs a printer', 'two: no reason given', 'three: later']);
  });

  test('counts nothing when no summary came', async () => {
    assert.deepEqual(await reported([]), { passed: 0, failed: 0, skipped: [] });
  });
});

describe("Playwright's report", () => {
  type Report = Parameters<typeof tallyOfPlaywright>[0];
  const report = (stats: object, suites: object[] = [], errors: object[] = []) =>
    ({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, suites, errors }) as unknown as Report;

  test('a flaky test and an error outside of any test count as failed', () => {
    const tally = tallyOfPlaywright(report({ expected: 7, unexpected: 1, flaky: 1 }, [], [{ message: 'the setup threw' }]));
    assert.deepEqual(tally, { passed: 7, failed: 3, skipped: [] });
  });

  test('skipped tests are found in suites of any depth', () => {
    const skipped = { title: 'prints', tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'needs a printer' }] }] };
    const passed = { title: 'shows', tests: [{ status: 'expected', annotations: [] }] };
    const tally = tallyOfPlaywright(report({ expected: 1, skipped: 1 }, [{ specs: [passed], suites: [{ specs: [skipped] }] }]));
    assert.deepEqual(tally.skipped, ['prints: needs a printer']);
  });
});

describe('a step of npm test', () => {
  const tally = (passed: number, failed: number): Tally => ({ passed, failed, skipped: [] });

  test('stands as it is when its tests and its exit code agree', () => {
    assert.deepEqual(judged(tally(3, 0), 0), tally(3, 0));
    assert.deepEqual(judged(tally(3, 2), 1), tally(3, 2));
    assert.deepEqual(judged(tallyOfCommand(true), 0), tally(1, 0));
    assert.deepEqual(judged(tallyOfCommand(false), 2), tally(0, 1));
  });

  test('fails when it ran no test', () => {
    assert.deepEqual(judged(tally(0, 0), 0), { ...tally(0, 1), complaint: 'ran no test' });
  });

  test('fails when it left no report', () => {
    assert.deepEqual(judged(undefined, 0), { ...tally(0, 1), complaint: 'ended with code 0 and left no report' });
  });

  test('fails when it ended with an error although every test passed', () => {
    assert.deepEqual(judged(tally(3, 0), 1), { ...tally(3, 1), complaint: 'ended with code 1 although no test failed' });
  });
});
