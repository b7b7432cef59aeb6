import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { serveFolder } from '../../tools/static-server.ts';
import { afterPaint } from '../fixtures/after-paint.ts';
import { dist, onePageOfEachType } from '../fixtures/pages.ts';
import { watch } from '../fixtures/watch.ts';

const ARTICLE = 'science/relaxation-response/';
const html = onePageOfEachType().filter(({ path }) => path !== '404.html');

/** What was asked for before the first paint, besides the page, its icons and the script that some pages cannot do without. */
const askedTooEarly = (page: Page) =>
  page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    const own = [...document.querySelectorAll('body script')].map((script) => (script as HTMLScriptElement).src);
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, startTime }) => startTime < painted && !/favicon|small-index/.test(name) && !own.includes(name))
      .map(({ name }) => name);
  });

test('no page asks for another file before its first paint, and each has all of them afterwards', async ({ page, baseURL }) => {
  const complaints = watch(page, new URL(baseURL!).origin);
  for (const { url } of html) {
    await page.goto(url);
    await afterPaint(page);
    expect(await askedTooEarly(page), url).toEqual([]);
    expect(await page.locator('head > link[rel="manifest"]').count(), url).toBe(1);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLTemplateElement>('.after-paint')].map(({ content }) => content.children.length),
      ),
      url,
    ).not.toContain(1);
  }
  expect(html.length).toBeGreaterThan(15);
  expect(complaints).toEqual([]);
});

test('no page has itself styled anew once it is there: nothing changes its root, its colours or its sheets', async ({ page }) => {
  await page.addInitScript(() => {
    const changed: string[] = [];
    Object.assign(window, { changed });
    addEventListener('DOMContentLoaded', () => {
      const note = (changes: MutationRecord[]) => changed.push(...changes.map(({ target }) => (target as Element).outerHTML.slice(0, 80)));
      new MutationObserver(note).observe(document.documentElement, { attributes: true });
      for (const meta of document.querySelectorAll('meta')) new MutationObserver(note).observe(meta, { attributes: true });
    });
  });
  for (const { url } of html) {
    await page.goto(url);
    await afterPaint(page);
    expect(await page.evaluate(() => (window as unknown as { changed: string[] }).changed), url).toEqual([]);
    expect(await page.evaluate(() => [...document.styleSheets].map(({ media }) => media.mediaText)), url).toEqual(['', 'print']);
  }
});

test('what a page loads after its paint is whole though a script of its own never comes', async ({ page }) => {
  await page.route('**/PageSearch.*.js', () => undefined);
  await page.goto('search/', { waitUntil: 'commit' });
  await afterPaint(page);
});

test('where the browser does not tell of its paint, all of it comes all the same', async ({ page }) => {
  await page.addInitScript(() => (PerformanceObserver.prototype.observe = () => undefined));
  await page.goto(ARTICLE);
  await afterPaint(page);
});

test('a page that is painted before its end has come loads all of it once that has', async ({ page }) => {
  const site = await serveFolder({ folder: dist });
  const whole = readFileSync(join(dist, ARTICLE, 'index.html'), 'utf8');
  const middle = whole.indexOf('<footer class="article__footer"');
  let open: ServerResponse | undefined;
  const server = createServer((request, response) => {
    if (!request.url!.endsWith('/'))
      return void response.writeHead(307, { Location: site.url + request.url!.slice(1), 'Access-Control-Allow-Origin': '*' }).end();
    open = response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    // Policies forbid other origins, which the files of this test come from.
    response.write(whole.slice(0, middle).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${ARTICLE}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await page.locator('template.after-paint').count()).toBe(0);
    open!.end(whole.slice(middle));
    await page.waitForFunction(() => document.head.querySelector('link[rel="manifest"], link[rel="stylesheet"]'));
  } finally {
    server.closeAllConnections();
    await Promise.all([site.close(), new Promise((done) => server.close(done))]);
  }
});
