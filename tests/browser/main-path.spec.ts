import { expect, test } from 'playwright/test';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';
import { clippedText } from '../fixtures/clipped-text.ts';
import { templates } from '../templates.ts';

test('home, an article, the search, and back from a page that does not exist', { tag: '@journey' }, async ({ page, baseURL }) => {
  const errors = collectConsoleErrors(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('');
  await page.getByRole('main').getByRole('link', { name: 'Does it help' }).click();
  await expect(page).toHaveURL(`${baseURL}research/short-answer/`);
  expect(await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0))).toBe(true);

  await page.getByRole('banner').getByRole('searchbox').fill('pregnancy');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL}search/?q=pregnancy`);
  await page.locator('#search-results').getByRole('link').first().click();
  expect(page.url()).toMatch(new RegExp(`^${baseURL}[a-z-]+/`));
  await expect(page.locator('h1')).toBeVisible();
  expect(errors).toEqual([]);

  await page.goto('research/no-such-page/nor-this/');
  await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL(baseURL!);
});

test('in an attack, what to do and when to call fit on one small screen, in dim', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('comfort', '{"theme":"dim"}'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('now/');
  for (const part of await page.locator('.now__first, .now__at-once, .now__steps').all()) await expect(part).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await clippedText(page)).toEqual([]);
});

test.describe('Without JavaScript', () => {
  /** Created by script: results, status lines, lists that narrow a table, settings, tools, and the text for when there is no script. */
  const SCRIPTED =
    '.search-results, .study-filter, [role="status"], #home-link, comfort-form, offline-reading, booking-check, therapist-card, noscript';

  for (const [name, url] of templates)
    test(`${name} says the same`, { tag: '@a11y-without-javascript' }, async ({ page, browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
      const plain = await context.newPage();
      const lines = await Promise.all(
        [page, plain].map(async (one) => {
          await one.goto(url.replace(/\?.*/, ''));
          const text = await one.locator('main').evaluate((main, selector) => {
            for (const element of main.querySelectorAll(selector)) element.remove();
            return (main as HTMLElement).innerText;
          }, SCRIPTED);
          return text.split('\n').flatMap((line) => line.trim() || []);
        }),
      );
      await context.close();
      expect(lines[1]!.length).toBeGreaterThan(1);
      expect(lines[0]).toEqual(lines[1]);
    });
});

/** TypeScript does not know Trusted Types. */
declare const trustedTypes: { createPolicy: (name: string, rules: object) => unknown };

test('text becomes neither markup nor code, whatever a script tries', async ({ page }) => {
  for (const url of ['faq/serotonin/', 'search/', 'comfort/', '404.html']) {
    await page.goto(url);
    const thrown = await page.evaluate(() =>
      [
        () => (document.createElement('p').innerHTML = '<b>x</b>'),
        () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        () => (document.createElement('script').src = 'x.js'),
        () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        () => trustedTypes.createPolicy('own', {}),
      ].map((attempt) => {
        try {
          return String(attempt());
        } catch (error) {
          return (error as Error).name;
        }
      }),
    );
    expect(thrown, url).toEqual(Array<string>(5).fill('TypeError'));
  }
});
