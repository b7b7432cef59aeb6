import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtFiles } from '../../../src/utils/built-files.ts';
import { build, withProjectCopy } from '../../fixtures/project-copy.ts';

/** The hash of each file by its path. Without Pagefind's index, whose bytes differ from run to run, and the service worker with its hashes. */
type Hashes = Record<string, string>;

const hashesOf = (folder: string): Hashes =>
  Object.fromEntries(
    builtFiles(folder, '').flatMap(({ path, file }) =>
      path.startsWith('pagefind/') || path === 'sw.js' ? [] : [[path, createHash('sha256').update(readFileSync(file)).digest('base64')]],
    ),
  );

/** Builds a copy that has no history of versions, as a tarball has none. */
const builtWith = (env: NodeJS.ProcessEnv): Promise<Hashes> =>
  withProjectCopy(async (copy) => {
    assert.ok(!existsSync(join(copy, '.git')));
    const { code, output } = await build(copy, env);
    assert.equal(code, 0, output);
    return hashesOf(join(copy, 'dist'));
  });

test('two builds in different folders, on different days, in different time zones and languages have the same bytes outside pagefind/', async () => {
  // Before and after the first pages are due for their check: what is built does not say so.
  const early = new Date().toISOString().slice(0, 10);
  const late = '2990-01-01';
  const [one, other] = await Promise.all([
    builtWith({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', BUILD_DAY: late, PORTABLE: '' }),
    builtWith({ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', BUILD_DAY: early, PORTABLE: undefined }),
  ]);
  assert.ok(Object.keys(one).length > 200);
  const different = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
  assert.deepEqual(different, []);
});
