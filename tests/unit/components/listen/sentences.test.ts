import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentences } from '../../../../src/components/listen/sentences.ts';

describe('The pieces that a voice is given', () => {
  test('are sentences', () => {
    assert.deepEqual(sentences('Rest. Is it dark? Then sleep! 3 of 4 do.'), ['Rest.', 'Is it dark?', 'Then sleep!', '3 of 4 do.']);
  });

  test('keep what closes after a sentence, and begin with what opens the next', () => {
    assert.deepEqual(sentences('(Rest.) (Then sleep.) ‘Why?’ Because.'), ['(Rest.)', '(Then sleep.)', '‘Why?’', 'Because.']);
  });

  test('are not cut within a number or before a word that goes on', () => {
    assert.deepEqual(sentences('From 1.6 to 2.0 a month. it goes on'), ['From 1.6 to 2.0 a month. it goes on']);
  });

  test('are parts of a long sentence, cut where it pauses', () => {
    const long = `${'word '.repeat(20)}here, ${'word '.repeat(30)}end.`;
    const pieces = sentences(long);
    assert.ok(pieces.every((piece) => piece.length > 0 && piece.length <= 180));
    assert.match(pieces[0]!, /here,$/);
    assert.equal(pieces.join(' '), long);
  });

  test('are short even without a pause or a space, and nothing is lost', () => {
    const words = 'word '.repeat(100).trim();
    assert.equal(sentences(words).join(' '), words);
    const letters = 'x'.repeat(400);
    assert.deepEqual(
      sentences(letters).map(({ length }) => length),
      [180, 180, 40],
    );
  });

  test('are none where there is nothing to say', () => {
    for (const text of ['', ' ', '– …', '()']) assert.deepEqual(sentences(text), []);
    assert.deepEqual(sentences('Rest. (…) ‘–’'), ['Rest. (…) ‘–’']);
  });
});
