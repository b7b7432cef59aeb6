import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CautionFinder, partsOf, sayingFeatures } from '../../../../src/components/search/cautions.ts';
import { classify } from '../../../../src/components/search/classifier.ts';
import { excerptParts } from '../../../../src/components/search/full-text.ts';
import { languageOf } from '../../../../src/components/search/languages.ts';
import { queryString, readQuery, tidy } from '../../../../src/components/search/query.ts';
import { marked } from '../../../../src/components/search/quick-search.ts';
import { readPage } from '../../../../src/components/search/read-page.ts';
import { trainClassifier } from '../../../../src/components/search/train-classifier.ts';
import { stem, stemsIn, wordsIn } from '../../../../src/components/search/words.ts';
import { elementsOf } from '../../../../src/utils/html.ts';

describe('A query', () => {
  test('is read from an address, with a section that exists', () => {
    assert.deepEqual(readQuery('?q=+neck++pain&section=Safety', ['', 'Safety']), { text: 'neck pain', section: 'Safety' });
    assert.deepEqual(readQuery('?section="><script>', ['', 'Safety']), { text: '', section: '' });
  });

  test('is written into an address, cut where servers reject it', () => {
    assert.equal(queryString({ text: 'a&b', section: '' }), '?q=a%26b');
    assert.equal(queryString({ text: '', section: 'Safety' }), '');
    assert.ok(queryString({ text: 'x'.repeat(9000), section: '' }).length < 2100);
  });

  test('is read whole, up to the length of a document', () => {
    assert.equal(tidy('a '.repeat(1000)).length, 1999);
    assert.equal(tidy('x'.repeat(100_000)).length, 20_000);
  });
});

describe('Words', () => {
  test('lose accents, capitals and punctuation', () => {
    assert.deepEqual(wordsIn('Can’t “Migräne” A&E!'), ['cant', 'migrane', 'ae']);
    assert.equal(stem('headaches'), stem('headache'));
    assert.deepEqual(stemsIn('How often?'), ['how', 'often']);
  });

  test('are marked in every second run', () => {
    assert.deepEqual(marked('A stiff neck, stiffer.', new Set([stem('neck')])), ['A stiff ', 'neck', ', stiffer.']);
  });

  test('of an excerpt are plain text', () => {
    assert.deepEqual(excerptParts('a &lt;b&gt; <mark>neck</mark> &amp;'), ['a <b> ', 'neck', ' &']);
  });
});

describe('Another language', () => {
  for (const [code, query] of [
    ['de', 'hilft massage bei migräne'],
    ['es', 'masaje para el dolor de cabeza'],
    ['fr', 'massage contre le mal de tête'],
    ['it', 'massaggio per mal di testa'],
    ['pt', 'massagem para enxaqueca'],
    ['nl', 'helpt massage tegen hoofdpijn'],
    ['pl', 'masaż na ból głowy'],
    ['tr', 'baş ağrısı için masaj'],
  ] as const)
    test(`is noticed: ${code}`, () => assert.equal(languageOf(query)?.code, code));

  test('is not English, with mistakes or with names of medicines', () => {
    for (const query of ['massage for migraine', 'migrane on my period', 'is it me or the neck', 'sumatriptan', 'de quervain'])
      assert.equal(languageOf(query), undefined, query);
  });
});

describe('The classifier', () => {
  const examples = [
    ...['where do you press', 'where does it hurt', 'which places'].map((text) => ({ text, of: 'where' })),
    ...['how often', 'how often a week', 'times a week'].map((text) => ({ text, of: 'often' })),
  ];
  const train = () => trainClassifier(examples, { featuresOf: stemsIn, minExamples: () => 1, epochs: 20 });

  test('names the class of words that it was trained with', () => {
    const classifier = train();
    const [where = 0, often = 0] = classify(classifier, stemsIn('how often should I'));
    assert.deepEqual(classifier.classes, ['where', 'often']);
    assert.ok(often > 0.8 && Math.abs(where + often - 1) < 1e-9);
  });

  test('is the same for the same examples, and has nothing to say of unknown words', () => {
    assert.deepEqual(train(), train());
    assert.deepEqual(classify(train(), ['constructor', 'xyz']), [0, 0]);
  });
});

describe('The parts of a query', () => {
  test('are its clauses, neighbours together, and windows of a long one', () => {
    assert.deepEqual(partsOf('my face droops'), []);
    assert.deepEqual(partsOf('booked a massage, but my face droops'), [
      'booked a massage',
      'my face droops',
      'booked a massage, but my face droops',
    ]);
    assert.ok(
      partsOf('one two three four five six seven eight nine ten eleven twelve thirteen').includes(
        'four five six seven eight nine ten eleven',
      ),
    );
    assert.ok(partsOf('a b c '.repeat(10_000)).length <= 400);
  });

  test('keep the order of their words', () => {
    assert.ok(sayingFeatures('never had').includes('never had'));
    assert.ok(!sayingFeatures('had never').includes('never had'));
  });
});

describe('The finder of cautions', () => {
  const said = ['face drooping', 'my face is drooping', 'drooping face on one side', 'face has dropped'];
  const calm = ['face massage', 'drooping shoulders', 'is a massage of the face good', 'one side massage'];
  const build = (calmTexts: readonly string[], danger = 0.5) =>
    new CautionFinder({
      classifier: trainClassifier([...said.map((text) => ({ text, of: 'stroke' })), ...calmTexts.map((text) => ({ text, of: 'calm' }))], {
        featuresOf: sayingFeatures,
        minExamples: () => 1,
        epochs: 20,
      }),
      conditions: [],
      redFlags: ['stroke'],
      weights: { danger, dangerInPart: 0.85, precaution: 0.3 },
    });

  test('names the caution and the words', () => {
    const { cautions, words } = build(calm).find('I think my face is drooping now');
    assert.deepEqual(cautions, ['stroke']);
    assert.match(words[0] ?? '', /drooping/);
  });

  test('needs the calm sentences and the margin: without them a calm query is taken for a danger', () => {
    assert.deepEqual(build(calm).find('massage of the face').cautions, []);
    assert.deepEqual(build(['nothing'], 0.5).find('massage of the face').cautions, ['stroke']);
    assert.deepEqual(build(calm, 0.5).find('shoulders drooping side').cautions, []);
    assert.deepEqual(build(calm, 0).find('shoulders drooping side').cautions, ['stroke']);
  });
});

describe('A built page', () => {
  const page = (main: string) =>
    readPage('faq/aura/index.html', elementsOf(`<meta name="description" content="It is."><main ${main}</main>`));

  test('is read with its headings and the sentences below them', () => {
    const record = page(
      'data-pagefind-body data-pagefind-filter="section:Questions"><h1>Is it?</h1><p hidden data-pagefind-ignore data-pagefind-meta="keywords">a, b</p><h2 id="x">When</h2><p>First. Second.</p><h2 data-pagefind-ignore id="y">Not</h2>',
    );
    assert.deepEqual(record, {
      path: 'faq/aura/',
      title: 'Is it?',
      section: 'Questions',
      text: 'It is.',
      keywords: ['a', 'b'],
      headings: [{ title: 'When', id: 'x', lead: 'First.' }],
    });
  });

  test('is left out where the search must not find it', () => assert.equal(page('><h1>No</h1>'), undefined));
});
