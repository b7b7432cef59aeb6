import { expect, test, type Page } from 'playwright/test';
import { serveFolder } from '../../tools/static-server.ts';
import { axeProblems } from '../support/axe.ts';
import { dist, pages } from '../support/pages.ts';
import { watch } from '../support/watch.ts';

const EVERY_PAGE = 'The list below has every page.';

const field = (page: Page) => page.getByRole('main').getByRole('searchbox', { name: 'Search for' });
const sectionField = (page: Page) => page.getByRole('combobox', { name: 'Look in' });
const status = (page: Page) => page.getByRole('main').getByRole('status');
const items = (page: Page) => page.locator('#search-results > li');
/** The links to the pages that were found, without those to headings inside them. */
const titles = (page: Page) => page.locator('#search-results h3 a');
const more = (page: Page) => page.getByRole('button', { name: 'Show more results' });

const searchFor = (text: string, section?: string) => `search/?${new URLSearchParams({ q: text, ...(section && { section }) })}`;

/** The addresses of the first results, below the site's root. */
async function firstTargets(page: Page, count: number): Promise<string[]> {
  const links = await titles(page).evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return links.slice(0, count);
}

test.describe('The search', () => {
  test('asks for nothing of the index before it is used, and for all of it from this site', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/pagefind/') && asked.push(request.url()));
    await page.goto('search/');
    await field(page).focus();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await field(page).fill('aura');
    await expect(items(page).first()).toBeVisible();
    expect(asked.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('finds while the reader types, and keeps the address in step', async ({ page }) => {
    await page.goto('search/');
    await field(page).pressSequentially('aura', { delay: 20 });
    await expect(status(page)).toHaveText(/^\d+ pages found for “aura”\.$/);
    await expect(page).toHaveURL(/\/search\/\?q=aura$/);
    await expect(page).toHaveTitle(/^“aura” – Search/);
    await expect(field(page)).toBeFocused();
  });

  test('shows title, section, excerpt with marked words, and headings inside the page', async ({ page }) => {
    await page.goto(searchFor('stiff neck'));
    const first = items(page).first();
    await expect(first.getByRole('heading', { level: 3 }).getByRole('link')).toBeVisible();
    await expect(first.locator('.search-result__section')).toHaveText(/^(?:Migraine|Science|Questions)$/);
    await expect(first.locator('mark').first()).toHaveText(/stiff|neck/i);
    const inside = first.getByRole('list').getByRole('link');
    expect(await inside.count()).toBeLessThanOrEqual(3);
    await expect(inside.first()).toHaveAttribute('href', /#./);
    // The first link of an item leads to the page.
    await expect(first.getByRole('link').first()).toHaveAttribute('href', /\/$/);
    await expect(items(page)).toHaveCount(10);
  });

  test('takes a query from the address, from the header too', async ({ page }) => {
    await page.goto(searchFor('blood thinners', 'Safety'));
    await expect(field(page)).toHaveValue('blood thinners');
    await expect(sectionField(page)).toHaveValue('Safety');
    await expect(status(page)).toHaveText(/found for “blood thinners” in “Safety”\.$/);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('privacy/');
    await page.getByRole('banner').getByRole('searchbox').fill('serotonin');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/found for “serotonin”\.$/);
    await expect(field(page)).toHaveValue('serotonin');
  });

  test('looks in one section only when asked to', async ({ page }) => {
    await page.goto(searchFor('pregnancy'));
    await expect(items(page).first()).toBeVisible();
    const sections = page.locator('.search-result__section');
    expect(new Set(await sections.allTextContents()).size).toBeGreaterThan(1);
    await sectionField(page).selectOption('Questions');
    await expect(status(page)).toHaveText(/ in “Questions”\.$/);
    await expect(page).toHaveURL(/\/search\/\?q=pregnancy&section=Questions$/);
    expect(new Set(await sections.allTextContents())).toEqual(new Set(['Questions']));
  });

  test('has a filter for every section that pages stand in', async ({ page }) => {
    await page.goto('search/');
    const names = (await sectionField(page).locator('option').allTextContents()).slice(1);
    for (const name of names) {
      await page.goto(searchFor('the', name));
      await expect(status(page), name).toHaveText(/^\d+ pages? found/);
    }
  });

  test('finds each question as a page of its own', async ({ page }) => {
    await page.goto(searchFor('Does massage raise serotonin?'));
    await expect(items(page).first()).toBeVisible();
    expect((await firstTargets(page, 1))[0]).toBe('/faq/serotonin/');
    await titles(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Does massage raise serotonin?');
  });

  test('shows ten results and ten more at a time, and leads to the first new one', async ({ page }) => {
    await page.goto(searchFor('massage'));
    await expect(items(page)).toHaveCount(10);
    await more(page).click();
    await expect(items(page)).toHaveCount(20);
    await expect(titles(page).nth(10)).toBeFocused();
    await expect(status(page)).toHaveText(/^20 of \d+ pages shown for “massage”\.$/);
    await page.goto(searchFor('craniosacral'));
    await expect(items(page).first()).toBeVisible();
    await expect(more(page)).toBeHidden();
  });

  test('has no barrier with results, in light and in dark, on the narrowest and a wide screen', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(searchFor('massage'));
        await expect(items(page)).toHaveCount(10);
        expect(await axeProblems(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const small = await page
          .locator('page-search')
          .locator('a, button, input, select')
          .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
        expect(small).toEqual([]);
      }
  });
});

test.describe('The keyboard of the search', () => {
  test('arrows move from the field through the results and back, Enter opens one', async ({ page }) => {
    await page.goto(searchFor('aura'));
    await expect(items(page).first()).toBeVisible();
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(titles(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const target = await titles(page).nth(0).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target}$`));
  });

  test('from a heading inside a result, arrows lead to its title and to the next result', async ({ page }) => {
    await page.goto(searchFor('stiff neck'));
    const inside = items(page).first().getByRole('list').getByRole('link').first();
    await inside.focus();
    await page.keyboard.press('ArrowUp');
    await expect(titles(page).nth(0)).toBeFocused();
    await inside.focus();
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).nth(1)).toBeFocused();
  });

  test('arrows reach the button for more, and stop at the ends', async ({ page }) => {
    await page.goto(searchFor('massage'));
    await titles(page).nth(9).focus();
    await page.keyboard.press('ArrowDown');
    await expect(more(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(more(page)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(titles(page).nth(9)).toBeFocused();
  });

  test('Escape leads from the results to the field, and in the field empties it', async ({ page }) => {
    await page.goto(searchFor('aura'));
    await titles(page).nth(1).focus();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('aura');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(items(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('');
    await expect(page).toHaveURL(/\/search\/$/);
  });
});

test.describe('The browser’s Back', () => {
  test('returns to the query before', async ({ page }) => {
    await page.goto('search/');
    await field(page).fill('aura');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/“aura”/);
    await field(page).fill('sero');
    await expect(status(page)).toHaveText(/“sero”/);
    await field(page).fill('serotonin');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/“serotonin”/);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=aura$/);
    await expect(field(page)).toHaveValue('aura');
    await expect(status(page)).toHaveText(/“aura”/);
    expect((await firstTargets(page, 1))[0]).toBe('/faq/migraine-with-aura/');
    await page.goForward();
    await expect(status(page)).toHaveText(/“serotonin”/);
  });

  test('returns from a page to its results', async ({ page }) => {
    await page.goto(searchFor('aura', 'Questions'));
    await titles(page).first().click();
    await expect(page).toHaveURL(/\/faq\/migraine-with-aura\/$/);
    await page.goBack();
    await expect(status(page)).toHaveText(/“aura” in “Questions”\.$/);
    await expect(field(page)).toHaveValue('aura');
  });

  test('is not led astray by the letters of the list', async ({ page }) => {
    await page.goto(searchFor('aura'));
    await expect(items(page).first()).toBeVisible();
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'M' }).click();
    await expect(page).toHaveURL(/\?q=aura#letter-m$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=aura$/);
    await expect(status(page)).toHaveText(/“aura”/);
  });
});

test.describe('Everyday words', () => {
  const known: [query: string, ...pages: string[]][] = [
    ['aura', 'faq/migraine-with-aura'],
    ['is massage safe when pregnant', 'faq/pregnancy-and-massage', 'precautions/pregnancy'],
    ['blood thinners', 'faq/blood-thinners-and-massage', 'precautions/clots-and-blood-thinners'],
    ['worst headache', 'when-to-get-help'],
    ['ice pack', 'practices/cold-and-warm-packs', 'self-care/heat-and-cold', 'research/cold-and-heat', 'faq/heat-or-cold'],
    ['how often should I get a massage', 'faq/how-often', 'self-care/how-often-and-how-long'],
    ['massage gun', 'faq/massage-guns-on-the-neck', 'precautions/massage-guns-and-devices'],
    ['does massage cure migraine', 'faq/can-massage-cure-migraine'],
    ['headache after massage', 'faq/can-massage-set-off-an-attack', 'precautions/side-effects', 'faq/side-effects-of-massage'],
    ['how to find a massage therapist', 'self-care/finding-a-therapist'],
    ['insurance', 'faq/cost-and-cover', 'self-care/cost-and-insurance'],
    ['stiff neck', 'faq/is-my-neck-the-cause', 'understanding/triggers-stress-and-the-neck', 'science/muscles-and-tender-points'],
    ['breathing exercise', 'practices/breath-awareness'],
    ['placebo', 'faq/better-than-a-dummy-treatment', 'science/attention-touch-and-placebo', 'research/against-a-dummy-treatment'],
    ['lavender oil', 'faq/smells-and-oils'],
    ['painkillers every day', 'faq/painkillers-most-days'],
    ['can my husband massage me', 'faq/can-my-partner-do-it'],
    ['chiropractor', 'faq/neck-cracking', 'precautions/neck-arteries'],
    ['what should I tell my massage therapist', 'faq/what-to-tell-the-therapist', 'precautions/talking-with-your-therapist'],
    ['what is a migraine', 'understanding/what-migraine-is'],
    ['tension headache', 'faq/tension-type-headache-and-massage', 'research/tension-type-headache'],
    ['high blood pressure', 'precautions/when-not-to-have-a-massage'],
    ['when should I see a doctor', 'when-to-get-help', 'faq/do-i-need-a-doctor-first'],
    ['cookies', 'privacy'],
  ];

  for (const [query, ...answers] of known)
    test(`“${query}” has an answer among the first three`, async ({ page }) => {
      await page.goto(searchFor(query));
      await expect(items(page).first()).toBeVisible();
      const targets = await firstTargets(page, 3);
      const expected = answers.map((answer) => `/${answer}/`);
      expect(
        targets.some((target) => expected.includes(target)),
        `found ${targets.join(' ')}`,
      ).toBe(true);
    });
});

test.describe('What the status line says', () => {
  test('how many pages were found, one or many', async ({ page }) => {
    await page.goto(searchFor('lavender'));
    await expect(status(page)).toHaveText(/^(?:1 page|\d+ pages) found for “lavender”\.$/);
    await page.goto(searchFor('cookies', 'About this site'));
    await expect(status(page)).toHaveText('1 page found for “cookies” in “About this site”.');
  });

  test('that nothing was found, also where the index offers pages that have nothing to do with it', async ({ page }) => {
    for (const text of ['qwertyuiop', 'anaemia', '???']) {
      await page.goto(searchFor(text));
      await expect(status(page)).toHaveText(`Nothing found for “${text}”. Check the spelling or try fewer words. ${EVERY_PAGE}`);
      await expect(items(page)).toHaveCount(0);
    }
  });

  test('which of several words was not found', async ({ page }) => {
    await page.goto(searchFor('massage xyzzy'));
    await expect(status(page)).toHaveText(/^No exact match for “xyzzy”\. \d+ pages come close\.$/);
    await expect(items(page)).toHaveCount(10);
  });

  test('nothing for an empty query or one of spaces', async ({ page }) => {
    await page.goto('search/?q=%20%20');
    await field(page).fill('aura');
    await expect(items(page).first()).toBeVisible();
    await field(page).fill('   ');
    await expect(items(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('');
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('that the index could not be loaded, and the next search tries again', async ({ page }) => {
    const parts = ['pagefind.js*', 'pagefind-entry.json*', '*.pf_meta', 'wasm*', 'fragment/*', '**'];
    for (const pattern of parts.map((part) => `**/pagefind/${part}`)) {
      await page.route(pattern, (route) => route.abort());
      await page.goto(searchFor('aura'));
      await expect(status(page), pattern).toHaveText(`The search could not be loaded. ${EVERY_PAGE}`);
      await expect(items(page)).toHaveCount(0);
      await page.unroute(pattern);
      await field(page).fill('serotonin');
      await expect(status(page), pattern).toHaveText(/found for “serotonin”\.$/);
    }
  });

  test('that the index is out of reach, when the connection is lost between two searches', async ({ page }) => {
    await page.goto(searchFor('aura'));
    await expect(status(page)).toHaveText(/found for “aura”\.$/);
    await page.route('**/pagefind/**', (route) => route.abort());
    await field(page).fill('yoga');
    await expect(status(page)).toHaveText(`The search could not be loaded. ${EVERY_PAGE}`);
    await page.unroute('**/pagefind/**');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/found for “yoga”\.$/);
  });

  test('that the search takes long when the index hangs, and finds when it comes after all', async ({ page }) => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    await page.route('**/pagefind/pagefind.js*', async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest('**/pagefind/pagefind.js*');
    await page.goto(searchFor('aura'));
    await asked;
    await page.clock.runFor(900);
    await expect(status(page)).toHaveText('');
    await page.clock.runFor(200);
    await expect(status(page)).toHaveText('Searching…');
    await page.clock.runFor(4000);
    await expect(status(page)).toHaveText(`The search is still loading. ${EVERY_PAGE}`);
    await page.clock.resume();
    release();
    await expect(status(page)).toHaveText(/found for “aura”\.$/);
  });

  test('never what an earlier query found', async ({ page }) => {
    await page.goto(searchFor('privacy', 'About this site'));
    await expect(items(page).first()).toBeVisible();
    const held: (() => Promise<void>)[] = [];
    let isHeld = true;
    await page.route('**/*.pf_fragment', async (route) => {
      if (isHeld) held.push(() => route.continue());
      else await route.continue();
    });
    await sectionField(page).selectOption('');
    await field(page).fill('aura');
    await page.keyboard.press('Enter');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    isHeld = false;
    await field(page).fill('lavender oil');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/found for “lavender oil”\.$/);
    const before = await titles(page).allTextContents();
    await Promise.all(held.map((go) => go()));
    await page.waitForLoadState('networkidle');
    await expect(status(page)).toHaveText(/found for “lavender oil”\.$/);
    expect(await titles(page).allTextContents()).toEqual(before);
  });
});

test.describe('Whatever is searched for', () => {
  test('markup stays text', async ({ page }) => {
    const markup = '<img src=x onerror=alert(1)><b>aura</b>';
    let hasDialog = false;
    page.on('dialog', (dialog) => {
      hasDialog = true;
      void dialog.dismiss();
    });
    await page.goto(searchFor(markup));
    await expect(status(page)).toContainText('“<img src=x onerror=alert(1)><b>aura</b>”');
    await expect(page.locator('main img, main b, main [onerror]')).toHaveCount(0);
    await field(page).fill('<mark>aura</mark>');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('mark');
    await expect(page.locator('page-search [onerror]')).toHaveCount(0);
    expect(hasDialog).toBe(false);
  });

  test('a section that does not exist means all sections', async ({ page }) => {
    await page.goto(searchFor('aura', '"><script>alert(1)</script>'));
    await expect(status(page)).toHaveText(/found for “aura”\.$/);
    await expect(sectionField(page)).toHaveValue('');
  });

  test('a very long query is cut', async ({ page }) => {
    await page.goto(searchFor('aura '.repeat(500)));
    await expect(status(page)).toHaveText(/found for/);
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(200);
  });
});

test('the search works when the site is mounted below a path', async ({ page }) => {
  const server = await serveFolder({ folder: dist, base: '/a/b/' });
  try {
    await page.goto(`${server.url}search/?q=aura`);
    await expect(items(page).first()).toBeVisible();
    expect(await firstTargets(page, 1)).toEqual(['/a/b/faq/migraine-with-aura/']);
    await titles(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('aura');
  } finally {
    await server.close();
  }
});

test('without JavaScript the page says so and lists every page of the site', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('search/?q=aura');
  const words = page.locator('noscript p');
  await expect(words).toBeVisible();
  await expect(words).toHaveText(`The search needs JavaScript, which is off in this browser. ${EVERY_PAGE}`);
  const listed = await page
    .locator('.a-to-z section a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.slice(1)));
  // The home page is the way here; 404 is nowhere; this page is this page.
  const expected = pages().flatMap(({ url }) => (['', '404.html', 'search/'].includes(url) ? [] : [url]));
  expect(listed.toSorted()).toEqual(expected.toSorted());
  await context.close();
});
