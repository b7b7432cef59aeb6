import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from 'playwright/test';
import { attributeOf, elementsOf } from '../../src/utils/html.ts';
import { build, withProjectCopy } from '../fixtures/project-copy.ts';
import { afterPaint } from '../fixtures/after-paint.ts';
import { pages } from '../fixtures/pages.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';

/** `PORTABLE=1 npm run build`, once for this file. */
const test = base.extend<object, { dist: string }>({
  dist: [
    // Playwright reads from the braces that nothing else is needed.
    async ({}, use) =>
      withProjectCopy(async (copy) => {
        const { code, output } = await build(copy, { PORTABLE: '1' });
        if (code !== 0) throw new Error(output);
        await use(join(copy, 'dist'));
      }),
    { scope: 'worker', timeout: 300_000 },
  ],
});

test.describe.configure({ mode: 'default' });

/** The address of a file of the build. */
const at = (dist: string, path: string) => pathToFileURL(join(dist, path)).href;

const results = (page: Page) => page.locator('#search-results h3 a');
const status = (page: Page) => page.getByRole('main').getByRole('status');

test('every link, form, style, picture and script names a file that exists, and its fragment a place on that page', ({ dist }) => {
  const all = new Map(pages(dist).map(({ path, file }) => [path, elementsOf(readFileSync(file, 'utf8'))]));
  expect(all.size).toBe(pages().length);
  const ids = new Map([...all].map(([path, elements]) => [path, new Set(elements.map((element) => attributeOf(element, 'id')))]));
  const links = new Map<string, string[]>();
  const problems: string[] = [];
  for (const [path, elements] of all) {
    const targets: string[] = [];
    for (const element of elements)
      for (const name of ['href', 'src', 'action', 'poster', 'srcset']) {
        const address = attributeOf(element, name)?.replace(/\s.*/s, '');
        if (address === undefined || /^[a-z]+:/i.test(address)) continue;
        const [, file = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        if (file.startsWith('/') || target.startsWith('..') || !existsSync(join(dist, target)) || !statSync(join(dist, target)).isFile())
          problems.push(`${path}: ${name}="${address}"`);
        else if (fragment !== '' && !ids.get(target)?.has(decodeURIComponent(fragment))) problems.push(`${path}: ${address} names nothing`);
        if (element.tagName === 'a') targets.push(target);
      }
    links.set(path, targets);
    if (elements.some((element) => attributeOf(element, 'type') === 'module')) problems.push(`${path} loads a module`);
  }
  expect(problems).toEqual([]);
  // Neither works from files.
  expect(existsSync(join(dist, 'sw.js'))).toBe(false);
  expect([...all.values()].flat().filter((element) => attributeOf(element, 'rel') === 'manifest')).toEqual([]);

  const reached = new Set(['index.html']);
  for (const path of reached) for (const target of links.get(path) ?? []) if (all.has(target)) reached.add(target);
  expect([...all.keys()].filter((path) => !reached.has(path))).toEqual(['404.html', 'offline/index.html']);
});

test('opened from files: home, a section, an article, a question, a term of the glossary', async ({ page, dist }) => {
  const errors = collectConsoleErrors(page);
  const isStyled = () =>
    page.evaluate(
      () => [...document.styleSheets].length > 0 && matchMedia('all').matches && getComputedStyle(document.body).margin === '0px',
    );
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(at(dist, 'index.html'));
  const steps = [
    [page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Science' }), 'science/index.html'],
    [
      page
        .getByRole('main')
        .getByRole('link', { name: /serotonin/i })
        .first(),
      'science/serotonin-and-cortisol/index.html',
    ],
    [page.getByRole('main').getByRole('link', { name: 'Does massage raise serotonin?' }).first(), 'faq/serotonin/index.html'],
    [page.getByRole('main').getByRole('link', { name: 'Serotonin, in the glossary' }).first(), 'glossary/index.html#serotonin'],
    [page.getByRole('banner').getByRole('link', { name: 'Massage for Migraine' }), 'index.html'],
  ] as const;
  for (const [link, target] of steps) {
    expect(await isStyled()).toBe(true);
    await link.click();
    await expect(page).toHaveURL(`${at(dist, 'index.html').replace(/index\.html$/, '')}${target}`);
    await expect(page.locator('h1')).toBeVisible();
  }
  expect(errors).toEqual([]);
});

test('opened from files, no type of page makes the browser complain', async ({ page, dist }) => {
  const errors = collectConsoleErrors(page);
  const byType = Map.groupBy(pages(dist), ({ type }) => type);
  for (const [{ file, path } = { file: '', path: '404.html' }] of byType.values()) {
    await page.goto(pathToFileURL(file).href);
    if (path !== '404.html') await afterPaint(page);
  }
  expect(byType.size).toBeGreaterThan(10);
  expect(errors).toEqual([]);
});

test('opened from files, the search answers from its quick index', async ({ page, dist }) => {
  const errors = collectConsoleErrors(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(at(dist, 'index.html'));
  await page.getByRole('banner').getByRole('searchbox').fill('serotonin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${at(dist, 'search/index.html')}?q=serotonin`);
  await expect(status(page)).toHaveText(/^\d+ pages?\.$/);
  expect(await results(page).count()).toBeGreaterThan(1);
  for (const link of await page.locator('#search-results a').all())
    expect(existsSync(new URL((await link.evaluate((element) => (element as HTMLAnchorElement).href)).replace(/[?#].*/, '')))).toBe(true);

  await page.getByRole('main').getByRole('searchbox').fill('worst headache of my life');
  await expect(page.locator('.search-help')).toContainText('Call 112, 999 or 911 now');
  // The address follows when the reader pauses.
  await expect(page).toHaveURL(/\?q=worst\+headache/);
  await page.locator('.search-help [data-caution]:not([hidden]) a').first().click();
  await expect(page.locator(':target')).toBeInViewport();

  await page.goBack();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('worst headache of my life');
  await page.getByRole('main').getByRole('searchbox').fill('cortisol');
  await expect(page).toHaveURL(/\?q=cortisol$/);
  await results(page).first().click();
  expect(existsSync(new URL(page.url()))).toBe(true);
  await expect(page.locator('h1')).toContainText(/cortisol/i);
  expect(errors).toEqual([]);
});

test('opened from files, the table of studies, the key of the search and the page for what is not found work', async ({ page, dist }) => {
  const errors = collectConsoleErrors(page);
  await page.goto(at(dist, 'research/studies/index.html'));
  await page.getByRole('combobox', { name: /order/i }).selectOption({ label: 'Year, newest first' });
  await expect(page).toHaveURL(/index\.html\?sort=newest$/);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(
    page
      .getByRole('searchbox')
      .first()
      .or(page.getByRole('heading', { name: 'Search' })),
  ).toBeVisible();

  await page.goto(at(dist, '404.html'));
  await page.getByRole('main').getByRole('link', { name: 'In an attack now' }).click();
  await expect(page).toHaveURL(at(dist, 'now/index.html'));
  expect(errors).toEqual([]);
});

test('opened from files, the site says that it is on the disk already, and offers nothing to keep', async ({ page, dist }) => {
  const errors = collectConsoleErrors(page);
  for (const path of ['comfort/index.html', 'now/index.html']) {
    await page.goto(at(dist, path));
    await expect(page.locator('offline-reading')).toContainText('it is there without a connection already');
    await expect(page.locator('offline-reading').getByRole('button')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('on a host that does not answer for folders, links, the whole search and the way back from a missing page work', async ({
  page,
  dist,
}) => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*/, '')).replace(/^\/bucket\//, '');
    const file = join(dist, path);
    const isThere = !path.startsWith('/') && existsSync(file) && statSync(file).isFile();
    const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
    response.writeHead(isThere ? 200 : 404, {
      'Content-Type': types[isThere ? posix.extname(path) : '.html'] ?? 'application/octet-stream',
    });
    response.end(readFileSync(isThere ? file : join(dist, '404.html')));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const errors = collectConsoleErrors(page);
    await page.goto(`${origin}/bucket/index.html`);
    await page.getByRole('main').getByRole('link', { name: 'Does it help' }).click();
    await expect(page).toHaveURL(`${origin}/bucket/research/short-answer/index.html`);
    await page.goto(`${origin}/bucket/search/index.html?q=pregnancy`);
    await expect(status(page)).toContainText(/^\d+ pages?\./);
    const links = await results(page).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(new URL(link).pathname).toMatch(/^\/bucket\/[a-z/-]+\/index\.html$/);
    await results(page).first().click();
    await expect(page.locator('h1')).toBeVisible();
    expect(errors).toEqual([]);

    await page.goto(`${origin}/bucket/no/such/page/`);
    await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
    await expect(page).toHaveURL(`${origin}/bucket/index.html`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});
