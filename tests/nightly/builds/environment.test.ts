import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtFiles } from '../../../src/utils/built-files.ts';
import { build, withProjectCopy } from '../../fixtures/project-copy.ts';

for (const NODE_ENV of ['development', 'test', 'staging'])
  test(`every page has its policy when NODE_ENV is "${NODE_ENV}"`, () =>
    withProjectCopy(async (copy) => {
      const { code, output } = await build(copy, { NODE_ENV });
      assert.equal(code, 0, output);
      const pages = builtFiles(join(copy, 'dist'), '.html');
      assert.ok(pages.length > 100);
      const without = pages.filter(({ file }) => !readFileSync(file, 'utf8').includes('<meta http-equiv="Content-Security-Policy"'));
      assert.deepEqual(
        without.map(({ path }) => path),
        [],
      );
    }));
