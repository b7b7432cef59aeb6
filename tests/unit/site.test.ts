import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

const VARIABLE = 'REPORT_ERRORS_TO';
const before = process.env[VARIABLE];

/** The site's facts as they are with a value of the variable. */
let readings = 0;
const siteWith = async (value: string) => {
  process.env[VARIABLE] = value;
  readings += 1;
  return (await import(`../../src/site.ts?${readings}`)) as typeof import('../../src/site.ts');
};

describe('The address for reports of errors', () => {
  after(() => {
    if (before === undefined) delete process.env[VARIABLE];
    else process.env[VARIABLE] = before;
  });

  for (const value of ['', 'mailto:me@example.org', 'https://example.org/report'])
    test(`can be "${value}"`, async () => {
      assert.equal((await siteWith(value)).site.reportErrorsTo, value);
    });

  for (const value of ['me@example.org', 'example.org/report', 'javascript:alert(1)', 'mailto:', 'mailto:me', 'https:///x'])
    test(`cannot be "${value}"`, async () => {
      await assert.rejects(siteWith(value), { message: `REPORT_ERRORS_TO: found "${value}"; expected "mailto:…" or "https://…".` });
    });
});
