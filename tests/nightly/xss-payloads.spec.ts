import { expect, test, type Page } from 'playwright/test';
import { tidy } from '../../src/components/search/query.ts';
import { facets } from '../../src/components/studies/study-view.ts';
import { afterPaint } from '../fixtures/after-paint.ts';
import { xssPayloads } from '../fixtures/xss-payloads.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';

const ARTICLE = 'science/relaxation-response/';

test.setTimeout(120_000);

/** What a page must have neither more nor less of, and what it must not have at all. */
interface Markup {
  /** How many elements there are that load, run or ask something. */
  elements: string;
  harm: string;
}

/** Runs in the page before its own scripts. */
function installMarkup(): void {
  const active =
    'script, img, picture, video, audio, source, iframe, frame, object, embed, portal, svg, math, style, link, base, meta, template, ' +
    'form, input, select, textarea, button, details, dialog, marquee, plaintext';
  const isForeign = (element: Element, value: string) => {
    if (new URL(value, document.baseURI).origin === location.origin) return false;
    // Links to sources lead to other sites; results do not.
    return !element.matches('a:not(page-search *)') || !/^(?:https?|mailto):/.test(value);
  };
  const markup = (): Markup => {
    const counts = new Map<string, number>();
    for (const { localName } of document.querySelectorAll(active)) counts.set(localName, (counts.get(localName) ?? 0) + 1);
    const harm: string[] = [];
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') harm.push(`${element.localName} ${name}`);
        if (['href', 'src', 'action'].includes(name) && isForeign(element, value)) harm.push(`${element.localName} ${name}=${value}`);
      }
    const polluted = Object.keys(Object.prototype);
    if (polluted.length > 0) harm.push(`every object has ${polluted.join()}`);
    if ('harmed' in globalThis) harm.push('code ran');
    return { elements: JSON.stringify([...counts].sort()), harm: harm.join(', ') };
  };
  const isSettled = () => {
    const { textContent } = document.querySelector('.search-status')!;
    return document.querySelector('.search-results')!.ariaBusy !== 'true' && textContent !== '' && textContent !== 'Searching…';
  };
  const settled = async () => {
    while (!isSettled()) await new Promise((done) => setTimeout(done, 5));
  };
  Object.assign(globalThis, { testing: { markup, settled } });
}

declare const testing: { markup: () => Markup; settled: () => Promise<void> };

/** A page that is watched for harm. */
interface Watched {
  /** Everything that was noticed. */
  problems: string[];
  /** Records the page as the baseline for later comparisons. */
  remember: () => Promise<void>;
  /** Notes what the page has more or less than it had then. */
  look: (payload: string) => Promise<void>;
  compare: (payload: string, markup: Markup) => void;
}

async function watched(page: Page): Promise<Watched> {
  const problems = collectConsoleErrors(page);
  page.on('dialog', (dialog) => {
    problems.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('page', (popup) => problems.push(`a window: ${popup.url()}`));
  await page.addInitScript(installMarkup);
  let before = '';
  const markup = async () => {
    // The elements that it brings count too.
    await afterPaint(page);
    return page.evaluate(() => testing.markup());
  };
  const compare = (payload: string, { elements, harm }: Markup) => {
    if (elements !== before) problems.push(`${JSON.stringify(payload.slice(0, 200))} made ${elements} of ${before}`);
    if (harm !== '') problems.push(`${JSON.stringify(payload.slice(0, 200))}: ${harm}`);
  };
  return {
    problems,
    remember: async () => void (before = (await markup()).elements),
    look: async (payload) => compare(payload, await markup()),
    compare,
  };
}

const status = (page: Page) => page.getByRole('main').getByRole('status');

/** The texts in groups, for what takes many at once. */
const groups = Array.from({ length: Math.ceil(xssPayloads.length / 10) }, (_, index) => xssPayloads.slice(10 * index, 10 * (index + 1)));

/** Waits until both indexes have answered and the search has said so. */
const settled = (page: Page) => page.evaluate(() => testing.settled());

test('there are more than a hundred texts, each once', () => {
  expect(new Set(xssPayloads).size).toBe(xssPayloads.length);
  expect(xssPayloads.length).toBeGreaterThan(100);
});

test('in the address of the search', async ({ page }) => {
  const { problems, look, remember, compare } = await watched(page);
  await page.goto('search/?q=aura');
  await settled(page);
  await remember();
  const texts = xssPayloads.map((payload) => tidy(payload.toWellFormed())).filter((text) => text !== '');
  for (const payload of texts) {
    const { value, markup } = await page.evaluate(async (q) => {
      // As Back and Forward bring an address, which is read as on arrival.
      history.pushState(null, '', `?${new URLSearchParams({ q })}`);
      dispatchEvent(new PopStateEvent('popstate'));
      await testing.settled();
      return { value: document.querySelector<HTMLInputElement>('#search-words')!.value, markup: testing.markup() };
    }, payload);
    if (value !== payload) problems.push(`${JSON.stringify(value)} instead of ${JSON.stringify(payload)}`);
    compare(payload, markup);
  }
  for (const [payload = '', ...others] of groups) {
    const query = new URLSearchParams([['q', payload], ...['section', 'exact', ...others].map((name) => [name, payload])]);
    // Longer addresses are refused by servers before any page sees them.
    await page.goto(`search/?${`${query}`.slice(0, 10_000)}#${encodeURIComponent(payload.toWellFormed())}`);
    await settled(page);
    await look(payload);
  }
  await page.goto('search/?q=aura');
  await expect(page.locator('#search-results > li').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('typed into the search behind a word that is corrected', async ({ page }) => {
  const { problems, remember, compare } = await watched(page);
  await page.goto('search/?q=aura');
  await settled(page);
  await remember();
  // Each third is enough: what follows the field is what follows the address.
  for (const payload of xssPayloads.filter((_, index) => index % 3 === 0)) {
    const markup = await page.evaluate(async (text) => {
      const field = document.querySelector<HTMLInputElement>('#search-words')!;
      field.value = text;
      field.form!.requestSubmit();
      await testing.settled();
      return testing.markup();
    }, `nausia ${payload}`);
    compare(payload, markup);
  }
  expect(problems).toEqual([]);
});

test('in the history state of a search', async ({ page }) => {
  const { problems, look, remember } = await watched(page);
  await page.goto('search/?q=aura');
  await settled(page);
  await remember();
  for (const state of [...groups.map(([payload]) => payload), null, {}, { isAsked: 'x' }, { isAsked: false }, [0]]) {
    await page.evaluate((state) => history.replaceState(state, '', '?q=aura'), state);
    await page.reload();
    await settled(page);
    await expect(page.locator('.search-status')).toHaveText(/^\d+ pages\./);
    await look(JSON.stringify(state));
  }
  expect(problems).toEqual([]);
});

test('in the address of the table of studies', async ({ page }) => {
  const { problems, look, remember } = await watched(page);
  await page.goto('research/studies/');
  await remember();
  const all = (await status(page).textContent())!;
  expect(all).toMatch(/^All \d+ studies are shown\.$/);
  for (const group of groups) {
    const names = [...facets, 'sort'];
    const query = new URLSearchParams(group.map((payload, index) => [names[index] ?? payload, payload]));
    await page.goto(`research/studies/?${`${query}`.slice(0, 10_000)}#${encodeURIComponent(group[0]!.toWellFormed())}`);
    expect(await status(page).textContent()).toBe(all);
    await look(group.join(' '));
  }
  expect(problems).toEqual([]);
});

test('in local storage, and in the fragment of an article', async ({ page }) => {
  const { problems, look, remember } = await watched(page);
  await page.goto(ARTICLE);
  await remember();
  for (const [index, [payload = '']] of groups.entries()) {
    await page.goto(`${ARTICLE}?${index}#${encodeURIComponent(payload.toWellFormed())}`);
    await look(payload);
  }
  for (const payload of xssPayloads) {
    await page.evaluate((payload) => {
      for (const comfort of [payload, JSON.stringify({ shortcuts: payload, [payload]: payload })]) {
        localStorage.setItem('comfort', comfort);
        // As when another tab has changed it.
        dispatchEvent(new Event('storage'));
      }
    }, payload);
    await look(payload);
  }
  await page.goto('comfort/');
  await page.getByRole('checkbox', { name: /to go to the search/ }).uncheck();
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('comfort')!) as object)).toMatchObject({ shortcuts: 'off' });
  expect(problems).toEqual([]);
});
