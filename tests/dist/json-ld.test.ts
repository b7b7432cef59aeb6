import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { attribute, elements, hasClass, prose, readDocument, textContent, type Element, type Node } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

type Thing = Record<string, unknown> & { '@type': string };

interface DescribedPage {
  path: string;
  type: string;
  document: Node;
  scripts: string[];
  things: Thing[];
}

let all: DescribedPage[] = [];
before(() => {
  all = pages().map(({ path, type, file }) => {
    const document = readDocument(file);
    const scripts = elements(document, (element) => attribute(element, 'type') === 'application/ld+json').map(textContent);
    return { path, type, document, scripts, things: scripts.flatMap((text) => (JSON.parse(text) as { '@graph': Thing[] })['@graph']) };
  });
  assert.ok(all.length > 0, 'nothing is built');
});

/** The pages with a thing of a type, and that thing. */
const described = (type: string): { page: DescribedPage; thing: Thing }[] =>
  all.flatMap((page) => page.things.filter((thing) => thing['@type'] === type).map((thing) => ({ page, thing })));
const byClass = (document: Node, name: string) => elements(document, (element) => hasClass(element, name));
const text = (node: Node | undefined) => (node ? prose(node).replaceAll('\n', ' ') : undefined);
const tags = (node: Node, name: string): Element[] => elements(node, ({ tagName }) => tagName === name);

test('every page has at most one graph of schema.org, in which nothing can end the script', () => {
  for (const { path, scripts } of all) {
    assert.ok(scripts.length <= 1, path);
    for (const script of scripts) {
      assert.equal((JSON.parse(script) as Record<string, unknown>)['@context'], 'https://schema.org', path);
      assert.doesNotMatch(script, /</, path);
    }
  }
});

test('the path of breadcrumbs is the one on the page, with the page itself at its end', () => {
  for (const { path, document, things } of all) {
    const [nav] = elements(document, (element) => attribute(element, 'aria-label') === 'Breadcrumb');
    const list = things.find((thing) => thing['@type'] === 'BreadcrumbList');
    assert.equal(list === undefined, nav === undefined, path);
    if (!nav || !list) continue;
    const items = list['itemListElement'] as { position: number; name: string }[];
    assert.deepEqual(
      items.slice(0, -1).map(({ name }) => name),
      tags(nav, 'a').map(text),
      path,
    );
    assert.deepEqual(
      items.map(({ position }) => position),
      items.map((_item, index) => index + 1),
      path,
    );
    assert.ok(textContent(tags(document, 'title')[0]!).startsWith(items.at(-1)!.name), path);
  }
});

test('every article, practice and question is a medical page', () => {
  const medical = new Set(described('MedicalWebPage').map(({ page }) => page.path));
  const entries = all.filter(({ document }) => byClass(document, 'in-short').length > 0).map(({ path }) => path);
  assert.ok(entries.length > 80, `${entries.length} pages`);
  assert.deepEqual(
    entries.filter((path) => !medical.has(path)),
    [],
  );
});

test('a medical page has the title, days and sources that readers see', () => {
  for (const { page, thing } of described('MedicalWebPage')) {
    const { path, type, document } = page;
    assert.equal(thing['headline'], text(tags(document, 'h1')[0]), path);
    const days = byClass(document, 'review').flatMap((review) => tags(review, 'time'));
    const [written, checked] = days.map((day) => attribute(day, 'datetime'));
    assert.deepEqual([thing['datePublished'], thing['dateModified'], thing['lastReviewed']], [written, checked, checked], path);
    const listed = tags(document, 'li').filter((item) => attribute(item, 'id')?.startsWith('ref-'));
    assert.equal(((thing['citation'] ?? []) as unknown[]).length, listed.length, path);
    assert.equal(Array.isArray(thing['audience']), path.startsWith('research/'), path);
    assert.equal('mainEntity' in thing, type === 'faq page', path);
  }
});

test('the page of questions has each question with its short answer, and no other page claims to be one', () => {
  const [{ page, thing }, ...others] = described('FAQPage') as [{ page: DescribedPage; thing: Thing }];
  assert.equal(page.path, 'faq/index.html');
  assert.deepEqual(others, []);
  const items = byClass(page.document, 'questions').flatMap((group) => tags(group, 'li'));
  assert.ok(items.length > 30, `${items.length} questions`);
  assert.deepEqual(
    (thing['mainEntity'] as { name: string; acceptedAnswer: { text: string } }[]).map(({ name, acceptedAnswer }) => [
      name,
      acceptedAnswer.text,
    ]),
    items.map((item) => [text(tags(item, 'h3')[0]), text(tags(item, 'p')[0])]),
  );
});

test('the glossary is a set of its terms', () => {
  const [{ page, thing }] = described('DefinedTermSet') as [{ page: DescribedPage; thing: Thing }];
  assert.equal(page.path, 'glossary/index.html');
  const headings = byClass(page.document, 'glossary').flatMap((glossary) => tags(glossary, 'h2'));
  assert.ok(headings.length > 20, `${headings.length} terms`);
  assert.deepEqual(
    (thing['hasDefinedTerm'] as { name: string; termCode: string }[]).map(({ name, termCode }) => [termCode, name]),
    headings.map((heading) => [attribute(heading, 'id'), text(heading)]),
  );
});
