import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accessibilityChecks, target, withoutObject } from '../../../src/lib/accessibility-checks.ts';
import { taggedTests } from '../../support/tagged-tests.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every tagged test in the folders that `npm test` and `npm run test:more` run. */
const tagged = globSync('tests/{unit,dist,e2e,a11y}/**/*.{test,spec}.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  // The tests of the reader of tags have tags of nothing.
  .filter((path) => path !== 'tests/unit/support/tagged-tests.test.ts')
  .flatMap((path) => taggedTests(path, readFileSync(`${root}${path}`, 'utf8')));

const ids = accessibilityChecks.map(({ id }) => id);

test('every row of /accessibility/ that a test checks has a test, and no test is left out', () => {
  const tested = accessibilityChecks.filter(({ by }) => by === 'test').map(({ id }) => id);
  assert.deepEqual(
    tested.filter((id) => !tagged.some((one) => one.id === id)),
    [],
    'rows without a test',
  );
  assert.deepEqual(
    tagged.filter(({ isLeftOut }) => isLeftOut).map(({ id, place }) => `${id}: ${place}`),
    [],
    'tests that are left out',
  );
});

test('every tag of a test is the id of a row that a test checks', () => {
  const strangers = tagged.filter(({ id }) => accessibilityChecks.find((row) => row.id === id)?.by !== 'test');
  assert.deepEqual(
    strangers.map(({ id, place }) => `${id}: ${place}`),
    [],
  );
});

test('rows have ids of their own that make good anchors, and say something', () => {
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, what, how } of accessibilityChecks) {
    assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
    assert.ok(what.length > 2 && how.length > 10, id);
  }
});

test('the target has all of WCAG 2.2 A and AA, and what we chose of AAA', () => {
  // 4.1.1 is obsolete in 2.2; the counts are those of the recommendation.
  assert.equal(new Set(target.aa).size, 55);
  assert.equal(new Set(target.aaa).size, 14);
  assert.deepEqual(
    target.aa.filter((criterion) => target.aaa.includes(criterion)),
    [],
  );
});

test('every criterion of the target is checked or said to have nothing to apply to, never both', () => {
  const checked = new Set(accessibilityChecks.flatMap(({ criteria }) => criteria));
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
