import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { before, describe, test } from 'node:test';
import { runInNewContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { builtFiles } from '../../src/utils/built-files.ts';
import { attributeOf, elementsOf, textOf } from '../../src/utils/html.ts';
import { megabytes, precacheManifest, type PrecacheEntry, type PrecacheManifest } from '../../src/components/offline/precache-manifest.ts';
import { dist, pages } from '../fixtures/pages.ts';
import { pngHeader } from '../fixtures/png.ts';

/** The whole site on its way to a reader. With an address of its own each page takes some 200 bytes more. */
const MOST = 3_400_000;
/** Loaded by those who ask for it only. */
const MOST_WORKER = 30_000;

const OFFERS = ['comfort/index.html', 'now/index.html'];

const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
const text = (path: string) => readFileSync(join(dist, path), 'utf8');

let manifest: PrecacheManifest;
let precached: Set<string>;
before(() => {
  manifest = precacheManifest(dist);
  precached = new Set(manifest.entries.map(({ url }) => url));
});

/** The manifest in the worker. */
function manifestInWorker(): PrecacheEntry[] {
  const [list] = /\[\{url:.*?\}\]/s.exec(worker) ?? ['[]'];
  // Objects of another context are of other classes.
  return JSON.parse(JSON.stringify(runInNewContext(list))) as PrecacheEntry[];
}

describe('The service worker', () => {
  test('is one classic script, small enough to ask for', () => {
    assert.doesNotThrow(() => new Script(worker));
    assert.doesNotMatch(worker, /process\.env|\bimport\b|PRECACHE_MANIFEST|importScripts/);
    const { length } = gzipSync(worker, { level: 9 });
    assert.ok(length <= MOST_WORKER, `${length} bytes`);
  });

  test('has the manifest of all files as they were built', () => {
    assert.ok(manifest.entries.length > 200, `${manifest.entries.length} files`);
    assert.deepEqual(manifestInWorker(), manifest.entries);
    assert.equal(precached.size, manifest.entries.length, 'each URL once');
    for (const url of precached) assert.ok(existsSync(join(dist, url.replace(/(?:^\.)?\/$/, '/index.html'))), url);
  });
});

test('the whole site fits into its bytes', () => {
  assert.ok(manifest.downloadBytes < MOST, `${manifest.downloadBytes} bytes to load`);
});

describe('The precached files are complete', () => {
  /** Every address of a page within the site, as a path below the root; those in templates among them. */
  const targets = pages()
    .filter(({ path }) => path !== '404.html')
    .flatMap(({ path, file }) =>
      elementsOf(readFileSync(file, 'utf8')).flatMap((element) =>
        ['href', 'src', 'action', 'poster'].flatMap((name) => {
          const address = attributeOf(element, name);
          if (address === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return [];
          return { path, target: posix.join(posix.dirname(path), address.replace(/[?#].*/s, '')).replace(/^\.?\/?$/, '') };
        }),
      ),
    );

  test('every link, style, script and icon of every page leads to a precached file, but for the files of references', () => {
    assert.ok(targets.length > 5000, `${targets.length} addresses`);
    const lost = targets.filter(({ target }) => !precached.has(target || './') && !/^references\/.+\.(?:bib|json|ris)$/.test(target));
    assert.deepEqual(lost, []);
  });

  test('every page is precached', () => {
    for (const { path, url } of pages().filter((page) => page.path !== '404.html')) assert.ok(precached.has(url || './'), path);
  });

  test('what scripts import is precached', () => {
    const lost = builtFiles(join(dist, '_astro'), '.js').flatMap(({ path, file }) =>
      [...readFileSync(file, 'utf8').matchAll(/\b(?:import|from)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g)]
        .map(([, address]) => posix.join('_astro', posix.dirname(path), address!))
        .filter((target) => !precached.has(target)),
    );
    assert.deepEqual(lost, []);
  });

  test('the indexes of the search are precached', () => {
    const indexes = builtFiles(join(dist, '_astro'), '.json');
    assert.ok(indexes.length >= 2);
    for (const { path } of indexes) assert.ok(precached.has(`_astro/${path}`), path);
    for (const path of ['pagefind/pagefind.js', 'pagefind/pagefind-entry.json']) assert.ok(precached.has(path), path);
    const parts = builtFiles(join(dist, 'pagefind'), '').map(({ path }) => `pagefind/${path}`);
    assert.ok(parts.length > 100);
    assert.deepEqual(
      parts.filter((path) => !precached.has(path)),
      [],
    );
  });
});

describe('The pages that offer it', () => {
  const offers = pages().filter(({ file }) => readFileSync(file, 'utf8').includes('<offline-reading'));

  test('contain its sizes', () => {
    assert.deepEqual(
      offers.map(({ path }) => path),
      OFFERS,
    );
    for (const { file } of offers) {
      const sizes = elementsOf(readFileSync(file, 'utf8')).filter((element) => attributeOf(element, 'data-size'));
      const expected = [manifest.downloadBytes, manifest.storageBytes].map(megabytes);
      assert.deepEqual(
        sizes.map(textOf),
        expected.map((size) => size.replace('\u00A0', ' ')),
      );
    }
  });

  test('and no others may start a worker', () => {
    const allowed = pages().filter(({ file }) => !readFileSync(file, 'utf8').includes("trusted-types 'none'"));
    assert.deepEqual(
      allowed.map(({ path }) => path),
      OFFERS,
    );
    for (const { file } of allowed) assert.match(readFileSync(file, 'utf8'), /; trusted-types offline"/);
  });
});

describe('The manifest', () => {
  const manifest = JSON.parse(text('manifest.webmanifest')) as {
    [name: string]: unknown;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
    shortcuts: { name: string; url: string }[];
  };

  test('every page but 404 names it', () => {
    for (const { path, file } of pages().filter((page) => page.path !== '404.html')) {
      const link = elementsOf(readFileSync(file, 'utf8')).find((element) => attributeOf(element, 'rel') === 'manifest');
      assert.equal(join(dirname(file), attributeOf(link, 'href') ?? ''), join(dist, 'manifest.webmanifest'), path);
    }
  });

  test('begins and ends at the root of this copy, wherever it is', () => {
    assert.deepEqual([manifest['start_url'], manifest['scope'], manifest['id']], ['./', './', undefined]);
    for (const name of ['name', 'short_name', 'description', 'lang', 'dir', 'display', 'background_color', 'theme_color'])
      assert.ok(typeof manifest[name] === 'string' && manifest[name] !== '', name);
    assert.doesNotMatch(JSON.stringify(manifest), /"(?:\/|https?:)/);
  });

  test('its icons exist, in the sizes that it lists, one of them maskable', () => {
    for (const { src, sizes, type } of manifest.icons) {
      assert.ok(existsSync(join(dist, src)), src);
      if (type === 'image/png') {
        const { width, height } = pngHeader(readFileSync(join(dist, src)));
        assert.equal(`${width}x${height}`, sizes, src);
      }
    }
    assert.deepEqual(
      manifest.icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes),
      ['512x512'],
    );
  });

  test('its shortcuts lead to what to do in an attack and to the questions', () => {
    assert.deepEqual(
      manifest.shortcuts.map(({ url }) => url),
      ['now/', 'faq/'],
    );
  });

  test('its colours are those of the dark page, so that nothing glares while the first page comes', () => {
    const [, dark] = /--color-page: light-dark\((?:#\w+), (#\w+)\)/.exec(readFileSync('src/styles/tokens.css', 'utf8')) ?? [];
    assert.deepEqual([manifest['background_color'], manifest['theme_color']], [dark, dark]);
  });
});
