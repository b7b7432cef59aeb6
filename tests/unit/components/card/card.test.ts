import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  cleanText,
  cutText,
  emptyCard,
  positions,
  readCard,
  textLimits,
  writeCard,
  zoneAnswers,
  type Card,
} from '../../../../src/components/card/card.ts';
import { neverZones, openZones } from '../../../../src/components/card/words.ts';
import type { Caution } from '../../../../src/content-model/queries.ts';
import { slug } from '../../../../src/utils/text.ts';
import { xssPayloads } from '../../../fixtures/xss-payloads.ts';

const cautions = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as Caution[];
const zoneIds = openZones(cautions).map(slug);
const RUNS = { numRuns: 10_000 };

const text = (longest: number) => fc.string({ unit: 'binary', maxLength: longest * 2 }).map((value) => cutText(value, longest));
const cards: fc.Arbitrary<Card> = fc
  .record(
    {
      kind: text(textLimits.kind),
      lastAttack: fc
        .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      conditions: text(textLimits.conditions),
      medicines: text(textLimits.medicines),
      agreedLimits: text(textLimits.agreedLimits),
      pressureTop: fc.integer({ min: 0, max: 10 }),
      zones: fc.dictionary(fc.constantFrom(...zoneIds), fc.constantFrom(...zoneAnswers), { noNullPrototype: true }),
      position: fc.subarray([...positions]),
      scent: fc.boolean(),
      light: fc.boolean(),
      music: fc.boolean(),
      stopWord: text(textLimits.stopWord),
    },
    {
      requiredKeys: [
        'kind',
        'conditions',
        'medicines',
        'agreedLimits',
        'pressureTop',
        'zones',
        'position',
        'scent',
        'light',
        'music',
        'stopWord',
      ],
    },
  )
  .map((some) => ({ ...emptyCard(), ...some }));

const issueOf = (json: string) => {
  const result = readCard(json, zoneIds);
  return 'issue' in result ? result.issue : undefined;
};

describe('A file of the card for the therapist', () => {
  test('has the same card after it was saved and opened', () => {
    fc.assert(
      fc.property(cards, (card) => assert.deepEqual(readCard(writeCard(card), zoneIds), { card })),
      RUNS,
    );
  });

  test('damaged in any way, is either a whole card or one sentence, and never an exception', () => {
    const damaged = fc
      .tuple(cards.map(writeCard), fc.nat(), fc.nat(30), fc.string({ unit: 'binary', maxLength: 12 }))
      .map(([json, at, length, other]) => {
        const start = at % json.length;
        return json.slice(0, start) + other + json.slice(start + length);
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json(), fc.string({ unit: 'binary' })), (json) => {
        const result = readCard(json, zoneIds);
        if ('card' in result) assert.deepEqual(readCard(writeCard(result.card), zoneIds), result);
        else assert.match(result.issue, /^Nothing was changed, [^.]+\.$/);
      }),
      RUNS,
    );
  });

  test('with any other value in one of its parts, is refused or within the limits', () => {
    const parts = Object.keys(emptyCard());
    fc.assert(
      fc.property(fc.constantFrom(...parts, 'lastAttack', 'name', '__proto__'), fc.jsonValue(), (part, value) => {
        const json = `{"${part}":${JSON.stringify(value)},${JSON.stringify(emptyCard()).slice(1).replace(`"${part}":`, '"other":')}`;
        const result = readCard(json, zoneIds);
        if (part === 'lastAttack' && 'card' in result) assert.match(result.card.lastAttack!, /^\d{4}-\d\d-\d\d$/);
        else assert.ok('issue' in result, json);
      }),
      RUNS,
    );
  });

  const changed = (change: Record<string, unknown>) => issueOf(JSON.stringify({ ...emptyCard(), ...change }));

  test('of another tool, a newer version or with a wrong part, says so in one sentence', () => {
    assert.match(changed({ format: 'trial-log' })!, /no card for a therapist\.$/);
    assert.match(changed({ version: 2 })!, /newer version of this site\.$/);
    assert.match(changed({ version: 2, unheard: 1 })!, /newer version of this site\.$/);
    assert.match(issueOf('{')!, /damaged/);
    assert.match(issueOf('['.repeat(40_000))!, /damaged/);
    for (const [part, value] of [
      ['pressureTop', 11],
      ['pressureTop', 2.5],
      ['lastAttack', '2026-02-30'],
      ['lastAttack', ''],
      ['position', ['side', 'side']],
      ['position', ['front']],
      ['kind', 'x'.repeat(textLimits.kind + 1)],
      ['medicines', 'x'.repeat(textLimits.medicines + 1)],
      ['scent', 'yes'],
    ] as const)
      assert.match(changed({ [part]: value })!, /the part “[a-z ]+”/, part);
  });

  test('cannot change the front and the sides of the neck', () => {
    const fixed = neverZones(cautions);
    assert.deepEqual(fixed, ['front of the neck', 'sides of the neck']);
    for (const zone of [...fixed.map(slug), 'knee'])
      assert.match(issueOf(JSON.stringify(emptyCard()).replace('"zones":{}', `"zones":{"${zone}":"yes"}`))!, /the part “places”/, zone);
  });
});

describe('A text on the card', () => {
  test('is one line in NFC without control characters and marks of direction, the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(300), (value, longest) => {
        const clean = cutText(value, longest);
        assert.ok(clean.length <= longest);
        assert.equal(clean, clean.normalize('NFC'));
        assert.ok(clean.isWellFormed());
        assert.doesNotMatch(clean, /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u);
        assert.equal(cleanText(clean), clean);
      }),
      RUNS,
    );
    assert.equal(cleanText(' a\u202Eb\u0000\n\tc\u0301\u2066 \uD800'), 'ab ć');
  });

  test('with an XSS payload is stored unchanged', () => {
    const some = xssPayloads.slice(0, 100);
    assert.equal(some.length, 100);
    for (const payload of some) {
      const conditions = cutText(payload, textLimits.conditions);
      const result = readCard(writeCard({ ...emptyCard(), conditions }), zoneIds);
      assert.ok('card' in result && result.card.conditions === conditions, payload);
    }
  });
});
