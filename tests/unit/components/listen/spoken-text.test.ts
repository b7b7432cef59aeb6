import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { spokenText } from '../../../../src/components/listen/spoken-text.ts';

/** Compares each text with what is spoken. */
function assertSpoken(cases: Readonly<Record<string, string>>): void {
  for (const [written, said] of Object.entries(cases)) assert.equal(spokenText(written), said);
}

describe('The spoken text', () => {
  test('is the text itself where it is plain words, with one space between them', () => {
    assertSpoken({
      'Rest in a dark room.': 'Rest in a dark room.',
      '\n  Rest,\n\tthen\u00a0sleep. ': 'Rest, then sleep.',
      'It isn’t Jane’s.': 'It isn’t Jane’s.',
      '': '',
    });
  });

  test('leaves citations out, and the space before them', () => {
    assertSpoken({
      'Pressure fell [1]. Mood did not [2, 13], nor pain\n [3].': 'Pressure fell. Mood did not, nor pain.',
      'Cold helps [1,\n 2] a little.': 'Cold helps a little.',
    });
  });

  test('makes a remark after a sentence a sentence', () => {
    assertSpoken({
      'It may help [2]. (low certainty) A trial found more.': 'It may help. Low certainty. A trial found more.',
      'It may help. (very low certainty)': 'It may help. Very low certainty.',
      'Ask first. (See the list.) Then book.': 'Ask first. See the list. Then book.',
      'A name (in brackets) stays.': 'A name (in brackets) stays.',
    });
  });

  test('says the emergency numbers figure by figure, and no other number', () => {
    assertSpoken({
      'Call 112, 999 or 911 now.': 'Call 1 1 2, 9 9 9 or 9 1 1 now.',
      'your emergency number (112, 999, 911) if you faint': 'your emergency number (1 1 2, 9 9 9 or 9 1 1) if you faint',
      'call 112,\u00a0999,\u00a0911': 'call 1 1 2, 9 9 9 or 9 1 1',
      'from 100 to 999 people, 112 of them men': 'from 100 to 999 people, 112 of them men',
    });
  });

  test('says ranges, thousands, signs and numbers below nought', () => {
    assertSpoken({
      'for 2–3 weeks, 15 – 20 minutes': 'for 2 to 3 weeks, 15 to 20 minutes',
      'of 11,388 people, 1,000 or more; 2, 300': 'of 11388 people, 1000 or more; 2, 300',
      '−3.21 (−5.94 to −0.48)': 'minus 3.21 (minus 5.94 to minus 0.48)',
      '(p = 0.024), p < 0.05, ≥ 4, >2, ±1': '(p equals 0.024), p less than 0.05, at least 4, more than 2, plus or minus 1',
      'Ctrl and + (on a Mac, Command and +), or': 'Ctrl and plus (on a Mac, Command and plus), or',
      'rest – or sleep': 'rest, or sleep',
    });
  });

  test('says units in full, one and several', () => {
    assertSpoken({
      '25 mg at night, up to 200 mg': '25 milligrams at night, up to 200 milligrams',
      'from 1 mg to 1.5 mg': 'from 1 milligram to 1.5 milligrams',
      '760 mL/min with massage': '760 millilitres a minute with massage',
      'to 3.57 lb/cm² with massage': 'to 3.57 pounds a square centimetre with massage',
      'at most 5 % of 31.8%.': 'at most 5 percent of 31.8 percent.',
      '2 h, 30 min': '2 hours, 30 minutes',
      'in group h, the 3 heads': 'in group h, the 3 heads',
    });
  });

  test('says abbreviations in full where that is shorter to understand', () => {
    assertSpoken({
      '(95% CI 1.63 to 5.71)': '(95 percent confidence interval 1.63 to 5.71)',
      'an RCT of TTH, e.g. a pilot, i.e. small':
        'an randomised controlled trial of tension-type headache, for example a pilot, that is small',
      'massage vs rest, vs. sleep': 'massage versus rest, versus sleep',
      'oils, smells, etc. Ask first.': 'oils, smells, and so on. Ask first.',
      'oils etc. and more': 'oils and so on and more',
    });
  });

  test('says names in capitals as words or letter by letter', () => {
    assertSpoken({
      'The scale follows GRADE; NICE and SIGN agree.': 'The scale follows Grade; Nice and Sign agree.',
      'on MIDAS and HIT-6': 'on Midas and Hit 6',
      'called CGRP, or MBSR (HRV)': 'called C G R P, or M B S R (H R V)',
      'FL-41, LI4 and CG150': 'F L 41, L I 4 and C G 150',
      'in the U.S. A trial': 'in the U S A trial',
      'I have A plan. JavaScript, PubMed': 'I have A plan. JavaScript, PubMed',
    });
  });

  test('leaves out quotation marks and the blanks of a form', () => {
    assertSpoken({ 'We write “probably”.': 'We write probably.', 'My first signs: …': 'My first signs:' });
  });
});
