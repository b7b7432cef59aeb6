import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { actionOf } from '../../src/content-model/cautions.ts';
import type { Caution } from '../../src/content-model/queries.ts';
import { staticPages } from '../../src/content-model/static-pages.ts';
import { tools } from '../../src/navigation.ts';
import { typographic } from '../../src/utils/text.ts';
import { attribute, elements, readDocument, textContent, type Node } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';

const MAX_SCRIPT_BYTES = 12_000;

const document = (path: string) => readDocument(join(dist, path, 'index.html'));
const roots = (node: Node) => elements(node, (element) => attribute(element, 'data-tool') !== undefined);
const targetsOf = (path: string) =>
  elements(document(path), ({ tagName }) => tagName === 'a').map(
    (link) => new URL(attribute(link, 'href') ?? '', `http://site/${path}/`).pathname,
  );

/** Every built page with a tool: its address and the id of the tool. */
const built = pages().flatMap(({ url, file }) =>
  roots(readDocument(file)).map((root) => ({ href: `/${url}`, id: attribute(root, 'data-tool')! })),
);

describe('Tools', () => {
  test('are the pages of the list in the navigation, and no others', () => {
    const listed = tools.map(({ id, href }) => ({ id, href }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    assert.deepEqual(built.toSorted(byId), listed.toSorted(byId));
    for (const { href, title } of tools) assert.equal(title, staticPages[href].title);
  });

  test('are all named on the privacy page and on the page of sheets and tools', () => {
    const privacy = textContent(document('privacy'));
    for (const { href, title } of built.map((tool) => tools.find(({ id }) => id === tool.id)!)) {
      assert.ok(privacy.includes(title), title);
      assert.ok(targetsOf('privacy').includes(href), href);
      assert.ok(targetsOf('plan').includes(href), href);
    }
  });

  test('have no form but the search, no field that a browser fills in, and a button that clears', () => {
    for (const { href } of tools) {
      const page = document(href.slice(1));
      for (const form of elements(page, ({ tagName }) => tagName === 'form')) assert.equal(attribute(form, 'role'), 'search', href);
      const [root] = roots(page);
      const fields = elements(root!, ({ tagName }) => ['input', 'select', 'textarea'].includes(tagName));
      assert.ok(fields.length > 10);
      for (const field of fields) assert.equal(attribute(field, 'autocomplete'), 'off', `${href}: ${attribute(field, 'name')}`);
      assert.equal(elements(root!, (element) => attribute(element, 'data-action') === 'clear').length, 1, href);
    }
  });

  test('the script of the card is small and only on its page', () => {
    const scripts = (node: Node) =>
      elements(node, ({ tagName }) => tagName === 'script').flatMap((script) => attribute(script, 'src') ?? []);
    const own = scripts(document('plan/card')).filter((src) =>
      readFileSync(join(dist, 'plan/card', src), 'utf8').includes('therapist-card'),
    );
    assert.equal(own.length, 1);
    assert.ok(brotliCompressSync(readFileSync(join(dist, 'plan/card', own[0]!))).length <= MAX_SCRIPT_BYTES);
    const name = own[0]!.split('/').at(-1)!;
    assert.deepEqual(
      pages().flatMap(({ url, file }) => (readFileSync(file, 'utf8').includes(name) ? url : [])),
      ['plan/card/'],
    );
  });

  test('the card and the diary sheet have the cautions word for word', () => {
    const cautions = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as Caution[];
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    const shown = ['plan/card', 'plan/diary-sheet'].flatMap((path) =>
      elements(document(path), (element) => attribute(element, 'data-caution') !== undefined),
    );
    for (const line of shown) {
      const caution = cautions.find(({ id }) => id === attribute(line, 'data-caution'))!;
      for (const part of [caution.situation, actionOf(caution), ...(caution.signs ?? [])])
        assert.ok(flat(textContent(line)).includes(flat(typographic(part))), `"${caution.id}" lacks "${part}"`);
    }
    const ids = shown.map((line) => attribute(line, 'data-caution'));
    // On the card and on its back.
    for (const { id, level } of cautions) if (level === 'never') assert.equal(ids.filter((each) => each === id).length, 2, id);
  });

  test('the card never calls anything safe and has no field for a name', () => {
    const [root] = roots(document('plan/card'));
    assert.doesNotMatch(textContent(root!), /\b(?:safe|score|per cent)\b|%/i);
    assert.deepEqual(
      elements(root!, ({ tagName }) => tagName === 'label')
        .map(textContent)
        .filter((label) => /\bname\b/i.test(label)),
      [],
    );
  });
});
