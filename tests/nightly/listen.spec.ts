import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from 'playwright/test';
import { serveFolder } from '../../tools/static-server.ts';
import { axeProblems } from '../fixtures/axe.ts';
import { build, withProjectCopy } from '../fixtures/project-copy.ts';
import { dist } from '../fixtures/pages.ts';
import { ENGLISH, stubVoices, textsHeard } from '../fixtures/stub-voice.ts';
import { watch } from '../fixtures/watch.ts';

/** Has a table and citations. */
const ARTICLE = 'research/cold-and-heat/';
/** Has a drawing. */
const DRAWN = 'understanding/phases-of-an-attack/';
/** Has steps. */
const PRACTICE = 'practices/body-scan/';
const TITLE = 'Cold, heat and light: what was tested';

/** The address of the script that reads. */
const PLAYER = '**/ReadAloudScript*.js';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const listen = (page: Page) => button(page, 'Listen to this page');
const endText = (page: Page) => page.evaluate(() => window.stubSpeech.endText());
const marked = (page: Page) => page.locator('[data-spoken]');

/** Begins to listen, and waits for the first text. */
async function begin(page: Page, url = ARTICLE): Promise<void> {
  await stubVoices(page);
  await page.goto(url);
  await listen(page).click();
  await expect(button(page, 'Pause')).toBeVisible();
}

/** Listens to the whole page. */
async function hearAll(page: Page, url: string): Promise<string[]> {
  await begin(page, url);
  await page.evaluate(() => window.stubSpeech.endAll());
  await expect(listen(page)).toBeVisible();
  return textsHeard(page);
}

/** What moved since the page was first painted, but for what followed a press. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) seen.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(seen))));
      }),
  );

/** Where the parts of the page stand that are shown. */
const places = (page: Page) =>
  page
    .locator('h1, main p, main h2, main li')
    .evaluateAll((all) => all.flatMap((element) => (element.checkVisibility() ? element.getBoundingClientRect().top + scrollY : [])));

test.describe('What is read', { tag: '@a11y-listening' }, () => {
  test('is the title, the answer in short, the warning and the text, in the order of the page', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    const heard = await hearAll(page, ARTICLE);
    expect(heard.slice(0, 2)).toEqual([TITLE, 'In short']);
    const order = [
      'Sudden, new or different headache?',
      'See the page: When to get help.',
      'A cold neck wrap at the start of an attack',
      'After 30 minutes, pain had dropped by 31.8 percent with the frozen wrap and risen by 31.5 percent with the unfrozen one.',
      'Table with 3 rows: What the pooled trials say.',
      'Cold against no cold: minus 3.21 (minus 5.94 to minus 0.48).',
      'Where to put the cold',
      'What to do next',
    ].map((text) => heard.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const all = heard.join('\n');
    for (const silent of ['References', 'On this page', 'Related pages', 'Written by', '[', ']', 'Home']) expect(all).not.toContain(silent);
    expect(complaints).toEqual([]);
  });

  test('are all words of the text and no others', async ({ page }) => {
    const words = (text: string) =>
      text
        .replace(/\[[\d, ]+\]|[^\p{L}\s]/gu, ' ')
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word.length > 2);
    // Each of its paragraphs is plain words.
    const heard = words((await hearAll(page, 'science/muscles-and-tender-points/')).join(' '));
    const written = words(
      (
        await page
          .locator('h1, .in-short, .article__body > :is(p, h2, h3, ul)')
          .evaluateAll((all) => all.map((element) => (element as HTMLElement).innerText))
      ).join(' '),
    );
    expect(written.length).toBeGreaterThan(300);
    expect(written.filter((word) => !heard.includes(word))).toEqual([]);
  });

  test('has the emergency numbers figure by figure, and the number of each step', async ({ page }) => {
    const heard = await hearAll(page, 'now/');
    expect(heard).toContain('Call 1 1 2, 9 9 9 or 9 1 1 now for');
    expect(heard.filter((text) => text.startsWith('Step '))).toEqual([
      expect.stringMatching(/^Step 1: Take your attack medicine now/),
      'Step 2: Lie or sit in a dark, quiet place.',
      expect.stringMatching(/^Step 3: Hold a cold pack in cloth/),
      'Step 4: Breathe out slowly and softly.',
    ]);
    for (const step of await page.locator('.now__emergency li:not(:has(ul, p))').allInnerTexts()) expect(heard).toContain(step);
  });

  test('has drawings by their description, and the cautions and steps of a practice', async ({ page }) => {
    const drawn = await hearAll(page, DRAWN);
    const description = await page.locator('figure.drawing desc').first().textContent();
    expect(drawn.join(' ')).toContain(description!.split('. ')[0]);
    await page.goto(PRACTICE);
    const steps = await page.locator('.steps > li').count();
    const heard = await hearAll(page, PRACTICE);
    expect(heard).toContain('Stop if');
    expect(heard.filter((text) => /^Step \d+: /.test(text)).length).toBeGreaterThanOrEqual(steps);
    expect(steps).toBeGreaterThan(3);
  });

  test('is short enough for voices that stop by themselves', async ({ page }) => {
    for (const text of await hearAll(page, 'research/short-answer/')) expect(text.length, text).toBeLessThanOrEqual(180);
  });
});

test.describe('While the page is read', { tag: '@a11y-listening' }, () => {
  test('the part that is read is marked, and no other; nothing moves or scrolls', async ({ page }) => {
    await begin(page);
    const before = await places(page);
    await page.evaluate(() => scrollTo(0, 300));
    const rows = new Set<string>();
    for (let turn = 0; turn < 40; turn += 1) {
      const said = await page.evaluate(() => (window.stubSpeech.heard.at(-1) as { text: string }).text);
      await expect(marked(page)).toHaveCount(1);
      // What is said of a table has words that do not stand in the row.
      const tag = await marked(page).evaluate((element) => element.closest('table') && element.tagName);
      if (tag) rows.add(tag);
      else await expect(marked(page)).toContainText(/\p{L}{4,}/u.exec(said.replace('See the page: ', ''))![0]);
      await endText(page);
      await expect.poll(() => page.evaluate(() => (window.stubSpeech.heard.at(-1) as { text: string }).text)).not.toBe(said);
    }
    expect([...rows]).toEqual(['TABLE', 'TR']);
    expect(await page.evaluate(() => scrollY)).toBe(300);
    expect(await places(page)).toEqual(before);
    await page.evaluate(() => window.stubSpeech.endAll());
    await expect(marked(page)).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(300);
    expect(await places(page)).toEqual(before);
    expect(await shifts(page)).toEqual([]);
  });

  test('the mark can be seen in every theme and in forced colours', async ({ page }) => {
    await begin(page);
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media);
      const { style, width, colour, around } = await marked(page).evaluate((element) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const around = getComputedStyle(document.documentElement).backgroundColor;
        return { style: outlineStyle, width: outlineWidth, colour: outlineColor, around };
      });
      expect([style, width]).toEqual(['solid', '2px']);
      expect(colour).not.toBe(around);
    }
  });

  test('a pause keeps the place, and what follows begins with the sentence that was broken off', async ({ page }) => {
    await begin(page);
    for (let turn = 0; turn < 3; turn += 1) {
      await endText(page);
      await expect.poll(async () => (await textsHeard(page)).length).toBe(turn + 2);
    }
    const [sentence] = (await textsHeard(page)).slice(-1);
    await button(page, 'Pause').click();
    await expect(button(page, 'Continue')).toBeVisible();
    expect(await page.evaluate(() => window.stubSpeech.heard.at(-1))).toBe('cancel');
    await expect(marked(page)).toHaveCount(1);
    await button(page, 'Continue').click();
    await expect(button(page, 'Pause')).toBeVisible();
    expect((await textsHeard(page)).slice(-2)).toEqual([sentence, sentence]);
  });

  test('stopping takes the mark away, and the next time begins anew', async ({ page }) => {
    await begin(page);
    await endText(page);
    await expect.poll(() => textsHeard(page)).toEqual([TITLE, 'In short']);
    await button(page, 'Stop').click();
    await expect(listen(page)).toBeFocused();
    await expect(marked(page)).toHaveCount(0);
    await expect(button(page, 'Stop')).toBeHidden();
    expect(await page.evaluate(() => window.stubSpeech.heard.at(-1))).toBe('cancel');
    await listen(page).click();
    expect((await textsHeard(page)).at(-1)).toBe(TITLE);
    // What was paused can be stopped too.
    await button(page, 'Pause').click();
    await button(page, 'Stop').click();
    await expect(marked(page)).toHaveCount(0);
  });

  test('the speed is said in words, has two ends, and holds at once', async ({ page }) => {
    await begin(page);
    const rates = () =>
      page.evaluate(() => window.stubSpeech.heard.flatMap((heard) => (heard === 'cancel' || heard.volume === 0 ? [] : heard.rate)));
    const speed = page.locator('.read-aloud').getByText(/^Speed: /);
    await expect(speed).toHaveText('Speed: normal');
    for (const name of ['fast', 'fastest', 'fastest']) {
      await button(page, 'Faster').click();
      await expect(speed).toHaveText(`Speed: ${name}`);
    }
    for (const name of ['fast', 'normal', 'slow', 'slowest', 'slowest']) {
      await button(page, 'Slower').click();
      await expect(speed).toHaveText(`Speed: ${name}`);
    }
    const heard = await rates();
    expect([heard[0], Math.max(...heard), heard.at(-1)]).toEqual([1, 1.5, 0.6]);
    // Each time the same sentence.
    expect(new Set(await textsHeard(page))).toEqual(new Set([TITLE]));
    // In a pause it speaks no word.
    await button(page, 'Pause').click();
    const { length } = await rates();
    await button(page, 'Faster').click();
    expect(await rates()).toHaveLength(length);
    await button(page, 'Continue').click();
    expect((await rates()).at(-1)).toBe(0.8);
  });

  test('everything works by keyboard', async ({ page }) => {
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
    await page.keyboard.press('Space');
    await expect(page.getByText('Speed: fast', { exact: true })).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    // The voice comes to its end by itself, and takes the button that has the focus.
    await page.evaluate(() => window.stubSpeech.endAll());
    await expect(listen(page)).toBeFocused();
  });

  test('leaving the page stops the voice, and Back is silent', async ({ page }) => {
    await begin(page);
    await page.evaluate(() =>
      addEventListener('pagehide', () =>
        sessionStorage.setItem('last', JSON.stringify([window.stubSpeech.heard.at(-1), document.querySelectorAll('[data-spoken]').length])),
      ),
    );
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click();
    await expect(page).not.toHaveURL(new RegExp(ARTICLE));
    expect(await page.evaluate(() => sessionStorage.getItem('last'))).toBe('["cancel",0]');
    await page.goBack();
    await expect(listen(page)).toBeVisible();
    expect(await page.evaluate(() => window.stubSpeech.heard)).toEqual([]);
  });

  test('a voice that fails is said to have failed, and can be tried again', async ({ page }) => {
    await begin(page);
    const before = await places(page);
    await button(page, 'Faster').focus();
    await page.evaluate(() => window.stubSpeech.fail('synthesis-failed'));
    await expect(page.getByRole('status').filter({ hasText: 'Your device could not read this page aloud.' })).toBeVisible();
    await expect(listen(page)).toBeFocused();
    await expect(marked(page)).toHaveCount(0);
    for (const name of ['Stop', 'Slower', 'Faster']) await expect(button(page, name)).toBeHidden();
    expect(await places(page)).toEqual(before);
    await listen(page).click();
    await expect(page.getByText('Your device could not')).toBeHidden();
    expect((await textsHeard(page)).at(-1)).toBe(TITLE);
  });

  test('a voice that somebody else took waits to be continued', async ({ page }) => {
    await begin(page);
    await page.evaluate(() => window.stubSpeech.fail('interrupted'));
    await expect(button(page, 'Continue')).toBeVisible();
    await expect(page.getByText('Your device could not')).toBeHidden();
  });

  test('the controls have plain roles and names, and axe finds nothing wrong', async ({ page }) => {
    await begin(page);
    await expect(page.locator('.read-aloud')).toMatchAriaSnapshot(`
      - button "Pause"
      - group "Listening":
        - button "Stop"
        - button "Slower"
        - button "Faster"
        - text: "Speed: normal"
    `);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeProblems(page)).toEqual([]);
    }
    await page.evaluate(() => window.stubSpeech.fail('synthesis-failed'));
    expect(await axeProblems(page)).toEqual([]);
  });
});

test.describe('Before the first press', () => {
  for (const [where, url] of Object.entries({
    'an article': ARTICLE,
    'a question': 'faq/acupressure/',
    help: 'when-to-get-help/',
    'an attack': 'now/',
  }))
    for (const width of [320, 360, 1280])
      test(`voices that come late move nothing, and the button can be hit (${where}, ${width} px)`, async ({ page }) => {
        await page.setViewportSize({ width, height: 640 });
        await stubVoices(page, []);
        await page.goto(url, { waitUntil: 'networkidle' });
        await expect(listen(page)).toBeHidden();
        const before = await places(page);
        await page.evaluate((voice) => window.stubSpeech.setVoices([voice]), ENGLISH);
        await expect(listen(page)).toBeInViewport({ ratio: 1 });
        expect(await places(page)).toEqual(before);
        expect(await shifts(page)).toEqual([]);
        expect((await listen(page).boundingBox())!.height).toBeGreaterThanOrEqual(44);
        await listen(page).click();
        await expect(button(page, 'Pause')).toBeVisible();
        for (const control of await page.locator('.read-aloud button').all())
          expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });

  test('the page is silent, and nothing that reads is loaded', { tag: '@a11y-listening' }, async ({ page }) => {
    let loaded = 0;
    await page.route(PLAYER, async (route) => {
      loaded += 1;
      await route.continue();
    });
    await stubVoices(page);
    await page.goto(ARTICLE, { waitUntil: 'networkidle' });
    await page.locator('h1').click();
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: 'When to get help' }).first().focus();
    expect(await page.evaluate(() => window.stubSpeech.heard)).toEqual([]);
    expect(loaded).toBe(0);
    await listen(page).click();
    await expect(button(page, 'Pause')).toBeVisible();
    expect(loaded).toBe(1);
    expect(
      await page.evaluate(() =>
        window.stubSpeech.heard.map((heard) => (heard === 'cancel' ? heard : `${heard.voice}, ${heard.volume}: ${heard.text}`)),
      ),
    ).toEqual([
      // What some telephones ask for: a press must be followed by speech at once.
      'Device, 0: Listen to this page',
      'cancel',
      `Device, 1: ${TITLE}`,
    ]);
  });

  test('with text twice as large, it covers nothing on the page for an attack', async ({ page }) => {
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await stubVoices(page);
      await page.goto('now/');
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { font-size: 200% !important }');
        document.adoptedStyleSheets.push(sheet);
      });
      const covers = await listen(page).evaluate((button) => {
        const own = button.getBoundingClientRect();
        const others = [...document.querySelectorAll('.breadcrumbs a, .site-header a, h1')];
        return others.filter((element) => {
          if (!element.checkVisibility({ contentVisibilityAuto: true })) return false;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left < own.right && right > own.left && top < own.bottom && bottom > own.top;
        }).length;
      });
      expect(covers, `${width} px`).toBe(0);
    }
  });

  test('it is on no paper', async ({ page }) => {
    await begin(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.read-aloud')).toBeHidden();
    expect(await marked(page).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none');
  });
});

test.describe('There is no button', () => {
  for (const [why, voices] of Object.entries({
    'without a voice': [],
    'where each voice would send the text elsewhere': [{ ...ENGLISH, localService: false }],
    'where the voices speak other languages': [{ ...ENGLISH, lang: 'de-DE' }],
  }))
    test(why, async ({ page }) => {
      await stubVoices(page, voices);
      await page.goto(ARTICLE, { waitUntil: 'networkidle' });
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.read-aloud__toggle')).toBeHidden();
      await page.evaluate((late) => window.stubSpeech.setVoices(late), voices);
      await expect(page.locator('.read-aloud__toggle')).toBeHidden();
    });

  test('where the browser has no speech', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    await page.addInitScript(
      () => Reflect.deleteProperty(Window.prototype, 'speechSynthesis') && Reflect.deleteProperty(window, 'speechSynthesis'),
    );
    await page.goto(ARTICLE, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => 'speechSynthesis' in window)).toBe(false);
    await expect(page.locator('.read-aloud__toggle')).toBeHidden();
    expect(complaints).toEqual([]);
  });

  test('without JavaScript, nor room for one', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(ARTICLE);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.locator('.read-aloud').boundingBox()).toBeNull();
    await context.close();
  });

  test('but a way out, where its script cannot be loaded', async ({ page }) => {
    await page.route(PLAYER, (route) => route.abort());
    await stubVoices(page);
    await page.goto(ARTICLE);
    await listen(page).click();
    const again = button(page, 'Not loaded. Reload the page to listen');
    await expect(again).toBeVisible();
    await page.unroute(PLAYER);
    await again.click();
    await listen(page).click();
    await expect(button(page, 'Pause')).toBeVisible();
  });
});

test('it reads below a deep path too', async ({ page }) => {
  const server = await serveFolder({ folder: dist, base: '/a/b/' });
  try {
    const complaints = watch(page, new URL(server.url).origin);
    await begin(page, server.url + ARTICLE);
    expect(await textsHeard(page)).toEqual([TITLE]);
    expect(complaints).toEqual([]);
  } finally {
    await server.close();
  }
});

test('it reads a page that was opened from a file', async ({ page }) => {
  test.setTimeout(300_000);
  await withProjectCopy(async (copy) => {
    const { code, output } = await build(copy, { PORTABLE: '1' });
    expect(code, output).toBe(0);
    const complaints = watch(page, 'null');
    await begin(page, pathToFileURL(join(copy, 'dist', ARTICLE, 'index.html')).href);
    expect(await textsHeard(page)).toEqual([TITLE]);
    expect(complaints).toEqual([]);
  });
});
