import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { findChromium } from '../../../tools/find-chromium.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

const script = (path: string, exitCode: number) => {
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
};

describe('Finding a Chromium', { skip: process.platform === 'win32' ? 'its programs are shell scripts' : false }, () => {
  const named = process.env['CHROMIUM_PATH'];
  beforeEach(() => void delete process.env['CHROMIUM_PATH']);
  after(() => void (named && (process.env['CHROMIUM_PATH'] = named)));

  test('takes the one that CHROMIUM_PATH names, and throws where that is no file', () => {
    process.env['CHROMIUM_PATH'] = process.execPath;
    assert.equal(findChromium([]), process.execPath);
    process.env['CHROMIUM_PATH'] = '/no/such/program';
    assert.throws(() => findChromium(), /CHROMIUM_PATH names "\/no\/such\/program"/);
  });

  test('takes the first that starts', () =>
    withFolder({}, (folder) => {
      const [broken, working] = [script(join(folder, 'broken'), 1), script(join(folder, 'working'), 0)];
      assert.equal(findChromium([join(folder, 'missing'), broken, working], []), working);
    }));

  test('installs one where there is none, by the first way that works, and throws where none does', () =>
    withFolder({}, (folder) => {
      const path = join(folder, 'installed');
      const fails = () => false;
      assert.throws(() => findChromium([path], [fails, fails]), /npx playwright install chromium/);
      assert.equal(findChromium([path], [fails, () => Boolean(script(path, 0))]), path);
    }));
});
