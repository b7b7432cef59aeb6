import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** Runs the check as a version of Node would. */
const checkedBy = (version: string) =>
  spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`, 'tools/check-node.js'],
    { encoding: 'utf8' },
  );

describe('A Node that is too old', () => {
  for (const version of ['20.20.2', '22.17.9'])
    test(`is refused with a sentence that says what to do: ${version}`, () => {
      const { status, stderr } = checkedBy(version);
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`^Node ${version} is too old: .*22\\.18.*npm ci`));
    });

  test('is refused before each command that needs a newer one', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const needing = Object.entries(scripts).filter(
      ([name, command]) =>
        /^(?:astro (?:dev|build)|node tools\/(?!check-node|serve|find-chromium))/.test(command) && !name.startsWith('pre'),
    );
    assert.ok(needing.length > 3);
    for (const name of [...needing.map(([name]) => name), 'test'])
      assert.match(scripts[`pre${name}`]!, /^node tools\/check-node\.js\b/, name);
  });
});

for (const version of ['22.18.0', '24.21.0', '26.0.0'])
  test(`Node ${version} is new enough`, () => assert.deepEqual([checkedBy(version).status, checkedBy(version).stderr], [0, '']));
