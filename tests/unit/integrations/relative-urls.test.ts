import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { relativeUrls } from '../../../src/integrations/relative-urls.ts';
import { folderUrl, runHook } from '../../fixtures/run-hook.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

/** The files of a folder after the integration ran over it. */
const rewritten = (files: Files) =>
  withFolder(files, async (folder): Promise<Files> => {
    await runHook(relativeUrls(), 'astro:build:done', { dir: folderUrl(folder) });
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  });

describe('The built files after their addresses were made relative', () => {
  test('pages and style sheets at every depth lead to the same places from any path', async () => {
    assert.deepEqual(
      await rewritten({
        'index.html': '<link rel="stylesheet" href="/_astro/a.css"><a href="/faq/">x</a>',
        'faq/index.html': '<a href="/">x</a>',
        'faq/one/index.html': '<a href="/faq/#a">x</a><img src="/a.svg" alt="">',
        '_astro/a.css': 'a{background:url(/a.svg)}',
      }),
      {
        'index.html': '<link rel="stylesheet" href="_astro/a.css"><a href="faq/">x</a>',
        'faq/index.html': '<a href="../">x</a>',
        'faq/one/index.html': '<a href="../#a">x</a><img src="../../a.svg" alt="">',
        '_astro/a.css': 'a{background:url(../a.svg)}',
      },
    );
  });

  test('the page for what is not found keeps its own, for it is served at any depth', async () => {
    const files = { '404.html': '<a href="/">x</a>' };
    assert.deepEqual(await rewritten(files), files);
  });

  test('a page of that name deeper down is a page like any other', async () => {
    assert.deepEqual(await rewritten({ 'faq/404.html': '<a href="/">x</a>' }), { 'faq/404.html': '<a href="../">x</a>' });
  });

  test('files of other kinds keep theirs', async () => {
    const files = {
      'a.js': 'const home = "/faq/";',
      'robots.txt': 'Disallow: /faq/',
      'a.svg': '<a href="/faq/"/>',
      'pagefind/x.pf_meta': '"/faq/"',
    };
    assert.deepEqual(await rewritten(files), files);
  });

  test('a file without such addresses is not written again', async () => {
    await withFolder({ 'index.html': '<a href="#a">x</a>' }, async (folder) => {
      const file = join(folder, 'index.html');
      utimesSync(file, 1000, 1000);
      await runHook(relativeUrls(), 'astro:build:done', { dir: folderUrl(folder) });
      assert.equal(statSync(file).mtimeMs, 1_000_000);
    });
  });
});
