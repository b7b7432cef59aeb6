import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Thesaurus } from '../../../../src/components/search/concepts.ts';
import { stem, stemsOf } from '../../../../src/components/search/stems.ts';
import { sampleWords, term } from './sample.ts';

const terms = [term('medication-overuse-headache', 'Medication-overuse headache', { aliases: ['rebound headache', 'moh'] })];
const thesaurus = new Thesaurus(sampleWords(), terms, new Set(['time'].map(stem)));

/** The other words that each word of a query stands for. */
const meanings = (text: string) =>
  Object.fromEntries(thesaurus.read(text).concepts.map((concept) => [concept.stem, concept.others.map(({ stems }) => stems.join(' '))]));

describe('What a query asks for', () => {
  test('are its words that say something', () => {
    assert.deepEqual(
      thesaurus.read('Is a sore neck the cause?').concepts.map((concept) => concept.stem),
      stemsOf('sore neck cause'),
    );
  });

  test('is nothing for a text without words', () => assert.deepEqual(thesaurus.read('?!'), { concepts: [], warns: [] }));

  test('has what an everyday word means', () => assert.deepEqual(meanings('puking'), { [stem('puking')]: [stem('vomiting')] }));

  test('has what a phrase means, in any order and with words between', () => {
    for (const query of ['throwing up', 'up throwing', 'I keep throwing it all up'])
      assert.deepEqual(meanings(query)[stem('throwing')], [stem('vomiting')], query);
  });

  test('has nothing of a phrase that it holds only in part', () => {
    assert.deepEqual(meanings('throwing a ball')[stem('throwing')], []);
    assert.deepEqual(thesaurus.read('headache').warns, []);
  });

  test('has the term that a glossary alias stands for', () => {
    assert.deepEqual(meanings('moh'), { moh: [stemsOf('Medication-overuse headache').join(' ')] });
    assert.deepEqual(meanings('headache rebound')[stem('rebound')], [stemsOf('Medication-overuse headache').join(' ')]);
  });

  test('counts other words less than the word itself', () => {
    for (const { weight } of thesaurus.read('puking').concepts.flatMap(({ others }) => others)) assert.ok(weight > 0 && weight < 1);
  });

  test('counts words of any question less, unless a title has them', () => {
    const share = (word: string) => thesaurus.read(word).concepts[0]!.share;
    assert.equal(share('neck'), 1);
    assert.ok(share('tonight') < 1);
    assert.equal(share('time'), 1);
  });
});

describe('What a query warns of', () => {
  test('are the cautions of its words, in any form', () => {
    assert.deepEqual(thesaurus.read('the worst headaches ever').warns, ['thunderclap']);
    assert.deepEqual(thesaurus.read('Clots?').warns, ['known-clot']);
  });

  test('has the most urgent first, each once, whatever the order of the words', () => {
    assert.deepEqual(thesaurus.read('clot, worst headache, worst pain').warns, ['thunderclap', 'known-clot']);
    assert.deepEqual(thesaurus.read('worst pain').warns, ['thunderclap', 'known-clot']);
  });

  test('names the pages that warn, an emergency above anything less', () => {
    const { warnedOn } = thesaurus.read('worst pain').concepts.find((concept) => concept.stem === 'pain')!;
    const emergency = warnedOn.get('when-to-get-help/')!;
    const lesser = warnedOn.get('precautions/clots-and-blood-thinners/')!;
    assert.ok(emergency > lesser && lesser > 0 && emergency <= 1, `${emergency}, ${lesser}`);
  });

  test('takes a page for an emergency when one of its cautions is', () => {
    const cautions = [
      { id: 'a', page: 'p/', isEmergency: true },
      { id: 'b', page: 'p/', isEmergency: false },
    ];
    const both = new Thesaurus({ groups: [{ words: ['x1'], means: [], warns: ['a', 'b'] }], cautions, others: [] }, [], new Set());
    const alone = new Thesaurus({ groups: [{ words: ['x1'], means: [], warns: ['a'] }], cautions, others: [] }, [], new Set());
    assert.deepEqual(both.read('x1').concepts[0]!.warnedOn, alone.read('x1').concepts[0]!.warnedOn);
  });

  test('is nothing where no word is a danger', () => assert.deepEqual(thesaurus.read('throwing up').warns, []));
});
