import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ExcerptPart } from '../../../../src/components/search/excerpt.ts';
import { resultOfHit, resultOfPage } from '../../../../src/components/search/result.ts';
import type { Hit } from '../../../../src/components/search/small-answer.ts';
import { page } from './sample.ts';

const hit = (rest: Partial<Hit> = {}): Hit => ({ ...page('faq/aura/', 'Is it safe with aura?'), isAnswer: true, coverage: 1, ...rest });
/** A text with its marked words in stars. */
const shown = (parts: readonly ExcerptPart[]) => parts.map(({ text, marked }) => (marked ? `*${text}*` : text)).join('');

describe('A hit of the small index', () => {
  test('has its text whole, with the words searched for marked in any form', () => {
    const text = 'Auras pass. An aura, or “AURA”, is safe: no need to fear one.';
    assert.equal(
      shown(resultOfHit(hit({ text }), 'is an aura safe').text),
      '*Auras* pass. An *aura*, or “*AURA*”, is *safe*: no need to fear one.',
    );
  });

  test('has no empty parts, and nothing marked where nothing was found', () => {
    assert.deepEqual(resultOfHit(hit({ text: 'One, two.' }), 'aura').text, [{ text: 'One, two.', marked: false }]);
    assert.deepEqual(resultOfHit(hit({ text: '' }), 'aura').text, []);
    assert.ok(resultOfHit(hit({ text: 'Aura' }), 'aura').text.every(({ text }) => text !== ''));
  });

  test('has markup as text', () => {
    const text = 'Type <b>aura</b> & &lt;mark&gt;.';
    const result = resultOfHit(hit({ text }), 'aura').text;
    assert.equal(result.map((part) => part.text).join(''), text);
    assert.deepEqual(
      result.filter(({ marked }) => marked).map((part) => part.text),
      ['aura'],
    );
  });

  test('leads to the page, and its headings to their places', () => {
    const headings = [{ title: 'One', id: 'one-1' }];
    assert.deepEqual(resultOfHit(hit({ headings }), 'x').headings, [{ title: 'One', path: 'faq/aura/#one-1' }]);
    assert.equal(resultOfHit(hit({ path: 'glossary/#aura' }), 'x').path, 'glossary/#aura');
  });

  test('can be kept beside an address', () => {
    const result = resultOfHit(hit({ text: 'An aura.' }), 'aura');
    assert.deepEqual(structuredClone(result), result);
  });
});

describe('A page of the full text', () => {
  const found = {
    url: '/a/b/science/light/',
    content: 'Green light. It may help some people.',
    meta: { title: 'Green light', section: 'Science', keywords: 'lamp' },
    locations: [4],
    sub_results: [
      { url: '/a/b/science/light/', title: 'Green light', weighted_locations: [{ balanced_score: 1 }] },
      { url: '/a/b/science/light/#how', title: 'How', anchor: { id: 'how' }, weighted_locations: [{ balanced_score: 1 }] },
    ],
  };

  test('has its addresses below the root of the site, wherever that is', () => {
    const { path, headings } = resultOfPage(found, '/a/b/');
    assert.deepEqual([path, headings], ['science/light/', [{ title: 'How', path: 'science/light/#how' }]]);
  });

  test('has title, section and an excerpt with the words marked', () => {
    const { title, section, isAnswer, text } = resultOfPage(found, '/a/b/');
    assert.deepEqual([title, section, isAnswer, shown(text)], ['Green light', 'Science', false, 'It may *help* some people.']);
  });

  test('is shown without title and section where it has none', () => {
    const { title, section } = resultOfPage({ ...found, meta: {} }, '/a/b/');
    assert.deepEqual([title, section], ['', '']);
  });
});
