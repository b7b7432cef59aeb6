import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IndexedPage } from '../../../../src/components/search/small-index.ts';
import { SmallSearch } from '../../../../src/components/search/small-search.ts';
import { asked, page, sample, sampleWords, term } from './sample.ts';

const search = new SmallSearch(sample(), sampleWords());
const found = (text: string, options = asked) => search.find(text, options).hits.map(({ path }) => path);

/** What a search over these pages alone finds. */
const among = (pages: IndexedPage[], text: string, words = sampleWords()) =>
  new SmallSearch({ pages, terms: [] }, words).find(text, asked).hits.map(({ path }) => path);

describe('The order of what is found', () => {
  test('has pages with all words before pages with most, and those before pages with any', () => {
    const filler = [page('f1/', 'Sleep'), page('f2/', 'Food'), page('f3/', 'Light')];
    const pages = [
      page('any/', 'Lavender', { keywords: ['lavender', 'lavender oil'], text: 'Lavender, lavender.' }),
      page('most/', 'Lavender cushion', { text: 'One and two.' }),
      page('all/', 'Other things', { text: 'A cushion with lavender under the shoulder.' }),
      ...filler,
    ];
    assert.deepEqual(among(pages, 'lavender cushion shoulder'), ['all/', 'most/', 'any/']);
  });

  test('has titles before headings before text', () => {
    const pages = [
      page('text/', 'Sleep', { text: 'Posture and rest.' }),
      page('heading/', 'Food', { headings: [{ title: 'Posture and rest', id: 'posture-and-rest' }] }),
      page('title/', 'Posture and rest'),
    ];
    assert.deepEqual(among(pages, 'posture'), ['title/', 'heading/', 'text/']);
  });

  test('has the question that was asked first, whatever else holds its words', () => {
    const pages = [
      page('much/', 'Serotonin and massage', { text: 'Massage does raise serotonin.', keywords: ['raise serotonin', 'massage serotonin'] }),
      page('faq/serotonin/', 'Does massage raise serotonin?', { text: 'No.' }),
    ];
    for (const query of ['Does massage raise serotonin?', 'does massage raise serotonin', 'DOES MASSAGE RAISE SEROTONIN'])
      assert.equal(among(pages, query)[0], 'faq/serotonin/', query);
  });

  test('is not changed by small words', () => {
    assert.deepEqual(found('with the aura of an attack'), found('aura attack'));
  });

  test('has the site’s own word before an everyday one that means it', () => {
    const pages = [page('means/', 'Vomiting'), page('says/', 'Puking')];
    assert.deepEqual(among(pages, 'puking'), ['says/', 'means/']);
  });

  test('has a page that an emergency is named on among the first', () => {
    const pages = [
      page('a/', 'Headache diary'),
      page('b/', 'Headache and sleep'),
      page('c/', 'Headache and food'),
      page('d/', 'The worst time for a headache'),
      page('when-to-get-help/', 'When to get help', { text: 'Signs.' }),
    ];
    assert.ok(among(pages, 'worst headache').slice(0, 2).includes('when-to-get-help/'));
    assert.ok(!among(pages, 'worst headache', { groups: [], cautions: [], others: [] }).includes('when-to-get-help/'));
  });

  test('is the same each time', () => assert.deepEqual(found('massage aura attack'), found('massage aura attack')));
});

describe('What is found', () => {
  test('has everyday words for what the site calls otherwise', () => {
    assert.equal(found('throwing up')[0], 'understanding/nausea/');
  });

  test('has glossary entries by their aliases, as places on the glossary page', () => {
    assert.ok(found('rebound headache').includes('glossary/#medication-overuse-headache'));
  });

  test('has a page above the glossary entry for the same word', () => {
    const one = new SmallSearch({ pages: [page('p/', 'Green light and more')], terms: [term('green-light', 'Green light box')] });
    assert.equal(one.find('green', asked).hits[0]?.path, 'p/');
  });

  test('has the glossary entry above that page when the meaning is asked for', () => {
    const one = new SmallSearch({ pages: [page('p/', 'Green light and more')], terms: [term('green-light', 'Green light')] });
    for (const query of ['what is green light', 'green light meaning'])
      assert.equal(one.find(query, asked).hits[0]?.title, 'Green light', query);
    assert.equal(one.find('green light', asked).hits[0]?.path, 'p/');
  });

  test('has pages by their keywords', () => assert.deepEqual(found('thrombosis'), ['precautions/clots-and-blood-thinners/']));

  test('has other forms of a word', () => assert.ok(found('breathe').includes('practices/breathing/')));

  test('has words whose beginning is typed, and not when it was asked for as it is', () => {
    assert.deepEqual(found('seroto', { ...asked, isTyping: true }), ['faq/serotonin/']);
    const { text, isCorrected } = search.find('seroto', { ...asked, isTyping: true });
    assert.deepEqual({ text, isCorrected }, { text: 'seroto', isCorrected: false });
  });

  test('lies in the section that was asked for', () => {
    const hits = search.find('massage', { ...asked, section: 'Questions' }).hits;
    assert.deepEqual(new Set(hits.map(({ section }) => section)), new Set(['Questions']));
    assert.deepEqual(found('aura', { ...asked, section: 'Glossary' }), ['glossary/#aura']);
    assert.deepEqual(found('aura', { ...asked, section: 'Safety' }), []);
  });

  test('is nothing for words that nothing holds, for marks and for no words', () => {
    for (const text of ['xylophonist', '?!', '']) assert.deepEqual(found(text), [], text);
  });

  test('stands once each', () => {
    for (const query of ['massage', 'aura attack signs', 'worst pain clot'])
      assert.equal(new Set(found(query)).size, found(query).length, query);
  });

  test('is marked as an answer when it is a question, and holds its short answer whole', () => {
    const [first] = search.find('serotonin', asked).hits;
    assert.deepEqual([first?.isAnswer, first?.text], [true, 'Nobody knows. No good study has measured it.']);
    assert.ok(search.find('breathing', asked).hits.every(({ isAnswer }) => !isAnswer));
  });

  test('names the headings that hold the words', () => {
    const hit = search.find('aura', asked).hits.find(({ path }) => path === 'understanding/phases/');
    assert.deepEqual(hit?.headings, [{ title: 'Aura', id: 'aura-phase' }]);
  });

  test('tells how much of the query each holds', () => {
    const hits = search.find('serotonin nausea', asked).hits;
    assert.ok(hits.length >= 2 && hits.every(({ coverage }) => coverage > 0 && coverage < 1));
    assert.equal(search.find('nausea', asked).hits[0]?.coverage, 1);
  });
});

describe('A misspelt query', () => {
  test('finds what was meant, and says as what it was read', () => {
    const { text, isCorrected, hits } = search.find('nausia', asked);
    assert.deepEqual([text, isCorrected, hits[0]?.path], ['nausea', true, 'understanding/nausea/']);
  });

  test('is left alone when that is asked for', () => {
    const { text, isCorrected, hits } = search.find('nausia', { ...asked, asTyped: true });
    assert.deepEqual([text, isCorrected, hits], ['nausia', false, []]);
  });

  test('is corrected by everyday words and words of the texts too', () => {
    assert.equal(search.find('pukeing', asked).hits[0]?.path, 'understanding/nausea/');
    assert.equal(search.find('cushon', asked).text, 'cushion');
  });

  test('warns of what was meant', () => assert.deepEqual(search.find('wurst headake', asked).cautions, ['thunderclap']));
});

describe('What a query warns of', () => {
  test('are cautions, the most urgent first', () =>
    assert.deepEqual(search.find('clot worst pain', asked).cautions, ['thunderclap', 'known-clot']));

  test('does not hang on the section', () => {
    assert.deepEqual(search.find('worst headache', { ...asked, section: 'Practices' }).cautions, ['thunderclap']);
  });

  test('is nothing for an ordinary query', () => assert.deepEqual(search.find('serotonin', asked).cautions, []));

  test('does not stop the search where the words could not be loaded', () => {
    const bare = new SmallSearch(sample());
    assert.equal(bare.find('serotonin', asked).hits[0]?.path, 'faq/serotonin/');
    assert.deepEqual(bare.find('worst headache', asked).cautions, []);
  });
});

test('a word counts as one of a page only where the full text has the page', () => {
  assert.ok(search.isOnPages('breath') && search.isOnPages('serotonin'));
  assert.ok(!search.isOnPages('safety') && !search.isOnPages('xyzzy'));
});
