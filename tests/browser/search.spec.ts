import { expect, test, type Page } from 'playwright/test';
import { serveFolder } from '../../tools/static-server.ts';
import { dist, pages } from '../fixtures/pages.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';
import {
  card,
  EVERY_PAGE,
  expectEveryPage,
  field,
  items,
  more,
  safety,
  searchFor,
  sectionField,
  settled,
  status,
  targets,
  titles,
} from '../fixtures/search-page.ts';

const INDEX = '**/_astro/*-index.*.json';

/** Addresses of index files that the page asks for. */
function indexRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/pagefind\/|-index\..*\.json$/.test(pathname)) asked.push(pathname.replace(/\.[0-9a-f]{8}\./, '.'));
  });
  return asked;
}

test('results appear as the reader types, from files that load when the field gets the focus', async ({ page }) => {
  const errors = collectConsoleErrors(page);
  const asked = indexRequests(page);
  await page.goto('search/');
  await page.waitForLoadState('load');
  expect(asked).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.toSorted()).toEqual(['/_astro/caution-index.json', '/_astro/quick-index.json']);
  await field(page).pressSequentially('how often', { delay: 20 });
  await expect(titles(page).first()).toHaveText('How often should I have a massage?');
  await expect(status(page)).toHaveText(/^\d+ pages?\.$/);
  await expect(page).toHaveURL(/\/search\/\?q=how\+often$/);
  await expect(page).toHaveTitle(/^“how often” – Search/);
  await expect(field(page)).toBeFocused();
  expect(asked).toHaveLength(2);
  expect(errors).toEqual([]);
});

test('the header leads to the results, and Back from a page and from a later query brings the list again', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('privacy/');
  await page.getByRole('banner').getByRole('searchbox').fill('aura');
  await page.keyboard.press('Enter');
  await settled(page);
  const before = await targets(page);
  await field(page).fill('serotonin');
  await page.keyboard.press('Enter');
  await expect(titles(page).first()).toContainText(/serotonin/i);
  await titles(page).first().click();
  await expect(page.locator('h1')).toContainText(/serotonin/i);
  await page.goBack();
  await expect(field(page)).toHaveValue('serotonin');
  await expect(titles(page).first()).toContainText(/serotonin/i);
  await page.goBack();
  await expect(field(page)).toHaveValue('aura');
  await expect.poll(() => targets(page)).toEqual(before);
});

test(
  'a danger shows a card with the words that set it off, and the first result is on the first screen of a phone',
  { tag: '@a11y-messages' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(searchFor('worst headache of my life came on suddenly and i have a stiff neck and fever'));
    await expect(card(page)).toBeVisible();
    await expect(card(page).getByText('You wrote:')).toContainText('worst headache of my life');
    expect(await card(page).getByRole('listitem').count()).toBeLessThanOrEqual(3);
    await expect(card(page).getByRole('listitem').first()).toContainText('Call 112, 999 or 911 now');
    const box = (await titles(page).first().boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(844);
    await card(page).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/when-to-get-help\/#/);
    await page.goto(searchFor('had a stroke two years ago, can i have a massage'));
    await settled(page);
    await expect(card(page)).toContainText('An earlier stroke');
    await expect(card(page).getByRole('listitem').filter({ hasText: 'Call 112' })).toHaveCount(0);
  },
);

test('more pages come from the text, each page once, and a filter narrows the list', async ({ page }) => {
  await page.goto(searchFor('neck'));
  await settled(page);
  await expect(async () => {
    await more(page).click({ timeout: 1000 });
    await expect(more(page)).toBeHidden({ timeout: 1000 });
  }).toPass();
  const found = await targets(page);
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(10);
  expect(found.length).toBeLessThan(pages().length);
  await sectionField(page).selectOption('Questions');
  await expect(status(page)).toHaveText(/ in “Questions”\.$/);
  await expect(page).toHaveURL(/\?q=neck&section=Questions$/);
  expect(new Set(await page.locator('.search-result__section').allTextContents())).toEqual(new Set(['Questions']));
});

test('the keyboard moves between field and results', async ({ page }) => {
  await page.goto(searchFor('aura'));
  await settled(page);
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//);
});

test('another language is answered in that language, and a word that no page has says so', async ({ page }) => {
  await page.goto(searchFor('hilft massage bei migräne'));
  await expect(page.getByText('Diese Website ist auf Englisch.')).toBeVisible();
  await page.getByRole('link', { name: /Notrufnummern/ }).click();
  await expect(page).toHaveURL(/\/when-to-get-help\/$/);
  await page.goto(searchFor('xylophonist'));
  await expect(status(page)).toHaveText(`Nothing found for “xylophonist”. Try other or fewer words. ${EVERY_PAGE}`);
  await expect(items(page)).toHaveCount(0);
  await expect(safety(page)).toBeVisible();
  await expectEveryPage(page);
});

test(
  'where files are missing, cut or not what they should be, a sentence and the list of pages help, and the next search tries again',
  { tag: '@a11y-messages' },
  async ({ page, context }) => {
    for (const answer of [{ status: 404 }, { body: '{"pages":[' }, { body: '<!doctype html>' }, { body: '{}' }]) {
      await page.route(INDEX, (route) => route.fulfill(answer));
      await page.goto(searchFor('aura'));
      await expect(status(page)).toHaveText(`The search could not be loaded. ${EVERY_PAGE}`);
      await expect(safety(page)).toBeVisible();
      await expectEveryPage(page);
      await page.unroute(INDEX);
    }
    await field(page).fill('serotonin');
    await expect(titles(page).first()).toContainText(/serotonin/i);
    await page.route('**/pagefind/**', (route) => route.abort());
    await field(page).fill('xylophonist');
    await expect(status(page)).toHaveText(`The text of the pages could not be searched. ${EVERY_PAGE}`);
    await page.unroute('**/pagefind/**');
    await page.goto('search/');
    await context.setOffline(true);
    await field(page).fill('aura');
    await expect(status(page)).toHaveText(`There is no connection, and the search is not on this device. ${EVERY_PAGE}`);
    await context.setOffline(false);
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/^\d+ pages?\.$/);
  },
);

test('whatever is searched for stays text, and a pasted document is read to its end', async ({ page }) => {
  let hasDialog = false;
  page.on('dialog', (dialog) => {
    hasDialog = true;
    void dialog.dismiss();
  });
  for (const text of [
    '<img src=x onerror=alert(1)><b>aura</b>',
    '"><svg onload=alert(1)>xylophonist',
    '<mark>stiff</mark> neck and fever with headache',
  ]) {
    await page.goto(searchFor(text));
    await settled(page);
    await expect(field(page)).toHaveValue(text);
    await expect(page.locator('main img, main b, main svg, main [onerror], main [onload]')).toHaveCount(0);
  }
  expect(hasDialog).toBe(false);
  await page.goto('search/');
  await field(page).fill(
    `${'I booked a massage at the spa. '.repeat(300)}My face is drooping on one side. ${'It is lovely. '.repeat(7000)}`,
  );
  await expect(card(page)).toContainText('Call 112, 999 or 911 now');
});

test('the field shows a whole question at 1280 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(searchFor('should i get a massage for my migraine if i am pregnant now?'));
  const { shown, whole } = await field(page).evaluate((input) => ({ shown: input.clientWidth, whole: input.scrollWidth }));
  expect(whole).toBeLessThanOrEqual(shown);
});

test('the search works when the site is mounted below a path', async ({ page }) => {
  const server = await serveFolder({ folder: dist, base: '/a/b/' });
  try {
    const errors = collectConsoleErrors(page);
    await page.goto(`${server.url}${searchFor('signs of a stroke after neck massage')}`);
    await settled(page);
    for (const link of await items(page).getByRole('link').all()) await expect(link).toHaveAttribute('href', /^\/a\/b\//);
    await titles(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(errors).toEqual([]);
  } finally {
    await server.close();
  }
});

test('without JavaScript the page says so and lists every page of the site', { tag: '@a11y-location' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('search/?q=aura');
  await expect(page.locator('noscript p')).toHaveText(`The search needs JavaScript, which is off in this browser. ${EVERY_PAGE}`);
  const listed = await page
    .locator('.a-to-z section a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.slice(1)));
  // The home page is the way here; 404 and the page for lost connections are nowhere; this page is this page.
  const expected = pages().flatMap(({ url }) => (['', '404.html', 'offline/', 'search/'].includes(url) ? [] : [url]));
  expect(listed.toSorted()).toEqual(expected.toSorted());
  await context.close();
});
