import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from 'playwright/test';
import { failureTexts, offlineStatus } from '../../src/components/offline/messages.ts';
import { OFFLINE_BANNER } from '../../src/components/offline/precached-page.ts';
import { serveFolder, type StaticServer } from '../../tools/static-server.ts';
import { axeProblems } from '../fixtures/axe.ts';
import { dist, pages } from '../fixtures/pages.ts';
import { serveBrokenly, serveError, writeVersion } from '../fixtures/site-versions.ts';
import { watch } from '../fixtures/watch.ts';

/** A folder with a later version of the site, made once for this file. */
const test = base.extend<object, { later: string }>({
  later: [
    // Playwright reads from the braces that nothing else is needed.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'later-'));
      await writeVersion(folder, 'LATER');
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.use({ serviceWorkers: 'allow' });
test.setTimeout(180_000);

const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep this site for offline reading' });
const removeButton = (page: Page) => page.getByRole('button', { name: 'Remove it from this device' });
const useButton = (page: Page) => page.getByRole('button', { name: 'Use the newer copy' });
const status = (page: Page) => page.locator('offline-reading [role="status"]');
const note = (page: Page) => page.getByText(OFFLINE_BANNER);

const all = pages().filter(({ path }) => path !== '404.html');

/** What this browser has: workers by their scopes, and files by caches. */
const storage = (page: Page) =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const files: Record<string, number> = {};
    for (const name of await caches.keys()) files[name] = (await (await caches.open(name)).keys()).length;
    return { scopes: registrations.map(({ scope }) => new URL(scope).pathname), files };
  });

async function keep(page: Page, url: string): Promise<void> {
  await page.goto(`${url}comfort/`);
  await keepButton(page).click();
  await expect(status(page)).toHaveText(/^Kept: \d+\.\d\sMB\. /, { timeout: 60_000 });
}

/** Opens every page; what is not as it should be, in a sentence. */
async function pageProblems(page: Page, url: string, is: { version: '' | 'LATER'; kept: boolean }): Promise<string[]> {
  const problems: string[] = [];
  for (const { url: path } of all) {
    await page.goto(url + path);
    const found = await page.evaluate(() => ({
      title: document.title,
      rules: [...document.styleSheets].map(({ cssRules }) => cssRules.length),
      heading: document.querySelectorAll('main h1').length,
    }));
    if (found.title.startsWith('LATER') !== (is.version === 'LATER')) problems.push(`${path} is "${found.title}"`);
    if (found.rules.length === 0 || found.rules.includes(0)) problems.push(`${path} has no styles`);
    if (found.heading !== 1) problems.push(`${path} has no heading`);
    const isNoted = await note(page).isVisible();
    if (isNoted !== (is.kept && path !== 'offline/')) problems.push(`${path} ${isNoted ? 'says' : 'does not say'} that it is kept`);
  }
  return problems;
}

/** Serves a folder, stops, and serves again at the same port. */
class Site {
  readonly #running: Pick<StaticServer, 'close'>[] = [];
  port = 0;
  url = '';

  async serve(folder: string, base = '/'): Promise<void> {
    const server = await serveFolder({ folder, base, port: this.port });
    this.#running.push(server);
    ({ port: this.port, url: this.url } = server);
  }

  async serveBrokenly(folder: string, files: number): Promise<{ sent(): number }> {
    const server = await serveBrokenly(folder, this.port, files);
    this.#running.push(server);
    return server;
  }

  async serveError(status: number): Promise<void> {
    this.#running.push(await serveError(this.port, status));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((server) => server.close()));
  }
}

let site: Site;
test.beforeEach(() => void (site = new Site()));
test.afterEach(() => site.stop());

/** Waits until a newer copy has been loaded and waits. */
const newerWaits = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state), { timeout: 60_000 })
    .toBe('installed');

for (const at of ['/', '/a/b/'])
  test(`kept at ${at}: without the server every page opens, and the search finds`, { tag: '@a11y-offline' }, async ({ page }) => {
    await site.serve(dist, at);
    const complaints = watch(page, new URL(site.url).origin);
    await keep(page, site.url);
    const { scopes, files } = await storage(page);
    expect(scopes).toEqual([at]);
    expect(Object.keys(files)).toEqual([`massage-for-migraine-offline ${at}`]);

    // With the server there, pages come from it.
    await page.goto(`${site.url}now/`);
    await expect(note(page)).toHaveCount(0);
    await site.stop();

    expect(await pageProblems(page, site.url, { version: '', kept: true })).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('banner').getByRole('searchbox').fill('pregnancy');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.url}search/?q=pregnancy`);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      /^\d+ pages found for “pregnancy”\. Warning signs stand above the results\.$/,
    );
    const found = await page.locator('#search-results > li h3').count();
    expect(found).toBeGreaterThan(3);
    // In the full text only.
    await page.getByRole('main').getByRole('searchbox').fill('bruise easily');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/found for “bruise easily”\./);
    await expect(page.getByRole('main').getByRole('status')).not.toContainText('could not');
    const result = page.locator('#search-results h3 a').first();
    const words = await result.innerText();
    await result.click();
    await expect(page.locator('h1')).toBeVisible();
    expect(words).not.toBe('');
    await expect(note(page)).toBeVisible();
    expect(complaints).toEqual([]);
  });

test('without the server the addresses that hosts and readers write in other ways lead to the page', async ({ page }) => {
  await site.serve(dist, '/a/b/');
  await keep(page, site.url);
  await site.stop();
  for (const [asked, shown, title] of [
    ['faq', 'faq/', /^Questions and answers/],
    ['now/index.html', 'now/index.html', /^In an attack now/],
    ['now/?x=1#emergency', 'now/?x=1#emergency', /^In an attack now/],
    ['research/no-such-page/nor-this/', 'offline/', /^You are offline/],
    ['no-such-file.txt', 'offline/', /^You are offline/],
  ] as const) {
    await page.goto(site.url + asked);
    expect(page.url()).toBe(site.url + shown);
    await expect(page).toHaveTitle(title);
  }
  const type = await page.evaluate(async (address) => (await fetch(address)).headers.get('Content-Type'), `${site.url}now/`);
  expect(type).toBe('text/html; charset=utf-8');
  await page.goto(`${site.url}research/no-such-page/nor-this/`);
  await page.getByRole('main').getByRole('link', { name: 'In an attack now' }).click();
  await expect(page).toHaveURL(`${site.url}now/`);
});

test('the note is there at the first paint and moves nothing; axe finds nothing', async ({ page }) => {
  await site.serve(dist);
  await keep(page, site.url);
  await site.stop();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      Object.assign(window, { shift: sum });
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shift: 0 });
  });
  for (const path of ['now/', 'faq/cortisol/', 'comfort/']) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    await expect(note(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), path).toBe(0);
    expect(await axeProblems(page)).toEqual([]);
  }
  // What an attack needs is moved by less than a line.
  const stepsEnd = () => page.locator('.now__steps').evaluate((steps) => steps.getBoundingClientRect().bottom);
  await page.goto(`${site.url}now/`);
  await expect(note(page)).toBeVisible();
  const kept = await stepsEnd();
  await site.serve(dist);
  await page.reload();
  await expect(note(page)).toHaveCount(0);
  expect(kept - (await stepsEnd())).toBeLessThan(14);
});

test('a line that answers nothing is as good as none', async ({ page }) => {
  await site.serve(dist);
  await keep(page, site.url);
  await site.stop();
  await site.serveBrokenly(dist, 0);
  await page.goto(`${site.url}now/`);
  await expect(note(page)).toBeVisible();
  expect(await page.evaluate(() => document.styleSheets[0]!.cssRules.length)).toBeGreaterThan(0);
});

test('an error page of the host is as good as no answer where the page is kept', async ({ page }) => {
  await site.serve(dist);
  await keep(page, site.url);
  for (const status of [500, 503, 429]) {
    await site.stop();
    await site.serveError(status);
    // A page, one without its slash, and a file that a page loads.
    for (const path of ['now/', 'faq/how-often'])
      await test.step(`${status} ${path}`, async () => {
        const response = await page.goto(site.url + path);
        expect(response!.status()).toBe(200);
        // The worker corrected the length of a page with a note.
        expect(response!.headers()).not.toHaveProperty('content-length');
        await expect(note(page)).toBeVisible();
        expect(await page.evaluate(() => document.styleSheets[0]!.cssRules.length)).toBeGreaterThan(0);
      });
    expect(await page.evaluate(async () => (await fetch('../../search/words.json')).status)).toBe(200);
  }
  // What is not kept has the answer of the host: it says more than a page on a missing connection.
  expect((await page.goto(`${site.url}no/such/page/`))!.status()).toBe(429);
  await site.stop();
  // A page that is gone from the site may be gone for a reason.
  await site.serveError(404);
  expect((await page.goto(`${site.url}now/`))!.status()).toBe(404);
});

test('nothing is kept before the reader asks, and all of it goes when the reader says so', async ({ page }) => {
  await site.serve(dist);
  for (const path of ['', 'now/', 'comfort/', 'search/?q=aura']) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    expect(await storage(page), path).toEqual({ scopes: [], files: {} });
  }
  await page.goto(`${site.url}now/`);
  await expect(page.locator('offline-reading p').first()).toHaveText(
    /every page and the search on this device\. That loads about \d\.\d\sMB and fills about \d\.\d\sMB\./,
  );
  await expect(removeButton(page)).toBeHidden();
  await keepButton(page).press('Enter');
  await expect(status(page)).toHaveText(/^Kept: \d\.\d\sMB\./, { timeout: 60_000 });
  await expect(keepButton(page)).toBeHidden();
  await expect(status(page)).toBeFocused();
  expect((await storage(page)).scopes).toEqual(['/']);

  await page.reload();
  await expect(page.locator('offline-reading')).toContainText('This device keeps a copy of the site');
  await removeButton(page).click();
  await expect(status(page)).toHaveText(offlineStatus.removed);
  await expect(keepButton(page)).toBeVisible();
  expect(await storage(page)).toEqual({ scopes: [], files: {} });
  await site.stop();
  expect(await page.goto(`${site.url}faq/`).catch(() => 'nothing')).toBe('nothing');
});

test('two copies on one origin do not share what they keep', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'origin-'));
  try {
    await writeVersion(folder, 'LATER');
    await writeVersion(join(folder, 'copy'), 'OTHER');
    await site.serve(folder);
    await keep(page, site.url);
    await keep(page, `${site.url}copy/`);
    const { files } = await storage(page);
    expect(Object.keys(files).sort()).toEqual(['massage-for-migraine-offline /', 'massage-for-migraine-offline /copy/']);
    await removeButton(page).click();
    await expect(status(page)).toHaveText(offlineStatus.removed);
    expect(Object.keys((await storage(page)).files)).toEqual(['massage-for-migraine-offline /']);
    await site.stop();
    await page.goto(`${site.url}now/`);
    await expect(page).toHaveTitle(/^LATER/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.describe('A later version of the site', () => {
  test('is kept beside the older one and takes its place as a whole', async ({ page, context, later }) => {
    await site.serve(dist);
    await keep(page, site.url);
    const [before] = Object.values((await storage(page)).files);
    await site.stop();
    await site.serve(later);

    // With a connection the later page comes with its own styles, although the older copy is kept.
    await page.goto(`${site.url}faq/`);
    await expect(page).toHaveTitle(/^LATER/);
    await expect(note(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.styleSheets[0]!.cssRules.length)).toBeGreaterThan(0);
    await newerWaits(page);
    await site.stop();

    // While a page is open the older copy stays, and stays whole.
    expect(await pageProblems(page, site.url, { version: '', kept: true })).toEqual([]);
    const next = await reopened(page, context);
    await expect.poll(() => firstTitle(next, site.url), { timeout: 60_000 }).toMatch(/^LATER/);
    expect(await pageProblems(next, site.url, { version: 'LATER', kept: true })).toEqual([]);
    // What was of the older version is gone.
    await expect.poll(async () => Object.values((await storage(next)).files)).toEqual([before]);
  });

  test('takes over at once when the reader asks for it', async ({ page, later }) => {
    await site.serve(dist);
    await keep(page, site.url);
    await site.stop();
    await site.serve(later);
    await page.goto(`${site.url}comfort/`);
    await expect(useButton(page)).toBeVisible({ timeout: 60_000 });
    await useButton(page).click();
    await expect(status(page)).toHaveText(offlineStatus.updated);
    await expect(useButton(page)).toBeHidden();
    await site.stop();
    await page.goto(`${site.url}privacy/`);
    await expect(page).toHaveTitle(/^LATER/);
    await expect(note(page)).toBeVisible();
  });

  test('that comes only in part changes nothing, and is loaded to its end the next time', async ({ page, context, later }) => {
    await site.serve(dist);
    await keep(page, site.url);
    await site.stop();
    const broken = await site.serveBrokenly(later, 60);
    await page.goto(`${site.url}faq/`);
    await expect(page).toHaveTitle(/^LATER/);
    await expect.poll(() => broken.sent(), { timeout: 60_000 }).toBe(60);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null), { timeout: 60_000 })
      .toBeNull();
    await site.stop();
    // Parts of the later version lie there already.
    const [count] = Object.values((await storage(page)).files);
    expect(count).toBeGreaterThan(all.length + 60);
    const next = await reopened(page, context);
    expect(await pageProblems(next, site.url, { version: '', kept: true })).toEqual([]);

    await site.serve(later);
    await next.goto(`${site.url}faq/`);
    await newerWaits(next);
    await site.stop();
    const last = await reopened(next, context);
    await expect.poll(() => firstTitle(last, site.url), { timeout: 60_000 }).toMatch(/^LATER/);
    expect(await pageProblems(last, site.url, { version: 'LATER', kept: true })).toEqual([]);
  });
});

/** Closes all pages of the site, so that a copy that waits can take over, and opens a new one. */
async function reopened(page: Page, context: BrowserContext): Promise<Page> {
  const next = await context.newPage();
  await page.close();
  return next;
}

/** The title of a page that is opened after none of the site was. */
async function firstTitle(page: Page, url: string): Promise<string> {
  await page.goto('about:blank');
  // A copy takes over once the page before has gone for good and the worker before has nothing to do.
  await page.waitForTimeout(1000);
  await page.goto(`${url}privacy/`);
  return page.title();
}

test.describe('What cannot be kept is told in a sentence, and nothing breaks', () => {
  test('the line breaks; the next try goes on where it stopped', async ({ page }) => {
    await site.serve(dist);
    await page.goto(`${site.url}comfort/`);
    await expect(keepButton(page)).toBeVisible();
    await site.stop();
    await site.serveBrokenly(dist, 50);
    await keepButton(page).click();
    await expect(status(page)).toHaveText(failureTexts.connection, { timeout: 60_000 });
    await site.stop();
    const [part] = Object.values((await storage(page)).files);
    expect(part).toBeGreaterThan(10);
    await expect(removeButton(page)).toBeVisible();
    await site.serve(dist);
    await keepButton(page).click();
    await expect(status(page)).toHaveText(/^Kept: /, { timeout: 60_000 });
  });

  test('the site changes while it is loaded', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'changing-'));
    try {
      await writeVersion(folder, 'LATER');
      writeFileSync(join(folder, 'privacy/index.html'), '<!doctype html><html lang="en"><title>Newer still</title>');
      await site.serve(folder);
      await page.goto(`${site.url}comfort/`);
      await keepButton(page).click();
      await expect(status(page)).toHaveText(failureTexts.changed, { timeout: 60_000 });
      expect((await storage(page)).scopes).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('there is no room', async ({ page, context }) => {
    await site.serve(dist);
    const devTools = await context.newCDPSession(page);
    await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 500_000 });
    await page.goto(`${site.url}comfort/`);
    await keepButton(page).click();
    await expect(status(page)).toHaveText(failureTexts.quota, { timeout: 60_000 });
    await expect(keepButton(page)).toBeVisible();
    await expect(removeButton(page)).toBeHidden();
    expect(await storage(page)).toEqual({ scopes: [], files: {} });
  });

  test('the worker is refused', async ({ page }) => {
    await site.serve(dist);
    const complaints = watch(page, new URL(site.url).origin);
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('The user denied it.', 'SecurityError'));
      ServiceWorkerContainer.prototype.getRegistration = () => Promise.reject(new DOMException('The user denied it.', 'SecurityError'));
    });
    await page.goto(`${site.url}comfort/`);
    await keepButton(page).click();
    await expect(status(page)).toHaveText(failureTexts.denied);
    await expect(page.getByRole('radio', { name: 'Dim', exact: true })).toBeEnabled();
    expect(complaints).toEqual([]);
  });

  for (const [name, script, words] of [
    [
      'a browser or window without workers',
      () => void delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker,
      'Here the site cannot be kept',
    ],
    [
      'an address without https',
      () => void Object.defineProperty(window, 'isSecureContext', { value: false }),
      'begins with https. Here it does not.',
    ],
  ] as const)
    test(name, async ({ page }) => {
      await site.serve(dist);
      const complaints = watch(page, new URL(site.url).origin);
      await page.addInitScript(script);
      for (const path of ['comfort/', 'now/']) {
        await page.goto(site.url + path);
        await expect(page.locator('offline-reading')).toContainText(words);
        await expect(page.locator('offline-reading').getByRole('button')).toHaveCount(0);
        await expect(page.locator('offline-reading p:visible')).toHaveCount(2);
      }
      expect(complaints).toEqual([]);
    });

  test('without JavaScript a sentence says so', async ({ browser }) => {
    await site.serve(dist);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['comfort/', 'now/']) {
      await page.goto(site.url + path);
      await expect(page.locator('.offline-reading noscript p')).toBeVisible();
      expect(await page.locator('offline-reading').boundingBox()).toBeNull();
    }
    await context.close();
  });
});

test('no other script can be made the worker', async ({ page }) => {
  await site.serve(dist);
  const tried = async () =>
    page.evaluate(async () => {
      try {
        await navigator.serviceWorker.register('../sw.js');
        return 'registered';
      } catch (error) {
        return (error as Error).name;
      }
    });
  for (const path of ['comfort/', 'faq/']) {
    await page.goto(site.url + path);
    expect(await tried(), path).toBe('TypeError');
  }
});

test('the section is short, has large targets, and stands below what an attack needs', async ({ page }) => {
  await site.serve(dist);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['comfort/', 'now/']) {
    await page.goto(site.url + path);
    const { height } = (await keepButton(page).boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
  }
  const emergency = (await page.locator('.now__emergency').boundingBox())!;
  expect((await page.locator('.offline-reading').boundingBox())!.y).toBeGreaterThan(emergency.y + emergency.height);
});
