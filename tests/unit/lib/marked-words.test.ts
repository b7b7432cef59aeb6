import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markedWords } from '../../../src/lib/marked-words.ts';

/** The texts with what is marked in stars. */
function shown(texts: readonly string[], words: readonly string[]): string[] {
  const marks = markedWords(texts, words);
  return texts.map((content, text) =>
    marks
      .filter((mark) => mark.text === text)
      .reduceRight((marked, { start, end }) => `${marked.slice(0, start)}*${marked.slice(start, end)}*${marked.slice(end)}`, content),
  );
}

describe('The words of a search in the texts of a page', () => {
  test('are found in each text, by their place in it', () => {
    assert.deepEqual(markedWords(['No word.', 'An aura, an aura.'], ['aura']), [
      { text: 1, start: 3, end: 7 },
      { text: 1, start: 12, end: 16 },
    ]);
  });

  test('are whole words', () => {
    assert.deepEqual(shown(['Pain, painkillers, no-pain, paint.'], ['pain']), ['*Pain*, painkillers, no-*pain*, paint.']);
  });

  test('have the same stem', () => {
    assert.deepEqual(shown(['Headaches: one headache, and relaxing relaxes.'], ['headache', 'relaxed']), [
      '*Headaches*: one *headache*, and *relaxing* *relaxes*.',
    ]);
    // As the search sees it: a massager is no massage.
    assert.deepEqual(shown(['A massage, a massager.'], ['massagers']), ['A massage, a *massager*.']);
  });

  test('count whatever their case and accents, composed or not', () => {
    assert.deepEqual(shown(['AURA, Ménière, Me\u0301nie\u0300re'], ['aura', 'meniere']), ['*AURA*, *Ménière*, *Me\u0301nie\u0300re*']);
    assert.deepEqual(shown(['Meniere'], ['Ménière']), ['*Meniere*']);
  });

  test('keep an apostrophe inside, and leave quotation marks out', () => {
    assert.deepEqual(shown(['‘Aura’ and the aura’s end, “aura”.'], ['aura']), ['‘*Aura*’ and the *aura’s* end, “*aura*”.']);
  });

  test('are those of a phrase, one by one', () => {
    assert.deepEqual(shown(['Blood is thin; thinners of blood.'], ['blood thinners']), ['*Blood* is thin; *thinners* of *blood*.']);
  });

  test('are never small words, not even by their stem', () => {
    assert.deepEqual(shown(['What is it like? It has likes.'], ['what is it', 'likes']), ['What is it like? It has *likes*.']);
  });

  test('are none where nothing is searched for or there is no text', () => {
    assert.deepEqual(markedWords(['An aura.'], []), []);
    assert.deepEqual(markedWords([], ['aura']), []);
    assert.deepEqual(markedWords(['', ' – '], ['aura']), []);
  });
});
