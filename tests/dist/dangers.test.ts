import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseJson } from '../../src/utils/json.ts';
import { unpack, type PackedIndex } from '../../src/components/search/small-index.ts';
import { SmallSearch } from '../../src/components/search/small-search.ts';
import { unpackWords, type PackedWords } from '../../src/components/search/words.ts';
import { dist } from '../fixtures/pages.ts';

const read = (name: string) => parseJson(readFileSync(join(dist, 'search', name), 'utf8'));
const search = new SmallSearch(unpack(read('small-index.json') as PackedIndex), unpackWords(read('words.json') as PackedWords));
const cautionsOf = (query: string) => search.find(query, { section: '', isTyping: false, asTyped: false }).cautions;

/** What a frightened reader types, and the caution that must stand above the results. */
const DANGERS: Record<string, readonly string[]> = {
  thunderclap: ['worse headache of my life', 'never had a headache this bad', 'headache hit me out of nowhere', 'headache after sex'],
  'stroke-signs': [
    "can't lift my arm",
    'arm wont work',
    'weekness one side',
    'difficulty speaking',
    'went blind in one eye',
    'first aura',
    'face is numb',
  ],
  'faint-or-seizure': ["he won't wake up", 'loss of consciousness', 'had a fit'],
  'fever-stiff-neck': ['stiff neck and temperature', 'rash wont fade', 'cannot bend neck'],
  'head-or-neck-injury': ['head trauma', 'hit by a car', 'strangled'],
  'painful-red-eye': ['red painful eye', 'glaucoma'],
  'neck-artery-signs': ['droopy eyelid', 'trouble swallowing'],
  'breathless-after-leg-pain': ['hard to breathe', 'chest pain', 'pulmonary embolism'],
  'thoughts-of-dying': [
    "don't want to live",
    'i dont want to be here anymore',
    'wish I was dead',
    'no point living',
    'suicidal',
    'kill my self',
  ],
  'too-much-medicine': ['took too many tablets', 'overdosed on painkillers', 'paracetamol overdose'],
  'carbon-monoxide': ['carbon monoxide', 'everyone in the house has a headache'],
  'over-three-days': ['migraine for 3 days wont go away'],
  'swollen-limb': ['swollen calf', 'one leg is swollen'],
  'new-in-pregnancy': ['pregnant headache', 'pre-eclampsia'],
  'jaw-or-scalp-pain': ['jaw hurts when eating', 'giant cell arteritis'],
};

/** What people type without any danger; a warning that comes for nothing is not read when it matters. */
const HARMLESS = [
  'foam roller',
  'pain radiates to my shoulder',
  'amazon',
  'magnesium',
  'how long should a massage be',
  'wound up and tense',
];

describe('The small index', () => {
  for (const [caution, queries] of Object.entries(DANGERS))
    test(`warns of ${caution}`, () => {
      for (const query of queries)
        assert.ok(cautionsOf(query).includes(caution), `${query}: ${cautionsOf(query).join(', ') || 'no warning'}`);
    });

  test('warns of no emergency where none is named', () => {
    for (const query of HARMLESS)
      assert.deepEqual(
        cautionsOf(query).filter((id) => id in DANGERS),
        [],
        query,
      );
  });
});
