import { expect } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { LOOKS, showLook } from '../fixtures/looks.ts';
import { expectedPages, onePageOfEachType, pages } from '../fixtures/pages.ts';
import { test } from '../fixtures/shared-page.ts';

// Six rounds of a long page, on a machine that may be busy.
test.setTimeout(240_000);

test('every page of the site is in the list', () => {
  expect(pages().length).toBeGreaterThanOrEqual(expectedPages());
  expect(expectedPages()).toBeGreaterThan(100);
});

// Each page once, by turns: what differs between themes and widths is the same for all pages of a type, scanned below.
for (const [index, { url, path }] of pages().entries()) {
  const [look, width, words] =
    index % 2 === 0 ? ([LOOKS.light, 360, 'light on a telephone'] as const) : ([LOOKS.dark, 1280, 'dark on a wide screen'] as const);
  test(`${path} in ${words}`, { tag: '@a11y-axe' }, async ({ sharedPage: page }) => {
    await page.emulateMedia(look);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url);
    expect(await axeProblems(page)).toEqual([]);
  });
}

for (const { url, path } of onePageOfEachType())
  test(`${path} in every theme and in forced colours`, { tag: ['@a11y-axe', '@a11y-forced-colours'] }, async ({ sharedPage: page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(url);
    const problems: string[] = [];
    const backgrounds = new Set<string>();
    for (const [name, look] of Object.entries(LOOKS)) {
      await showLook(page, look);
      backgrounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      problems.push(...(await axeProblems(page)).map((problem) => `${name}: ${problem}`));
    }
    await showLook(page, LOOKS.light);
    expect(problems).toEqual([]);
    // The page has followed each change.
    expect(backgrounds.size).toBe(Object.keys(LOOKS).length);
  });
