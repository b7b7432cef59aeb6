import { expect, test, type Page } from 'playwright/test';
import { lostText, READERS_TEXT, restyle } from '../fixtures/lost-text.ts';
import { onePageOfEachType } from '../fixtures/pages.ts';

interface Look {
  name: string;
  width: number;
  height: number;
  rules: string;
}

const LARGER: Look[] = [
  { name: 'text at twice its size on a wide screen', width: 1280, height: 1024, rules: READERS_TEXT.larger },
  { name: 'text at twice its size on a telephone', width: 360, height: 740, rules: READERS_TEXT.larger },
];
const ZOOMED: Look[] = [
  // A screen of 1280 × 1024 px, enlarged four times and twice.
  { name: 'zoom of 400 %', width: 320, height: 256, rules: '' },
  { name: 'zoom of 200 %', width: 640, height: 512, rules: '' },
];
const SPACED: Look[] = [
  { name: 'text spaced out on a wide screen', width: 1280, height: 1024, rules: READERS_TEXT.spaced },
  { name: 'text spaced out on the narrowest screen', width: 320, height: 640, rules: READERS_TEXT.spaced },
];

/** Opens a page and reports what each look loses of it. */
async function lossesOf(page: Page, url: string, looks: Look[]): Promise<string[]> {
  await page.goto(url);
  // Whatever can be opened holds most when it is open.
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  const problems: string[] = [];
  for (const { name, width, height, rules } of looks) {
    await page.setViewportSize({ width, height });
    await restyle(page, rules);
    problems.push(...(await lostText(page)).map((problem) => `${name}: ${problem}`));
  }
  return problems;
}

for (const { type, url } of onePageOfEachType()) {
  test(`${type} (${url}) loses nothing with text twice as large`, { tag: '@a11y-large-text' }, async ({ page }) => {
    expect(await lossesOf(page, url, LARGER)).toEqual([]);
  });

  test(`${type} (${url}) loses nothing when it is enlarged`, { tag: '@a11y-zoom' }, async ({ page }) => {
    expect(await lossesOf(page, url, ZOOMED)).toEqual([]);
  });

  test(`${type} (${url}) loses nothing with text spaced out`, { tag: '@a11y-text-spacing' }, async ({ page }) => {
    expect(await lossesOf(page, url, SPACED)).toEqual([]);
  });
}

test('text that is cut off, lies over other text or stands outside of the page is found', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('privacy/');
  expect(await lostText(page)).toEqual([]);
  await page.evaluate(() => {
    for (const [words, style] of [
      ['words that do not fit', 'block-size: 1em; inline-size: 3em; overflow: hidden'],
      ['left of the page', 'position: absolute; inset-inline-start: -3em'],
      ['right of the page', 'position: absolute; inset-inline-start: 315px; white-space: nowrap'],
      ['lines too close', 'block-size: 0.2em; margin: 0'],
      ['to each other', 'margin: 0'],
    ] as const) {
      const planted = Object.assign(document.createElement('p'), { textContent: words, className: 'planted' });
      planted.style.cssText = style;
      document.querySelector('main')!.append(planted);
    }
  });
  const problems = (await lostText(page)).join('\n');
  expect(problems).toMatch(/the page is \d+ px too wide/);
  expect(problems).toContain('p.planted cuts off its content');
  expect(problems).toContain('"left of the page" stands outside of the page');
  expect(problems).toContain('"right of the page" stands outside of the page');
  expect(problems).toContain('"lines too close" lies over "to each other"');
});
