import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { before, describe, test } from 'node:test';
import { attributeOf, elementsOf, type Element } from '../../src/utils/html.ts';
import { pages } from '../fixtures/pages.ts';

/** A page as the parser of a browser meets it before anything runs. */
interface Read {
  path: string;
  html: string;
  /** What stands in the page itself. */
  own: readonly Element[];
  /** What waits for the first paint. */
  waiting: readonly Element[];
  /** What only browsers without scripts meet. */
  withoutScripts: readonly Element[];
}

/** Pages with a script that nothing of theirs works without. */
const WITH_SCRIPT_AT_ONCE = ['comfort/index.html', 'research/studies/index.html', 'search/index.html'];

let all: Read[];
before(() => {
  all = pages().map(({ path, file }) => {
    const html = readFileSync(file, 'utf8');
    const elements = elementsOf(html);
    const between = (element: Element) => {
      const [start = 0, end = 0] = [element.sourceCodeLocation?.startOffset, element.sourceCodeLocation?.endOffset];
      return elements.filter(({ sourceCodeLocation: at }) => at && at.startOffset > start && at.endOffset < end);
    };
    const inside = (tagName: string, isWanted: (element: Element) => boolean = () => true) =>
      elements.filter((element) => element.tagName === tagName && isWanted(element)).flatMap(between);
    const apart = new Set([...inside('template'), ...inside('noscript')]);
    return {
      path,
      html,
      own: elements.filter((element) => !apart.has(element)),
      waiting: inside('template', (element) => attributeOf(element, 'class') === 'after-paint'),
      withoutScripts: inside('noscript'),
    };
  });
  assert.ok(all.length > 100, 'nothing is built');
});

const links = (elements: readonly Element[], rel: string) =>
  elements.filter((element) => element.tagName === 'link' && attributeOf(element, 'rel') === rel);

/** The texts of the elements of one kind that stand in a page, as a browser hashes them. */
const texts = (html: string, tagName: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tagName}>([^]*?)</${tagName}>`, 'g'))].map(([, text = '']) => text);

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('The first paint of a page', () => {
  test('waits for no other file', () => {
    const loads = all.flatMap(({ path, own }) =>
      own
        .filter(
          (element) =>
            (element.tagName === 'link' &&
              !['icon', 'apple-touch-icon', 'canonical', 'alternate'].includes(attributeOf(element, 'rel') ?? '')) ||
            (element.tagName === 'script' && attributeOf(element, 'src') !== undefined && !WITH_SCRIPT_AT_ONCE.includes(path)),
        )
        .map((element) => `${path}: <${element.tagName} ${attributeOf(element, 'rel') ?? attributeOf(element, 'src')}>`),
    );
    assert.deepEqual(loads, []);
  });

  test('waits for no module where a page has one of its own either', () => {
    for (const { path, own } of all.filter(({ path }) => WITH_SCRIPT_AT_ONCE.includes(path))) {
      const scripts = own.filter((element) => attributeOf(element, 'src') !== undefined);
      assert.deepEqual(
        scripts.map((element) => [element.tagName, attributeOf(element, 'type')]),
        [['script', 'module']],
        path,
      );
    }
  });

  test('has its styles and scripts in the page, each allowed by its hash and no other', () => {
    for (const { path, html, own } of all) {
      const policy = attributeOf(
        own.find((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy'),
        'content',
      )!;
      for (const tagName of ['style', 'script'] as const) {
        const [, sources = ''] = new RegExp(`${tagName}-src ([^;]+)`).exec(policy) ?? [];
        assert.deepEqual(sources.match(/'sha256-[^']+'/g) ?? [], texts(html, tagName).map(hashOf), `${path}: ${tagName}-src`);
      }
      assert.equal(texts(html, 'style').length, 1, path);
    }
  });

  test('has them without comments and white space', () => {
    for (const { path, html } of all)
      for (const text of [...texts(html, 'style'), ...texts(html, 'script')]) assert.doesNotMatch(text, /\/\*|\n\s/, path);
  });
});

describe('After its first paint', () => {
  const others = () => all.filter(({ path }) => path !== '404.html');

  test('every page loads the same sheets, the same script and the manifest: a page that follows another is one request', () => {
    const loaded = new Set(
      others().map(({ path, waiting }) => {
        const addresses = [
          ...links(waiting, 'stylesheet').map((element) => attributeOf(element, 'href')!),
          ...links(waiting, 'manifest').map((element) => attributeOf(element, 'href')!),
          ...waiting.flatMap((element) => attributeOf(element, 'src') ?? []),
        ];
        return addresses
          .map((address) => posix.join(posix.dirname(path), address))
          .filter((address) => !address.includes('OfflineReading'))
          .join(' ');
      }),
    );
    assert.equal(loaded.size, 1, [...loaded].join('\n'));
    assert.match([...loaded][0]!, /^_astro\/print\.[\w-]+\.css manifest\.webmanifest _astro\/DeferredScripts\.[\w-]+\.js$/);
  });

  test('a browser without scripts has the same sheet for paper, which nothing on a screen waits for', () => {
    for (const { path, waiting, withoutScripts } of others()) {
      // A sheet for a screen that comes late has the whole page styled anew.
      const [sheet, ...others] = links(waiting, 'stylesheet');
      assert.deepEqual([attributeOf(sheet, 'media'), others], ['print', []], path);
      assert.deepEqual(
        links(withoutScripts, 'stylesheet').map((element) => [attributeOf(element, 'href'), attributeOf(element, 'media')]),
        [[attributeOf(sheet, 'href'), 'print']],
        path,
      );
    }
  });
});
