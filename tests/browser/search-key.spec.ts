import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { afterPaint } from '../fixtures/after-paint.ts';
import { axeProblems } from '../fixtures/axe.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const ARTICLE = 'science/relaxation-response/';

const headerField = (page: Page) => page.getByRole('banner').getByRole('searchbox');
const ownField = (page: Page) => page.getByRole('main').getByRole('searchbox');
const box = (page: Page) => page.getByRole('checkbox', { name: 'Use / to go to the search' });

/** Opens a page and waits for the script that knows the key. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await afterPaint(page);
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

type Press = Pick<KeyboardEventInit, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat'>;

/** Presses a key by script; whether the page took it, so that the browser does nothing of its own with it. */
const takes = (page: Page, press: Press, selector = 'body') =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, press) => !element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...press })),
      press,
    );

test.describe('The key / on a wide screen', () => {
  test.use({ viewport: WIDE });

  test('goes to the search field of the header, and Escape goes back to the link and the place in the text', async ({ page }) => {
    const errors = collectConsoleErrors(page);
    await open(page, ARTICLE);
    const link = page.getByRole('main').getByRole('link', { name: 'Report an error on this page' });
    await link.focus();
    const place = await scrolled(page);
    expect(place).toBeGreaterThan(0);
    await page.keyboard.press('/');
    await expect(headerField(page)).toBeFocused();
    await expect(headerField(page)).toBeInViewport();
    await expect(headerField(page)).toHaveValue('');
    await page.keyboard.type('neck/arm');
    await expect(headerField(page)).toHaveValue('neck/arm');
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    expect(await scrolled(page)).toBe(place);
    await expect(headerField(page)).toHaveValue('neck/arm');
    // What stands there is replaced by what is typed next.
    await page.keyboard.press('/');
    await page.keyboard.type('aura');
    await expect(headerField(page)).toHaveValue('aura');
    expect(errors).toEqual([]);
  });

  test('goes back to the place in the text even if nothing had the focus', async ({ page }) => {
    await open(page, ARTICLE);
    await page.evaluate(() => scrollTo(0, 600));
    await page.keyboard.press('/');
    await expect(headerField(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(headerField(page)).not.toBeFocused();
    expect(await scrolled(page)).toBe(600);
  });

  test('leaves Escape to the browser in a field that was reached in another way', async ({ page }) => {
    await open(page, ARTICLE);
    await page.keyboard.press('/');
    await page.keyboard.press('Tab');
    await headerField(page).click();
    expect(await takes(page, { key: 'Escape' }, '.site-search input')).toBe(false);
    await expect(headerField(page)).toBeFocused();
  });

  test('goes to the own field of the search page', async ({ page }) => {
    await open(page, 'search/');
    await page.getByRole('link', { name: 'Skip to the text' }).focus();
    await page.keyboard.press('/');
    await expect(ownField(page)).toBeFocused();
    await expect(ownField(page)).toHaveValue('');
  });

  test('is a letter like any other where text is written', { tag: '@a11y-search-key' }, async ({ page }) => {
    await open(page, 'search/?q=aura');
    await ownField(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('/b');
    await expect(ownField(page)).toHaveValue('aura/b');
    expect(await takes(page, { key: '/' }, 'main select')).toBe(false);
    await open(page, 'comfort/');
    expect(await takes(page, { key: '/' }, 'main input[type="checkbox"]')).toBe(true);
  });

  test('is taken from the browser, which might open a search of its own, and only by itself', async ({ page }) => {
    await open(page, ARTICLE);
    for (const other of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }, { repeat: true }])
      expect(await takes(page, { key: '/', ...other }), JSON.stringify(other)).toBe(false);
    expect(await takes(page, { key: 'a' })).toBe(false);
    await expect(headerField(page)).not.toBeFocused();
    // On a German keyboard it is Shift and 7.
    expect(await takes(page, { key: '/', code: 'Digit7', shiftKey: true })).toBe(true);
    await expect(headerField(page)).toBeFocused();
  });
});

test('on a narrow screen the key leads to the search page, and there to its field', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await open(page, ARTICLE);
  await page.keyboard.press('/');
  await page.waitForURL(/\/search\/$/, { waitUntil: 'load' });
  await afterPaint(page);
  await page.keyboard.press('/');
  await expect(ownField(page)).toBeFocused();
});

test.describe('The switch of the key', { tag: '@a11y-search-key' }, () => {
  test.use({ viewport: WIDE });

  test('turns it off by keyboard, here, in another tab and by Back, and on again', async ({ page, context }) => {
    const other = await context.newPage();
    await open(other, 'privacy/');
    await open(page, ARTICLE);
    await open(page, 'comfort/');
    await expect(box(page)).toBeChecked();
    expect((await box(page).locator('..').boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await box(page).focus();
    await page.keyboard.press('Space');
    await expect(box(page)).not.toBeChecked();
    expect(await takes(page, { key: '/' })).toBe(false);
    await expect.poll(() => takes(other, { key: '/' })).toBe(false);
    await page.goBack();
    await expect(page).toHaveURL(/relaxation-response/);
    await afterPaint(page);
    expect(await takes(page, { key: '/' })).toBe(false);

    await open(other, 'comfort/');
    await expect(box(other)).not.toBeChecked();
    await box(other).check();
    await expect.poll(() => takes(page, { key: '/' })).toBe(true);
  });

  test('leaves other settings of comfort as they are', async ({ page }) => {
    await open(page, 'comfort/');
    await page.evaluate(() => localStorage.setItem('comfort', '{"theme":"dim"}'));
    await box(page).uncheck();
    expect(await page.evaluate(() => localStorage.getItem('comfort'))).toBe('{"theme":"dim","shortcuts":"off"}');
    await box(page).check();
    expect(await page.evaluate(() => localStorage.getItem('comfort'))).toBe('{"theme":"dim"}');
  });

  test('is off and says so by itself where the browser keeps nothing, for nobody could turn the key off', async ({ page }) => {
    const errors = collectConsoleErrors(page);
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      }),
    );
    await page.goto('comfort/');
    await expect(box(page)).not.toBeChecked();
    await expect(box(page)).toBeDisabled();
    expect(await takes(page, { key: '/' })).toBe(false);
    expect(errors).toEqual([]);
  });

  test('is whole after something that is not ours was stored', async ({ page }) => {
    const errors = collectConsoleErrors(page);
    for (const kept of ['{', 'null', '7', '"off"']) {
      await open(page, 'comfort/');
      await page.evaluate((text) => localStorage.setItem('comfort', text), kept);
      await page.reload();
      await box(page).setChecked(!(await box(page).isChecked()));
      await box(page).uncheck();
      expect(await page.evaluate(() => JSON.parse(localStorage.getItem('comfort')!) as unknown), kept).toMatchObject({ shortcuts: 'off' });
      expect(await takes(page, { key: '/' })).toBe(false);
    }
    expect(errors).toEqual([]);
  });

  test('passes axe', async ({ page }) => {
    await open(page, 'comfort/');
    expect(await axeProblems(page)).toEqual([]);
  });
});

test('a page that is only read loads at most 2 kB of script, packed', async ({ page }) => {
  const files: { url: string; body: Promise<Buffer> }[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') files.push({ url: response.url(), body: response.body() });
  });
  await page.goto(ARTICLE);
  // The script comes after the first paint.
  await expect.poll(() => files.length).toBe(1);
  const inline = await page
    .locator('script:not([src], [type="application/ld+json"])')
    .evaluateAll((all) => all.map((script) => script.textContent));
  expect(inline).toHaveLength(1);
  const sizes = [
    ...(await Promise.all(
      files.map(async ({ url, body }) => ({ of: new URL(url).pathname, bytes: brotliCompressSync(await body).length })),
    )),
    ...inline.map((text) => ({ of: 'inline', bytes: brotliCompressSync(text).length })),
  ];
  expect(
    sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    JSON.stringify(sizes),
  ).toBeLessThanOrEqual(2048);
  // No other script followed while the page was measured.
  expect(files).toHaveLength(1);
});
