import { expect, test, type Browser, type Page } from 'playwright/test';
import type { ComfortSettings } from '../../src/components/comfort/comfort.ts';
import { expectedPages, onePageOfEachType, pages, type BuiltPage } from '../fixtures/pages.ts';
import { lightOf, readLight, type Light } from '../fixtures/picture.ts';

/** How much of a white page's light a page may give; `comfort.md` of the design, and what "no white page" means. */
const MOST_LIGHT = { dim: 0.05, dark: 0.12, light: 0.9, green: 0.9 };
type Theme = keyof typeof MOST_LIGHT;

/** The first three screens of a small telephone. */
const WINDOW = { width: 360, height: 3 * 640 };
const GROUPS = 8;
const all = pages();
const groups = Array.from({ length: GROUPS }, (_, group) => all.filter((_, index) => index % GROUPS === group));
const types = new Set(onePageOfEachType().map(({ url }) => url));

test.setTimeout(120_000);

/** A window of a reader whose system is light, so that whatever forgets the theme is seen. */
async function openWindow(browser: Browser, kept: ComfortSettings): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env['TEST_SITE_URL']!,
    serviceWorkers: 'block',
    viewport: WINDOW,
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.addInitScript((text) => {
    try {
      localStorage.setItem('comfort', text);
    } catch {
      // The empty page that every window begins with keeps nothing.
    }
  }, JSON.stringify(kept));
  return page;
}

/** Changes the theme of an open page, as another tab would. */
async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((theme) => {
    localStorage.setItem('comfort', JSON.stringify({ theme }));
    dispatchEvent(new Event('storage'));
  }, theme);
}

/** What is wrong with the light of a page in a theme. */
function glare({ mean, white }: Light, theme: Theme): string[] {
  return [
    ...(mean > MOST_LIGHT[theme] ? [`${theme}: ${mean} of white, at most ${MOST_LIGHT[theme]}`] : []),
    ...(white > 0 ? [`${theme}: ${white} points of pure white`] : []),
  ];
}

/** All that is wrong with the first screens of a page. */
async function look(page: Page, { url }: Pick<BuiltPage, 'url'>): Promise<string[]> {
  await page.goto(url);
  const problems = glare(await lightOf(page), 'dim');
  const others: Theme[] = types.has(url) ? ['dark', 'light', 'green'] : ['dark', 'light'];
  for (const theme of others) {
    await chooseTheme(page, theme);
    problems.push(...glare(await lightOf(page), theme));
  }
  return problems.map((problem) => `${url || '/'} ${problem}`);
}

test('every page of the site is looked at', () => {
  expect(groups.flat().length).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(expectedPages());
});

for (const [index, group] of groups.entries())
  test(`no glare on any page (${index + 1} of ${GROUPS})`, { tag: '@a11y-light' }, async ({ browser }) => {
    const page = await openWindow(browser, { theme: 'dim' });
    const problems: string[] = [];
    for (const built of group) problems.push(...(await look(page, built)));
    await page.context().close();
    expect(problems).toEqual([]);
  });

/** Puts a style sheet into every page before it is painted. */
async function plant(page: Page, rules: string): Promise<void> {
  await page.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
}

test('a white panel and a bright page are found', async ({ browser }) => {
  const page = await openWindow(browser, { theme: 'dim' });
  await plant(page, '.page { background: #fff !important }');
  const problems = await look(page, { url: 'glossary/' });
  expect(problems.join('\n')).toMatch(/dim: 0\.[1-9]\d* of white[^]*dim: \d+ points of pure white[^]*light: \d+ points of pure white/);
  await page.context().close();
});

/** Every frame that the window shows while it goes from one page to the next and on. */
async function framesOfVisit(page: Page): Promise<number[]> {
  await page.goto('faq/');
  const session = await page.context().newCDPSession(page);
  const shown: Promise<Light>[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    shown.push(readLight(page.context().browser()!, data));
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  for (const url of ['research/studies/', 'now/', 'search/?q=neck']) {
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    // The frame is on its way.
    await page.waitForTimeout(200);
  }
  await session.send('Page.stopScreencast');
  await session.detach();
  return (await Promise.all(shown)).map(({ mean }) => mean);
}

test.describe('From page to page', () => {
  test('no frame is brighter than the theme', { tag: '@a11y-light' }, async ({ browser }) => {
    for (const theme of ['dim', 'dark'] as const) {
      const page = await openWindow(browser, { theme });
      // The style sheet comes late, as over a slow line.
      await page.route('**/*.css', async (route) => {
        await new Promise((done) => setTimeout(done, 150));
        await route.continue();
      });
      const lights = await framesOfVisit(page);
      await page.context().close();
      expect(lights.length).toBeGreaterThanOrEqual(3);
      expect(lights.filter((light) => light > MOST_LIGHT[theme])).toEqual([]);
    }
  });

  test('a theme that comes after the first frame is found', async ({ browser }) => {
    const page = await openWindow(browser, { theme: 'dim' });
    await page.route(
      ({ pathname }) => pathname.endsWith('/now/'),
      async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({ response, body: html.replace(/<script>[^]*?<\/script>/, '') });
      },
    );
    expect((await framesOfVisit(page)).filter((light) => light > 0.5).length).toBeGreaterThan(0);
    await page.context().close();
  });
});
