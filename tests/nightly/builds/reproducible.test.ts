import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtFiles } from '../../../src/utils/built-files.ts';
import { contentPages } from '../../../src/content-model/content-files.ts';
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

/** The day before the first page is due for its check: from then on pages say so. */
function dayBeforeFirstCheck(): Date {
  const routes = globSync('src/pages/**/*.astro').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/nextCheck(?:: |=)["'](\d{4}-\d\d-\d\d)/g),
  ]);
  const days = [...contentPages().flatMap(({ data: { nextCheck } }) => nextCheck ?? []), ...routes.map(([, day]) => day!)];
  assert.ok(days.length > 50);
  const day = new Date(`${days.toSorted()[0]}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day;
}

test('two builds in different folders, on different days, in different time zones and languages have the same bytes outside pagefind/', async () => {
  const late = dayBeforeFirstCheck();
  const early = new Date(late);
  early.setUTCFullYear(early.getUTCFullYear() - 1);
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const [one, other] = await Promise.all([
    builtWith({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', BUILD_DAY: day(late), PORTABLE: '' }),
    builtWith({ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', BUILD_DAY: day(early), PORTABLE: undefined }),
  ]);
  assert.ok(Object.keys(one).length > 200);
  const different = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
  assert.deepEqual(different, []);
});
