import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  citationNumber,
  citingPages,
  collectCitations,
  entryAnchor,
  occurrenceId,
  occurrencesOfCautions,
  occurrencesOfEntries,
  referenceId,
  selectCautions,
  selectClaims,
} from '../../../src/content-model/citations.ts';

const cautions = [
  { id: 'thunderclap', level: 'emergency', references: ['do-2019'] },
  { id: 'front-of-neck', level: 'stop', references: ['debette-2015', 'do-2019'] },
  { id: 'broken-skin', level: 'stop', references: [] },
];

describe('Citations', () => {
  test('references are numbered in the order in which the page first cites them', () => {
    const citations = collectCitations([
      { ref: 'quinn-2002', anchor: '1' },
      { ref: 'happe-2016', anchor: '1' },
      { ref: 'quinn-2002', anchor: '2' },
    ]);
    assert.deepEqual(citations, [
      { ref: 'quinn-2002', anchors: ['1', '2'] },
      { ref: 'happe-2016', anchors: ['1'] },
    ]);
    assert.equal(citationNumber(citations, 'quinn-2002'), 1);
    assert.equal(citationNumber(citations, 'happe-2016'), 2);
  });

  test('a page that cites nothing has no citations', () => {
    assert.deepEqual(collectCitations([]), []);
  });

  test('the number of a reference that the page does not list cannot be had', () => {
    assert.throws(() => citationNumber([{ ref: 'happe-2016', anchors: ['1'] }], 'quinn-2002'), /"quinn-2002".*does not list/);
  });

  test('a place that cites and the entry it leads to have different element ids', () => {
    assert.equal(occurrenceId({ ref: 'happe-2016', anchor: '2' }), 'cite-happe-2016-2');
    assert.equal(referenceId('happe-2016'), 'ref-happe-2016');
  });

  test('cautions chosen by id come in the order of the ids', () => {
    assert.deepEqual(
      selectCautions(cautions, { ids: 'broken-skin thunderclap' }).map(({ id }) => id),
      ['broken-skin', 'thunderclap'],
    );
  });

  test('cautions chosen by level come in the order of their file', () => {
    assert.deepEqual(
      selectCautions(cautions, { level: 'stop' }).map(({ id }) => id),
      ['front-of-neck', 'broken-skin'],
    );
  });

  test('an id that no caution has, or no choice at all, selects nothing', () => {
    assert.deepEqual(selectCautions(cautions, { ids: 'nothing' }), []);
    assert.deepEqual(selectCautions(cautions, {}), []);
  });

  test('shown cautions cite each of their references from an anchor of their own', () => {
    assert.deepEqual(occurrencesOfCautions(cautions), [
      { ref: 'do-2019', anchor: 'thunderclap' },
      { ref: 'debette-2015', anchor: 'front-of-neck' },
      { ref: 'do-2019', anchor: 'front-of-neck' },
    ]);
  });

  test('a finding, a row of the summary and a claim cite from anchors that no other of them has', () => {
    const entry = { id: 'sleep', references: ['happe-2016', 'quinn-2002'] };
    assert.deepEqual(occurrencesOfEntries('finding', [entry, { id: 'pain', references: ['quinn-2002'] }]), [
      { ref: 'happe-2016', anchor: 'finding-sleep' },
      { ref: 'quinn-2002', anchor: 'finding-sleep' },
      { ref: 'quinn-2002', anchor: 'finding-pain' },
    ]);
    const anchors = (['finding', 'summary', 'claim'] as const).map((as) => entryAnchor(as, entry.id));
    assert.deepEqual(anchors, ['finding-sleep', 'summary-sleep', 'claim-sleep']);
    assert.deepEqual(occurrencesOfEntries('claim', [{ id: 'balance', references: [] }]), []);
  });

  test('the claims of a group come in the order of their file', () => {
    const claims = [
      { id: 'warmth', group: 'home', references: [] },
      { id: 'ask-first', group: 'safety', references: [] },
      { id: 'imagery', group: 'home', references: [] },
    ];
    assert.deepEqual(
      selectClaims(claims, 'home').map(({ id }) => id),
      ['warmth', 'imagery'],
    );
    assert.deepEqual(selectClaims(claims, undefined), []);
  });
});

test('each reference has the pages that cite it, in their order, each once', () => {
  const [first, second] = [{ title: 'first' }, { title: 'second' }];
  const result = citingPages([
    { page: first, references: ['b', 'a', 'b'] },
    { page: second, references: ['a'] },
    { page: { title: 'third' }, references: [] },
  ]);
  assert.deepEqual(
    [...result],
    [
      ['b', [first]],
      ['a', [first, second]],
    ],
  );
});
