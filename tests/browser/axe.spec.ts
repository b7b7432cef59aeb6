import { expect } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { LOOKS } from '../fixtures/looks.ts';
import { onePageOfEachType } from '../fixtures/pages.ts';
import { test } from '../fixtures/shared-page.ts';

// What shows most on the pages of a type; every page and every theme are scanned in axe-everywhere.spec.ts.
const VIEWS = [
  { words: 'light on the narrowest screen', look: LOOKS.light, width: 320 },
  { words: 'dark on a wide screen', look: LOOKS.dark, width: 1280 },
];

for (const { url, path } of onePageOfEachType())
  for (const { words, look, width } of VIEWS)
    test(`${path} in ${words}`, { tag: '@a11y-axe' }, async ({ sharedPage: page }) => {
      await page.emulateMedia(look);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url);
      expect(await axeProblems(page)).toEqual([]);
    });

test('a picture without words and a contrast below 7:1 are found', async ({ sharedPage: page }) => {
  await page.emulateMedia(LOOKS.light);
  await page.goto('');
  await page.evaluate(() => {
    const planted = document.createElement('div');
    const words = document.createElement('p');
    words.textContent = 'pale words';
    // 5.9:1 on the page: enough for AA, too little for AAA.
    words.style.color = '#5c574e';
    planted.append(Object.assign(new Image(), { src: 'favicon.svg' }), words);
    document.querySelector('main')?.append(planted);
  });
  const found = await axeProblems(page);
  expect(found.map((problem) => problem.split(' ')[1])).toEqual(['color-contrast-enhanced:', 'image-alt:']);
});
