import { chromium, type Browser, type Page } from 'playwright';
import { chromiumArgs, findChromium } from '../tools/find-chromium.ts';

/** Starts the browser that the tests use too. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
}

/**
 * Lends a page with empty caches and no service worker, and closes it afterwards.
 * @param cpuSlowdown how many times slower the page's own thread runs; workers keep their speed
 */
export async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>, cpuSlowdown = 1): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    if (cpuSlowdown > 1) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    }
    return await use(page);
  } finally {
    await context.close();
  }
}
