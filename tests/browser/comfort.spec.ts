import { expect, test, type Locator, type Page } from 'playwright/test';
import type { ComfortSettings } from '../../src/components/comfort/comfort.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';

const ARTICLE = 'understanding/phases-of-an-attack/';
const ALL_SETTINGS: ComfortSettings = {
  theme: 'dim',
  text: 'largest',
  spacing: 'wider',
  lines: 'shorter',
  drawings: 'off',
  shortcuts: 'off',
};

/** Returns a radio button by its group and its label. */
const choice = (page: Page, group: string, label: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: label, exact: true });

const stored = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('comfort') ?? '{}') as unknown);
const applied = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const css = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const background = (page: Page) => css(page.locator('html'), 'background-color');
const warning = (page: Page) => page.getByText('Your browser keeps nothing for this site');

/** Stores settings before the first page of the test. */
async function store(page: Page, settings: ComfortSettings): Promise<void> {
  await page.goto('privacy/');
  await page.evaluate((text) => localStorage.setItem('comfort', text), JSON.stringify(settings));
}

test.describe('Reading comfort', { tag: '@a11y-comfort' }, () => {
  test.use({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });

  test('each choice changes this page and the others, and one button puts everything back', { tag: '@journey' }, async ({ page }) => {
    const choose = async (group: string, label: string) => {
      await page.goto('comfort/');
      await choice(page, group, label).check();
      await page.goto(ARTICLE);
    };
    for (const [label, colour] of Object.entries({ Dark: 'rgb(26, 29, 28)', Dim: 'rgb(16, 19, 18)', 'Calm green': 'rgb(223, 233, 216)' })) {
      await choose('Colours', label);
      expect(await background(page), label).toBe(colour);
      await page.goto('no/such/page/');
      expect(await background(page), `${label}, 404`).toBe(colour);
    }
    await choose('Length of lines', 'Shorter');
    expect((await page.locator('.article__body').boundingBox())!.width).toBe(320);
    await choose('Text size', 'Largest');
    expect(await css(page.locator('body'), 'font-size')).toBe('28.8px');
    await choose('Space between lines', 'Wider');
    expect(parseFloat(await css(page.locator('.article__body p').first(), 'line-height')) / 28.8).toBeCloseTo(2);
    await choose('Drawings', 'Hidden');
    await expect(page.locator('.drawing svg')).toBeHidden();
    const description = await page.locator('.drawing desc').textContent();
    expect(await page.locator('.drawing-words').evaluate((element) => getComputedStyle(element, '::before').content)).toBe(
      JSON.stringify(description),
    );

    await page.goto('comfort/');
    await page.getByRole('button', { name: 'Put everything back' }).click();
    await expect(page.locator('comfort-form').getByRole('status')).toHaveText('Everything is as the site has it.');
    expect([await stored(page), await applied(page)]).toEqual([{}, {}]);
  });

  test('settings are applied before anything is painted', async ({ page }) => {
    await store(page, ALL_SETTINGS);
    await page.addInitScript(() =>
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(window, { atFirst: { ...document.documentElement.dataset } });
      }).observe(document, { childList: true, subtree: true }),
    );
    for (const url of ['comfort/', ARTICLE, 'now/']) {
      await page.goto(url);
      expect(await page.evaluate(() => (window as unknown as { atFirst: unknown }).atFirst), url).toEqual(ALL_SETTINGS);
    }
  });

  test('where storage is blocked, choices hold for this page, and a sentence says so', async ({ page }) => {
    const errors = collectConsoleErrors(page);
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      }),
    );
    await page.goto('comfort/');
    await expect(warning(page)).toBeVisible();
    await expect(page.getByRole('checkbox')).toBeDisabled();
    await choice(page, 'Colours', 'Dim').check();
    await choice(page, 'Text size', 'Larger').check();
    expect(await applied(page)).toEqual({ theme: 'dim', text: 'larger', shortcuts: 'off' });
    await page.getByRole('button', { name: 'Put everything back' }).click();
    expect(await applied(page)).toEqual({ shortcuts: 'off' });
    for (const url of [ARTICLE, 'search/?q=aura', 'research/studies/', 'now/']) {
      await page.goto(url);
      expect(await applied(page), url).toEqual({ shortcuts: 'off' });
    }
    expect(errors).toEqual([]);
  });

  test('where storage is full, so too, and the next change that can be stored brings the first along', async ({ page }) => {
    const errors = collectConsoleErrors(page);
    await page.goto('comfort/');
    await expect(choice(page, 'Colours', 'Dim')).toBeVisible();
    await page.evaluate(() => {
      const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
      };
      addEventListener('space-again', () => Object.defineProperty(Storage.prototype, 'setItem', original));
    });
    await choice(page, 'Colours', 'Dim').check();
    await expect(warning(page)).toBeVisible();
    // Another tab changed something.
    await page.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'comfort' })));
    expect(await applied(page)).toEqual({ theme: 'dim', shortcuts: 'off' });
    await page.evaluate(() => dispatchEvent(new Event('space-again')));
    await choice(page, 'Text size', 'Larger').check();
    await expect(warning(page)).toBeHidden();
    await page.goto(ARTICLE);
    expect(await applied(page)).toEqual({ theme: 'dim', text: 'larger' });
    expect(errors).toEqual([]);
  });

  test('a second tab follows at once, and so does a page from the back/forward cache', async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto('comfort/');
    await page.goto('comfort/');
    await choice(page, 'Colours', 'Dim').check();
    await expect.poll(() => applied(other)).toEqual({ theme: 'dim' });
    await expect(choice(other, 'Colours', 'Dim')).toBeChecked();
    await choice(other, 'Colours', 'As my device says').check();
    await expect.poll(() => applied(page)).toEqual({});
    await page.evaluate(() => {
      localStorage.setItem('comfort', '{"lines":"short"}');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await applied(page)).toEqual({ lines: 'short' });
  });

  test(
    'everything is chosen by keyboard, and in forced colours the choice can be seen',
    { tag: ['@a11y-keyboard', '@a11y-forced-colours'] },
    async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await page.goto('comfort/');
      const first = choice(page, 'Colours', 'As my device says');
      await first.focus();
      const border = (radio: Locator) => css(radio, 'border-top-width').then(parseFloat);
      expect(await border(first)).toBeGreaterThan(3 * (await border(choice(page, 'Colours', 'Light'))));
      for (const theme of ['light', 'dark', 'dim']) {
        await page.keyboard.press('ArrowDown');
        expect(await applied(page)).toEqual({ theme });
      }
      for (const group of ['Text size', 'Space between lines', 'Length of lines', 'Drawings']) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('fieldset')?.textContent), group).toContain(group);
      }
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await stored(page)).toEqual({ theme: 'dim', drawings: 'off', shortcuts: 'off' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await stored(page)).toEqual({});
      await expect(page.getByRole('button', { name: 'Put everything back' })).toBeFocused();
    },
  );

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('there are no dead controls, and the page says what the device can do', async ({ page }) => {
      await page.goto('comfort/');
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
      await expect(page.locator('noscript p').first()).toContainText('need JavaScript, which is off');
      await expect(page.getByRole('heading', { name: 'What your device can do' })).toBeVisible();
    });
  });
});
