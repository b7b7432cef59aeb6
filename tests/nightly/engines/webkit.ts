import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { programPath } from '../hosts/install.ts';
import { scratchFolder } from '../hosts/servers.ts';
import type { InstalledEngine } from './engine.ts';
import { takeErrors } from './watched-site.ts';
import { freePort } from '../../fixtures/free-port.ts';

const DRIVER = 'WebKitWebDriver';
const DISPLAY = 'Xvfb';
/** Not on the path: it is the test browser of the library. */
const miniBrowser = () => globSync('/usr/lib{,64,exec}/{*/,}webkit2gtk-4.1/MiniBrowser')[0];

/** The key by which WebDriver names an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** The longest that loading a page or running a script may take; the answer to a command may take twice that. */
const COMMAND_MS = 30_000;
const START_MS = 20_000;
const STOP_MS = 5000;

/** What was started, to be ended whatever happens to this process. */
const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => signal(child, 'SIGKILL')));

/** WebKitGTK, by plain HTTP requests of WebDriver, on a display that nobody sees. */
export const webkit: InstalledEngine = {
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb'],
  isHere: () => Boolean(programPath(DRIVER) && programPath(DISPLAY) && miniBrowser()),
  tellsConsole: false,
  async start() {
    await using started = new AsyncDisposableStack();
    const display = await startDisplay();
    started.defer(display.stop);
    const driver = await startDriver(display.number);
    started.defer(driver.stop);
    const session = await openSession(driver.url);
    started.defer(async () => void (await session('DELETE', '')));
    const execute = (script: string, args: readonly unknown[] = []) => session('POST', 'execute/sync', { script, args });
    const call = (run: (...args: never[]) => unknown, args: readonly unknown[]) => execute(`return (${String(run)})(...arguments)`, args);

    // The menu is open where there is room.
    await session('POST', 'window/rect', { x: 0, y: 0, width: 1280, height: 900 });
    const all = started.move();
    return {
      open: async (address) => void (await session('POST', 'url', { url: address })),
      evaluate: async <Args extends unknown[], Result>(run: (...args: Args) => Result | Promise<Result>, ...args: Args) =>
        (await call(run, args)) as Result,
      inject: async (script) => void (await execute(script)),
      async click(find, ...args) {
        const found = (await call(find, args)) as Record<typeof ELEMENT, string> | null;
        if (!found) throw new Error(`${String(await session('GET', 'url'))}: nothing to click`);
        await session('POST', `element/${found[ELEMENT]}/click`, {});
      },
      errors: async () => (await call(takeErrors, [])) as string[],
      stop: () => all.disposeAsync(),
    };
  },
};

/** Starts a display of its own; it picks a number that is free. */
async function startDisplay(): Promise<{ number: string; stop: () => Promise<void> }> {
  const child = start(DISPLAY, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp']);
  const said = text(child.stderr!);
  const [number] = (await Promise.race([once(child.stdio[3] as Readable, 'data'), once(child, 'close')])) as unknown[];
  if (!Buffer.isBuffer(number)) throw new Error(`${DISPLAY} does not start. It said:\n${await said}`);
  return { number: String(number).trim(), stop: () => stop(child) };
}

/** How often another port is tried: between the choice of a free one and the start, somebody else may take it. */
const ATTEMPTS = 3;

async function startDriver(display: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const home = scratchFolder();
  const env = {
    ...process.env,
    DISPLAY: `:${display}`,
    // A browser without a history, and without the desktop of the person who runs the tests.
    HOME: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_RUNTIME_DIR: home,
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  };
  let said = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const child = start(DRIVER, ['--host=127.0.0.1', `--port=${port}`], env);
    const errors = text(child.stderr!);
    const url = `http://127.0.0.1:${port}`;
    for (const end = Date.now() + START_MS; child.exitCode === null && Date.now() < end; await wait(50))
      if ((await fetch(`${url}/status`).catch(() => undefined))?.ok && child.exitCode === null) return { url, stop: () => stop(child) };
    await stop(child);
    said = await errors;
  }
  throw new Error(`${DRIVER} does not start. It said:\n${said}`);
}

/** Sends a command of a session; its value. Throws the driver's sentence when the command fails. */
type Session = (method: 'GET' | 'POST' | 'DELETE', command: string, body?: object) => Promise<unknown>;

async function openSession(driver: string): Promise<Session> {
  const send = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${driver}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(2 * COMMAND_MS),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const browser = { binary: miniBrowser(), args: ['--automation'] };
  const { sessionId } = (await send('POST', '', {
    capabilities: { alwaysMatch: { timeouts: { pageLoad: COMMAND_MS, script: COMMAND_MS }, 'webkitgtk:browserOptions': browser } },
  })) as {
    sessionId: string;
  };
  return (method, command, body) => send(method, `/${sessionId}${command && `/${command}`}`, body);
}

/** Starts a program as the head of a group of processes, so that those which it starts can be ended with it. */
function start(name: string, args: readonly string[], env = process.env) {
  const child = spawn(programPath(name)!, args, { detached: true, env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  children.add(child);
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  const hard = setTimeout(() => signal(child, 'SIGKILL'), STOP_MS);
  if (child.exitCode === null && child.signalCode === null) {
    signal(child, 'SIGTERM');
    await once(child, 'exit');
  }
  clearTimeout(hard);
  // What it started may live longer than itself.
  signal(child, 'SIGKILL');
  children.delete(child);
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // The whole group is over.
  }
}
