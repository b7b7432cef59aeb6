import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtFiles } from '../../../src/utils/built-files.ts';
import { build, withProjectCopy } from '../../fixtures/project-copy.ts';

/** Builds a copy of the project, which has no git history, and returns what `use` returns of its `dist/`. */
const built = <T>(env: NodeJS.ProcessEnv, use: (dist: string) => T): Promise<T> =>
  withProjectCopy(async (copy) => {
    const { code, output } = await build(copy, env);
    assert.equal(code, 0, output);
    return use(join(copy, 'dist'));
  });

/** Returns the hash of each file. Pagefind's index differs from run to run, and the service worker has its hashes. */
const hashesOf = (dist: string): Record<string, string> =>
  Object.fromEntries(
    builtFiles(dist, '')
      .filter(({ path }) => !path.startsWith('pagefind/') && path !== 'sw.js')
      .map(({ path, file }) => [path, createHash('sha256').update(readFileSync(file)).digest('base64')]),
  );

test('two builds in different folders, on different days, in different time zones and languages are equal outside pagefind/', async () => {
  const one = await built({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', BUILD_DAY: '2990-01-01' }, hashesOf);
  const other = await built({ TZ: 'America/Los_Angeles', LC_ALL: 'C', PORTABLE: '' }, hashesOf);
  assert.ok(Object.keys(one).length > 100);
  assert.deepEqual(one, other);
});
