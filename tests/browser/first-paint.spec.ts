import { expect, test } from 'playwright/test';
import { afterPaint } from '../fixtures/after-paint.ts';
import { onePageOfEachType } from '../fixtures/pages.ts';

const html = onePageOfEachType().filter(({ path }) => path !== '404.html');

test('nothing restyles a page once it is there: its root, its colours and its style sheets stay as they were', async ({ page }) => {
  await page.addInitScript(() => {
    const changed: string[] = [];
    Object.assign(window, { changed });
    addEventListener('DOMContentLoaded', () => {
      const note = (changes: MutationRecord[]) => changed.push(...changes.map(({ target }) => (target as Element).outerHTML.slice(0, 80)));
      new MutationObserver(note).observe(document.documentElement, { attributes: true });
      new MutationObserver(note).observe(document.head, { childList: true });
      for (const meta of document.querySelectorAll('meta')) new MutationObserver(note).observe(meta, { attributes: true });
    });
  });
  for (const { url } of html) {
    await page.goto(url);
    await afterPaint(page);
    expect(await page.evaluate(() => (window as unknown as { changed: string[] }).changed), url).toEqual([]);
    const sheets = await page.evaluate(() =>
      [...document.styleSheets].filter(({ href }) => href !== null).map(({ media }) => media.mediaText),
    );
    expect(sheets, url).toEqual(['print']);
  }
  expect(html.length).toBeGreaterThan(15);
});

test('a page is painted though none of its files ever comes', async ({ page }) => {
  await page.route(/\.(?:js|css|webmanifest)$/, () => undefined);
  for (const url of ['science/relaxation-response/', 'search/']) {
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  }
});
