import { expect, test, type Page } from 'playwright/test';
import { onePageOfEachType } from '../support/pages.ts';

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
  test(`${type} (${url}) never scrolls sideways from ${NARROWEST} to ${WIDEST} px`, async ({ page }) => {
    await page.goto(url);
    // Whatever can be opened is widest when it is open.
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await overflowingRanges(page)).toEqual([]);
  });
}

/** What WCAG 1.4.4 and 1.4.12 let a reader do to the text, with the widths at which it has to fit. */
const READERS_TEXT = {
  'text at twice its size': { widths: [360, 1280], rules: ':root { font-size: 200% !important }' },
  'text spaced out': {
    widths: [320],
    rules:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  },
};

for (const { type, url } of onePageOfEachType())
  test(`${type} (${url}) never scrolls sideways with larger text or wider spacing`, async ({ page }) => {
    const overflows: string[] = [];
    for (const [name, { widths, rules }] of Object.entries(READERS_TEXT)) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(url);
        // A sheet made by script, because the page's security policy refuses inline styles.
        const over = await page.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets.push(sheet);
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, rules);
        if (over > 0) overflows.push(`${name}, ${width} px: ${over} px too wide`);
      }
    }
    expect(overflows).toEqual([]);
  });

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
