import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright';
import { cacheControl } from '../../fixtures/response-headers.ts';
import { chromiumArgs, findChromium } from '../../../tools/find-chromium.ts';
import { dist } from '../../fixtures/pages.ts';
import { collectConsoleErrors } from '../../fixtures/console-errors.ts';
import { templates } from '../../templates.ts';
import { crawl, headerProblems, readSite } from './crawl.ts';
import { installPackages, programPath } from './install.ts';
import { scratchFolder, startServer, webServers, type RunningServer } from './servers.ts';

installPackages(webServers.filter(({ program }) => !programPath(program)).map((server) => server.package));

// A copy that every server's user may read, and that no build changes in the middle.
const folder = `${join(scratchFolder(), 'dist')}/`;
cpSync(dist, folder, { recursive: true });
spawnSync('chmod', ['-R', 'a+rX', folder]);
const expected = readSite(folder);
const samples = templates.map(([, url]) => url).filter((url) => url !== '404.html');

let browser: Browser;
before(async () => (browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })));
after(() => browser?.close());

/** Runs `use` in a page of its own and returns the errors of the browser. */
async function withPage(use: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const errors = collectConsoleErrors(page);
    await use(page);
    return errors;
  } finally {
    await context.close();
  }
}

// Two at once: one waits for the browser while the other is crawled.
describe('The same files', { concurrency: 2 }, () => {
  for (const server of webServers) {
    const program = programPath(server.program);
    const skip = program ? false : `${server.program} is not installed: apt-get install ${server.package}`;

    for (const base of ['/', '/a/b/'])
      describe(`${server.name} with the site at ${base}`, { skip, concurrency: 1 }, () => {
        let running: RunningServer;
        let url: string;
        before(async () => {
          running = await startServer(server, program!, { folder, base });
          ({ url } = running);
        });
        after(() => running?.stop());

        const promise = server.isConfigured ? ', with the headers we promise' : ' (it sends no headers of ours)';
        test(`every file, every page and every link in them is there${promise}`, async () => {
          const problems = await crawl(url, expected, server.isConfigured);
          // What is wrong with one file is often wrong with all.
          assert.deepEqual(problems.slice(0, 20), [], `${problems.length} problems`);
        });

        test('an address without its slash leads to the page', async () => {
          for (const path of ['faq', 'self-care/heat-and-cold']) {
            const answer = await fetch(`${url}${path}`);
            await answer.body?.cancel();
            assert.deepEqual([answer.status, answer.url], [200, `${url}${path}/`]);
          }
        });

        test('a page of each template opens without an error', async () => {
          const errors = await withPage(async (page) => {
            for (const path of samples) {
              await page.goto(url + path);
              const heading = await page.locator('h1').first().innerText();
              assert.notEqual(heading.trim(), '', path);
              const rules = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
              assert.ok(rules.length > 0 && !rules.includes(0), `${path} has its styles`);
            }
          });
          assert.deepEqual(errors, []);
        });

        test('the search finds pages, and a result opens', async () => {
          const errors = await withPage(async (page) => {
            await page.goto(`${url}search/?q=aura`);
            const result = page.locator('#search-results > li a').first();
            await result.waitFor();
            const href = await result.evaluate((link) => (link as HTMLAnchorElement).href);
            assert.ok(href.startsWith(url), href);
            await result.click();
            await page.waitForURL((address) => address.href !== `${url}search/?q=aura`);
            assert.equal(page.url().split(/[?#]/)[0], href.split(/[?#]/)[0]);
            await page.locator('h1').first().waitFor();
          });
          assert.deepEqual(errors, []);
        });

        if (server.isConfigured) {
          test('an unknown address deep down shows our page for it, with its styles and a link home', async () => {
            const errors = await withPage(async (page) => {
              const answer = await page.goto(`${url}research/no-such-page/nor-this/`);
              assert.equal(answer?.status(), 404);
              assert.ok(expected.files.get('404.html')?.equals(await answer.body()), 'it is 404.html');
              assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).maxInlineSize), 'none');
              const home = page.getByRole('main').getByRole('link', { name: 'Home' });
              await home.click();
              await page.waitForURL(url);
            });
            // The page itself and its way up are answered with 404, as they should be.
            assert.deepEqual(
              errors.filter((error) => !/: 404: |status of 404/.test(error)),
              [],
            );
          });

          test('the answer to an unknown address has our headers and is not cached, even among hashed files', async () => {
            for (const path of ['no-such-page/', 'no-such-file.js', '_astro/no-such-file.js']) {
              const answer = await fetch(url + path);
              assert.equal(answer.status, 404);
              assert.equal(await answer.text(), String(expected.files.get('404.html')));
              assert.deepEqual(headerProblems(answer.headers, cacheControl.other), [], path);
            }
          });

          test('a folder without a page lists no files', async () => {
            const answer = await fetch(`${url}_astro/`);
            assert.ok([403, 404].includes(answer.status), String(answer.status));
            assert.doesNotMatch(await answer.text(), /href="[^"]*\.css"/);
          });
        } else {
          test('an unknown address is answered with 404, by a page of its own: it cannot show ours', async () => {
            const answer = await fetch(`${url}research/no-such-page/nor-this/`);
            assert.equal(answer.status, 404);
            assert.doesNotMatch(await answer.text(), /Massage for Migraine/);
          });
        }
      });
  }
});
