import { expect, test, type Page } from 'playwright/test';
import { expectedPages, onePageOfEachType, pages } from '../fixtures/pages.ts';
import { watch } from '../fixtures/watch.ts';

const all = pages();

test.setTimeout(120_000);

test('there is a page for each content file and each route', () => {
  expect(all.length).toBeGreaterThanOrEqual(expectedPages());
});

test('no page makes the browser complain or asks another host for anything', async ({ page, baseURL }) => {
  const complaints = watch(page, new URL(baseURL!).origin);
  // A script that asks for something late does so on every page of its type.
  const waitedFor = new Set(onePageOfEachType().map(({ url }) => url));
  for (const { url } of all) await page.goto(url, { waitUntil: waitedFor.has(url) ? 'networkidle' : 'load' });
  expect(complaints).toEqual([]);
});

test('a complaint of the browser is noticed', async ({ page, baseURL }) => {
  const complaints = watch(page, new URL(baseURL!).origin);
  await page.goto('');
  await page.evaluate(() => {
    for (const src of ['http://elsewhere.invalid/x.png', 'no-such-file.png']) document.body.append(Object.assign(new Image(), { src }));
    document.body.setAttribute('style', 'color: red');
    console.warn('planted');
  });
  await expect.poll(() => complaints.join('\n')).toMatch(/404: .*no-such-file/);
  expect(complaints.join('\n')).toMatch(/Content Security Policy[^]*console warning: planted/);
});

/** TypeScript does not know Trusted Types. */
declare const trustedTypes: { createPolicy: (name: string, rules: object) => unknown };

test('text becomes neither markup nor code, whatever a script tries', async ({ page, baseURL }) => {
  const complaints = watch(page, new URL(baseURL!).origin);
  for (const { url } of onePageOfEachType()) {
    await page.goto(url);
    const thrown = await page.evaluate(() => {
      const attempts = [
        () => (document.createElement('p').innerHTML = '<b>x</b>'),
        () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        () => (document.createElement('script').src = 'x.js'),
        () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        () => trustedTypes.createPolicy('own', {}),
      ];
      return attempts.map((attempt) => {
        try {
          return String(attempt());
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(thrown, url).toEqual(Array<string>(5).fill('TypeError'));
  }
  // That this is seen shows that pages which complain of nothing try nothing of the kind.
  expect(complaints.length).toBeGreaterThanOrEqual(onePageOfEachType().length);
  expect(complaints.join('\n')).toMatch(/TrustedHTML/);
});

test(
  'pages of each type, and every sixth page, say the same with JavaScript off',
  { tag: '@a11y-without-javascript' },
  async ({ page, browser, baseURL }) => {
    const withoutScript = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block', ...(baseURL && { baseURL }) });
    const plain = await withoutScript.newPage();
    const problems: string[] = [];
    const sample = new Set([...onePageOfEachType(), ...all.filter((_, index) => index % 6 === 0)].map(({ url }) => url));
    for (const url of sample) {
      await Promise.all([page.goto(url), plain.goto(url)]);
      const [scripted, unscripted] = await Promise.all([textOfMain(page), textOfMain(plain)]);
      if (unscripted.length === 0) problems.push(`${plain.url()} is empty`);
      const missing = scripted.filter((line) => !unscripted.includes(line));
      const added = unscripted.filter((line) => !scripted.includes(line));
      if (missing.length + added.length > 0)
        problems.push(`${page.url()}: only with JavaScript ${JSON.stringify(missing)}, only without ${JSON.stringify(added)}`);
    }
    await withoutScript.close();
    expect(problems).toEqual([]);
  },
);

/** What is there by script by its nature: results and status of the search, lists that narrow a table, the links that 404 finds, the choices of comfort, what keeps the site offline, the words for when it cannot. */
const WRITTEN_BY_SCRIPT = '.search-results, .study-filter, [role="status"], #home-link, comfort-form, offline-reading, noscript';

/** The lines that a reader sees in the main region. */
async function textOfMain(page: Page): Promise<string[]> {
  const text = await page.locator('main').evaluate((main, selector) => {
    for (const element of main.querySelectorAll(selector)) element.remove();
    return (main as HTMLElement).innerText;
  }, WRITTEN_BY_SCRIPT);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
