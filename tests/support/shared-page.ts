import { test as base, type Page } from 'playwright/test';

/** Tests with one page for all of a worker: opening one for each would take longer than what is done there. */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: process.env['TEST_SITE_URL']!, serviceWorkers: 'block' });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});
