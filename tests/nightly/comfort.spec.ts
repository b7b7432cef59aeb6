import { chromium, expect, test, type Locator, type Page } from 'playwright/test';
import { chromiumArgs } from '../../tools/find-chromium.ts';
import { readability } from '../../src/utils/readability.ts';
import type { ComfortSettings } from '../../src/components/comfort/comfort.ts';
import { afterPaint } from '../fixtures/after-paint.ts';
import { axeProblems } from '../fixtures/axe.ts';
import { onePageOfEachType } from '../fixtures/pages.ts';
import { watch } from '../fixtures/watch.ts';

const ARTICLE = 'understanding/phases-of-an-attack/';
const EVERYTHING: ComfortSettings = {
  theme: 'dim',
  text: 'largest',
  spacing: 'wider',
  lines: 'shorter',
  drawings: 'off',
  shortcuts: 'off',
};

/** A radio button by its group and its words. */
const choice = (page: Page, group: string, words: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: words, exact: true });

const kept = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('comfort') ?? '{}') as unknown);
const shown = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const css = (locator: Locator, property: string) =>
  locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);
const background = (page: Page) => css(page.locator('html'), 'background-color');

/** Keeps settings in the browser before the first page of the test. */
async function keep(page: Page, settings: ComfortSettings): Promise<void> {
  await page.goto('privacy/');
  await page.evaluate((text) => localStorage.setItem('comfort', text), JSON.stringify(settings));
}

async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    }),
  );
}

/** By how much the page moved after it was first painted, by the browser's own measure. */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
      }),
  );

test.describe('Each choice changes this page and the others', { tag: '@a11y-comfort' }, () => {
  test.use({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });

  test('colours', async ({ page }) => {
    const pages = { Light: 'rgb(245, 240, 230)', Dark: 'rgb(26, 29, 28)', Dim: 'rgb(16, 19, 18)', 'Calm green': 'rgb(223, 233, 216)' };
    for (const [words, colour] of Object.entries(pages)) {
      await page.goto('comfort/');
      await choice(page, 'Colours', words).check();
      expect(await background(page), words).toBe(colour);
      await expect(page.locator('[name="theme-color"]').first()).toHaveAttribute('content', hex(colour));
      await page.goto(ARTICLE);
      expect(await background(page), words).toBe(colour);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await background(page), words).toBe(words === 'Calm green' ? 'rgb(22, 29, 23)' : colour);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.goto('comfort/');
    await choice(page, 'Colours', 'As my device says').check();
    expect(await kept(page)).toEqual({});
    expect(await background(page)).toBe(pages.Light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background(page)).toBe(pages.Dark);
  });

  test('colours of a page that does not exist', async ({ page }) => {
    await keep(page, { theme: 'dim' });
    await page.goto('no/such/page/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
    expect(await background(page)).toBe('rgb(16, 19, 18)');
  });

  test('text size, in four steps of which each is larger', async ({ page }) => {
    const sizes: number[] = [];
    for (const words of ['Standard', 'Large', 'Larger', 'Largest']) {
      await page.goto('comfort/');
      await choice(page, 'Text size', words).check();
      await page.goto(ARTICLE);
      sizes.push(parseFloat(await css(page.locator('body'), 'font-size')));
    }
    expect(sizes).toEqual([18, 20.7, 24.3, 28.8]);
  });

  test('space between lines', async ({ page }) => {
    const spaces: number[] = [];
    for (const words of ['Standard', 'Wide', 'Wider']) {
      await page.goto('comfort/');
      await choice(page, 'Space between lines', words).check();
      await page.goto(ARTICLE);
      for (const text of ['.article__body > .prose > p, .article__body p', '.in-short p:last-child']) {
        const first = page.locator(text).first();
        spaces.push(Math.round((parseFloat(await css(first, 'line-height')) / parseFloat(await css(first, 'font-size'))) * 100) / 100);
      }
    }
    expect(spaces).toEqual([1.65, 1.6, 1.8, 1.8, 2, 2]);
  });

  test('length of lines', async ({ page }) => {
    const widths: number[] = [];
    for (const words of ['Standard', 'Short', 'Shorter']) {
      await page.goto('comfort/');
      await choice(page, 'Length of lines', words).check();
      await page.goto(ARTICLE);
      widths.push((await page.locator('.article__body').boundingBox())!.width);
    }
    expect(widths).toEqual([576, 432, 320]);
  });

  test('drawings, which are told in words instead', async ({ page }) => {
    await page.goto('comfort/');
    const lines = page.locator('.drawing svg');
    await expect(lines).toBeVisible();
    await choice(page, 'Drawings', 'Hidden').check();
    await expect(lines).toBeHidden();
    await page.goto(ARTICLE);
    await expect(lines).toBeHidden();
    const words = page.locator('.drawing-words');
    await expect(words).toBeVisible();
    const description = await lines.locator('desc').textContent();
    expect(description!.length).toBeGreaterThan(100);
    expect(await words.evaluate((element) => getComputedStyle(element, '::before').content)).toBe(JSON.stringify(description));
    await page.goto('comfort/');
    await choice(page, 'Drawings', 'Shown').check();
    await page.goto(ARTICLE);
    await expect(lines).toBeVisible();
    await expect(words).toBeHidden();
  });

  test('and one button puts everything back', async ({ page }) => {
    await keep(page, EVERYTHING);
    await page.goto('comfort/');
    for (const [group, words] of [
      ['Colours', 'Dim'],
      ['Text size', 'Largest'],
      ['Space between lines', 'Wider'],
      ['Length of lines', 'Shorter'],
      ['Drawings', 'Hidden'],
    ] as const)
      await expect(choice(page, group, words)).toBeChecked();
    await expect(page.getByRole('checkbox')).not.toBeChecked();
    await page.getByRole('button', { name: 'Put everything back' }).click();
    await expect(page.locator('comfort-form').getByRole('status')).toHaveText('Everything is as the site has it.');
    expect(await kept(page)).toEqual({});
    expect(await shown(page)).toEqual({});
    expect(
      await page.getByRole('radio', { checked: true }).evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value)),
    ).toEqual(['', '', '', '', '']);
    await expect(page.getByRole('checkbox')).toBeChecked();
    await choice(page, 'Colours', 'Dim').check();
    await expect(page.locator('comfort-form').getByRole('status')).toBeEmpty();
  });
});

/** `rgb(1, 2, 3)` as `#010203`. */
function hex(colour: string): string {
  return `#${colour
    .match(/\d+/g)!
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;
}

test('settings stand on the page before anything of it is painted, and nothing moves after', async ({ page }) => {
  await keep(page, EVERYTHING);
  await page.addInitScript(() =>
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { atFirst: { ...document.documentElement.dataset } });
    }).observe(document, { childList: true, subtree: true }),
  );
  for (const url of ['comfort/', ARTICLE, 'now/']) {
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { atFirst: unknown }).atFirst), url).toEqual(EVERYTHING);
    expect(await shift(page), url).toBe(0);
  }
});

test('the choices come without moving the page, even if their script is late', async ({ page }) => {
  const held = Promise.withResolvers<void>();
  await page.route('**/ComfortForm*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('comfort/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'What your device can do' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  held.resolve();
  await expect(page.getByRole('radio')).toHaveCount(17);
  expect(await shift(page)).toBe(0);
});

test.describe('Where the browser keeps nothing', { tag: '@a11y-comfort' }, () => {
  const sentence = (page: Page) => page.getByText('Your browser keeps nothing for this site');

  test('choices hold for this page, and a sentence says so', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    await blockStorage(page);
    await page.goto('comfort/');
    await expect(sentence(page)).toBeVisible();
    await expect(page.getByRole('checkbox')).toBeDisabled();
    await choice(page, 'Colours', 'Dim').check();
    await choice(page, 'Text size', 'Larger').check();
    expect(await shown(page)).toEqual({ theme: 'dim', text: 'larger', shortcuts: 'off' });
    await expect(choice(page, 'Colours', 'Dim')).toBeChecked();
    await page.getByRole('button', { name: 'Put everything back' }).click();
    expect(await shown(page)).toEqual({ shortcuts: 'off' });
    await expect(choice(page, 'Colours', 'As my device says')).toBeChecked();
    await page.goto(ARTICLE);
    expect(await shown(page)).toEqual({ shortcuts: 'off' });
    expect(complaints).toEqual([]);
  });

  test('and so it is where there is no room', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    await page.goto('comfort/');
    await expect(sentence(page)).toBeHidden();
    await page.evaluate(() => {
      const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
      };
      addEventListener('room-again', () => Object.defineProperty(Storage.prototype, 'setItem', original));
    });
    await choice(page, 'Colours', 'Dim').check();
    await expect(sentence(page)).toBeVisible();
    await expect(choice(page, 'Colours', 'Dim')).toBeChecked();
    expect(await shown(page)).toEqual({ theme: 'dim', shortcuts: 'off' });
    // Another tab changed something.
    await page.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'comfort' })));
    expect(await shown(page)).toEqual({ theme: 'dim', shortcuts: 'off' });
    await expect(choice(page, 'Colours', 'Dim')).toBeChecked();
    // The next change that can be stored brings the first along.
    await page.evaluate(() => dispatchEvent(new Event('room-again')));
    await choice(page, 'Text size', 'Larger').check();
    await expect(sentence(page)).toBeHidden();
    await page.goto(ARTICLE);
    expect(await shown(page)).toEqual({ theme: 'dim', text: 'larger' });
    expect(complaints).toEqual([]);
  });
});

test('a second tab follows at once', { tag: '@a11y-comfort' }, async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('comfort/');
  const third = await context.newPage();
  await third.goto(ARTICLE);
  await page.goto('comfort/');
  await choice(page, 'Colours', 'Dim').check();
  await choice(page, 'Length of lines', 'Short').check();
  for (const tab of [other, third]) await expect.poll(() => shown(tab)).toEqual({ theme: 'dim', lines: 'short' });
  await expect(choice(other, 'Colours', 'Dim')).toBeChecked();
  await choice(other, 'Colours', 'As my device says').check();
  await expect.poll(() => shown(page)).toEqual({ lines: 'short' });
  await expect(choice(page, 'Colours', 'As my device says')).toBeChecked();
});

test('a page that Back brings as it was has the settings of now', async ({ baseURL }) => {
  // Playwright turns the cache of pages off.
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH']!,
    args: chromiumArgs(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ baseURL: baseURL! });
    await page.goto(ARTICLE);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await page.goto('comfort/');
    await choice(page, 'Colours', 'Dim').check();
    await page.evaluate(() => history.back());
    await expect(page).toHaveURL(new RegExp(`/${ARTICLE}$`));
    expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
    expect(await shown(page)).toEqual({ theme: 'dim' });
  } finally {
    await browser.close();
  }
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has no dead controls and tells what the device can do', async ({ page }) => {
    await page.goto('comfort/');
    expect(await page.locator('comfort-form').boundingBox()).toBeNull();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('noscript p').first()).toContainText('need JavaScript, which is off');
    await expect(page.getByRole('heading', { name: 'What your device can do' })).toBeVisible();
  });
});

test('everything can be chosen by keyboard', { tag: ['@a11y-comfort', '@a11y-keyboard'] }, async ({ page }) => {
  await page.goto('comfort/');
  const first = choice(page, 'Colours', 'As my device says');
  await first.focus();
  for (const word of ['light', 'dark', 'dim']) {
    await page.keyboard.press('ArrowDown');
    expect(await shown(page)).toEqual({ theme: word });
  }
  await expect(choice(page, 'Colours', 'Dim')).toBeFocused();
  expect(parseFloat(await css(choice(page, 'Colours', 'Dim'), 'outline-width'))).toBeGreaterThanOrEqual(2);
  for (const group of ['Text size', 'Space between lines', 'Length of lines']) {
    await page.keyboard.press('Tab');
    await expect(choice(page, group, 'Standard')).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Drawings', 'Hidden')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await kept(page)).toEqual({ theme: 'dim', drawings: 'off', shortcuts: 'off' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Put everything back' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await kept(page)).toEqual({});
  await expect(page.getByRole('button', { name: 'Put everything back' })).toBeFocused();
});

test('every target is 44 px high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('comfort/');
  const targets = page.locator('comfort-form :is(label, button), .site-header__comfort');
  const heights = await targets.evaluateAll((all) => all.map((target) => target.getBoundingClientRect().height));
  expect(heights.length).toBe(20);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

const LOOKS = {
  light: { kept: { theme: 'light' }, media: { colorScheme: 'dark' } },
  dark: { kept: { theme: 'dark' }, media: { colorScheme: 'light' } },
  dim: { kept: { theme: 'dim' }, media: { colorScheme: 'light' } },
  green: { kept: { theme: 'green' }, media: { colorScheme: 'light' } },
  'dark green': { kept: { theme: 'green' }, media: { colorScheme: 'dark' } },
  'more contrast': { kept: {}, media: { colorScheme: 'light', contrast: 'more' } },
  'dim with more contrast': { kept: { theme: 'dim' }, media: { contrast: 'more' } },
  'forced colours': { kept: { theme: 'dim' }, media: { forcedColors: 'active', colorScheme: 'dark' } },
  'largest text, drawings in words': { kept: { text: 'largest', drawings: 'off' }, media: {} },
} as const satisfies Record<string, { kept: ComfortSettings; media: Parameters<Page['emulateMedia']>[0] }>;

for (const [name, look] of Object.entries(LOOKS))
  test(`axe finds nothing here and on an article: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia(look.media);
    await keep(page, look.kept);
    const problems: string[] = [];
    for (const url of ['comfort/', ARTICLE]) {
      await page.goto(url);
      problems.push(...(await axeProblems(page)));
    }
    expect(problems).toEqual([]);
  });

test('in forced colours it can be seen what is chosen', { tag: '@a11y-forced-colours' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('comfort/');
  const chosen = choice(page, 'Colours', 'As my device says');
  const other = choice(page, 'Colours', 'Light');
  expect(parseFloat(await css(chosen, 'border-top-width'))).toBeGreaterThan(3 * parseFloat(await css(other, 'border-top-width')));
  for (const radio of [chosen, other]) expect(await css(radio, 'border-top-color')).not.toBe(await css(radio, 'background-color'));
  await choice(page, 'Colours', 'Dim').check();
  expect(await background(page)).toBe('rgb(0, 0, 0)');
});

test('paper stays as it is in every theme', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(ARTICLE);
  await afterPaint(page);
  const look = () =>
    page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      return ['--color-page', '--color-text', '--color-field', '--color-line', 'font-size', 'color-scheme'].map((name) =>
        root.getPropertyValue(name),
      );
    });
  const paper = await look();
  expect(paper[0]).toBe('#fff');
  for (const theme of ['dim', 'green'] as const) {
    await keep(page, { theme, text: 'largest' });
    await page.goto(ARTICLE);
    await afterPaint(page);
    expect(await look(), theme).toEqual(paper);
  }
});

test('no page scrolls sideways with the largest text and the widest lines', async ({ page }) => {
  await keep(page, { text: 'largest', spacing: 'wider', drawings: 'off' });
  const problems: string[] = [];
  for (const { url } of onePageOfEachType()) {
    await page.goto(url);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) problems.push(`${url || '/'} at ${width} px: ${over} px too wide`);
    }
  }
  expect(problems).toEqual([]);
});

test.describe('The header', () => {
  for (const width of [320, 360, 700, 1280])
    test(`leads here from every page at ${width} px and shows nothing cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(ARTICLE);
      const link = page.getByRole('banner').getByRole('link', { name: 'Comfort' });
      await expect(link).toBeInViewport({ ratio: 1 });
      if (width < 400) expect((await page.locator('.site-header').boundingBox())!.height).toBeLessThan(120);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { font-size: 200% !important }');
        document.adoptedStyleSheets.push(sheet);
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await link.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading comfort');
    });
});

test.describe('In an attack', () => {
  test('what to do and when to call stand on one small screen, in dim', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await keep(page, { theme: 'dim' });
    await page.goto('now/');
    for (const part of await page.locator('.now__first, .now__at-once, .now__steps').all()) await expect(part).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const first = (await page.locator('.now__first, .now__at-once').allInnerTexts()).join('\n');
    for (const words of ['Pregnant', 'Call 112, 999 or 911 now', 'sudden', 'weakness', 'speech']) expect(first).toContain(words);
    const steps = await page.locator('.now__steps').innerText();
    for (const words of ['attack medicine', 'dark', 'cold pack in cloth', '15 minutes', 'Breathe out']) expect(steps).toContain(words);
  });

  test('it is said in at most 150 words, which a child of ten can read', async ({ page }) => {
    await page.goto('now/');
    const text = await page.locator('h1, .now__first, .now__at-once li, .now__steps li').allInnerTexts();
    const { words, grade } = readability(text.join('\n'));
    expect(words).toBeLessThanOrEqual(150);
    expect(words).toBeGreaterThan(60);
    expect(grade).toBeLessThanOrEqual(5);
    const beforeLink = await page.locator('main').evaluate((main) => {
      const range = document.createRange();
      range.setStart(main, 0);
      range.setEndBefore(main.querySelector('a')!);
      return range.toString();
    });
    expect(readability(beforeLink).words).toBeLessThan(120);
    // New or different headaches are on that page only.
    await page.getByRole('link', { name: /^Every sign that needs help now/ }).click();
    await expect(page).toHaveURL(/\/when-to-get-help\/$/);
  });
});
