import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isSameQuery,
  LONGEST_QUERY,
  queryString,
  readQuery,
  tellingWords,
  textForIndex,
  tidy,
  wordsIn,
} from '../../../../src/components/search/query.ts';

const sections = ['', 'Safety', 'About this site'];

describe('A query in the address', () => {
  test('comes back as it was written', () => {
    for (const query of [
      { text: 'aura', section: '', asTyped: false },
      { text: 'is it safe?', section: 'Safety', asTyped: false },
      { text: 'a & b = "c" + 50 % #1', section: 'About this site', asTyped: true },
      { text: '<img src=x onerror=alert(1)>', section: '', asTyped: true },
      { text: '頭痛 café', section: 'Safety', asTyped: false },
    ])
      assert.deepEqual(readQuery(queryString(query), sections), query);
  });

  test('is nothing when nothing is asked, whatever the section', () => {
    assert.equal(queryString({ text: '', section: 'Safety', asTyped: true }), '');
    assert.deepEqual(readQuery('', sections), { text: '', section: '', asTyped: false });
  });

  test('looks in all sections when it names one that does not exist', () => {
    assert.deepEqual(readQuery('?q=aura&section=Nowhere', sections), { text: 'aura', section: '', asTyped: false });
  });

  test('is read with plus signs and with percent signs', () => {
    assert.equal(readQuery('?q=neck+pain', sections).text, 'neck pain');
    assert.equal(readQuery('?q=neck%20pain', sections).text, 'neck pain');
  });

  test('is cut at its longest', () => {
    assert.equal(readQuery(`?q=${'a'.repeat(5000)}`, sections).text.length, LONGEST_QUERY);
  });

  test('is the same only with the same section and spelling', () => {
    const query = { text: 'aura', section: '', asTyped: false };
    assert.ok(isSameQuery(query, { ...query }));
    for (const other of [{ text: 'auras' }, { section: 'Safety' }, { asTyped: true }])
      assert.ok(!isSameQuery(query, { ...query, ...other }));
  });
});

describe('Text to search for', () => {
  test('has no spaces at its ends and single ones inside', () => assert.equal(tidy('  neck \n\t pain '), 'neck pain'));

  test('is not cut within a character', () => assert.equal(tidy('🙂'.repeat(300)), '🙂'.repeat(LONGEST_QUERY)));

  test('has words without case, accents and punctuation', () => {
    assert.deepEqual(wordsIn('Café: “Don’t press!” (5-HT)'), ['cafe', 'dont', 'press', '5', 'ht']);
    assert.deepEqual(wordsIn('?!'), []);
  });

  test('has telling words, each once', () => {
    assert.deepEqual(tellingWords('What is it that massage, massage and aura do?'), ['massage', 'aura']);
    assert.deepEqual(tellingWords('how is it'), []);
  });
});

describe('What the index is asked', () => {
  test('is without small words where two others remain', () =>
    assert.equal(textForIndex('can I have a massage while pregnant'), 'massage while pregnant'));

  test('keeps small words that tell what one other means', () => assert.equal(textForIndex('what is migraine'), 'what is migraine'));

  test('keeps a phrase in quotation marks', () => assert.equal(textForIndex('"a dummy treatment" trial'), '"a dummy treatment" trial'));

  test('is the text itself when all its words are small', () => assert.equal(textForIndex('how is it'), 'how is it'));
});
