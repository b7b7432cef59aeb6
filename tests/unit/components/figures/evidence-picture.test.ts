import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Study } from '../../../../src/content-model/queries.ts';
import {
  countsText,
  differenceText,
  LARGEST_RADIUS,
  mainPoint,
  marksIn,
  marksOf,
  noteText,
  outcomeText,
  radiusOf,
  UNKNOWN_RADIUS,
  type Mark,
} from '../../../../src/components/figures/evidence-picture.ts';
import { studyData } from '../../../fixtures/content-tree.ts';

type Picture = NonNullable<Study['picture']>;

const NOTHING = 'against nothing or waiting';
const DUMMY = 'against a dummy treatment';

const trial = (id: string, picture: Partial<Picture>, change: Partial<Study> = {}) =>
  ({
    ...studyData(),
    id,
    ...change,
    picture: {
      section: NOTHING,
      outcome: 'Attacks',
      moment: 'at the end of a 5-week course',
      direction: 'better, size not stated',
      note: 'A note.',
      ...picture,
    },
  }) as Study;

const ids = (marks: readonly Mark[]) => marks.map(({ study }) => study.id);

test('The area of a mark grows with the number of people, up to the largest trial', () => {
  assert.equal(radiusOf(260, 260), LARGEST_RADIUS);
  assert.equal(radiusOf(0, 260), 0);
  const area = (people: number) => radiusOf(people, 260) ** 2;
  assert.ok(Math.abs(area(120) / area(30) - 4) < 1e-9);
  assert.equal(radiusOf(undefined, 260), UNKNOWN_RADIUS);
});

describe('The marks', () => {
  test('are those of studies with a picture, each at the position of its direction', () => {
    const marks = marksOf([
      studyData() as Study,
      trial('e-1', { direction: 'not read' }),
      trial('a-1', { direction: 'better', difference: -1, unit: 'attacks a month' }),
      trial('b-1', { direction: 'better, size not stated' }),
      trial('c-1', { direction: 'no difference' }),
    ]);
    assert.deepEqual(
      marks.map(({ study, position }) => [study.id, position]),
      [
        ['a-1', 'better'],
        ['b-1', 'better'],
        ['c-1', 'no difference'],
        ['e-1', 'not read'],
      ],
    );
  });

  test('are by family, and can be had by half and family', () => {
    const marks = marksOf([
      trial('a-1', {}, { treatment: 'cold' }),
      trial('b-1', { section: DUMMY }),
      trial('c-1', {}, { treatment: 'tuina' }),
    ]);
    assert.deepEqual(ids(marksIn(marks, NOTHING)), ['c-1', 'a-1']);
    assert.deepEqual(ids(marksIn(marks, NOTHING, 'Massage and pressure')), ['c-1']);
    assert.deepEqual(ids(marksIn(marks, DUMMY, 'Cold, heat and others')), []);
  });

  test('have the larger trial first at one position', () => {
    assert.deepEqual(ids(marksOf([trial('a-1', {}, { people: 10 }), trial('b-1', {}, { people: 90 }), trial('c-1', {}, { people: 10 })])), [
      'b-1',
      'a-1',
      'c-1',
    ]);
  });
});

describe('Its words', () => {
  test('include the counts above 0', () => {
    assert.equal(
      countsText(marksOf([trial('a-1', {}), trial('b-1', {}), trial('c-1', { direction: 'not read' })])),
      '2 better, 1 not read',
    );
    assert.equal(countsText([]), 'no trial to show');
  });

  test('include a difference with its sign and unit', () => {
    assert.equal(differenceText({ difference: -0.9, unit: 'attacks a month' }), '−0.9 attacks a month');
    assert.equal(differenceText({ difference: 14.1, unit: 'more people of 100' }), '14.1 more people of 100');
    assert.equal(differenceText({}), undefined);
  });

  test('include the moment', () => {
    assert.equal(
      outcomeText({ outcome: 'Attack frequency', moment: '4 weeks after an 8-week course' }),
      'Attack frequency, 4 weeks after an 8-week course',
    );
    assert.equal(outcomeText({ outcome: 'Pain', moment: 'not stated in what we read' }), 'Pain, time not stated in what we read');
  });

  test('include the flaw of a dummy', () => {
    assert.equal(noteText({ note: 'A note.' }), 'A note.');
    assert.equal(noteText({ note: 'A note.', dummy: 'also a touch' }), 'A note. The dummy is a touch too.');
    assert.equal(noteText({ note: 'A note.', dummy: 'people could tell' }), 'A note. People could feel which was the dummy.');
  });

  test('count the massage trials whose result was read', () => {
    const trials = [
      trial('a-1', {}),
      trial('b-1', { direction: 'not read' }),
      trial('c-1', { section: DUMMY, direction: 'no difference' }),
      trial('d-1', {}, { treatment: 'mindfulness' }),
      trial('e-1', { section: DUMMY }, { treatment: 'spinal manipulation' }),
    ];
    assert.equal(
      mainPoint(marksOf(trials)),
      'In 1 of 1 trials of massage and pressure against nothing more, usual care or waiting, the treatment did better. Against a dummy treatment it did better in 0 of 1.',
    );
    assert.match(mainPoint(marksOf([...trials, trial('f-1', { section: DUMMY })])), /it did better in 1 of 2: the trials disagree\.$/);
  });
});

describe('The site’s own studies', () => {
  const studies = JSON.parse(readFileSync('src/content/studies.json', 'utf8')) as Study[];
  const marks = marksOf(studies);

  test('are each in it once', () => {
    const placed = studies.filter(({ picture }) => picture).map(({ id }) => id);
    assert.ok(placed.length > 35);
    assert.deepEqual(ids(marks).sort(), placed.sort());
  });

  test('have a moment that one of their results has', () => {
    for (const { study, picture } of marks)
      assert.ok(
        study.found.some(({ moment }) => moment === picture.moment),
        study.id,
      );
  });

  test('disagree on massage against a dummy', () => {
    assert.match(mainPoint(marks), /the trials disagree\.$/);
  });
});
