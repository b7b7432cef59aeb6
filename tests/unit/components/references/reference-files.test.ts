import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Cite } from '@citation-js/core';
import type { Reference } from '../../../../src/content-model/queries.ts';
import { bibtex } from '../../../../src/components/references/bibtex.ts';
import { cslJson, readNote } from '../../../../src/components/references/csl-json.ts';
import { ris } from '../../../../src/components/references/ris.ts';

const all = JSON.parse(readFileSync(new URL('../../../../src/content/references.json', import.meta.url), 'utf8')) as Reference[];

type Item = Record<string, unknown>;

/** Returns what a reference manager that builds on citation-js reads from a file, without its notes on the reading. */
function parsed(text: string): Item[] {
  return new Cite(text).data.map((item) => Object.fromEntries(Object.entries(item).filter(([field]) => !field.startsWith('_'))));
}

/** Returns names with an organisation as a literal; BibTeX makes a family name of it. */
const sameNames = (names: unknown): unknown =>
  (names as Item[] | undefined)?.map(({ family, given, literal }) =>
    given === undefined ? { literal: literal ?? family } : { family, given },
  );

/** The fields of an item with its names made comparable; a field without a value is not there. */
function comparable({ author, 'page-first': only, ...fields }: Item): Item {
  // citation-js reads a single page of an RIS file as the first of several.
  const item = { ...fields, ...(only !== undefined && fields['page'] === undefined && { page: only }), author: sameNames(author) };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** The fields of one reference that are compared, with those that a format moves to another field. */
const expected = (reference: Reference, { without, ...moved }: Item & { without: readonly (keyof Reference)[] }): Item =>
  comparable({ ...Object.fromEntries(Object.entries(reference).filter(([field]) => !(without as string[]).includes(field))), ...moved });

test('the references have accents, organisations, a language and dates of each length', () => {
  assert.ok(all.length > 50);
  assert.ok(all.some(({ author }) => author?.some(({ family = '' }) => /[^\p{ASCII}]/u.test(family))));
  assert.ok(all.some(({ author }) => author?.some(({ family, given }) => family !== undefined && given === undefined)));
  assert.ok(all.some(({ language }) => language !== undefined));
  for (const length of [1, 2, 3]) assert.ok(all.some(({ issued }) => issued?.['date-parts'][0].length === length));
});

describe('A BibTeX file', () => {
  test('contains every field of every reference, in their order', () => {
    const items = parsed(bibtex(all));
    assert.equal(items.length, all.length);
    for (const [index, reference] of all.entries()) {
      const { 'citation-key': key, genre, ...item } = items[index]!;
      assert.equal(key, reference.id);
      // citation-js takes the type of the entry for a genre as well.
      assert.equal(genre, reference.type === 'report' ? 'techreport' : undefined);
      const moved = { annote: readNote(reference), note: reference.section };
      assert.deepEqual(comparable(item), expected(reference, { without: ['custom', 'note', 'section'], ...moved }), reference.id);
    }
  });

  test('is ASCII, so that programs of every age read it', () => assert.match(bibtex(all), /^\p{ASCII}+$/u));

  test('writes dates, names and accents as BibTeX has them', () => {
    const text = bibtex(all.filter(({ id }) => ['bulut-2025', 'nice-cg150'].includes(id)));
    assert.match(text, /^@article\{bulut-2025,$/m);
    assert.match(text, /year = \{2025\},\n {2}month = sep,\n {2}day = \{12\},/);
    assert.match(
      text,
      /author = \{\{Y\\i\{\}ld\\i\{\}r\\i\{\}m Bulut\}, Bet\{\\"u\}l and \{\{\\c C\}inar \{\\"O\}zdemir\}, \{\\"O\}zlem\},/,
    );
    assert.match(text, /author = \{\{National Institute for Health and Care Excellence\}\},/);
    assert.match(text, /Oral \\& Facial/);
    assert.doesNotMatch(text, /howpublished/);
  });
});

describe('An RIS file', () => {
  test('contains every field of every reference, in their order', () => {
    const items = parsed(ris(all));
    assert.equal(items.length, all.length);
    for (const [index, reference] of all.entries()) {
      const { section, PMID } = reference;
      const note = [section && `Section: ${section}`, PMID && `PMID: ${PMID}`, readNote(reference)].filter(Boolean).join('; ');
      const without = ['custom', 'note', 'section', 'PMID'] as const;
      assert.deepEqual(comparable(items[index]!), expected(reference, { without, note }), reference.id);
    }
  });

  test('has one line for each tag, a first and a last page, whole ids and dates of two digits', () => {
    const text = ris(all.filter(({ id }) => ['bigal-2008-allodynia', 'faghihi-2025'].includes(id)));
    assert.match(text, /^TY {2}- JOUR\r\n/);
    assert.match(text, /\r\nER {2}- \r\n$/);
    for (const line of text.trimEnd().split('\r\n')) assert.match(line, /^[A-Z][A-Z0-9] {2}- ?/);
    assert.match(text, /\r\nSP {2}- 1525\r\nEP {2}- 1533\r\n/);
    assert.match(text, /\r\nSP {2}- e153468\r\nDA/);
    assert.match(text, /\r\nID {2}- bigal-2008-allodynia\r\n/);
    assert.match(text, /\r\nDA {2}- 2008\/04\/22\/\r\n/);
  });
});

describe('A CSL-JSON file', () => {
  test('is the references, with organisations as literals', () => {
    const items = JSON.parse(cslJson(all)) as Item[];
    assert.deepEqual(items.map(comparable), all.map(comparable));
    assert.deepEqual(items.find(({ id }) => id === 'nice-cg150')?.['author'], [
      { literal: 'National Institute for Health and Care Excellence' },
    ]);
  });

  test('is read without loss by the library', () => {
    assert.deepEqual(parsed(cslJson(all)).map(comparable), all.map(comparable));
  });
});
