import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { before, test } from 'node:test';
import { Cite } from '@citation-js/core';
import { referenceFormats } from '../../src/components/references/formats.ts';
import { attribute, elements, hasClass, prose, readDocument, type Element, type Node } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';

const byAlphabet = (a: string, b: string) => a.localeCompare(b, 'en');
const ids = (JSON.parse(readFileSync('src/content/references.json', 'utf8')) as { id: string }[]).map(({ id }) => id).sort(byAlphabet);
const BIBLIOGRAPHY = 'references/index.html';

interface ListingPage {
  path: string;
  document: Node;
  title: string;
  /** The references that the page lists, in its order. */
  listed: string[];
}

let all: ListingPage[] = [];
before(() => {
  all = pages().map(({ path, file }) => {
    const document = readDocument(file);
    const items = elements(document, ({ tagName }) => tagName === 'li').map((element) => attribute(element, 'id') ?? '');
    return {
      path,
      document,
      title: elements(document, ({ tagName }) => tagName === 'h1')
        .map((heading) => prose(heading))
        .join(),
      listed: items.filter((id) => id.startsWith('ref-')).map((id) => id.slice('ref-'.length)),
    };
  });
  assert.ok(all.length > 0, 'nothing is built');
});

const bibliography = () => all.find(({ path }) => path === BIBLIOGRAPHY)!;
const links = (node: Node): Element[] => elements(node, ({ tagName }) => tagName === 'a');
/** The page that a link of another page leads to. */
const target = (from: string, link: Element) => posix.join(posix.dirname(from), attribute(link, 'href')!, 'index.html');

test('the page of references has every reference once, by the alphabet', () => {
  const { listed, document } = bibliography();
  assert.deepEqual(listed.toSorted(byAlphabet), ids);
  const shown = elements(document, ({ tagName }) => tagName === 'li')
    .filter((item) => attribute(item, 'id')?.startsWith('ref-'))
    .map((item) => prose(item));
  assert.deepEqual(
    shown.toSorted((a, b) => a.localeCompare(b, 'en', { ignorePunctuation: true })),
    shown,
  );
});

test('each reference names exactly the pages that list it, by their titles', () => {
  const { document } = bibliography();
  for (const item of elements(document, (element) => attribute(element, 'id')?.startsWith('ref-') ?? false)) {
    const id = attribute(item, 'id')!.slice('ref-'.length);
    const named = links(item).filter((link) => attribute(link, 'rel') !== 'external');
    const citing = all.filter(({ path, listed }) => path !== BIBLIOGRAPHY && listed.includes(id));
    assert.deepEqual(named.map((link) => target(BIBLIOGRAPHY, link)).sort(), citing.map(({ path }) => path).sort(), id);
    assert.deepEqual(named.map((link) => prose(link)).sort(), citing.map(({ title }) => title).sort(), id);
  }
});

test('the page of references and every page of a collection that cites offer their list in each format, whole and in order', () => {
  let offered = 0;
  for (const { path, document, listed } of all) {
    const files = elements(document, (element) => hasClass(element, 'reference-files')).flatMap(links);
    const isEntry = elements(document, (element) => hasClass(element, 'in-short')).length > 0;
    const shouldOffer = path === BIBLIOGRAPHY || (isEntry && listed.length > 0);
    assert.deepEqual(
      files.map((link) => prose(link)),
      shouldOffer ? referenceFormats.map(({ name }) => name) : [],
      path,
    );
    for (const link of files) {
      offered += 1;
      const address = attribute(link, 'href')!;
      assert.equal(attribute(link, 'download')?.split('.').at(-1), address.split('.').at(-1), path);
      const text = readFileSync(join(dist, dirname(path), address), 'utf8');
      assert.deepEqual(
        new Cite(text).data.map(({ id }) => id),
        path === BIBLIOGRAPHY ? ids : listed,
        `${path} ${address}`,
      );
    }
  }
  assert.ok(offered > 200, `only ${offered} files`);
});
