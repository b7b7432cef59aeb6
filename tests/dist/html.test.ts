import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import config from '../../.htmlvalidate.mjs';
import { expectedPages, pages } from '../fixtures/pages.ts';

const validator = new HtmlValidate(config);

test('the build has a page for each content file and each route', () => {
  assert.ok(pages().length >= expectedPages(), `${pages().length} pages built, at least ${expectedPages()} expected`);
});

test('every page is valid HTML @a11y-structure', async () => {
  const problems: string[] = [];
  for (const { path, file } of pages()) {
    const { results } = await validator.validateFile(file);
    for (const { messages } of results)
      problems.push(...messages.map(({ line, column, ruleId, message }) => `dist/${path}:${line}:${column} ${ruleId}: ${message}`));
  }
  assert.deepEqual(problems, []);
});

test('an invalid page is found', async () => {
  const { valid } = await validator.validateString(
    '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p id="a" id="b"><div></p></body></html>',
  );
  assert.equal(valid, false);
});
