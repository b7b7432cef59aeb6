import { expect, test, type Page } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';
import { smallTargets } from '../fixtures/page-checks.ts';
import { ENGLISH, stubVoices, textsHeard } from '../fixtures/stub-voice.ts';

/** Has a table and citations. */
const ARTICLE = 'research/cold-and-heat/';
const TITLE = 'Cold, heat and light: what was tested';
const SCRIPT = '**/ReadAloudScript*.js';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const listen = (page: Page) => button(page, 'Listen to this page');
const endText = (page: Page) => page.evaluate(() => window.stubSpeech.endText());
const lastHeard = (page: Page) => page.evaluate(() => window.stubSpeech.heard.at(-1));
const marked = (page: Page) => page.locator('[data-spoken]');

/** Starts to listen, and waits for the first text. */
async function start(page: Page, url = ARTICLE): Promise<void> {
  await stubVoices(page);
  await page.goto(url);
  await listen(page).click();
  await expect(button(page, 'Pause')).toBeVisible();
}

/** Listens to the whole page. */
async function hearAll(page: Page, url: string): Promise<string[]> {
  await start(page, url);
  await page.evaluate(() => window.stubSpeech.endAll());
  await expect(listen(page)).toBeVisible();
  return textsHeard(page);
}

/** Returns the position of each visible part of the page. */
const positions = (page: Page) =>
  page
    .locator('h1, main p, main h2, main li')
    .evaluateAll((all) => all.flatMap((element) => (element.checkVisibility() ? element.getBoundingClientRect().top + scrollY : [])));

test.describe('Listening', { tag: '@a11y-listening' }, () => {
  test('a page is read from its title to its end, in order, with nothing else', { tag: '@journey' }, async ({ page }) => {
    const errors = collectConsoleErrors(page);
    const heard = await hearAll(page, ARTICLE);
    const order = [
      TITLE,
      'In short',
      'Sudden, new or different headache?',
      'See the page: When to get help.',
      'A cold neck wrap at the start of an attack',
      'Table with 3 rows: What the pooled trials say.',
      'Cold against no cold: minus 3.21 (minus 5.94 to minus 0.48).',
      'What to do next',
    ].map((text) => heard.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const silent of ['References', 'On this page', 'Related pages', 'Written by', '[', ']', 'Home'])
      expect(heard.join('\n')).not.toContain(silent);
    for (const text of heard) expect(text.length, text).toBeLessThanOrEqual(180);

    const now = await hearAll(page, 'now/');
    expect(now.join('\n')).toContain('Call 1 1 2, 9 9 9 or 9 1 1 now');
    expect(now).toContain('Step 2: Lie or sit in a dark, quiet place.');
    for (const sign of await page.locator('.now__emergency li').allInnerTexts()) expect(now.join('\n')).toContain(sign.split(/[\n:]/)[0]);
    expect(errors).toEqual([]);
  });

  test('the part that is read is marked, and nothing moves or scrolls', async ({ page }) => {
    await start(page);
    const before = await positions(page);
    await page.evaluate(() => scrollTo(0, 300));
    for (let turn = 0; turn < 15; turn += 1) {
      const said = (await lastHeard(page)) as { text: string };
      await expect(marked(page)).toHaveCount(1);
      if (!(await marked(page).evaluate((element) => element.closest('table') !== null)))
        await expect(marked(page)).toContainText(/\p{L}{4,}/u.exec(said.text.replace('See the page: ', ''))![0]);
      await endText(page);
      await expect.poll(() => lastHeard(page)).not.toEqual(said);
    }
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media);
      const [style, colour] = await marked(page).evaluate((element) => {
        const { outlineStyle, outlineColor } = getComputedStyle(element);
        return [outlineStyle, outlineColor];
      });
      expect(style).toBe('solid');
      expect(colour).not.toBe(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
    }
    expect(await positions(page)).toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(300);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.read-aloud')).toBeHidden();
  });

  test('it pauses, goes on with the same sentence, stops, and starts anew', async ({ page }) => {
    await start(page);
    await endText(page);
    await expect.poll(() => textsHeard(page)).toEqual([TITLE, 'In short']);
    await button(page, 'Pause').click();
    expect(await lastHeard(page)).toBe('cancel');
    await expect(marked(page)).toHaveCount(1);
    await button(page, 'Continue').click();
    expect(await textsHeard(page)).toEqual([TITLE, 'In short', 'In short']);
    await button(page, 'Stop').click();
    await expect(listen(page)).toBeFocused();
    await expect(marked(page)).toHaveCount(0);
    expect(await lastHeard(page)).toBe('cancel');
    await listen(page).click();
    expect((await textsHeard(page)).at(-1)).toBe(TITLE);
    // Another program took the voice.
    await page.evaluate(() => window.stubSpeech.fail('interrupted'));
    await expect(button(page, 'Continue')).toBeVisible();
    await button(page, 'Continue').click();

    await page.evaluate(() =>
      addEventListener('pagehide', () => sessionStorage.setItem('last', JSON.stringify(window.stubSpeech.heard.at(-1)))),
    );
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click();
    await expect(page).not.toHaveURL(new RegExp(ARTICLE));
    expect(await page.evaluate(() => sessionStorage.getItem('last'))).toBe('"cancel"');
  });

  test('the controls have names, work by keyboard, and change the speed at once', async ({ page }) => {
    await stubVoices(page);
    await page.goto(ARTICLE);
    await expect(listen(page)).toBeVisible();
    await page.locator('main').focus();
    await page.keyboard.press('Tab');
    await expect(listen(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Pause')).toBeFocused();
    for (const name of ['Stop', 'Slower', 'Faster']) {
      await page.keyboard.press('Tab');
      await expect(button(page, name)).toBeFocused();
    }
    const speed = page.locator('.read-aloud').getByText(/^Speed: /);
    for (const name of ['fast', 'fastest', 'fastest']) {
      await page.keyboard.press('Space');
      await expect(speed).toHaveText(`Speed: ${name}`);
    }
    await page.keyboard.press('Shift+Tab');
    for (const name of ['fast', 'normal', 'slow', 'slowest']) {
      await page.keyboard.press('Space');
      await expect(speed).toHaveText(`Speed: ${name}`);
    }
    expect(((await lastHeard(page)) as { rate: number }).rate).toBe(0.6);
    expect(new Set(await textsHeard(page))).toEqual(new Set([TITLE]));
    await page.setViewportSize({ width: 320, height: 640 });
    expect([...(await axeProblems(page)), ...(await smallTargets(page))]).toEqual([]);
    await button(page, 'Pause').focus();
    await page.evaluate(() => window.stubSpeech.endAll());
    await expect(listen(page)).toBeFocused();
  });

  test('the page is silent and loads nothing before the press, and a voice that comes late moves nothing', async ({ page }) => {
    let loaded = 0;
    await page.route(SCRIPT, async (route) => {
      loaded += 1;
      await route.continue();
    });
    await stubVoices(page, []);
    await page.goto(ARTICLE);
    await page.waitForFunction(() => customElements.get('read-aloud') !== undefined);
    // Neither a voice that would send the text elsewhere nor one of another language.
    for (const voices of [[], [{ ...ENGLISH, localService: false }], [{ ...ENGLISH, lang: 'de-DE' }]]) {
      await page.evaluate((all) => window.stubSpeech.setVoices(all), voices);
      await expect(page.locator('.read-aloud__toggle')).toBeHidden();
    }
    const before = await positions(page);
    await page.evaluate((voice) => window.stubSpeech.setVoices([voice]), ENGLISH);
    await expect(listen(page)).toBeVisible();
    expect(await positions(page)).toEqual(before);
    expect([await page.evaluate(() => window.stubSpeech.heard), loaded]).toEqual([[], 0]);
    await listen(page).click();
    await expect(button(page, 'Pause')).toBeVisible();
    expect(loaded).toBe(1);
    // Some telephones require that speech follows a press at once, so a silent text comes first.
    expect(await page.evaluate(() => window.stubSpeech.heard.map((heard) => (heard === 'cancel' ? heard : heard.volume)))).toEqual([
      0,
      'cancel',
      1,
    ]);
  });

  test('a voice that fails and a script that is not loaded are reported, and can be tried again', async ({ page, browser }) => {
    await page.route(SCRIPT, (route) => route.abort());
    await stubVoices(page);
    await page.goto(ARTICLE);
    await listen(page).click();
    const reload = button(page, 'Not loaded. Reload the page to listen');
    await expect(reload).toBeVisible();
    await page.unroute(SCRIPT);
    await reload.click();
    await listen(page).click();
    await expect(button(page, 'Pause')).toBeVisible();
    await page.evaluate(() => window.stubSpeech.fail('synthesis-failed'));
    await expect(page.getByRole('status').filter({ hasText: 'Your device could not read this page aloud.' })).toBeVisible();
    await expect(listen(page)).toBeFocused();
    await listen(page).click();
    await expect(page.getByText('Your device could not')).toBeHidden();

    for (const options of [{ javaScriptEnabled: false }, {}]) {
      const context = await browser.newContext({ ...options, baseURL: process.env['TEST_SITE_URL']! });
      await context.addInitScript(
        () => Reflect.deleteProperty(Window.prototype, 'speechSynthesis') && Reflect.deleteProperty(window, 'speechSynthesis'),
      );
      const other = await context.newPage();
      const errors = collectConsoleErrors(other);
      await other.goto(ARTICLE);
      await expect(other.locator('.read-aloud__toggle')).toBeHidden();
      expect(errors).toEqual([]);
      await context.close();
    }
  });
});
