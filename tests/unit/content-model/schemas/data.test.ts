import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { z } from 'astro/zod';
import { componentProps } from '../../../../src/content-model/schemas/components.ts';
import { dataSchemas } from '../../../../src/content-model/schemas/data.ts';
import {
  cautionData,
  claimData,
  findingData,
  helplineData,
  referenceData,
  selfMassageData,
  termData,
  trialPlanData,
} from '../../../fixtures/content-tree.ts';
import { schemaIssues, words } from '../../../fixtures/schema-issues.ts';

type Data = Record<string, unknown>;

const fullReference = () => ({
  ...referenceData(),
  author: [{ family: 'Müller', given: 'Ada' }, { literal: 'A society' }],
  'container-title': 'Headache',
  publisher: 'A publisher',
  section: 'Chapter 2',
  issued: { 'date-parts': [[2020, 5, 1]] },
  volume: '12',
  issue: '3',
  page: '101-110',
  DOI: '10.1000/a(b)<c>:d',
  PMID: '12345',
  PMCID: 'PMC12345',
  language: 'de',
  note: 'Abstract read in a catalogue, November 2026.',
});

for (const [name, schema, valid, optional] of [
  [
    'A reference',
    dataSchemas.references,
    fullReference,
    ['author', 'container-title', 'publisher', 'section', 'issued', 'volume', 'issue', 'page', 'DOI', 'PMID', 'PMCID', 'language', 'note'],
  ],
  ['A caution', dataSchemas.cautions, () => ({ ...cautionData(), custom: 'This is custom.' }), ['custom']],
  ['A line to call', dataSchemas.helplines, () => ({ ...helplineData(), hours: 'day and night' }), ['hours']],
  ['A self-massage', dataSchemas['self-massage'], selfMassageData, []],
  ['A trial plan', dataSchemas['trial-plan'], trialPlanData, []],
  ['A term', dataSchemas.glossary, termData, []],
  ['A finding', dataSchemas.findings, findingData, []],
  ['A common claim', dataSchemas.claims, claimData, []],
] satisfies [string, z.ZodType, () => Data, string[]][]) {
  describe(name, () => {
    test('is accepted when it breaks no rule', () => assert.deepEqual(schemaIssues(schema, valid()), []));

    for (const field of Object.keys(valid())) {
      const may = (optional as string[]).includes(field);
      test(`is ${may ? 'accepted' : 'refused'} without ${field}`, () => {
        const data = Object.fromEntries(Object.entries(valid()).filter(([key]) => key !== field));
        assert.deepEqual(
          schemaIssues(schema, data).map(([where]) => where),
          may ? [] : [field],
        );
      });
    }

    test('is refused with a field that nobody knows', () => {
      assert.deepEqual(schemaIssues(schema, { ...valid(), remark: 'x' }), [['fields', 'only the fields named in docs/writing.md']]);
    });

    test('is refused with an id that is not lower-case words', () => {
      for (const id of ['Upper', 'two words', 'ends-', '-starts', 'a--b', 'ünder', ''])
        assert.deepEqual(schemaIssues(schema, { ...valid(), id }), [['id', 'lower-case words joined by hyphens']]);
    });
  });
}

describe('A reference', () => {
  for (const [what, change, expected] of [
    ['of an unknown kind', { type: 'book' }, ['type', 'one of "article-journal", "webpage", "report"']],
    ['whose DOI holds its resolver', { DOI: 'https://doi.org/10.1000/a' }, ['DOI', 'a DOI without "https://doi.org/"']],
    ['whose PubMed number is a number', { PMID: 12345 }, ['PMID', 'text']],
    ['whose PubMed number holds letters', { PMID: 'PMID1' }, ['PMID', 'digits']],
    ['whose PubMed Central number lacks its letters', { PMCID: '12345' }, ['PMCID', '"PMC" and digits']],
    ['whose address is none', { URL: 'example' }, ['URL', '"https://" and a public host, such as "https://example.org/"']],
    ['whose language is spelled out', { language: 'German' }, ['language', 'at most 2']],
    ['whose year is text', { issued: { 'date-parts': [['2020']] } }, ['issued.date-parts[1][1]', 'a number']],
    ['whose author has an unknown part', { author: [{ name: 'Ada' }] }, ['author[1]', 'only the fields named in docs/writing.md']],
    [
      'that does not say what was read',
      { custom: {} },
      ['custom.read', 'one of "abstract", "excerpt", "guideline page", "catalogue record"'],
    ],
  ] satisfies [string, Data, [string, string]][]) {
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(dataSchemas.references, { ...fullReference(), ...change }), [expected]));
  }
});

describe('A caution', () => {
  for (const [what, change, expected] of [
    ['of an unknown level', { level: 'high' }, ['level', 'one of "emergency", "urgent", "soon", "planned", "stop", "ask", "never"']],
    ['whose situation is too short', { situation: 'The neck' }, ['situation', '10 to 200 characters (found 8)']],
    ['whose advice has 81 words', { do: words(81) }, ['do', 'at most 80 words (found 81)']],
    ['whose reason is empty', { why: '' }, ['why', 'some text']],
    [
      'that is an emergency without a short form',
      { level: 'emergency', group: 'now' },
      ['short', 'a short form for an emergency, and for nothing else'],
    ],
    [
      'that is no emergency and has a short form',
      { short: 'a sudden headache' },
      ['short', 'a short form for an emergency, and for nothing else'],
    ],
    ['whose short form is too short', { level: 'emergency', group: 'now', short: 'pain' }, ['short', '5 to 120 characters (found 4)']],
    [
      'without a source or a word on custom',
      { references: [] },
      ['references', 'at least 1 reference, or a sentence in "custom" that says that there is none'],
    ],
    ['that names zones and is not "never"', { zones: ['temples'] }, ['zones', 'nothing, but for the level "never"']],
    ['that is no emergency and is on the first screen', { glance: 'a sudden headache' }, ['glance', 'nothing, but for an emergency']],
    [
      'that the check does not ask about',
      { group: undefined, tick: undefined },
      ['group', 'a group, but for the level "never" and "any-warning-sign"'],
    ],
    ['that is no emergency and is asked about as one', { group: 'now' }, ['group', '"now" for an emergency, and for nothing else']],
    ['without a line to tick', { tick: undefined }, ['tick', 'a line to tick where there is a group']],
    ['with a line to tick of 21 words', { tick: `I have ${words(19)}` }, ['tick', 'at most 20 words']],
    [
      'to ask about without a change of the session',
      { level: 'ask' },
      ['change', 'a change of the session for the level "ask", and for nothing else'],
    ],
    ['with one sign', { signs: ['a rash'] }, ['signs', 'at least 2 of them']],
    ['with seven references', { references: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, ['references', 'at most 6 of them']],
  ] satisfies [string, Data, [string, string]][]) {
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(dataSchemas.cautions, { ...cautionData(), ...change }), [expected]));
  }

  test('that is an emergency with a short form is accepted', () => {
    assert.deepEqual(
      schemaIssues(dataSchemas.cautions, { ...cautionData(), level: 'emergency', group: 'now', short: 'a sudden headache' }),
      [],
    );
  });
});

test('A caution without a source is accepted when it says that it is custom', () => {
  assert.deepEqual(schemaIssues(dataSchemas.cautions, { ...cautionData(), references: [], custom: 'This is custom.' }), []);
});

describe('A line to call', () => {
  test('without a number is a finder and names no country', () => {
    const { number: _number, country: _country, ...finder } = helplineData();
    assert.deepEqual(schemaIssues(dataSchemas.helplines, finder), []);
    assert.deepEqual(schemaIssues(dataSchemas.helplines, { ...finder, country: 'Ireland' }), [
      ['number', 'a number and a country, or neither for a finder'],
    ]);
  });

  test('with letters for a number is refused', () =>
    assert.deepEqual(schemaIssues(dataSchemas.helplines, { ...helplineData(), number: 'CALL-US' }), [['number', 'a telephone number']]));
});

describe('A self-massage', () => {
  const [first, ...others] = selfMassageData().places;
  for (const [what, change, expected] of [
    [
      'with a step at an unknown place',
      {
        steps: [...selfMassageData().steps.slice(0, 3), { text: 'Press.', seconds: 60, place: 'throat' }],
        places: selfMassageData()
          .places.slice(0, 2)
          .concat({ ...others[1]!, seconds: 60 }),
      },
      ['steps[4].place', 'the id of one of its places'],
    ],
    [
      'whose place takes another time than its steps',
      { places: [{ ...first, seconds: 90 }, ...others] },
      ['places[1].seconds', 'the sum of its steps (60)'],
    ],
    [
      'with the most pressure first',
      { places: [{ ...first, pressure: [4, 2] }, ...others] },
      ['places[1].pressure', 'the least pressure first'],
    ],
    [
      'whose scale lacks a number',
      { scale: selfMassageData().scale.slice(1) },
      ['scale', 'one word for each number from 0 to 10, in order'],
    ],
    ['that takes longer than it says', { minutes: [1, 2] }, ['steps', 'steps that take 1 to 2 minutes in all (they take 4.0)']],
  ] satisfies [string, Data, [string, string]][]) {
    test(`${what} is refused`, () =>
      assert.deepEqual(schemaIssues(dataSchemas['self-massage'], { ...selfMassageData(), ...change })[0], expected));
  }
});

describe('A term', () => {
  for (const [what, change, expected] of [
    ['whose definition has 56 words', { definition: words(56) }, ['definition', 'at most 55 words (found 56)']],
    ['with a duplicate alias', { aliases: ['aura', 'aura'] }, ['aliases', 'each of them only once']],
    ['that names a page by its address', { see: ['/faq/a/'] }, ['see[1]', 'collection/slug, such as "precautions/pregnancy"']],
  ] satisfies [string, Data, [string, string]][]) {
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(dataSchemas.glossary, { ...termData(), ...change }), [expected]));
  }
});

describe('A finding', () => {
  const CERTAINTY = 'the words of its certainty: "probably" (moderate), "may" (low), "do not know whether" (very low)';

  for (const [certainty, right, wrong] of [
    ['high', 'Massage does not cure migraine.', 'Massage may cure migraine.'],
    ['moderate', 'Massage probably leaves you calm.', 'Massage may leave you calm.'],
    ['low', 'Massage may make attacks fewer.', 'Massage makes attacks fewer.'],
    ['very low', 'We do not know whether massage shortens attacks.', 'Massage may shorten attacks.'],
    ['very low to low', 'We do not know whether massage shortens attacks.', 'Massage may shorten attacks.'],
  ]) {
    test(`of ${certainty} certainty is accepted with the words of its certainty and refused with others`, () => {
      assert.deepEqual(schemaIssues(dataSchemas.findings, { ...findingData(), certainty, sentence: right }), []);
      assert.deepEqual(schemaIssues(dataSchemas.findings, { ...findingData(), certainty, sentence: wrong }), [['sentence', CERTAINTY]]);
    });
  }

  for (const [what, change, expected] of [
    ['of two sentences to quote', { sentence: 'It may help. It may not.' }, ['sentence', 'at most 1 of them']],
    ['whose sentence has 26 words', { sentence: `It may ${words(24)}.` }, ['sentence', 'at most 25 words in each sentence']],
    ['whose sentence has no full stop', { sentence: 'It may help you' }, ['sentence', 'a full stop at its end']],
    ['without a reference', { references: [] }, ['references', 'at least 1 of them']],
    [
      'of an unknown comparison',
      { comparison: 'sham' },
      ['comparison', 'one of "nothing or waiting", "dummy treatment", "another treatment", "mixed", "none"'],
    ],
    ['of no people', { people: 0 }, ['people', 'at least 1']],
  ] satisfies [string, Data, [string, string]][])
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(dataSchemas.findings, { ...findingData(), ...change }), [expected]));
});

describe('A common claim', () => {
  for (const [what, change, expected] of [
    [
      'without a reference that does not say why',
      { references: [] },
      ['references', 'at least 1 reference, unless "found" says that we found no study or that it is good practice'],
    ],
    ['of two sentences', { claim: 'Massage cures. It works.' }, ['claim', 'at most 1 of them']],
    ['with four sentences of findings', { found: 'It helps. It may. It might. It could.' }, ['found', 'at most 3 of them']],
    ['with an odd code', { covers: ['Z1'] }, ['covers[1]', 'a code of the claims list, such as "A1"']],
    ['with a code twice', { covers: ['A1', 'A1'] }, ['covers', 'each of them only once']],
    ['with four pages', { pages: ['faq/a', 'faq/b', 'faq/c', 'faq/d'] }, ['pages', 'at most 3 of them']],
  ] satisfies [string, Data, [string, string]][])
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(dataSchemas.claims, { ...claimData(), ...change }), [expected]));

  test('from elsewhere is accepted without a code of the claims list', () => {
    assert.deepEqual(schemaIssues(dataSchemas.claims, { ...claimData(), covers: [] }), []);
  });

  test('without a reference is accepted when it says that no study was found', () => {
    assert.deepEqual(schemaIssues(dataSchemas.claims, { ...claimData(), references: [], found: 'We found no trial that tests this.' }), []);
  });
});

describe('The props of a component', () => {
  for (const [name, props] of [
    ['Cite', { ref: 'a-1' }],
    ['Cite', { ref: 'a-1 b-2', at: '1 1' }],
    ['Term', { id: 'aura' }],
    ['Cautions', { ids: 'a b' }],
    ['Cautions', { level: 'stop' }],
    ['Finding', { id: 'sleep' }],
    ['Finding', { id: 'sleep', figure: 'smith-2020' }],
    ['SelfMassage', { part: 'places' }],
    ['TrialPlan', { part: 'length' }],
    ['Findings', {}],
    ['CommonClaims', { group: 'safety' }],
    ['Note', { title: 'Look' }],
  ] as const) {
    test(`<${name}> takes ${JSON.stringify(props)}`, () => assert.deepEqual(schemaIssues(componentProps[name], props), []));
  }

  // The unit tests of the content checks refuse others as an author writes them.
  for (const [name, props, expected] of [
    ['Cite', { ref: '' }, ['ref', 'ids separated by single spaces']],
    ['Cite', { ref: 'a,b' }, ['ref', 'ids separated by single spaces']],
    ['Term', { id: 'Aura' }, ['id', 'an id from glossary.json']],
    ['SelfMassage', { part: 'all' }, ['part', 'one of "places", "scale", "limits", "time", "stop-for-good"']],
    ['Note', { title: 'x'.repeat(81) }, ['title', 'at most 80']],
  ] as const) {
    test(`<${name}> refuses ${JSON.stringify(props).slice(0, 40)}`, () =>
      assert.deepEqual(schemaIssues(componentProps[name], props), [expected]));
  }
});
