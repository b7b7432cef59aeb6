import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutReferences, listFile, LISTS_FILE, placesOf, referenceFile } from '../../../../src/lib/offline/page-references.ts';

describe('The references of one page, cut from the whole list', () => {
  test('their files are told from the whole list and from other files', () => {
    assert.deepEqual(referenceFile('references/faq/one.bib'), { page: 'faq/one', extension: 'bib' });
    for (const path of ['references/references.bib', 'references/index.html', 'references/faq/one.txt', 'faq/one.bib', 'search/words.json'])
      assert.equal(referenceFile(path), undefined, path);
  });

  test('the lists that are kept in another file are told from all that is kept as it is', () => {
    assert.deepEqual(['references/references.bib', 'references/references.ris'].map(listFile), ['bib', 'ris']);
    for (const path of ['references/references.json', LISTS_FILE, 'references/faq/references.bib', 'references/faq/one.bib', 'faq/one.ris'])
      assert.equal(listFile(path), undefined, path);
  });

  test('BibTeX', () => {
    const whole = '@article{a,\n  title = {A},\n}\n\n@book{b,\n}\n\n@online{c,\n}\n';
    assert.equal(cutReferences(whole, 'bib', [2, 0]), '@online{c,\n}\n\n@article{a,\n  title = {A},\n}\n');
  });

  test('RIS', () => {
    const whole = 'TY  - JOUR\r\nER  - \r\nTY  - BOOK\r\nER  - \r\nTY  - ELEC\r\nER  - \r\n';
    assert.equal(cutReferences(whole, 'ris', [2, 1]), 'TY  - ELEC\r\nER  - \r\nTY  - BOOK\r\nER  - \r\n');
  });

  test('CSL-JSON', () => {
    assert.equal(cutReferences('[{"id":"a"},{"id":"b"}]', 'json', [1]), '[\n  {\n    "id": "b"\n  }\n]\n');
  });

  test('their places are found by their ids', () => {
    const all = '[{"id":"a"},{"id":"b"},{"id":"c"}]';
    assert.deepEqual(placesOf(all, { 'faq/one': '[{"id":"c"},{"id":"a"}]' }), { 'faq/one': [2, 0] });
  });

  test('a reference that is not in the whole list stops the build', () => {
    assert.throws(() => placesOf('[{"id":"a"}]', { 'faq/one': '[{"id":"b"}]' }), /"b" of faq\/one is not in the whole list/);
  });
});
