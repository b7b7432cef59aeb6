import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** What the search for a browser asks of the machine it runs on. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** Whether packages of the system may be installed. */
  isRoot: boolean;
  /** Where Playwright keeps the Chromium that it installs. */
  playwrightPath: string;
  exists(path: string): boolean;
  /** Runs a command to its end; whether it succeeded. `show` lets its output through. */
  run(command: string, args: readonly string[], show: boolean): boolean;
}

const SYSTEM_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
};

/**
 * The path of a Chromium that starts: the one that CHROMIUM_PATH names, Playwright's own, one of the system. Where there
 * is none it tries to install one. Throws a sentence that says what to install when that fails too.
 */
export function findChromium(machine: Machine = thisMachine()): string {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", where there is no file.`);
  }
  const find = () => [machine.playwrightPath, ...systemPaths(machine)].find((path) => starts(path, machine));
  const installers = [installByPlaywright, installByApt];
  let found = find();
  for (const install of installers) {
    if (found) break;
    if (install(machine)) found = find();
  }
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome: install it with "apt-get install chromium" or "npx playwright install chromium", or set CHROMIUM_PATH to the program.',
  );
}

/** The switches Chromium is started with. */
export function chromiumArgs(isRoot = process.getuid?.() === 0): string[] {
  return [
    // Chromium refuses to run its sandbox as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    // The browser speaks to our server and to nobody else.
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function systemPaths({ platform, env }: Machine): readonly string[] {
  if (platform !== 'win32') return SYSTEM_PATHS[platform] ?? [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = env[name];
    return folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`] : [];
  });
}

/**
 * On Linux a file is no proof: Playwright's own may lack libraries of the system, and Ubuntu's `chromium-browser` is a
 * stub that asks for a snap. Elsewhere it is, and Chrome for Windows would open a window when asked for its version.
 */
function starts(path: string, machine: Machine): boolean {
  return machine.exists(path) && (machine.platform !== 'linux' || machine.run(path, ['--version'], false));
}

function installByPlaywright(machine: Machine): boolean {
  console.error('No Chromium found. Trying "playwright install chromium".');
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright/package.json')));
  return machine.run(process.execPath, [cli, 'install', 'chromium'], true);
}

function installByApt(machine: Machine): boolean {
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.exists('/usr/bin/apt-get')) return false;
  console.error('Trying "apt-get install chromium".');
  // Package lists may be old or missing; where they cannot be fetched, the install says so.
  machine.run('apt-get', ['update'], true);
  return machine.run('apt-get', ['install', '-y', 'chromium'], true);
}

function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    exists: existsSync,
    run: (command, args, show) =>
      spawnSync(command, args, {
        stdio: show ? ['ignore', process.stderr, process.stderr] : 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
  };
}
