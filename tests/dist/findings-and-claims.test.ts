import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { certainties } from '../../src/content-model/schemas/finding.ts';
import { attribute, elements, hasClass, prose, readDocument, type Element, type Node } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';

interface Finding {
  id: string;
  outcome: string;
  certainty: string;
  references: string[];
  sentence: string;
  figures?: { reference: string; text: string }[];
}

interface Claim {
  id: string;
  claim: string;
  verdict: string;
  found: string;
  references: string[];
  pages: string[];
}

const read = <T>(name: string) => JSON.parse(readFileSync(`src/content/${name}.json`, 'utf8')) as T[];
const findings = read<Finding>('findings');
const claims = read<Claim>('claims');

const document = (path: string) => readDocument(join(dist, path, 'index.html'));
const byClass = (node: Node, name: string) => elements(node, (element) => hasClass(element, name));
const isCite = (element: Element) => hasClass(element, 'cite');
/** Text as it is compared: straight quotes, single spaces, none before a full stop. */
const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').replace(/\s\./g, '.').trim();
/** The references that are cited below an element. */
const cited = (node: Node) =>
  byClass(node, 'cite').flatMap((cite) =>
    elements(cite, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href')?.replace('#ref-', '')),
  );

describe('A quoted finding', () => {
  const quotes = pages().flatMap(({ path, file }) => byClass(readDocument(file), 'finding').map((element) => ({ path, element })));

  test('says the sentence of its row on every page, with its citations and its certainty', () => {
    for (const { path, element } of quotes) {
      const finding = findings.find(({ id }) => id === attribute(element, 'data-finding'));
      assert.ok(finding, path);
      const trial = attribute(element, 'data-figure');
      const said = plain(prose(element, (inner) => isCite(inner) || hasClass(inner, 'finding__certainty')));
      if (trial !== undefined) {
        assert.equal(said, plain(finding.figures?.find(({ reference }) => reference === trial)?.text ?? ''), path);
        assert.deepEqual(cited(element), [trial], path);
        continue;
      }
      assert.equal(said, finding.sentence, path);
      assert.deepEqual(cited(element), finding.references, path);
      const mark = byClass(element, 'finding__certainty')
        .map((inner) => prose(inner))
        .join();
      assert.ok([`(our certainty: ${finding.certainty})`, `(${finding.certainty} certainty)`].includes(mark), `${path}: ${mark}`);
    }
  });

  test('is in a paragraph or a list item', () => {
    const loose = pages().flatMap(({ path, file }) =>
      elements(readDocument(file), ({ childNodes }) => childNodes.some((child) => 'tagName' in child && hasClass(child, 'finding')))
        .filter(({ tagName }) => !['p', 'li'].includes(tagName))
        .map(({ tagName }) => `${path}: <${tagName}>`),
    );
    assert.deepEqual(loose, []);
  });

  test('is quoted by pages of most sections, so that one change reaches them all', () => {
    const quoting = new Set(quotes.map(({ path }) => path));
    assert.ok(quoting.size >= 12, [...quoting].join(', '));
    assert.ok(new Set([...quoting].map((path) => path.split('/')[0])).size >= 5);
  });
});

test('the home page shows the first finding unchanged', () => {
  const [lead] = byClass(document('.'), 'lead');
  assert.ok(lead && plain(prose(lead)).startsWith(findings[0]!.sentence));
});

describe('The summary of findings', () => {
  for (const path of ['research', 'research/short-answer'])
    test(`on /${path}/ has each outcome once, with its certainty in words and its citations`, () => {
      const [table, ...others] = byClass(document(path), 'findings');
      assert.ok(table && others.length === 0);
      assert.equal(elements(table, ({ tagName }) => tagName === 'caption').length, 1);
      const rows = elements(table, (element) => element.tagName === 'tr' && attribute(element, 'id') !== undefined);
      assert.deepEqual(
        rows.map((row) => attribute(row, 'id')),
        findings.map(({ id }) => id),
      );
      for (const [index, row] of rows.entries()) {
        const { outcome, certainty, references } = findings[index]!;
        assert.equal(
          plain(
            elements(row, ({ tagName }) => tagName === 'th')
              .map((cell) => prose(cell))
              .join(),
          ),
          plain(outcome),
        );
        assert.equal(
          byClass(row, 'findings__certainty')
            .map((cell) => prose(cell))
            .join()
            .toLowerCase(),
          certainty,
        );
        assert.deepEqual(cited(row), references);
      }
    });

  test('knows only levels of the site’s own scale', () => {
    assert.deepEqual(
      findings.filter(({ certainty }) => !(certainties as readonly string[]).includes(certainty)).map(({ id }) => id),
      [],
    );
  });
});

describe('The claims audit', () => {
  test('shows every claim once, in quotation marks, with its verdict, what was found and its citations', () => {
    const items = byClass(document('research/claims'), 'common-claim');
    assert.deepEqual(items.map((item) => attribute(item, 'id')).toSorted(), claims.map(({ id }) => id).toSorted());
    for (const item of items) {
      const claim = claims.find(({ id }) => id === attribute(item, 'id'))!;
      const text = plain(prose(item, isCite));
      assert.ok(text.includes(plain(`"${claim.claim}"`)), claim.id);
      assert.ok(text.includes(plain(claim.found)), claim.id);
      assert.equal(
        byClass(item, 'common-claim__verdict')
          .map((inner) => prose(inner))
          .join()
          .toLowerCase(),
        claim.verdict,
      );
      assert.deepEqual(cited(item), claim.references);
      const links = byClass(item, 'common-claim__pages').flatMap((list) => elements(list, ({ tagName }) => tagName === 'a'));
      assert.deepEqual(
        links.map((link) => attribute(link, 'href')),
        claim.pages.map((page) => (page.startsWith('research/') ? `../${page.slice('research/'.length)}/` : `../../${page}/`)),
        claim.id,
      );
    }
  });

  test('is linked, with the verdict, from every page on which a claim matters', () => {
    for (const page of new Set(claims.flatMap(({ pages: list }) => list))) {
      const text = byClass(document(page), 'claims-about')
        .map((list) => plain(prose(list)))
        .join();
      for (const { claim, verdict } of claims.filter(({ pages: list }) => list.includes(page))) {
        assert.ok(text.includes(plain(`"${claim}"`)), `${page}: ${claim}`);
        assert.ok(text.toLowerCase().includes(verdict), `${page}: ${verdict}`);
      }
    }
  });
});
