import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { attribute, elements, readDocument, type Element } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';
import { pngHeader } from '../fixtures/png.ts';

const built = pages();
/** The links and meta tags of a page. */
const tags = (file: string) => elements(readDocument(file), ({ tagName }) => ['link', 'meta'].includes(tagName));
const rel = (element: Element) => attribute(element, 'rel') ?? '';

test(
  'a build that does not know its address names none, and has no file that would need one',
  {
    skip: process.env['SITE_URL'] ? 'this build knows its address: SITE_URL is set' : false,
  },
  () => {
    assert.ok(built.length > 0, 'nothing is built');
    for (const { path, file } of built) {
      const found = tags(file).filter(
        (element) =>
          ['canonical', 'alternate'].includes(rel(element)) ||
          /^(?:og|twitter):/.test(attribute(element, 'property') ?? attribute(element, 'name') ?? ''),
      );
      assert.deepEqual(found, [], path);
    }
    for (const file of ['rss.xml', 'sitemap-index.xml', 'sitemap-0.xml']) assert.ok(!existsSync(join(dist, file)), file);
    assert.doesNotMatch(readFileSync(join(dist, 'robots.txt'), 'utf8'), /Sitemap/);
  },
);

test('robots.txt keeps nobody out, and no page but the one for lost connections asks to be left out', () => {
  assert.match(readFileSync(join(dist, 'robots.txt'), 'utf8'), /^User-agent: \*\nAllow: \/\n/);
  const unlisted = built.filter(({ file }) => tags(file).some((element) => attribute(element, 'name') === 'robots'));
  assert.deepEqual(
    unlisted.map(({ path }) => path),
    ['offline/index.html'],
  );
});

test('every page but 404 names the icons, and each is there', () => {
  for (const { path, file } of built.filter((page) => page.path !== '404.html')) {
    const icons = tags(file).filter((element) => ['icon', 'apple-touch-icon'].includes(rel(element)));
    assert.deepEqual(
      icons.map((element) => attribute(element, 'href')!.split('/').at(-1)),
      ['favicon.ico', 'favicon.svg', 'apple-touch-icon.png'],
      path,
    );
    for (const icon of icons) assert.ok(existsSync(join(dirname(file), attribute(icon, 'href')!)), path);
  }
});

test('the social image and the icons of the manifest have the size that is named', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as { icons: { src: string; sizes: string }[] };
  const named: [string, string][] = [
    ['social-card.png', '1200x630'],
    ...manifest.icons.map(({ src, sizes }): [string, string] => [src, sizes]),
  ];
  assert.ok(named.length > 2);
  for (const [src, sizes] of named.filter(([src]) => src.endsWith('.png'))) {
    const png = readFileSync(join(dist, src));
    assert.equal(`${pngHeader(png).width}x${pngHeader(png).height}`, sizes, src);
    assert.ok(png.length <= 25_000, `${src}: ${png.length} bytes`);
  }
});
