import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Caution } from '../../src/lib/content.ts';
import { typographic } from '../../src/lib/text.ts';
import { attribute, elements, hasClass, prose, readDocument, textContent, type Element, type Node } from '../support/html.ts';
import { dist, pages } from '../support/pages.ts';

interface TextPage {
  path: string;
  document: Node;
  text: string;
}

let all: TextPage[] = [];
before(() => {
  all = pages()
    .filter(({ path }) => path !== '404.html')
    .map(({ path, file }) => ({ path, document: readDocument(file), text: readFileSync(file.replace(/\.html$/, '.txt'), 'utf8') }));
  assert.ok(all.length > 0, 'nothing is built');
});

const find = (node: Node, name: string) => elements(node, ({ tagName }) => tagName === name);
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a text need not have in its order: what is there to be used, the names of columns, and drawings. */
function isForUse(element: Element): boolean {
  return (
    ['form', 'fieldset', 'button', 'noscript', 'svg', 'thead', 'label'].includes(element.tagName) ||
    attribute(element, 'aria-hidden') === 'true' ||
    ['status', 'img'].includes(attribute(element, 'role') ?? '') ||
    ['references__back', 'references__files', 'picture__legend'].some((name) => hasClass(element, name)) ||
    (element.tagName === 'nav' && find(element, 'a').every((link) => attribute(link, 'href')?.startsWith('#')))
  );
}

test('the text of every page has every word of it, in the same order', () => {
  let read = 0;
  for (const { path, document, text } of all) {
    const shown = words(prose(find(document, 'main')[0]!, isForUse));
    const written = words(text);
    let at = 0;
    shown.forEach((word, index) => {
      const found = written.indexOf(word, at);
      assert.ok(found >= 0, `${path}: the text lacks "${shown.slice(Math.max(0, index - 6), index + 3).join(' ')}"`);
      at = found + 1;
    });
    read += shown.length;
  }
  assert.ok(read > 50_000, `only ${read} words`);
});

test('the names of columns stand before their cells', () => {
  let columns = 0;
  for (const { path, document, text } of all)
    for (const name of find(document, 'thead').flatMap((head) => find(head, 'th'))) {
      columns += 1;
      assert.ok(text.includes(` ${prose(name).replaceAll('\n', ' ')}: `), `${path}: ${prose(name)}`);
    }
  assert.ok(columns > 50, `only ${columns}`);
});

test('every caution of a page stands in its text, with what to do and why', () => {
  const cautions = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as Caution[];
  const shown = new Set<string>();
  for (const { path, document, text } of all)
    for (const item of elements(document, (element) => hasClass(element, 'caution'))) {
      const caution = cautions.find(({ id }) => id === attribute(item, 'id'))!;
      shown.add(caution.id);
      for (const part of [caution.situation, caution.do, `Why: ${caution.why}`])
        assert.ok(text.includes(`  ${typographic(part)}`), `${path}: the text lacks "${part}"`);
    }
  assert.deepEqual(
    cautions.map(({ id }) => id).filter((id) => !shown.has(id)),
    [],
  );
});

test('every drawing is in the text by its words', () => {
  let drawings = 0;
  for (const { path, document, text } of all)
    for (const drawing of elements(document, (element) => attribute(element, 'role') === 'img')) {
      drawings += 1;
      const label = attribute(drawing, 'aria-label');
      const parts = label === undefined ? ['title', 'desc'].flatMap((name) => find(drawing, name).map(textContent)) : [label];
      assert.ok(parts.length > 0, path);
      for (const part of parts) assert.ok(text.includes(part), `${path}: ${part}`);
    }
  assert.ok(drawings > 0);
});

test('the numbers of a text stand before the references that the page gives them', () => {
  let numbered = 0;
  for (const { path, document, text } of all) {
    const items = elements(document, (element) => hasClass(element, 'references')).flatMap((section) =>
      find(section, 'ol').flatMap((list) => find(list, 'li')),
    );
    items
      .filter((item) => attribute(item, 'id')?.startsWith('ref-'))
      .forEach((item, index) => {
        numbered += 1;
        const start = words(textContent(find(item, 'span')[0]!)).slice(0, 4);
        const line = text.split('\n').find((candidate) => candidate.startsWith(`[${index + 1}] `)) ?? '';
        assert.deepEqual(words(line).slice(1, 5), start, `${path} [${index + 1}]`);
      });
  }
  assert.ok(numbered > 500, `only ${numbered}`);
});

test('no text has markup in it, and every address in one starts at the root or with a scheme', () => {
  for (const { path, text } of all) {
    assert.doesNotMatch(text, /<\/?[a-z][^>]*>|&(?:amp|quot|lt|gt|nbsp|#\d+);/, path);
    assert.doesNotMatch(text, /\((?:\.{1,2}\/)/, path);
    assert.ok(text.startsWith('\uFEFF# '), path);
  }
});

test('llms.txt links to texts that are there', () => {
  const links = [...readFileSync(join(dist, 'llms.txt'), 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address!);
  assert.ok(links.length >= 15);
  const known = new Set(all.map(({ path }) => path.replace(/\.html$/, '.txt')));
  const base = process.env['SITE_URL']?.replace(/\/?$/, '/') ?? '';
  assert.deepEqual(
    links.filter((address) => !known.has(address.slice(base.length))),
    [],
  );
});
