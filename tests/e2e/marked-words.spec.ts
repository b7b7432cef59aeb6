import { expect, test, type Page } from 'playwright/test';
import { serveFolder } from '../../tools/static-server.ts';
import { axeProblems } from '../support/axe.ts';
import { dist } from '../support/pages.ts';
import { watch } from '../support/watch.ts';

const ARTICLE = 'science/relaxation-response/';
const WORDS = ['anxiety', 'cortisol'];
const BACK = '?q=anxiety+cortisol&section=Science';

const line = (page: Page) => page.getByRole('complementary', { name: 'Your search' });
const removeButton = (page: Page) => page.getByRole('button', { name: 'Remove the marks' });

/** Goes to a page as the search does when a result is followed. */
async function followResult(page: Page, url = ARTICLE, words: readonly string[] = WORDS): Promise<void> {
  await page.goto('search/');
  await page.evaluate(([path, words, back]) => sessionStorage.setItem('search-words', JSON.stringify({ path, words, back })), [
    new URL(url, page.url().replace(/search\/$/, '')).pathname,
    words,
    BACK,
  ] as const);
  await page.goto(url);
}

/** The words that are marked, in the order of the page. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('searched') ?? [])].map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    ),
  );

const expectNoMarks = async (page: Page) => {
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.search-marks')).toBeHidden();
  expect(await marked(page)).toEqual([]);
};

const expectMarks = async (page: Page) => {
  await expect(line(page)).toContainText('Marked where this page has them: anxiety, cortisol.');
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
};

test.describe('The page that a result leads to', () => {
  test('has the words marked in its text, without a change to it', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    await page.goto(ARTICLE);
    const before = await page.locator('main').innerHTML();
    await followResult(page);
    await expectMarks(page);
    const words = (await marked(page)).map((word) => word.toLowerCase());
    expect(new Set(words)).toEqual(new Set(WORDS));
    expect(words.length).toBe((await page.locator('main').innerText()).match(/\b(?:anxiety|cortisol)\b/gi)!.length - (await inNav(page)));
    expect(await page.locator('main').innerHTML()).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('has them marked in headings, and not in lists of links to its parts', async ({ page }) => {
    await followResult(page, ARTICLE, ['falls']);
    await expect.poll(() => marked(page)).not.toEqual([]);
    const parents = await page.evaluate(() =>
      [...CSS.highlights.get('searched')!].map(({ startContainer }) => startContainer.parentElement!.closest('h2, nav')?.tagName),
    );
    expect(parents).toContain('H2');
    expect(parents).not.toContain('NAV');
  });

  for (const viewport of [
    { width: 320, height: 640 },
    { width: 1280, height: 800 },
  ]) {
    test(`names them before it is painted, and nothing moves afterwards (${viewport.width} px)`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await followResult(page);
      await expectMarks(page);
      expect(await shifts(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      for (const target of [removeButton(page), line(page).getByRole('link')])
        expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);

      // What names them is in the page itself: it needs no file of script.
      const { y } = (await page.locator('h1').boundingBox())!;
      await page.route('**/*.js', (route) => route.abort());
      await followResult(page);
      await expect(line(page)).toContainText('anxiety, cortisol.');
      expect((await page.locator('h1').boundingBox())!.y).toBe(y);
    });
  }

  test('a movement would be seen', async ({ page }) => {
    await followResult(page);
    await page.evaluate(() => {
      const planted = document.createElement('p');
      planted.textContent = 'Planted';
      document.querySelector('main')!.prepend(planted);
    });
    await expect.poll(async () => (await shifts(page)).length).toBeGreaterThan(0);
  });

  test('is the only one with marks, and has them again by Back, Forward and reloading', async ({ page }) => {
    await followResult(page);
    await expectMarks(page);
    await page.getByRole('main').getByRole('link', { name: 'Sleep', exact: true }).click();
    await expect(page).toHaveURL(/#sleep$/);
    await expectMarks(page);
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().click();
    await expect(page).toHaveURL(/\/science\/$/);
    await expectNoMarks(page);
    await page.goBack();
    await expectMarks(page);
    await page.goBack();
    await expectMarks(page);
    await page.reload();
    await expectMarks(page);
    await page.goForward();
    await page.goForward();
    await expectNoMarks(page);
    // By a link, it is a page like any other.
    await page.goto(ARTICLE);
    await expectNoMarks(page);
    await followResult(page);
    await expectMarks(page);
  });

  test('loses the marks when the reader says so, by keyboard, and does not get them back', async ({ page }) => {
    await followResult(page);
    await expectMarks(page);
    for (let stop = 0; stop < 40 && !(await removeButton(page).evaluate((button) => button === document.activeElement)); stop += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expectMarks(page);
    await page.keyboard.press('Enter');
    await expectNoMarks(page);
    await expect(page.locator('main')).toBeFocused();
    expect(await page.evaluate(() => [scrollY, sessionStorage.length])).toEqual([0, 0]);
    await page.reload();
    await expectNoMarks(page);
  });

  test('leads back to the results, below a deep path too', async ({ page }) => {
    const server = await serveFolder({ folder: dist, base: '/a/b/' });
    try {
      const complaints = watch(page, new URL(server.url).origin);
      await page.goto(`${server.url}search/`);
      await page.evaluate(
        ([words, back]) =>
          sessionStorage.setItem('search-words', JSON.stringify({ path: '/a/b/science/relaxation-response/', words, back })),
        [WORDS, BACK] as const,
      );
      // The same page, as some hosts and portable copies write its address.
      await page.goto(`${server.url}${ARTICLE}index.html`);
      await expectMarks(page);
      expect(complaints).toEqual([]);
      await page.getByRole('link', { name: 'Back to the results' }).click();
      await expect(page).toHaveURL(`${server.url}search/${BACK}`);
    } finally {
      await server.close();
    }
  });

  test('says what it has in plain roles and names, and axe finds nothing wrong', async ({ page }) => {
    await followResult(page);
    await expectMarks(page);
    await expect(line(page)).toMatchAriaSnapshot(`
      - complementary "Your search":
        - paragraph: "Marked where this page has them: anxiety, cortisol."
        - paragraph:
          - button "Remove the marks"
          - link "Back to the results"
    `);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeProblems(page)).toEqual([]);
    }
  });

  test('keeps marked words readable in every theme, and prints none of it', async ({ page }) => {
    await followResult(page);
    await expectMarks(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { text, back, around } = await colours(page);
      expect(contrast(text, back), `${colorScheme}: ${text} on ${back}`).toBeGreaterThanOrEqual(7);
      expect(contrast(back, around), `${colorScheme}: ${back} on ${around}`).toBeGreaterThan(1.2);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await colours(page);
    expect(forced.back).not.toBe(forced.around);
    await page.emulateMedia({ forcedColors: null, media: 'print', colorScheme: 'light' });
    await expect(page.locator('.search-marks')).toBeHidden();
    expect((await colours(page)).back).toBe('rgba(0, 0, 0, 0)');
  });
});

test.describe('Where nothing can be marked', () => {
  for (const [what, script] of [
    [
      'storage is blocked',
      `for (const name of ['sessionStorage', 'localStorage'])
         Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied', 'SecurityError'); } });`,
    ],
    ['the browser cannot paint marks', `Object.defineProperty(CSS, 'highlights', { value: undefined });`],
  ] as const) {
    test(`because ${what}, the page is as any other`, async ({ page, baseURL }) => {
      const complaints = watch(page, new URL(baseURL!).origin);
      await page.goto('search/');
      await page.evaluate(([path, words]) => sessionStorage.setItem('search-words', JSON.stringify({ path, words, back: '' })), [
        new URL(ARTICLE, baseURL).pathname,
        WORDS,
      ] as const);
      await page.addInitScript(script);
      await page.goto(ARTICLE, { waitUntil: 'networkidle' });
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.search-marks')).toBeHidden();
      expect(complaints).toEqual([]);
    });
  }

  test('because what was kept is not ours, the page is as any other', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    const path = new URL(ARTICLE, baseURL).pathname;
    for (const kept of [
      '{',
      'null',
      '7',
      '{}',
      JSON.stringify({ path }),
      JSON.stringify({ path, words: 'aura' }),
      JSON.stringify({ path, words: [] }),
    ]) {
      await page.goto('privacy/');
      await page.evaluate((text) => sessionStorage.setItem('search-words', text), kept);
      await page.goto(ARTICLE, { waitUntil: 'networkidle' });
      await expectNoMarks(page);
    }
    expect(complaints).toEqual([]);
  });
});

/** How often the words stand in parts of the main region that only lead elsewhere. */
const inNav = (page: Page) =>
  page
    .locator('main nav')
    .evaluateAll((all) =>
      all.reduce((count, nav) => count + ((nav as HTMLElement).innerText.match(/\b(?:anxiety|cortisol)\b/gi) ?? []).length, 0),
    );

/** What moved since the page was first painted. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        new PerformanceObserver((list) =>
          seen.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
        ).observe({
          type: 'layout-shift',
          buffered: true,
        });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(seen))));
      }),
  );

const colours = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector('.prose p')!;
    const { color, backgroundColor } = getComputedStyle(text, '::highlight(searched)');
    return { text: color, back: backgroundColor, around: getComputedStyle(document.documentElement).backgroundColor };
  });

/** The contrast of two opaque colours, as WCAG reckons it. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = colour.match(/[\d.]+/g)!.map((value) => {
      const share = Number(value) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}
