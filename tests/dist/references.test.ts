import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attribute, elements, hasClass, readDocument } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

const ids = (JSON.parse(readFileSync('src/content/references.json', 'utf8')) as { id: string }[]).map(({ id }) => id);
/** Every page but the one that lists all references. */
const documents = pages()
  .filter(({ path }) => path !== 'references/index.html')
  .map(({ path, file }) => ({ path, document: readDocument(file) }));

test('references.json holds only sources that some page cites', () => {
  const shown = new Set(documents.flatMap(({ document }) => elements(document).map((element) => attribute(element, 'id') ?? '')));
  assert.deepEqual(
    ids.filter((id) => !shown.has(`ref-${id}`)),
    [],
  );
});

test('every citation leads to its reference, and every reference leads back to each citation', () => {
  let citations = 0;
  for (const { path, document } of documents) {
    const links = elements(document, (element) => element.tagName === 'a');
    const cites = elements(document, (element) => hasClass(element, 'cite')).flatMap((cite) =>
      elements(cite, (element) => element.tagName === 'a'),
    );
    const targets = new Set(links.map((link) => attribute(link, 'href')));
    for (const cite of cites) {
      citations += 1;
      const id = attribute(cite, 'id');
      assert.ok(id && targets.has(`#${id}`), `${path}: nothing leads back to ${id}`);
    }
  }
  assert.ok(citations > 500, `only ${citations} citations were found`);
});

test('the numbers of a page’s citations first appear as 1, 2, 3 and so on', () => {
  for (const { path, document } of documents) {
    const numbers = elements(document, (element) => hasClass(element, 'cite'))
      .flatMap((cite) => elements(cite, (element) => element.tagName === 'a'))
      .map((link) => Number(attribute(link, 'aria-label')?.replace('Reference ', '')));
    const firstSeen = [...new Set(numbers)];
    assert.deepEqual(
      firstSeen,
      firstSeen.map((_number, index) => index + 1),
      path,
    );
  }
});
