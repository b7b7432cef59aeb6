import { expect, test, type Page } from 'playwright/test';
import { focusedStop, tabStops, type Stop } from '../fixtures/focus.ts';
import { onePageOfEachType } from '../fixtures/pages.ts';

test.setTimeout(180_000);

/** Presses a key until the focus leaves the page; what had it on the way, in that order. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press <= most; press += 1) {
    await page.keyboard.press(key);
    const stop = await focusedStop(page);
    if (stop.place < 0 || stop.place === stops[0]?.place) return stops;
    stops.push(stop);
  }
  throw new Error(`After ${most} stops the focus is still on the page: ${stops.at(-1)!.name}`);
}

/** Puts the start of the next walk before everything. */
const startAgain = (page: Page) =>
  page.locator('body').evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute('tabindex');
  });

/** What is wrong with a walk by keyboard through all of a page and back. */
async function problemsOfWalk(page: Page): Promise<string[]> {
  const expected = await tabStops(page);
  const address = page.url();
  const there = await walk(page, 'Tab', expected.length + 5);
  const back = await walk(page, 'Shift+Tab', expected.length + 5);
  const names = new Map([...expected, ...there, ...back].map(({ place, name }) => [place, name.trim()]));
  const order = (stops: { place: number }[]) => stops.map(({ place }) => place).join(' ');
  const missed = expected.filter(({ place }) => !there.some((stop) => stop.place === place));
  const unforeseen = there.filter(({ place }) => !expected.some((stop) => stop.place === place));
  return [
    ...missed.map(({ name }) => `never reached: ${name}`),
    ...unforeseen.map(({ name }) => `not expected to be reached: ${name}`),
    ...(missed.length + unforeseen.length === 0 && order(there) !== order(expected) ? [`order of Tab: ${firstTurn(there, names)}`] : []),
    ...(order(back.toReversed()) === order(there)
      ? []
      : [`Shift+Tab does not go back the same way: ${back.length} and ${there.length} stops`]),
    ...[...there, ...back].flatMap(({ name, problems }) => problems.map((problem) => `${name.trim()}: ${problem}`)),
    ...(page.url() === address ? [] : [`focus alone led to ${page.url()}`]),
  ];
}

/** The first place at which a walk turns back in the order of the document. */
function firstTurn(stops: Stop[], names: Map<number, string>): string {
  const turn = stops.findIndex(({ place }, index) => place < (stops[index - 1]?.place ?? -1));
  return `${names.get(stops[turn - 1]!.place)} comes before ${names.get(stops[turn]!.place)}`;
}

for (const { type, url } of onePageOfEachType())
  test(
    `${type} (${url}): Tab reaches everything in order, shows where it is, and goes back`,
    { tag: ['@a11y-keyboard', '@a11y-focus'] },
    async ({ page, context }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(url, { waitUntil: 'networkidle' });
      // What is folded up is opened by its own key, so that its contents are on the way too.
      for (const summary of (await page.locator('main summary').all()).slice(0, 3)) await summary.press('Enter');
      await startAgain(page);
      expect([...new Set(await problemsOfWalk(page))]).toEqual([]);
      expect(context.pages()).toHaveLength(1);
    },
  );

test('on a telephone everything is reached with the menu open', { tag: '@a11y-keyboard' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const url of ['', 'faq/serotonin/']) {
    await page.goto(url);
    await page.locator('summary', { hasText: 'Menu' }).press('Enter');
    await startAgain(page);
    expect(await problemsOfWalk(page)).toEqual([]);
  }
});

test(
  'choices are made by keyboard, and none leaves the page',
  { tag: ['@a11y-keyboard', '@a11y-on-request'] },
  async ({ page, context }) => {
    for (const url of ['search/?q=massage', 'research/studies/', 'comfort/']) {
      await page.goto(url, { waitUntil: 'networkidle' });
      const { pathname } = new URL(page.url());
      const choices = page.locator('main :is(select, [type="radio"]:checked, [type="checkbox"])');
      expect(await choices.count()).toBeGreaterThan(0);
      const values = () =>
        choices.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value + String((one as HTMLInputElement).checked)));
      for (const choice of await choices.all()) {
        const before = await values();
        await choice.focus();
        await page.keyboard.press((await choice.getAttribute('type')) === 'checkbox' ? 'Space' : 'ArrowDown');
        expect(await values(), url).not.toEqual(before);
        // Neither another page nor the top of this one.
        expect(new URL(page.url()).pathname).toBe(pathname);
        expect(await page.evaluate(() => document.activeElement?.matches('select, input'))).toBe(true);
      }
    }
    expect(context.pages()).toHaveLength(1);
  },
);

test('a table that scrolls does so by keyboard', { tag: '@a11y-keyboard' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('about/evidence/');
  const table = page.getByRole('region', { name: 'Levels of certainty' });
  await table.evaluate((region) => region.querySelector('table')!.style.setProperty('min-inline-size', '60rem'));
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
});

test('a stop without an outline, one that is covered, one out of order and one that holds the focus are found', async ({ page }) => {
  await page.goto('privacy/');
  await page.evaluate(() => {
    const plant = (id: string, change: (link: HTMLAnchorElement) => void) => {
      const link = Object.assign(document.createElement('a'), { id, href: '#main', className: id, textContent: id });
      document.querySelector('main')!.append(link);
      change(link);
    };
    plant('plain', (link) => (link.style.outline = 'none'));
    plant('pale', (link) => (link.style.outlineColor = '#e5e0d6'));
    plant('first', (link) => (link.tabIndex = 1));
    plant('covered', (link) => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position: absolute; inset: 0; block-size: 9000px';
      link.addEventListener('focus', () => document.body.append(cover));
      link.addEventListener('blur', () => cover.remove());
    });
  });
  await startAgain(page);
  const problems = (await problemsOfWalk(page)).join('\n');
  expect(problems).toContain('never reached: a.first first');
  expect(problems).toMatch(/a\.plain plain: its outline is 0 px wide/);
  expect(problems).toMatch(/a\.pale pale: its outline has a contrast of 1\.\d/);
  expect(problems).toMatch(/a\.covered covered: <div> lies over it/);
  await page.evaluate(() => document.querySelector('.covered')!.addEventListener('keydown', (event) => event.preventDefault()));
  await startAgain(page);
  await expect(problemsOfWalk(page)).rejects.toThrow(/the focus is still on the page: a\.covered/);
});
