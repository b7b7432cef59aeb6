import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { inlineScript } from '../../../../../src/components/site/head/inline-script.ts';

/** What a script leaves behind. */
function run(script: string): Record<string, unknown> {
  const globals: Record<string, unknown> = {};
  runInContext(script, createContext(globals));
  return globals;
}

describe('A script that stands in a page', () => {
  test('does what its files do, in their order, without their comments and names', () => {
    const script = inlineScript(
      '// One\n{ const longName = 1; globalThis.one = longName }',
      '{ const longName = 2;\n  globalThis.two = one + longName }',
    );
    assert.deepEqual(run(script), { one: 1, two: 3 });
    assert.doesNotMatch(script, /One|longName|\n/);
  });

  test('leaves nothing global behind', () => {
    for (const name of ['head/theme-init', 'head/deferred-assets', 'not-found/find-root'])
      assert.match(
        readFileSync(new URL(`../../../../../src/components/site/${name}.js`, import.meta.url), 'utf8'),
        /^(?:\/\*[^]*?\*\/\n)?[{(]/,
        name,
      );
  });

  test('with a mistake in it stops the build', () => {
    assert.throws(() => inlineScript('{ const a = ; }'), /cannot be made small/);
  });
});
