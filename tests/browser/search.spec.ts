import { expect, test } from 'playwright/test';
import type { PagefindModule } from '../../src/components/search/pagefind.ts';
import { serveFolder } from '../../tools/static-server.ts';
import { dist, pages } from '../fixtures/pages.ts';
import { watch } from '../fixtures/watch.ts';
import {
  EVERY_PAGE,
  HELP,
  boxes,
  card,
  expectEveryPage,
  expectPartial,
  field,
  firstTargets,
  hold,
  items,
  more,
  note,
  results,
  safety,
  searchFor,
  sectionField,
  settled,
  status,
  targets,
  titles,
} from '../fixtures/search-page.ts';

test.describe('The search', () => {
  test('asks for nothing of either index before it is used, and for all of it from this site', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
    const asked: string[] = [];
    page.on('request', (request) => /\/pagefind\/|\/search\/.*\.json/.test(request.url()) && asked.push(new URL(request.url()).pathname));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('faq/serotonin/');
    await page.getByRole('banner').getByRole('searchbox').focus();
    await page.goto('search/');
    await field(page).focus();
    await sectionField(page).selectOption('Safety');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(asked).toEqual([]);
    await field(page).fill('aura');
    await settled(page);
    expect(asked).toContain('/search/small-index.json');
    expect(asked).toContain('/pagefind/pagefind.js');
    expect(complaints).toEqual([]);
  });

  test('finds the pages of the full text in the order of their paths, by which the list tells them apart', async ({ page, baseURL }) => {
    await page.goto('search/');
    const urls = await page.evaluate(async (script) => {
      const pagefind = ((await import(script)) as PagefindModule).createInstance({ noWorker: true });
      const { results } = await pagefind.search(null, { sort: { path: 'asc' } });
      return Promise.all(results.map(async (result) => new URL((await result.data()).url, location.href).pathname));
    }, new URL('pagefind/pagefind.js', baseURL).href);
    expect(urls.length).toBeGreaterThan(90);
    expect(urls).toEqual([...urls].sort());
  });

  test('asks for each file of the small index once, however much is typed', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/search/') && request.url().endsWith('.json') && asked.push(request.url()));
    await page.goto('search/');
    await field(page).pressSequentially('aura and nausea', { delay: 10 });
    await settled(page);
    expect(asked).toHaveLength(2);
  });

  test('finds while the reader types, and keeps the address in step', async ({ page }) => {
    await page.goto('search/');
    await field(page).pressSequentially('aura', { delay: 20 });
    await expect(status(page)).toHaveText(/^\d+ pages found for “aura”\.$/);
    await expect(page).toHaveURL(/\/search\/\?q=aura$/);
    await expect(page).toHaveTitle(/^“aura” – Search/);
    await expect(field(page)).toBeFocused();
  });

  test('finds words that are not finished', async ({ page }) => {
    await page.goto('search/');
    await field(page).pressSequentially('seroto', { delay: 20 });
    await settled(page);
    await expect(note(page)).toBeHidden();
    expect(await targets(page)).toContain('/faq/serotonin/');
  });

  test('shows title, section, text with marked words, and headings inside the page', async ({ page }) => {
    await page.goto(searchFor('stiff neck'));
    await settled(page);
    const first = items(page).first();
    await expect(first.getByRole('heading', { level: 3 }).getByRole('link')).toBeVisible();
    const names = await sectionField(page).locator('option').allTextContents();
    expect(names).toContain(await first.locator('.search-result__section').textContent());
    await expect(items(page).locator('mark').first()).toHaveText(/stiff|neck/i);
    // The first link of an item leads to the page.
    for (const item of await items(page).all()) {
      await expect(item.getByRole('link').first()).toHaveAttribute('href', /\/(?:#[^/]+)?$/);
      expect(await item.getByRole('list').getByRole('link').count()).toBeLessThanOrEqual(3);
    }
    const inside = items(page).getByRole('list').getByRole('link');
    await inside.first().click();
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('takes a query from the address, from the header too', async ({ page }) => {
    await page.goto(searchFor('migraine diary', 'Self-care'));
    await expect(field(page)).toHaveValue('migraine diary');
    await expect(sectionField(page)).toHaveValue('Self-care');
    await expect(status(page)).toHaveText(/found for “migraine diary” in “Self-care”\.$/);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('privacy/');
    await page.getByRole('banner').getByRole('searchbox').fill('serotonin');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/found for “serotonin”\.$/);
    await expect(field(page)).toHaveValue('serotonin');
  });

  test('looks in one section only when asked to', async ({ page }) => {
    await page.goto(searchFor('sleep'));
    await settled(page);
    const sections = page.locator('.search-result__section');
    expect(new Set(await sections.allTextContents()).size).toBeGreaterThan(1);
    await sectionField(page).selectOption('Questions');
    await expect(status(page)).toHaveText(/ in “Questions”\.$/);
    await expect(page).toHaveURL(/\/search\/\?q=sleep&section=Questions$/);
    expect(new Set(await sections.allTextContents())).toEqual(new Set(['Questions']));
  });

  test('has a filter for every section that pages stand in', async ({ page }) => {
    await page.goto('search/');
    const names = (await sectionField(page).locator('option').allTextContents()).slice(1);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      await page.goto(searchFor('massage', name));
      await settled(page);
      expect(new Set(await page.locator('.search-result__section').allTextContents()), name).toEqual(new Set([name]));
    }
  });

  test('shows ten results and ten more at a time, no page twice, and leads to the first new one', async ({ page }) => {
    await page.goto(searchFor('massage'));
    await settled(page);
    await expect(items(page)).toHaveCount(10);
    for (const count of [20, 30]) {
      await more(page).click();
      await expect(items(page)).toHaveCount(count);
      await expect(titles(page).nth(count - 10)).toBeFocused();
      await expect(status(page)).toHaveText(new RegExp(`^${count} of \\d+ pages shown for “massage”\\.$`));
    }
    expect(new Set(await targets(page)).size).toBe(30);
    await page.goto(searchFor('lavender'));
    await settled(page);
    await expect(more(page)).toBeHidden();
  });
});

test.describe('Answers at once', () => {
  test('stand before the full text is loaded, and nothing of them moves when it joins', async ({ page }) => {
    const release = await hold(page, '**/pagefind/**');
    await page.goto(searchFor('triptans'));
    await expect(items(page).first()).toBeVisible();
    await expect(results(page)).toHaveAttribute('aria-busy', 'true');
    await expect(status(page)).toHaveText('');
    await expect(more(page)).toBeHidden();
    const before = await items(page).allTextContents();
    const places = await boxes(items(page));
    expect(before.length).toBeLessThan(10);

    release();
    await settled(page);
    const after = await items(page).allTextContents();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(0, before.length)).toEqual(before);
    expect((await boxes(items(page))).slice(0, before.length)).toEqual(places);
    expect(new Set(await targets(page)).size).toBe(after.length);
  });

  test('keep their place while a query is typed, with a card and a correction above them', async ({ page }) => {
    const release = await hold(page, '**/pagefind/**');
    await page.goto('search/');
    await field(page).pressSequentially('wurst headake', { delay: 10 });
    await expect(card(page)).toBeVisible();
    await expect(results(page)).toHaveAttribute('aria-busy', 'true');
    const places = await boxes(items(page));
    const before = await targets(page);
    await titles(page).first().focus();
    release();
    await settled(page);
    await expect(titles(page).first()).toBeFocused();
    expect(await firstTargets(page, before.length)).toEqual(before);
    expect((await boxes(items(page))).slice(0, places.length)).toEqual(places);
  });

  test('are announced once, when all is there', { tag: '@a11y-messages' }, async ({ page }) => {
    await page.goto('search/');
    await page.evaluate(() => {
      const line = document.querySelector('.search-status')!;
      const said: string[] = [];
      new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
      Object.assign(globalThis, { said });
    });
    await field(page).pressSequentially('lavender', { delay: 20 });
    await settled(page);
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.filter((sentence) => sentence !== ''));
    expect(said).toEqual(['1 page found for “lavender”.']);
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
    await settled(page);
    const all = await items(page).all();
    const withHeadings = await Promise.all(all.map((item) => item.getByRole('list').count()));
    const place = withHeadings.findIndex((count) => count > 0);
    const inside = items(page).nth(place).getByRole('list').getByRole('link').first();
    await inside.focus();
    await page.keyboard.press('ArrowUp');
    await expect(titles(page).nth(place)).toBeFocused();
    await inside.focus();
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).nth(place + 1)).toBeFocused();
  });

  test('arrows reach the button for more, and stop at the ends', async ({ page }) => {
    await page.goto(searchFor('massage'));
    await expect(more(page)).toBeVisible();
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
    const before = await targets(page);
    await field(page).fill('sero');
    await expect(status(page)).toHaveText(/“sero”/);
    await field(page).fill('serotonin');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/“serotonin”/);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=aura$/);
    await expect(field(page)).toHaveValue('aura');
    await expect(status(page)).toHaveText(/“aura”/);
    expect(await targets(page)).toEqual(before);
    await page.goForward();
    await expect(status(page)).toHaveText(/“serotonin”/);
  });

  test('returns from a page to the results of the same query, finished or not, and they go on', async ({ page }) => {
    for (const query of ['worst headahce', 'pregn']) {
      await page.goto('search/');
      await field(page).pressSequentially(query, { delay: 10 });
      await settled(page);
      await expect(page).toHaveURL(/\?q=/);
      const before = await targets(page);
      const said = await status(page).textContent();
      await titles(page).nth(2).click();
      await expect(page.locator('h1')).toBeVisible();
      await page.goBack();
      await expect(field(page)).toHaveValue(query);
      await settled(page);
      await expect(status(page)).toHaveText(said!);
      expect(await targets(page), query).toEqual(before);
      await more(page).click();
      await expect.poll(() => items(page).count(), query).toBeGreaterThan(10);
      const after = await targets(page);
      expect(new Set(after).size, query).toBe(after.length);
    }
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

test.describe('A misspelt query', () => {
  test('is corrected, says so, and can be searched for as it was typed', { tag: '@a11y-messages' }, async ({ page }) => {
    await page.goto(searchFor('nausia'));
    await expect(note(page)).toHaveText('Showing results for nausea. Search for nausia instead.');
    await expect(status(page)).toHaveText(/found for “nausea”\.$/);
    await expect(field(page)).toHaveValue('nausia');
    await page.getByRole('link', { name: 'Search for nausia instead' }).click();
    await expect(page).toHaveURL(/\?q=nausia&exact=1$/);
    await expect(field(page)).toHaveValue('nausia');
    await expect(status(page)).toHaveText(`Nothing found for “nausia”. Check the spelling or try fewer words. ${EVERY_PAGE}`);
    await expect(note(page)).toBeHidden();
    await page.goBack();
    await expect(note(page)).toHaveText('Showing results for nausea. Search for nausia instead.');
  });

  test('keeps its section when it is searched for as it was typed', async ({ page }) => {
    await page.goto(searchFor('nausia', 'Migraine'));
    await page.getByRole('link', { name: 'Search for nausia instead' }).click();
    await expect(page).toHaveURL(/\?q=nausia&section=Migraine&exact=1$/);
    await expect(sectionField(page)).toHaveValue('Migraine');
  });

  test('is not what a right one is', async ({ page }) => {
    for (const text of ['nausea', 'Does massage raise serotonin?', 'b12']) {
      await page.goto(searchFor(text));
      await settled(page);
      await expect(note(page)).toBeHidden();
    }
  });
});

test.describe('Straight answers', () => {
  test('are the whole short answers of questions', async ({ page }) => {
    for (const query of ['Does massage raise serotonin?', 'is massage safe when pregnant']) {
      await page.goto(searchFor(query));
      await settled(page);
      const first = items(page)
        .filter({ has: page.locator('h3 a[href*="/faq/"]') })
        .first();
      const answer = await first.locator('.search-result__answer').textContent();
      await first.getByRole('link').first().click();
      await expect(page.locator('.in-short')).toContainText(answer!);
      expect(answer!.length).toBeGreaterThan(60);
      // Nothing of it is left out.
      const short = (await page.locator('.in-short p:not(.in-short__label)').allTextContents()).join(' ').replace(/\s+/g, ' ').trim();
      expect(answer!.replace(/\s+/g, ' ').trim()).toBe(short);
    }
  });

  test('stand first for the question that is asked', async ({ page }) => {
    await page.goto(searchFor('Does massage raise serotonin?'));
    await settled(page);
    expect((await firstTargets(page, 1))[0]).toBe('/faq/serotonin/');
    await expect(status(page)).toContainText('“Does massage raise serotonin?”');
  });
});

test.describe('A query that names danger', () => {
  const dangers: [query: string, caution: string][] = [
    ['worst headache', 'thunderclap'],
    ['wurst headake of my life', 'thunderclap'],
    ['thunder clap headache', 'thunderclap'],
    ['numb', 'stroke-signs'],
    ['my arm is numb', 'stroke-signs'],
    ['clot', 'known-clot'],
    ['blod clot', 'known-clot'],
    ['blood thinner', 'blood-thinners'],
    ['can I have a massage on blood thinnerz', 'blood-thinners'],
    ['warfarin', 'blood-thinners'],
    ['pregnant', 'pregnancy'],
    ['pregnent', 'pregnancy'],
    ['neck tear', 'neck-artery-signs'],
    ['torn neck artary', 'neck-artery-signs'],
    ['stroke', 'stroke-signs'],
    ['storke', 'stroke-signs'],
    ['fever', 'fever-or-infection'],
    ['feever', 'fever-or-infection'],
  ];
  for (const [query, caution] of dangers)
    test(`“${query}” shows when to get help above the results: ${caution}`, async ({ page }) => {
      await page.goto(searchFor(query));
      await settled(page);
      await expect(card(page)).toBeVisible();
      const line = card(page).locator(`[data-caution="${caution}"]`);
      await expect(line).toBeVisible();
      await expect(status(page)).toContainText(HELP);
      expect((await card(page).boundingBox())!.y).toBeLessThan((await results(page).boundingBox())!.y);
      const link = line.getByRole('link');
      const situation = await link.textContent();
      await link.click();
      await expect(page).toHaveURL(new RegExp(`#${caution}$`));
      await expect(page.locator(':target')).toBeInViewport();
      await expect(page.locator(':target')).toContainText(situation!.split(':')[0]!.trim(), { ignoreCase: true });
    });

  test('shows no more than four lines, the most urgent first', async ({ page }) => {
    await page.goto(searchFor('numb, worst headache, fever, clot, pregnant, stroke, blood thinners'));
    await settled(page);
    const lines = card(page).getByRole('listitem');
    await expect(lines).toHaveCount(4);
    await expect(lines.first()).toHaveAttribute('data-caution', 'thunderclap');
    for (const line of await lines.all()) await expect(line).toContainText('Emergency: call 112, 999 or 911 now');
  });

  test('shows the card at once, before the full text is there, and after a pause in typing too', async ({ page }) => {
    await page.route('**/pagefind/**', () => {});
    await page.goto('search/');
    await field(page).pressSequentially('worst headache', { delay: 10 });
    await expect(card(page).locator('[data-caution="thunderclap"]')).toBeVisible();
  });

  test('leads to the page on when to get help', async ({ page }) => {
    await page.goto(searchFor('stroke'));
    await card(page).getByRole('link', { name: 'When to get help' }).click();
    await expect(page).toHaveURL(/\/when-to-get-help\/$/);
  });

  test('has its card whatever the section, and for a query as it was typed', async ({ page }) => {
    await page.goto(searchFor('stroke', 'Practices'));
    await settled(page);
    await expect(card(page)).toBeVisible();
    await page.goto('search/?q=stroke&exact=1');
    await expect(card(page)).toBeVisible();
  });

  test('leaves nothing behind for the next', async ({ page }) => {
    await page.goto(searchFor('stroke'));
    await settled(page);
    await field(page).fill('lavender');
    await expect(status(page)).toHaveText(/“lavender”\.$/);
    await expect(card(page)).toBeHidden();
    await field(page).fill('fever');
    await expect(card(page).locator('[data-caution="fever-or-infection"]')).toBeVisible();
    await expect(card(page).locator('[data-caution="stroke-signs"]')).toBeHidden();
  });
});

test.describe('What a screen reader meets', () => {
  test('with one result', async ({ page }) => {
    await page.goto(searchFor('lavendar'));
    await settled(page);
    await expect(page.locator('page-search')).toMatchAriaSnapshot(`
      - search "Search":
        - paragraph:
          - text: Search for
          - searchbox "Search for": lavendar
        - paragraph:
          - text: Look in
          - combobox "Look in":
            - option "All sections" [selected]
        - button "Search"
      - paragraph:
        - text: Showing results for
        - strong: lavender
        - link "Search for lavendar instead"
      - status: 1 page found for “lavender”.
      - region "Results":
        - heading "Results" [level=2]
        - list:
          - listitem:
            - heading "Are scented oils a problem with migraine?" [level=3]:
              - link "Are scented oils a problem with migraine?"
            - paragraph: Questions
            - paragraph: /./
    `);
    await expect(page.getByRole('button', { name: 'Show more results' })).toHaveCount(0);
  });

  test('with a card and more results', async ({ page }) => {
    await page.goto(searchFor('worst headache'));
    await settled(page);
    await expect(page.locator('page-search')).toMatchAriaSnapshot(`
      - search "Search"
      - region "When to get help":
        - heading "When to get help" [level=2]:
          - link "When to get help"
        - list:
          - listitem:
            - strong: "Emergency: call 112, 999 or 911 now"
            - link /A sudden, severe headache/
      - status: /^\\d+ pages found for “worst headache”\\. Warning signs stand above the results\\.$/
      - region "Results":
        - heading "Results" [level=2]
        - list:
          - listitem:
            - heading [level=3]
          - listitem:
            - heading [level=3]
        - button "Show more results"
    `);
    await expect(results(page).getByRole('list').first().locator('> li')).toHaveCount(10);
  });

  test('with nothing found', async ({ page }) => {
    await page.goto(searchFor('xylophonist'));
    await settled(page);
    await expect(page.locator('page-search')).toMatchAriaSnapshot(`
      - search "Search"
      - status: Nothing found for “xylophonist”. Check the spelling or try fewer words. The list below leads to every page.
      - region "If you wanted to know whether it is safe":
        - heading "If you wanted to know whether it is safe" [level=2]
        - list:
          - listitem:
            - link "When to get help"
          - listitem:
            - link
    `);
    await expect(page.getByRole('region', { name: 'Results' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'When to get help' })).toHaveCount(0);
  });
});

test.describe('What the status line says', () => {
  test('how many pages were found, one or many', async ({ page }) => {
    await page.goto(searchFor('migraine'));
    await expect(status(page)).toHaveText(/^\d+ pages found for “migraine”\.$/);
    await page.goto(searchFor('cookies', 'About this site'));
    await expect(status(page)).toHaveText('1 page found for “cookies” in “About this site”.');
  });

  test('that nothing was found, with the precautions and all pages below', async ({ page }) => {
    for (const text of ['qwertyuiop', 'anagram', '???']) {
      await page.goto(searchFor(text));
      await expect(status(page)).toHaveText(`Nothing found for “${text}”. Check the spelling or try fewer words. ${EVERY_PAGE}`);
      await expect(items(page)).toHaveCount(0);
      await expect(results(page)).toBeHidden();
      expect(await safety(page).getByRole('link').count()).toBeGreaterThan(5);
      await expect(safety(page).getByRole('link').first()).toHaveAttribute('href', /\/when-to-get-help\/$/);
      await expectEveryPage(page);
    }
    await field(page).fill('aura');
    await settled(page);
    await expect(safety(page)).toBeHidden();
  });

  test('which of several words was not found', async ({ page }) => {
    await page.goto(searchFor('massage xyzzy'));
    await expect(status(page)).toHaveText(/^No page has “xyzzy”\. \d+ pages come close\.$/);
    await expect(items(page).first()).toBeVisible();
  });

  test('that no page has all words, and those with more of them come first', async ({ page }) => {
    await page.goto(searchFor('cookies massage'));
    await expect(status(page)).toHaveText(/^No page has all of these words\. \d+ pages have some of them\.$/);
    expect((await firstTargets(page, 1))[0]).toBe('/privacy/');
  });

  test('nothing for an empty query or one of spaces', async ({ page }) => {
    await page.goto('search/?q=%20%20');
    await field(page).fill('aura');
    await expect(items(page).first()).toBeVisible();
    await field(page).fill('   ');
    await expect(items(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('');
    await expect(safety(page)).toBeHidden();
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('that the search takes long when both indexes hang, and finds when they come after all', async ({ page }) => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    const release = await hold(page, '**/{pagefind/**,search/*.json}');
    const asked = page.waitForRequest('**/small-index.json');
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
    await settled(page);
    const held: (() => Promise<void>)[] = [];
    let isHeld = true;
    await page.route('**/*.pf_fragment', async (route) => {
      if (isHeld) held.push(() => route.continue());
      else await route.continue();
    });
    await sectionField(page).selectOption('');
    await field(page).fill('triptans');
    await page.keyboard.press('Enter');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    isHeld = false;
    await field(page).fill('lavender oil');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/“lavender oil”|have some of them|comes? close/);
    const sentence = await status(page).textContent();
    const before = await targets(page);
    await Promise.all(held.map((go) => go()));
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await expect(status(page)).toHaveText(sentence!);
    expect(await targets(page)).toEqual(before);
  });
});

test.describe('When a part of the search fails', () => {
  const smallFailures: [what: string, answer: { status?: number; body: string }][] = [
    ['is missing', { status: 404, body: 'Not found' }],
    ['is broken', { body: '{"sections":["Safety"],"pages":[["faq/' }],
    ['holds something else', { body: '[]' }],
    ['is a page of the host', { body: '<!doctype html><title>Sign in</title>' }],
  ];
  for (const [what, answer] of smallFailures)
    test(`where the small index ${what}, the full text answers`, async ({ page }) => {
      await page.route('**/small-index.json', (route) => route.fulfill({ contentType: 'application/json', ...answer }));
      await page.goto(searchFor('serotonin'));
      await expect(status(page)).toHaveText(/^\d+ pages found for “serotonin”\.$/);
      expect(await targets(page)).toContain('/faq/serotonin/');
      await expectEveryPage(page);
      await page.unroute('**/small-index.json');
      await field(page).fill('nausia');
      await expect(note(page)).toBeVisible();
    });

  test('where the words are missing or broken, the search finds and does without them', async ({ page }) => {
    for (const answer of [{ status: 404, body: '' }, { body: '{"groups":' }, { body: '{}' }]) {
      await page.route('**/words.json', (route) => route.fulfill(answer));
      // Only the small index corrects.
      await page.goto(searchFor('seratonin'));
      await expect(note(page)).toContainText('Showing results for serotonin.');
      await expect(status(page)).toHaveText(/^\d+ pages found for “serotonin”\.$/);
      await expect(items(page)).not.toHaveCount(0);
      await expectEveryPage(page);
      await page.unroute('**/words.json');
    }
  });

  test('words that do not come keep nobody waiting; once there, they warn of the danger that was searched for', async ({ page }) => {
    const words = Promise.withResolvers<void>();
    await page.route('**/words.json', async (route) => {
      await words.promise;
      await route.continue();
    });
    await page.goto(searchFor('worst headache of my life'));
    await expect(items(page)).not.toHaveCount(0);
    await expectEveryPage(page);
    await expect(results(page)).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('.search-help')).toBeHidden();
    words.resolve();
    await expect(page.locator('.search-help')).toBeVisible();
    await expect(status(page)).toHaveText(/Warning signs stand above the results\.$/);
  });

  test('words that failed are asked for again once there is a network', async ({ page }) => {
    await page.route('**/words.json', (route) => route.abort());
    await page.goto(searchFor('serotonin'));
    await expect(items(page)).not.toHaveCount(0);
    await page.unroute('**/words.json');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await field(page).fill('worst headache of my life');
    await expect(page.locator('.search-help')).toBeVisible();
  });

  test('where WebAssembly is off, titles and headings are searched', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(searchFor('serotonin'));
    await expectPartial(page, 'serotonin');
    await titles(page).first().click();
    await expect(page.locator('h1')).toBeVisible();
  });

  for (const [what, pattern] of [
    ['a chunk of the index', '**/*.pf_index'],
    ['a page of the index', '**/*.pf_fragment'],
  ] as const)
    test(`where ${what} is corrupt, titles and headings are searched`, async ({ page }) => {
      for (const body of ['', 'garbage', '<!doctype html><title>Sign in</title>']) {
        await page.route(pattern, (route) => route.fulfill({ body }));
        await page.goto(searchFor('triptans'));
        await expectPartial(page, 'triptans');
        await page.unroute(pattern);
      }
    });

  test(
    'where everything is missing, it says so and every page is listed, and the next search tries again',
    { tag: '@a11y-messages' },
    async ({ page }) => {
      const pattern = '**/{pagefind/**,search/*.json}';
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'Not found' }));
      await page.goto(searchFor('aura'));
      await expect(status(page)).toHaveText(`The search could not be loaded. ${EVERY_PAGE}`);
      await expect(items(page)).toHaveCount(0);
      await expect(safety(page)).toBeVisible();
      await expectEveryPage(page);
      await page.unroute(pattern);
      await field(page).fill('serotonin');
      await expect(status(page)).toHaveText(/found for “serotonin”\.$/);
    },
  );

  test('where there is no connection before the first search, it says so and every page is listed', async ({ page, context }) => {
    await page.goto('search/');
    await context.setOffline(true);
    await field(page).fill('aura');
    await expect(status(page)).toHaveText(`There is no connection, and the search is not on this device. ${EVERY_PAGE}`);
    await expect(safety(page)).toBeVisible();
    await expectEveryPage(page);
    await context.setOffline(false);
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/found for “aura”\.$/);
  });

  test('where the connection is lost between two searches, titles and headings are searched', async ({ page, context }) => {
    await page.goto(searchFor('aura'));
    await settled(page);
    await context.setOffline(true);
    await field(page).fill('triptans');
    await expectPartial(page, 'triptans');
    await context.setOffline(false);
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/^\d+ pages found for “triptans”\.$/);
  });

  test('where more results cannot be loaded, it says so, and the button tries again', async ({ page }) => {
    await page.goto(searchFor('massage'));
    await settled(page);
    // The second group is of the small index or of the full text; a later one is of the full text.
    await page.route('**/*.pf_fragment', (route) => route.abort());
    await expect(async () => {
      await more(page).click();
      await expect(status(page)).toHaveText('More results could not be loaded. Try the button again.', { timeout: 1000 });
    }).toPass();
    const count = await items(page).count();
    await page.unroute('**/*.pf_fragment');
    await more(page).click();
    await expect.poll(() => items(page).count()).toBeGreaterThan(count);
    expect(new Set(await targets(page)).size).toBe(await items(page).count());
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
    for (const text of [markup, '<mark>nausia</mark>', '"><svg onload=alert(1)>xylophonist']) {
      await page.goto(searchFor(text));
      await settled(page);
      await expect(field(page)).toHaveValue(text);
      await expect(page.locator('main img, main b, main svg, main [onerror], main [onload]')).toHaveCount(0);
    }
    await expect(page).toHaveTitle(/^“"><svg onload=alert\(1\)>xylophonist” – /);
    await expect(status(page)).toContainText('“svg”');
    await page.goto(searchFor('"><svg>'));
    await expect(status(page)).toContainText('“"><svg>”');
    await page.goto(searchFor('<b>nausia</b>'));
    await expect(note(page)).toContainText('Search for <b>nausia</b> instead');
    expect(hasDialog).toBe(false);
  });

  test('a section that does not exist means all sections', async ({ page }) => {
    await page.goto(searchFor('aura', '"><script>alert(1)</script>'));
    await expect(status(page)).toHaveText(/found for “aura”\.$/);
    await expect(sectionField(page)).toHaveValue('');
  });

  test('a very long query is cut', async ({ page }) => {
    await page.goto(searchFor('aura '.repeat(500)));
    await settled(page);
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(200);
    expect(await targets(page)).toContain('/faq/migraine-with-aura/');
    await page.goto(searchFor('x'.repeat(5000)));
    await expect(status(page)).toHaveText(/^Nothing found for “x{200}”/);
    await expectEveryPage(page);
  });

  test('a phrase in quotation marks and any other marks are no mistake', async ({ page }) => {
    for (const text of ['"dummy treatment"', 'aura?!', '(aura)', 'A&E', '頭痛']) {
      await page.goto(searchFor(text));
      await settled(page);
      await expect(note(page), text).toBeHidden();
      await expect(status(page)).toContainText(`“${text}”`);
    }
  });
});

test('the search works when the site is mounted below a path', async ({ page }) => {
  const server = await serveFolder({ folder: dist, base: '/a/b/' });
  try {
    const complaints = watch(page, new URL(server.url).origin);
    await page.goto(`${server.url}search/?q=storke`);
    await settled(page);
    const found = await targets(page);
    expect(found).toContain('/a/b/precautions/neck-arteries/');
    expect(found.every((target) => target.startsWith('/a/b/') && !target.startsWith('/a/b/a/'))).toBe(true);
    await expect(page.getByRole('link', { name: 'Search for storke instead' })).toHaveAttribute('href', '/a/b/search/?q=storke&exact=1');
    expect(new Set(found).size).toBe(found.length);
    // Results of the full text among them.
    expect(found.length).toBe(10);
    for (const link of await items(page).getByRole('link').all()) await expect(link).toHaveAttribute('href', /^\/a\/b\//);
    await card(page).getByRole('listitem').first().getByRole('link').click();
    await expect(page).toHaveURL(`${server.url}when-to-get-help/#stroke-signs`);
    await page.goBack();
    await expect(items(page)).toHaveCount(10);
    await titles(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await server.close();
  }
});

test('without JavaScript the page says so and lists every page of the site', { tag: '@a11y-location' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('search/?q=aura');
  const words = page.locator('noscript p');
  await expect(words).toBeVisible();
  await expect(words).toHaveText(`The search needs JavaScript, which is off in this browser. ${EVERY_PAGE}`);
  const listed = await page
    .locator('.a-to-z section a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.slice(1)));
  // The home page is the way here; 404 and the page for lost connections are nowhere; this page is this page.
  const expected = pages().flatMap(({ url }) => (['', '404.html', 'offline/', 'search/'].includes(url) ? [] : [url]));
  expect(listed.toSorted()).toEqual(expected.toSorted());
  await context.close();
});
