import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { before, describe, test } from 'node:test';
import { attributeOf, elementsOf, type Element } from '../../src/utils/html.ts';
import { pages } from '../fixtures/pages.ts';

interface Page {
  path: string;
  html: string;
  elements: readonly Element[];
}

let all: Page[];
let styled: Page[];
before(() => {
  all = pages().map(({ path, file }) => {
    const html = readFileSync(file, 'utf8');
    return { path, html, elements: elementsOf(html) };
  });
  styled = all.filter(({ path }) => path !== '404.html');
  assert.ok(all.length > 100, 'nothing is built');
});

/** The texts of the inline elements of one kind, as a browser hashes them. */
const texts = (html: string, tagName: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tagName}>([^]*?)</${tagName}>`, 'g'))].map(([, text = '']) => text);

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const links = ({ elements }: Page, rel: string) =>
  elements.filter((element) => element.tagName === 'link' && attributeOf(element, 'rel') === rel);

const policyOf = ({ elements }: Page) =>
  attributeOf(
    elements.find((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy'),
    'content',
  )!;

describe('The first paint of a page', () => {
  test('waits for no file: the style sheet is for print and scripts are modules', () => {
    const blocking = all.flatMap(({ path, elements }) =>
      elements
        .filter(
          (element) =>
            (attributeOf(element, 'rel') === 'stylesheet' && attributeOf(element, 'media') !== 'print') ||
            (element.tagName === 'script' && attributeOf(element, 'src') !== undefined && attributeOf(element, 'type') !== 'module'),
        )
        .map(({ tagName }) => `${path}: <${tagName}>`),
    );
    assert.deepEqual(blocking, []);
  });

  test('has one inline script that runs, and 404.html one more', () => {
    for (const { path, html } of all) assert.equal(texts(html, 'script').length, path === '404.html' ? 2 : 1, path);
  });

  test('has its styles and scripts without comments and white space', () => {
    for (const { path, html } of all)
      for (const text of [...texts(html, 'style'), ...texts(html, 'script')]) assert.doesNotMatch(text, /\/\*|\n\s/, path);
  });

  test('has the order of the layers before every other style', () => {
    for (const { path, html } of styled)
      assert.match(texts(html, 'style').join(''), /^@layer tokens,\s?base,\s?layout,\s?prose,\s?blocks,\s?utilities,\s?print;/, path);
  });
});

describe('The content security policy', () => {
  test('allows the inline styles and scripts of a page by their hashes and no others', () => {
    for (const page of all)
      for (const tagName of ['style', 'script'] as const) {
        const [, sources = ''] = new RegExp(`${tagName}-src ([^;]+)`).exec(policyOf(page)) ?? [];
        const hashes = texts(page.html, tagName).map(hashOf);
        assert.ok(hashes.length > 0);
        assert.deepEqual(sources.match(/'sha256-[^']+'/g) ?? [], hashes, `${page.path}: ${tagName}-src`);
      }
  });

  test('allows WebAssembly to the search alone, and the service worker to the two pages that offer it', () => {
    const having = (part: string) => all.filter((page) => policyOf(page).includes(part)).map(({ path }) => path);
    assert.deepEqual(having("'wasm-unsafe-eval'"), ['search/index.html']);
    assert.deepEqual(having("worker-src 'self'"), ['comfort/index.html', 'now/index.html']);
  });
});

test('every page loads the same print style sheet, the same script and the manifest: a second page asks for nothing else', () => {
  const loaded = new Set(
    styled.map((page) => {
      const addresses = [...links(page, 'stylesheet'), ...links(page, 'manifest')].map((element) => attributeOf(element, 'href')!);
      const script = page.elements.flatMap((element) => attributeOf(element, 'src') ?? []).filter((src) => src.includes('/Base.'));
      return [...addresses, ...script].map((address) => posix.join(posix.dirname(page.path), address)).join(' ');
    }),
  );
  assert.equal(loaded.size, 1, [...loaded].join('\n'));
  assert.match([...loaded][0]!, /^_astro\/print\.[\w-]+\.css manifest\.webmanifest _astro\/Base\.[\w-]+\.js$/);
});
