import { expect, test, type Page } from 'playwright/test';
import { onePageOfEachType } from '../fixtures/pages.ts';

const NARROWEST = 320;
const WIDEST = 1440;
const STEP = 16;

/** The ranges of widths at which the page can be scrolled sideways, with the element that sticks out farthest. */
async function overflowingRanges(page: Page): Promise<string[]> {
  const ranges: { from: number; to: number; element: string }[] = [];
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    await page.setViewportSize({ width, height: 800 });
    const element = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return undefined;
      const end = (candidate: Element) => candidate.getBoundingClientRect().right;
      const widest = [...document.body.querySelectorAll('*')].reduce((a, b) => (end(b) > end(a) ? b : a));
      return `${widest.tagName.toLowerCase()}.${widest.className}`;
    });
    if (element === undefined) continue;
    const last = ranges.at(-1);
    if (last?.to === width - STEP && last.element === element) last.to = width;
    else ranges.push({ from: width, to: width, element });
  }
  return ranges.map(({ from, to, element }) => `${from}–${to} px: ${element}`);
}

for (const { type, url } of onePageOfEachType()) {
  test(`${type} (${url}) never scrolls sideways from ${NARROWEST} to ${WIDEST} px`, { tag: '@a11y-zoom' }, async ({ page }) => {
    await page.goto(url);
    // Whatever can be opened is widest when it is open.
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await overflowingRanges(page)).toEqual([]);
  });
}

test('a block that is too wide is found, with its range', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.className = 'planted';
    block.style.inlineSize = '500px';
    block.textContent = 'wide';
    document.body.append(block);
  });
  expect(await overflowingRanges(page)).toEqual(['320–496 px: div.planted']);
});
