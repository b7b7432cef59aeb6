import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { correct, Vocabulary } from '../../../../src/components/search/spelling.ts';

const vocabulary = new Vocabulary([
  'nausea migraine headache headaches massage pregnancy physiotherapy serotonin',
  'breathing allodynia triptan neck pain blood thinners chiropractor acupuncture lavender',
  'massage migraine headache thunderclap therapist stroke fever',
]);

const corrected = (text: string, isTyping = false) => correct(text, vocabulary, { isTyping }).text;

describe('A misspelt word is corrected', () => {
  const slips: [slip: string, typed: string, meant: string][] = [
    ['a letter left out', 'migrane', 'migraine'],
    ['a letter too many', 'headachee', 'headache'],
    ['a wrong letter', 'thinnerz', 'thinners'],
    ['two letters changed about', 'haedache', 'headache'],
    ['one vowel for another', 'nausia', 'nausea'],
    ['a letter not doubled', 'masage', 'massage'],
    ['a letter doubled', 'lavendder', 'lavender'],
    ['f for ph, i for y', 'fisiotherapy', 'physiotherapy'],
    ['k for ch', 'kiropractor', 'chiropractor'],
    ['k for c', 'akupuncture', 'acupuncture'],
    ['several slips in a long word', 'accupunchure', 'acupuncture'],
    ['a slip in a word of danger', 'stroek', 'stroke'],
    ['a slip in a short word of danger', 'fevor', 'fever'],
  ];
  for (const [slip, typed, meant] of slips)
    test(`with ${slip}: ${typed}`, () =>
      assert.deepEqual(correct(typed, vocabulary, { isTyping: false }), { text: meant, isCorrected: true }));

  test('among words that are right, which stay', () => assert.equal(corrected('neck pain and nausia'), 'neck pain and nausea'));

  test('to the word that more texts hold, when two are as near', () => {
    const of = (...texts: string[]) => correct('terd', new Vocabulary(texts), { isTyping: false }).text;
    assert.equal(of('tord', 'tard', 'tard', 'tard'), 'tard');
    assert.equal(of('tord', 'tord', 'tord', 'tard'), 'tord');
  });
});

describe('Words against the site’s habit', () => {
  test('are joined', () => assert.equal(corrected('head ache and thunder clap'), 'headache and thunderclap'));

  test('are split', () => assert.equal(corrected('neckpain'), 'neck pain'));

  test('are left apart when each is a word of its own', () => {
    const both = new Vocabulary(['back ache backache']);
    assert.equal(correct('back ache', both, { isTyping: false }).text, 'back ache');
  });
});

describe('Nothing is corrected', () => {
  const right: [what: string, text: string][] = [
    ['a word of the site', 'nausea'],
    ['another form of one', 'massaging'],
    ['a small word', 'with'],
    ['a word of any question', 'should tonight happen'],
    ['a number, or a word with one', '112 b12 5ht'],
    ['a word that nothing is near', 'xylophonist'],
    ['a short word that nothing is very near', 'zzz'],
  ];
  for (const [what, text] of right)
    test(`in ${what}: ${text}`, () => assert.deepEqual(correct(text, vocabulary, { isTyping: false }), { text, isCorrected: false }));

  test('in a text without words', () => assert.equal(correct('?!', vocabulary, { isTyping: false }).isCorrected, false));

  test('by capitals and marks alone, and the text stays as it was typed', () => {
    for (const text of ['Nausea? “Massage”, PAIN!', '"neck pain"', '???', 'Don’t massage'])
      assert.deepEqual(correct(text, vocabulary, { isTyping: false }), { text, isCorrected: false });
  });
});

describe('The last word while it is typed', () => {
  test('is left alone when a known word begins so', () => assert.equal(corrected('neck mig', true), 'neck mig'));

  test('is taken for whole when it was asked for', () => {
    assert.equal(corrected('thundercla', true), 'thundercla');
    assert.equal(corrected('thundercla'), 'thunderclap');
  });

  test('is corrected when no word begins so', () => assert.equal(corrected('nausia', true), 'nausea'));

  test('is the only one that may be a beginning', () => assert.equal(corrected('thunderclep neck', true), 'thunderclap neck'));
});

describe('What the site knows', () => {
  test('are words in any form', () => {
    assert.ok(vocabulary.has('headaches') && vocabulary.has('breathe') && !vocabulary.has('xylophone'));
    assert.ok(vocabulary.hasExactly('breathing') && !vocabulary.hasExactly('breathe'));
  });

  test('are beginnings', () => assert.ok(vocabulary.hasBeginning('thund') && !vocabulary.hasBeginning('clap')));

  test('is nothing where nothing was given', () => {
    const none = new Vocabulary([]);
    assert.equal(none.nearest('nausia'), undefined);
    assert.deepEqual(correct('nausia', none, { isTyping: false }), { text: 'nausia', isCorrected: false });
  });
});
