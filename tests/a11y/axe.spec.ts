import { expect, test as base, type Page } from 'playwright/test';
import { axeProblems } from '../support/axe.ts';
import { expectedPages, onePageOfEachType, pages } from '../support/pages.ts';

/** One page for all tests of a worker: opening one for each would take longer than axe itself. */
const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: process.env['TEST_SITE_URL']!, serviceWorkers: 'block' });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const;
const DARK = { colorScheme: 'dark', forcedColors: 'none' } as const;
const THEMES = {
  light: LIGHT,
  dark: DARK,
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

type Theme = (typeof THEMES)[keyof typeof THEMES];

/** Opens a page in a theme and a width, both set before it loads, and reports what axe finds. */
async function scan(page: Page, url: string, theme: Theme, width: number): Promise<string[]> {
  await page.emulateMedia(theme);
  await page.setViewportSize({ width, height: 900 });
  await page.goto(url);
  return axeProblems(page);
}

test('every page of the site is in the list', () => {
  expect(pages().length).toBeGreaterThanOrEqual(expectedPages());
  expect(expectedPages()).toBeGreaterThan(100);
});

// Each page once, by turns: what differs between themes and widths is the same for all pages of a type, scanned below.
for (const [index, { url, path }] of pages().entries()) {
  const [theme, width, words] =
    index % 2 === 0 ? ([LIGHT, 360, 'light on a telephone'] as const) : ([DARK, 1280, 'dark on a wide screen'] as const);
  test(`${path} in ${words}`, async ({ sharedPage }) => {
    expect(await scan(sharedPage, url, theme, width)).toEqual([]);
  });
}

for (const { url, path } of onePageOfEachType())
  for (const [name, theme] of Object.entries(THEMES))
    test(`${path} in ${name} on the narrowest screen`, async ({ sharedPage }) => {
      expect(await scan(sharedPage, url, theme, 320)).toEqual([]);
    });

test('a picture without words and a contrast below 7:1 are found', async ({ sharedPage: page }) => {
  await page.emulateMedia(LIGHT);
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
