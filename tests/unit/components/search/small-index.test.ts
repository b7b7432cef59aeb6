import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pack, unpack, type PackedIndex, type SmallIndex } from '../../../../src/components/search/small-index.ts';
import { page, sample, term } from './sample.ts';

/** The index after the way to the browser and back. */
const sent = (index: SmallIndex): SmallIndex => unpack(JSON.parse(JSON.stringify(pack(index))) as PackedIndex);

describe('The small index', () => {
  test('comes out of its file as it went in', () => {
    // Among them a heading and a term whose ids do not follow from their words, and a term with a page to see.
    assert.deepEqual(sent(sample()), sample());
  });

  test('comes out the same when it is empty', () => assert.deepEqual(sent({ pages: [], terms: [] }), { pages: [], terms: [] }));

  test('keeps the id of a heading that does not follow from its text', () => {
    const headings = [
      { title: 'Is it safe?', id: 'is-it-safe' },
      { title: 'Is it safe?', id: 'is-it-safe-1' },
      { title: 'Don’t press', id: 'dont-press' },
      { title: '???', id: 'section' },
    ];
    assert.deepEqual(sent({ pages: [page('a/', 'A', { headings })], terms: [] }).pages[0]?.headings, headings);
  });

  test('writes only the ids that do not follow from the words', () => {
    const headings = [
      { title: 'The first steps', id: 'the-first-steps' },
      { title: 'The first steps', id: 'the-first-steps-1' },
    ];
    const text = JSON.stringify(pack({ pages: [page('a/', 'A', { headings })], terms: [term('green-light', 'Green light')] }));
    assert.ok(!text.includes('"the-first-steps"') && text.includes('"the-first-steps-1"'), text);
    assert.ok(!text.includes('green-light'), text);
  });

  test('leaves out pages to see that it does not hold', () => {
    const index = { pages: [page('a/', 'A')], terms: [term('b', 'B', { see: ['gone/', 'a/'] })] };
    assert.deepEqual(sent(index).terms[0]?.see, ['a/']);
  });

  test('knows each section once', () => assert.deepEqual(pack(sample()).sections, ['Safety', 'Questions', 'Migraine', 'Practices']));
});
