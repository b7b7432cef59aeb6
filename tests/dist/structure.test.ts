import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { attribute, elements, hasClass, prose, readDocument, textContent, type Element, type Node } from '../fixtures/html.ts';
import { longDate } from '../../src/utils/text.ts';
import { pages, type BuiltPage } from '../fixtures/pages.ts';

let documents: { page: BuiltPage; document: Node }[] = [];
before(() => {
  documents = pages().map((page) => ({ page, document: readDocument(page.file) }));
  assert.ok(documents.length > 0, 'nothing is built');
});

/** The pages for which `holds` is false, so that a failure names them. */
const without = (holds: (document: Node, page: BuiltPage) => boolean): string[] =>
  documents.filter(({ document, page }) => !holds(document, page)).map(({ page }) => page.path);

const byName = (document: Node, name: string, also: (element: Element) => boolean = () => true) =>
  elements(document, (element) => element.tagName === name && also(element));
const meta = (document: Node, key: 'name' | 'http-equiv', value: string) =>
  byName(document, 'meta', (element) => attribute(element, key)?.toLowerCase() === value).map(
    (element) => attribute(element, 'content') ?? '',
  );
const title = (document: Node) => byName(document, 'title').map(textContent).join();

test('every page has one heading of the first level, and it says something @a11y-structure', () => {
  assert.deepEqual(
    without((document) => {
      const [first, ...others] = byName(document, 'h1');
      return first !== undefined && others.length === 0 && textContent(first).trim() !== '';
    }),
    [],
  );
});

test('every page has one main region, with the heading in it @a11y-structure', () => {
  assert.deepEqual(
    without((document) => {
      const [main, ...others] = byName(document, 'main');
      return main !== undefined && others.length === 0 && attribute(main, 'id') === 'main' && byName(main, 'h1').length === 1;
    }),
    [],
  );
});

test('the first link of every page skips to the text @a11y-structure', () => {
  assert.deepEqual(
    without((document) => {
      const [first] = byName(document, 'a');
      return first !== undefined && hasClass(first, 'skip-link') && attribute(first, 'href') === '#main';
    }),
    [],
  );
});

test('every page names its language @a11y-structure', () => {
  assert.deepEqual(
    without((document) => byName(document, 'html').every((element) => attribute(element, 'lang') === 'en-GB')),
    [],
  );
});

test('every page has a title of its own @a11y-structure', () => {
  const byTitle = Map.groupBy(documents, ({ document }) => title(document).trim());
  assert.deepEqual(byTitle.get('') ?? [], []);
  assert.deepEqual(
    [...byTitle].filter(([, group]) => group.length > 1).map(([words, group]) => [words, group.map(({ page }) => page.path)]),
    [],
  );
});

test('every page describes itself in a sentence', () => {
  assert.deepEqual(
    without((document) => {
      const [description = '', ...others] = meta(document, 'name', 'description');
      return description.length >= 20 && others.length === 0;
    }),
    [],
  );
});

test('every page forbids what is not of this site, before it loads anything', () => {
  assert.deepEqual(
    without((document) => {
      const [policy = '', ...others] = meta(document, 'http-equiv', 'content-security-policy');
      const head = byName(document, 'head')[0]!;
      const loads = (element: Element) => ['link', 'style', 'script'].includes(element.tagName);
      const [first] = elements(head, (element) => loads(element) || attribute(element, 'http-equiv') !== undefined);
      return (
        others.length === 0 &&
        policy.startsWith("default-src 'none'") &&
        !/'unsafe-(?:inline|eval|hashes)'|\*|https?:/.test(policy) &&
        attribute(first!, 'http-equiv')?.toLowerCase() === 'content-security-policy'
      );
    }),
    [],
  );
});

test('no page has an inline style or an inline event handler', () => {
  assert.deepEqual(
    without(
      (document) => elements(document, ({ attrs }) => attrs.some(({ name }) => name === 'style' || name.startsWith('on'))).length === 0,
    ),
    [],
  );
});

test('every page but the home page and 404 has a breadcrumb @a11y-location', () => {
  assert.deepEqual(
    without(
      (document, { path }) =>
        ['index.html', '404.html'].includes(path) ||
        byName(document, 'nav', (element) => attribute(element, 'aria-label') === 'Breadcrumb').length === 1,
    ),
    [],
  );
});

test('no two links of a page with the same words lead to different places @a11y-links', () => {
  const problems = documents.flatMap(({ page, document }) => {
    const links = byName(document, 'a', (element) => attribute(element, 'href') !== undefined);
    const name = (link: Element) => (attribute(link, 'aria-label') ?? prose(link)).toLowerCase();
    const byWords = Map.groupBy(links, name);
    return [...byWords]
      .map(([words, group]) => ({ words, targets: new Set(group.map((link) => attribute(link, 'href'))) }))
      .filter(({ targets }) => targets.size > 1)
      .map(({ words, targets }) => `${page.path}: "${words}" leads to ${[...targets].join(' and ')}`);
  });
  assert.deepEqual(problems, []);
});

test('the footer names the earliest day on which any page was last checked, static routes among them', () => {
  const footers = new Set(
    documents.flatMap(({ document }) => elements(document, (element) => hasClass(element, 'from__checked')).map(textContent)),
  );
  const days = documents.flatMap(({ document }) => {
    const [, checked] = elements(document, (element) => hasClass(element, 'review')).flatMap((line) => byName(line, 'time'));
    return checked ? [attribute(checked, 'datetime')!] : [];
  });
  const earliest = longDate(days.toSorted()[0]!);
  assert.deepEqual([...footers], [`No page with advice was last checked before ${earliest}.`]);
});

test('only the search page may run WebAssembly, and only pages that offer to keep the site may start a worker', () => {
  const policy = (document: Node) => meta(document, 'http-equiv', 'content-security-policy').join();
  assert.deepEqual(
    documents.flatMap(({ document, page }) => (policy(document).includes('wasm') ? [page.path] : [])),
    ['search/index.html'],
  );
  assert.deepEqual(
    without((document) => byName(document, 'offline-reading').length > 0 === policy(document).includes("worker-src 'self'")),
    [],
  );
});
