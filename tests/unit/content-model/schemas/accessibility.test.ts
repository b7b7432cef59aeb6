import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import json from '../../../../src/content/accessibility.json' with { type: 'json' };
import { accessibilitySchema } from '../../../../src/content-model/schemas/accessibility.ts';

const { checks, target, withoutObject } = accessibilitySchema.parse(json);

/** The files that have the tag of a row, by its id. */
const tagged = new Map<string, string[]>();
for (const file of globSync('tests/{unit,dist,browser,nightly}/**/*.{test,spec}.ts'))
  if (!file.endsWith('accessibility.test.ts') || file.includes('dist'))
    for (const [, id = ''] of readFileSync(file, 'utf8').matchAll(/@a11y-([a-z0-9-]+)/g)) tagged.set(id, [...(tagged.get(id) ?? []), file]);

test('every row of /accessibility/ that a test checks has a test, and every tag is the id of such a row', () => {
  const tested = checks.filter(({ by }) => by === 'test').map(({ id }) => id);
  assert.ok(tested.length > 20);
  assert.deepEqual([...tagged.keys()].sort(), tested.toSorted());
});

test('no file with such a test skips any', () => {
  const skipping = [...new Set([...tagged.values()].flat())].filter((file) =>
    /\b(?:test|it|describe)\.(?:skip|fixme|todo|fail)\b|\bt\.skip\b|\b(?:skip|todo):/.test(readFileSync(file, 'utf8')),
  );
  assert.deepEqual(skipping, []);
});

test('each row has an id of its own', () => {
  assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
});

test('the target has all of WCAG 2.2 A and AA, and what we chose of AAA', () => {
  // 4.1.1 is obsolete in 2.2; the counts are those of the recommendation.
  assert.equal(new Set(target.aa).size, 55);
  assert.equal(new Set(target.aaa).size, 14);
  assert.equal(new Set([...target.aa, ...target.aaa]).size, 55 + 14);
});

test('every criterion of the target is checked or said to have nothing to apply to, never both', () => {
  const checked = new Set(checks.flatMap(({ criteria }) => criteria));
  const absent = withoutObject.flatMap(({ criteria }) => criteria);
  const all = [...target.aa, ...target.aaa];
  assert.deepEqual(
    all.filter((criterion) => checked.has(criterion) === absent.includes(criterion)),
    [],
  );
  assert.deepEqual(
    [...checked, ...absent].filter((criterion) => !all.includes(criterion)),
    [],
    'criteria that are not of our target',
  );
});
