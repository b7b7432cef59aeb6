import { expect, test, type Page } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { ChangingHost } from '../fixtures/changing-host.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';
import { fixtureDist, KITCHEN_SINK } from '../fixtures/fixture-site.ts';
import { dist } from '../fixtures/pages.ts';
import { templates } from '../templates.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(180_000);

const saveButton = (page: Page) => page.getByRole('button', { name: 'Keep this site for offline reading' });
const removeButton = (page: Page) => page.getByRole('button', { name: 'Remove it from this device' });
const updateButton = (page: Page) => page.getByRole('button', { name: 'Use the newer copy' });
const status = (page: Page) => page.locator('offline-reading [role="status"]');
const banner = (page: Page) => page.getByText('Offline: this is the copy kept on this device.');
const SLOW = { timeout: 60_000 };

/** Returns the scopes of the workers and the number of files in each cache. */
const storage = (page: Page) =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const files: Record<string, number> = {};
    for (const name of await caches.keys()) files[name] = (await (await caches.open(name)).keys()).length;
    return { scopes: registrations.map(({ scope }) => new URL(scope).pathname), files };
  });

let host: ChangingHost;
test.beforeEach(async ({ baseURL }) => {
  host = await ChangingHost.start(dist, new URL(baseURL!).pathname);
});
test.afterEach(() => host.stop());

async function save(page: Page): Promise<void> {
  await page.goto(`${host.url}comfort/`);
  await saveButton(page).press('Enter');
  await expect(status(page)).toHaveText(/^Kept: \d+\.\d\sMB\. /, SLOW);
}

/** Opens a page of each template and expects it whole, with the banner where it comes from this device. */
async function expectPages(page: Page, isOffline: boolean): Promise<void> {
  for (const [name, url] of templates.filter(([, url]) => url !== '404.html')) {
    await page.goto(host.url + url);
    await expect(page.locator('main h1'), name).toHaveCount(1);
    expect(await page.evaluate(() => [...document.styleSheets].some(({ cssRules }) => cssRules.length > 0)), name).toBe(true);
    await expect(banner(page), name).toHaveCount(isOffline ? 1 : 0);
  }
}

/** Waits until a newer version is installed beside the one in use. */
const expectWaiting = (page: Page) =>
  expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state), SLOW).toBe('installed');

test(
  'the site is downloaded when the reader asks, is read and searched offline, and is removed',
  { tag: ['@journey', '@a11y-offline'] },
  async ({ page }) => {
    const errors = collectConsoleErrors(page);
    for (const url of ['', 'now/', 'search/?q=aura']) {
      await page.goto(host.url + url);
      expect(await storage(page), url).toEqual({ scopes: [], files: {} });
    }
    await save(page);
    const { pathname } = new URL(host.url);
    const stored = await storage(page);
    expect([stored.scopes, Object.keys(stored.files)]).toEqual([[pathname], [`massage-for-migraine-offline ${pathname}`]]);
    await expectPages(page, false);

    host.mode = 'unreachable';
    await expectPages(page, true);
    await page.goto(`${host.url}search/?q=pregnancy`);
    const searchStatus = page.getByRole('main').getByRole('status');
    await expect(searchStatus).toHaveText(/^\d+ pages?\./);
    // In the full text only.
    await page.getByRole('main').getByRole('searchbox').fill('bruise easily');
    await expect(page).toHaveURL(/q=bruise/);
    await expect(searchStatus).toHaveText(/^\d+ pages?\./);
    await expect(searchStatus).not.toContainText('could not');
    await page.locator('#search-results h3 a').first().click();
    await expect(banner(page)).toBeVisible();
    expect(errors).toEqual([]);

    host.mode = 'up';
    await page.goto(`${host.url}comfort/`);
    await removeButton(page).click();
    await expect(saveButton(page)).toBeVisible();
    expect(await storage(page)).toEqual({ scopes: [], files: {} });
  },
);

test('a saved page opens at every spelling of its address, and when the host fails', async ({ page }) => {
  await save(page);
  host.mode = 'unreachable';
  for (const [asked, shown, title] of [
    ['faq', 'faq/', /^Questions and answers/],
    ['now/index.html', 'now/index.html', /^In an attack now/],
    ['now/?x=1#emergency', 'now/?x=1#emergency', /^In an attack now/],
    ['research/no-such-page/nor-this/', 'offline/', /^You are offline/],
  ] as const) {
    await page.goto(host.url + asked);
    expect(page.url()).toBe(host.url + shown);
    await expect(page).toHaveTitle(title);
  }
  await page.getByRole('main').getByRole('link', { name: 'In an attack now' }).click();
  await expect(page).toHaveURL(`${host.url}now/`);
  expect(await axeProblems(page)).toEqual([]);

  for (const mode of ['silent', 500, 503, 429] as const) {
    host.mode = mode;
    expect((await page.goto(`${host.url}faq/how-often/`))!.status(), String(mode)).toBe(200);
    await expect(banner(page)).toBeVisible();
  }
  // A page that is not saved has the response of the host, and a page that is gone may be gone for a reason.
  expect((await page.goto(`${host.url}no/such/page/`))!.status()).toBe(429);
  host.mode = 404;
  expect((await page.goto(`${host.url}now/`))!.status()).toBe(404);
});

test('a newer version replaces the older as a whole, at the press of a button', async ({ page }) => {
  await save(page);
  await host.publish(fixtureDist);
  await page.goto(`${host.url}faq/`);
  await expectWaiting(page);
  // Pages come from the host, and offline the older version stays whole.
  await page.goto(host.url + KITCHEN_SINK);
  await expect(page).toHaveTitle(/^Every component/);
  host.mode = 'unreachable';
  await page.goto(host.url + KITCHEN_SINK);
  await expect(page).toHaveTitle(/^You are offline/);
  await expectPages(page, true);

  host.mode = 'up';
  await page.goto(`${host.url}comfort/`);
  await updateButton(page).click();
  await expect(status(page)).toHaveText('The newer copy is in use.');
  await expect(updateButton(page)).toBeHidden();
  host.mode = 'unreachable';
  await page.goto(host.url + KITCHEN_SINK);
  await expect(page).toHaveTitle(/^Every component/);
  await expectPages(page, true);
});

test('a newer version that comes only in part changes nothing; once whole, it replaces the older when no page is open', async ({
  page,
  context,
}) => {
  await save(page);
  host.breaksAt = 'glossary/';
  await host.publish(fixtureDist);
  await page.goto(`${host.url}faq/`);
  const installing = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.installing?.state ?? 'none');
  await expect.poll(() => host.mode, SLOW).toBe('unreachable');
  await expect.poll(installing, SLOW).toBe('none');
  await expectPages(page, true);

  [host.mode, host.breaksAt] = ['up', undefined];
  await page.goto(`${host.url}faq/`);
  await expectWaiting(page);
  host.mode = 'unreachable';
  await page.close();
  await expect
    .poll(async () => {
      const next = await context.newPage();
      await next.goto(host.url + KITCHEN_SINK);
      const title = await next.title();
      await next.close();
      return title;
    }, SLOW)
    .toMatch(/^Every component/);
});

test.describe('What cannot be saved is reported in a sentence, and nothing breaks', () => {
  test('the connection breaks, and the next try goes on from there', async ({ page }) => {
    host.breaksAt = 'glossary/';
    await page.goto(`${host.url}comfort/`);
    await saveButton(page).click();
    await expect(status(page)).toHaveText(/^The connection broke off\./, SLOW);
    const [saved] = Object.values((await storage(page)).files);
    expect(saved).toBeGreaterThan(10);
    [host.mode, host.breaksAt] = ['up', undefined];
    await saveButton(page).click();
    await expect(status(page)).toHaveText(/^Kept: /, SLOW);
  });

  test('there is no space', async ({ page, context }) => {
    const devTools = await context.newCDPSession(page);
    await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize: 500_000 });
    await page.goto(`${host.url}comfort/`);
    await saveButton(page).click();
    await expect(status(page)).toHaveText(/^There is not enough room on this device/, SLOW);
    await expect(removeButton(page)).toBeHidden();
    expect(await storage(page)).toEqual({ scopes: [], files: {} });
  });

  for (const [name, script, sentence] of [
    [
      'without service workers',
      () => void delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker,
      'Here the site cannot be kept',
    ],
    [
      'without https',
      () => void Object.defineProperty(window, 'isSecureContext', { value: false }),
      'begins with https. Here it does not.',
    ],
  ] as const)
    test(name, async ({ page }) => {
      const errors = collectConsoleErrors(page);
      await page.addInitScript(script);
      for (const path of ['comfort/', 'now/']) {
        await page.goto(host.url + path);
        await expect(page.locator('offline-reading')).toContainText(sentence);
        await expect(page.locator('offline-reading').getByRole('button')).toHaveCount(0);
      }
      expect(errors).toEqual([]);
    });

  test('the browser denies it, or it is another script', async ({ page }) => {
    await page.goto(`${host.url}comfort/`);
    const register = () => navigator.serviceWorker.register('../sw.js').then(String, (error: Error) => error.name);
    expect(await page.evaluate(register)).toBe('TypeError');
    await page.evaluate(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('The user denied it.', 'SecurityError'));
    });
    await saveButton(page).click();
    await expect(status(page)).toHaveText(/^This browser did not allow it\./);
  });
});
