import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chromiumArgs, findChromium, type Machine } from '../../../tools/find-chromium.ts';

const PLAYWRIGHT = '/cache/playwright/chrome';

interface Situation extends Partial<Machine> {
  /** Files that are there from the beginning. */
  files?: string[];
  /** Files that are there but do not start. */
  broken?: string[];
  /** A file that appears once a command whose words include the key has run. */
  installs?: Record<string, string>;
}

/** A machine that exists in memory only, with the commands it was asked to run. */
function machine({ files = [], broken = [], installs = {}, ...rest }: Situation) {
  const present = new Set([...files, ...broken]);
  const commands: string[] = [];
  const made: Machine = {
    env: {},
    platform: 'linux',
    isRoot: true,
    playwrightPath: PLAYWRIGHT,
    exists: (path) => present.has(path),
    run: (command, args) => {
      if (args[0] === '--version') return present.has(command) && !broken.includes(command);
      const words = [command, ...args].join(' ');
      commands.push(words.replace(/^.*cli\.js/, 'playwright'));
      const made = Object.entries(installs).find(([key]) => words.includes(key));
      if (made) present.add(made[1]);
      return made !== undefined;
    },
    ...rest,
  };
  return { made, commands };
}

const find = (situation: Situation) => {
  const { made, commands } = machine(situation);
  return { path: findChromium(made), commands };
};

describe('finding a Chromium', () => {
  test('the one that CHROMIUM_PATH names comes first', () => {
    const { path } = find({ env: { CHROMIUM_PATH: '/opt/mine' }, files: ['/opt/mine', PLAYWRIGHT, '/usr/bin/chromium'] });
    assert.equal(path, '/opt/mine');
  });

  test('a CHROMIUM_PATH that leads nowhere is an error, not a hint', () => {
    assert.throws(() => find({ env: { CHROMIUM_PATH: '/opt/none' }, files: ['/usr/bin/chromium'] }), /CHROMIUM_PATH names "\/opt\/none"/);
  });

  test("Playwright's own comes before the system's", () => {
    assert.equal(find({ files: ['/usr/bin/chromium', PLAYWRIGHT] }).path, PLAYWRIGHT);
  });

  test('one that does not start is passed over', () => {
    assert.equal(
      find({ broken: [PLAYWRIGHT, '/usr/bin/chromium-browser'], files: ['/usr/bin/google-chrome'] }).path,
      '/usr/bin/google-chrome',
    );
  });

  test('Chrome on a Mac and on Windows is found without being started', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(find({ platform: 'darwin', broken: [mac] }).path, mac);
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    assert.equal(find({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' }, broken: [windows] }).path, windows);
  });

  test('where there is none, Playwright installs its own', () => {
    const { path, commands } = find({ installs: { 'install chromium': PLAYWRIGHT } });
    assert.equal(path, PLAYWRIGHT);
    assert.deepEqual(commands, ['playwright install chromium']);
  });

  test('where Playwright cannot, root installs the package of the system', () => {
    const { path, commands } = find({ files: ['/usr/bin/apt-get'], installs: { 'apt-get install': '/usr/bin/chromium' } });
    assert.equal(path, '/usr/bin/chromium');
    assert.deepEqual(commands, ['playwright install chromium', 'apt-get update', 'apt-get install -y chromium']);
  });

  test('where nothing can be installed, one sentence says what to install', () => {
    for (const situation of [
      { isRoot: false, files: ['/usr/bin/apt-get'] },
      { isRoot: true },
      { platform: 'darwin' as const, isRoot: true },
    ]) {
      const { made, commands } = machine(situation);
      assert.throws(() => findChromium(made), /install it with "apt-get install chromium" or "npx playwright install chromium"/);
      assert.deepEqual(commands, ['playwright install chromium']);
    }
  });
});

test('the sandbox is switched off for root only', () => {
  assert.ok(chromiumArgs(true).includes('--no-sandbox'));
  assert.ok(!chromiumArgs(false).includes('--no-sandbox'));
});
