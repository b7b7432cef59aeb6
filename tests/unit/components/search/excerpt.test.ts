import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerptOf } from '../../../../src/components/search/excerpt.ts';

const filler = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

/** The places of words that begin with `start`, as Pagefind counts them. */
const places = (content: string, start: string) =>
  content.split(/\s+/).flatMap((word, index) => (word.toLowerCase().replace(/^\W+/, '').startsWith(start) ? [index] : []));

/** An excerpt as one text, with marked words in stars. */
const shown = (content: string, title: string, start: string) =>
  excerptOf(content, title, places(content, start))
    .map(({ text, marked }) => (marked ? `*${text}*` : text))
    .join('');

describe('The excerpt of a page', () => {
  test('leaves out the title, which stands above it', () => {
    assert.equal(shown('Cold and aura. In short. Cold may help.', 'Cold and aura', 'cold'), 'In short. *Cold* may help.');
  });

  test('begins with the beginning of the page when nothing in the text was found', () => {
    assert.equal(shown('A title. The answer in short.', 'A title', 'xyz'), 'The answer in short.');
  });

  test('begins with the sentence after which most was found', () => {
    const content = `A title. ${filler}. An aura passes. Each aura is short. ${filler}`;
    assert.match(shown(content, 'A title', 'aura'), /^An \*aura\* passes\. Each \*aura\* is short\. word0/);
  });

  test('does not begin with a part of a list that goes on with a sentence', () => {
    const content = `A title. ${filler}. Stop if: you see an aura. the aura is new. ${filler}`;
    assert.match(shown(content, 'A title', 'aura'), /^Stop if: you see an \*aura\*\./);
  });

  test('prefers the beginning, where the answer stands, if it holds half as much', () => {
    const content = `A title. The aura passes. ${filler}. An aura passes. Each aura is short. ${filler}`;
    assert.match(shown(content, 'A title', 'aura'), /^The \*aura\* passes\./);
  });

  test('marks words without the punctuation at their ends', () => {
    assert.equal(shown('T. Is it “aura”? Aura, (aura) or aura’s end.', 'T', 'aura'), 'Is it “*aura*”? *Aura*, (*aura*) or *aura’s* end.');
  });

  test('shows by dots that a sentence goes on', () => {
    const text = shown(`T. ${filler}`, 'T', 'word0');
    assert.match(text, /^\*word0\* word1 .*word31\u00a0…$/);
  });

  test('puts the dots in place of a comma', () => {
    const words = filler.split(' ');
    words[31] += ',';
    assert.match(shown(`T. ${words.join(' ')}`, 'T', 'word0'), /word31\u00a0…$/);
  });

  test('keeps text that looks like markup as text', () => {
    assert.deepEqual(excerptOf('T. Type <b>bold</b> & &lt;mark&gt; now.', 'T', []), [
      { text: 'Type <b>bold</b> & &lt;mark&gt; now.', marked: false },
    ]);
  });

  test('of an empty page is empty', () => assert.deepEqual(excerptOf('', '', []), []));
});
