import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attribute, elements, prose, readDocument } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';
import { RUN_LENGTH, sharedRuns } from '../fixtures/word-runs.ts';

/** Hashes of the runs of the articles that this site set out from. */
const hashes = new Set(JSON.parse(readFileSync(new URL('../fixtures/source-runs.json', import.meta.url), 'utf8')) as string[]);

test(`no page shares ${RUN_LENGTH} words in a row with the articles that the site set out from`, () => {
  assert.ok(hashes.size > 1000, 'the hashes are missing');
  const problems = pages().flatMap(({ path, file }) => {
    const document = readDocument(file);
    const descriptions = elements(document, ({ tagName }) => tagName === 'meta').map((element) => attribute(element, 'content') ?? '');
    return [prose(document), ...descriptions].flatMap((text) => sharedRuns(text, hashes)).map((run) => `${path}: ${run}`);
  });
  assert.deepEqual(problems, []);
});
