import type { JSONReport, JSONReportSuite } from 'playwright/types/testReporter';

/** What a step of `npm test` found. */
export interface Tally {
  passed: number;
  failed: number;
  /** The name of each test that was left out, with the reason given. */
  skipped: string[];
}

/** The tally of a command that is one test by itself, such as a linter. */
export const tallyOfCommand = (succeeded: boolean): Tally => ({ passed: Number(succeeded), failed: Number(!succeeded), skipped: [] });

/** The tally of Playwright's JSON report. A flaky test failed once, so it failed. */
export function tallyOfPlaywright(report: Pick<JSONReport, 'stats' | 'suites' | 'errors'>): Tally {
  const { expected, unexpected, flaky } = report.stats;
  // Errors outside of any test: a file that cannot be read, a setup that threw.
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped: report.suites.flatMap(skippedIn) };
}

function skippedIn(suite: JSONReportSuite): string[] {
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => withReason(title, annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description)),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}

/** A skipped test with the reason that stands beside it in the code. */
export const withReason = (title: string, reason: string | undefined): string => `${title}: ${reason ?? 'no reason given'}`;

/** A tally with what is wrong with the step as a whole, if anything is. */
export type Judged = Tally & { complaint?: string };

/**
 * The tally as it counts: a step that left no report, ran nothing, or ended with an error although every test passed
 * did not succeed, whatever its tests say.
 */
export function judged(tally: Tally | undefined, exitCode: number): Judged {
  if (!tally) return { passed: 0, failed: 1, skipped: [], complaint: `ended with code ${exitCode} and left no report` };
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1, complaint: 'ran no test' };
  if (exitCode !== 0 && tally.failed === 0)
    return { ...tally, failed: 1, complaint: `ended with code ${exitCode} although no test failed` };
  return tally;
}
