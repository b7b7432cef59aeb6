import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtFiles } from '../../../src/utils/built-files.ts';
import { build, withProjectCopy } from '../../fixtures/project-copy.ts';

/** Returns the policy of each page of a build, by the path of the page. */
const policies = (environment: Record<string, string>): Promise<Record<string, string | undefined>> =>
  withProjectCopy(async (copy) => {
    const { code, output } = await build(copy, environment);
    assert.equal(code, 0, output);
    const pages = builtFiles(join(copy, 'dist'), '.html');
    assert.ok(pages.length > 100);
    return Object.fromEntries(
      pages.map(({ path, file }) => [
        path,
        /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1],
      ]),
    );
  });

test('every page has the same policy, whatever NODE_ENV is', async () => {
  const expected = await policies({ NODE_ENV: 'production' });
  assert.deepEqual(
    Object.values(expected).filter((policy) => !policy),
    [],
  );
  for (const NODE_ENV of ['development', 'test', 'staging']) assert.deepEqual(await policies({ NODE_ENV }), expected, NODE_ENV);
});
