import assert from 'node:assert/strict';
import { test } from 'node:test';
import { taggedTests } from '../../support/tagged-tests.ts';

/** The ids that a source has tags of, with a star where the test is left out. */
const read = (source: string) => taggedTests('x.spec.ts', source).map(({ id, isLeftOut }) => (isLeftOut ? `${id}*` : id));

test('tags are read from options and from titles, several of a test and those of groups too', () => {
  assert.deepEqual(read(`test('a', { tag: '@a11y-one' }, () => {})`), ['one']);
  assert.deepEqual(read(`for (const x of y) test(\`\${x}\`, { tag: ['@long', '@a11y-one', '@a11y-two'] }, async ({ page }) => {})`), [
    'one',
    'two',
  ]);
  assert.deepEqual(read(`test('every page is good @a11y-one', () => {})`), ['one']);
  assert.deepEqual(read(`test.describe('g', { tag: '@a11y-one' }, () => { test('a', () => {}); })`), ['one']);
  assert.deepEqual(read(`describe('g @a11y-one', () => { test('a @a11y-two', () => {}); })`), ['one', 'two']);
});

test('words elsewhere are no tags', () => {
  assert.deepEqual(read(`// @a11y-one\nconst tag = '@a11y-one'; test('a', { tag }, () => {}); log('@a11y-one')`), []);
  assert.deepEqual(read(`test('a', { tag: '@a11y-one' }, () => { voice.fail(); })`), ['one']);
});

test('a test that is left out is found, whatever leaves it out', () => {
  for (const source of [
    `test.skip('a @a11y-one', () => {})`,
    `test.fixme('a', { tag: '@a11y-one' }, () => {})`,
    `test('a @a11y-one', { skip: process.platform === 'x' }, () => {})`,
    `test('a @a11y-one', { todo: true }, () => {})`,
    `test('a', { tag: '@a11y-one' }, () => { test.skip(isSlow, 'too slow'); })`,
    `test('a @a11y-one', (t) => { if (x) t.skip('not here'); })`,
    `test('a', { tag: '@a11y-one' }, () => { if (x) test.info().skip(true, 'why'); })`,
    `test.describe.skip('g', () => { test('a', { tag: '@a11y-one' }, () => {}); })`,
    `test.describe('g', () => { test.skip(({ browserName }) => browserName !== 'x', 'why'); test('a', { tag: '@a11y-one' }, () => {}); })`,
    `test.skip(); test('a', { tag: '@a11y-one' }, () => {});`,
  ])
    assert.deepEqual(read(source), ['one*'], source);
  assert.deepEqual(read(`test('a', { tag: '@a11y-one' }, () => {}); test.skip('b', () => {});`), ['one']);
});
