import { spawnSync } from 'node:child_process';
import { programPath } from '../hosts/install.ts';
import { scratchFolder } from '../hosts/servers.ts';
import type { InstalledEngine } from './engine.ts';

/** Whatever is not this machine is asked for at a port where nobody listens. */
const OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** Some systems have a `firefox` that only says how to install it. */
const program = () =>
  ['firefox-esr', 'firefox']
    .map(programPath)
    .find((path) => path !== undefined && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0);

/** As puppeteer knows a function that runs in the page. */
type Run = (...args: unknown[]) => unknown;

/** Firefox, by WebDriver BiDi. */
export const firefox: InstalledEngine = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  isHere: () => program() !== undefined,
  tellsConsole: true,
  async start(origin) {
    await using started = new AsyncDisposableStack();
    const { launch } = await import('../../../browser-tools/puppeteer.mjs');
    const browser = await launch({
      browser: 'firefox',
      executablePath: program()!,
      defaultViewport: { width: 1280, height: 900 },
      env: { ...process.env, HOME: scratchFolder() },
      extraPrefsFirefox: OFFLINE,
    });
    started.defer(() => browser.close());
    const page = await browser.newPage();
    let errors: string[] = [];
    const add = (what: string) => errors.push(`${page.url()}: ${what}`);
    page.on('console', (message) => {
      if (['warn', 'error', 'assert'].includes(message.type())) add(`console ${message.type()}: ${message.text()}`);
    });
    // Violations of the content security policy come as errors too.
    page.on('pageerror', (error) => add(`uncaught: ${String(error)}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['about:', 'blob:', 'data:'].includes(url.protocol)) add(`request to ${url.origin}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // The page was left before the answer came.
      if (reason !== 'NS_BINDING_ABORTED') add(`failed: ${request.url()} (${reason})`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) add(`${response.status()}: ${response.url()}`);
    });
    const all = started.move();
    return {
      open: async (address) => void (await page.goto(address)),
      evaluate: async <Args extends unknown[], Result>(run: (...args: Args) => Result | Promise<Result>, ...args: Args) =>
        (await page.evaluate(run as Run, ...args)) as Result,
      inject: async (script) => void (await page.evaluate(`${script}; undefined`)),
      async click(find, ...args) {
        const found = (await page.evaluateHandle(find as Run, ...args)).asElement();
        if (!found) throw new Error(`${page.url()}: nothing to click`);
        await found.click();
      },
      errors() {
        const said = errors;
        errors = [];
        return Promise.resolve(said);
      },
      stop: () => all.disposeAsync(),
    };
  },
};
