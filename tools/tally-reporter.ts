import type { TestEvent } from 'node:test/reporters';
import { withReason, type Tally } from './tally.ts';

/** A reporter for `node --test` that writes a `Tally` as JSON and nothing else. */
export default async function* tallyReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tally: Tally = { passed: 0, failed: 0, skipped: [] };
  for await (const { type, data } of events) {
    if (type === 'test:pass' || type === 'test:fail') {
      const left = data.skip ?? data.todo;
      if (left !== undefined && left !== false) tally.skipped.push(withReason(data.name, left === true ? undefined : left));
    }
    // Each file has a summary of its own; the one without a file counts them all.
    if (type === 'test:summary' && data.file === undefined) {
      const { tests, passed, skipped, todo } = data.counts;
      tally.passed = passed;
      tally.failed = tests - passed - skipped - todo;
    }
  }
  yield `${JSON.stringify(tally)}\n`;
}
