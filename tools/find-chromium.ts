import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const isRoot = process.getuid?.() === 0;
const SYSTEM_PATHS = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
];

const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
const installWithPlaywright = () =>
  run(process.execPath, fileURLToPath(new URL('cli.js', import.meta.resolve('playwright/package.json'))), 'install', 'chromium');
const installWithApt = () =>
  isRoot && existsSync('/usr/bin/apt-get') && run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium');

/**
 * Returns the path of a Chromium: the one that CHROMIUM_PATH names, Playwright's own or one of the system. Where there is none it
 * is installed by Playwright or, for root on Debian, by apt. Throws when that fails too.
 */
export function findChromium(paths = [chromium.executablePath(), ...SYSTEM_PATHS], installers = [installWithPlaywright, installWithApt]) {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", where there is no file.`);
  }
  // On Linux a file may not start: a library is missing, or it is Ubuntu's stub that installs a snap.
  const starts = (path: string) => process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
  const find = () => paths.find((path) => existsSync(path) && starts(path));
  for (const install of [() => true, ...installers]) {
    const found = install() ? find() : undefined;
    if (found) return found;
  }
  throw new Error('The browser tests need Chromium: run "npx playwright install chromium", or set CHROMIUM_PATH to the program.');
}

/** The switches of Chromium: it contacts the test server only, and its sandbox does not run as root. */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  ...[
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
];

if (import.meta.main) console.log(`Browser: ${findChromium()}`);
