import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actionOf, situationOf } from '../../src/content-model/cautions.ts';
import type { Caution } from '../../src/content-model/queries.ts';
import { typographic } from '../../src/utils/text.ts';
import { attribute, elements, readDocument, textContent } from '../fixtures/html.ts';
import { dist } from '../fixtures/pages.ts';

const cautions = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as Caution[];
const page = readDocument(join(dist, 'precautions/check/index.html'));
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

test('the check has each line of its results word for word', () => {
  const lines = elements(page, (element) => element.tagName === 'li' && attribute(element, 'data-caution') !== undefined);
  const shown = lines.map((line) => attribute(line, 'data-caution'));
  assert.deepEqual(
    shown.toSorted(),
    cautions
      .map(({ id }) => id)
      .filter((id) => id !== 'any-warning-sign')
      .sort(),
  );
  for (const line of lines) {
    const caution = cautions.find(({ id }) => id === attribute(line, 'data-caution'))!;
    for (const part of [situationOf(caution), actionOf(caution), caution.why])
      assert.ok(flat(textContent(line)).includes(flat(typographic(part))), `"${caution.id}" lacks "${part}"`);
  }
});

test('the check has no form, and never says "safe"', () => {
  const tool = elements(page, (element) => attribute(element, 'data-tool') === 'check');
  assert.equal(tool.length, 1);
  assert.deepEqual(
    elements(tool[0]!, ({ tagName }) => tagName === 'form'),
    [],
  );
  const ownText = elements(tool[0]!, (element) => attribute(element, 'data-for') !== undefined)
    .map(textContent)
    .join(' ');
  assert.doesNotMatch(ownText, /\b(?:safe|clear|score|per cent|risk|you have)\b|%/i);
  for (const input of elements(tool[0]!, ({ tagName }) => tagName === 'input')) assert.equal(attribute(input, 'autocomplete'), 'off');
});
