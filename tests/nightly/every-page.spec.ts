import { expect, test } from 'playwright/test';
import { pages } from '../fixtures/pages.ts';

const all = pages();

test.setTimeout(120_000);

test('no page scrolls sideways on the narrowest screen', { tag: '@a11y-zoom' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const problems: string[] = [];
  for (const { url } of all) {
    await page.goto(url);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) problems.push(`${page.url()} is ${width} px wide`);
  }
  expect(problems).toEqual([]);
});
