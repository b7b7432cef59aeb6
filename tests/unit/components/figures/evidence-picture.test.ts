import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Study } from '../../../../src/content-model/queries.ts';
import {
  countsText,
  differenceText,
  LARGEST_RADIUS,
  mainPoint,
  marksAgainst,
  noteText,
  outcomeText,
  pictureOf,
  radiusOf,
  UNKNOWN_RADIUS,
} from '../../../../src/components/figures/evidence-picture.ts';
import { pictureSections } from '../../../../src/content-model/schemas/study-picture.ts';
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

/** The same, without a number of people. */
const uncounted = (id: string, picture: Partial<Picture>) => {
  const { people: _people, ...rest } = trial(id, picture);
  return rest as Study;
};

describe('The size of a mark', () => {
  test('grows by area with the number of people, up to that of the largest trial', () => {
    assert.equal(radiusOf(260, 260), LARGEST_RADIUS);
    assert.equal(radiusOf(0, 260), 0);
    const area = (people: number) => radiusOf(people, 260) ** 2;
    assert.ok(Math.abs(area(120) / area(30) - 4) < 1e-9);
  });

  test('is a square of its own where the number of people is unknown', () => {
    const [family] = pictureOf([uncounted('a-1', {}), trial('b-1', {}, { people: 100 })]);
    const [known, unknown] = family!.halves[0]!.marks;
    assert.deepEqual([known!.shape, known!.radius], ['circle', LARGEST_RADIUS]);
    assert.deepEqual([unknown!.shape, unknown!.radius], ['square', UNKNOWN_RADIUS]);
  });
});

describe('The picture', () => {
  test('draws only studies that have a place in it', () => {
    assert.deepEqual(pictureOf([studyData() as Study]), []);
  });

  test('puts a mark at the place of its direction, filled where a difference is stated', () => {
    const [family] = pictureOf([
      trial('a-1', { direction: 'better', difference: -1, unit: 'attacks a month' }),
      trial('b-1', { direction: 'better, size not stated' }),
      trial('c-1', { direction: 'no difference' }),
      trial('d-1', { direction: 'no difference', difference: -14, unit: 'MIDAS points' }),
      trial('e-1', { direction: 'not read' }),
    ]);
    const half = family!.halves[0]!;
    assert.deepEqual(
      half.marks.map(({ study, position, isFilled }) => [study.id, position, isFilled]),
      [
        ['a-1', 'better', true],
        ['b-1', 'better', false],
        ['c-1', 'no difference', false],
        ['d-1', 'no difference', true],
        ['e-1', 'not read', false],
      ],
    );
    assert.deepEqual(half.counts, { better: 2, 'no difference': 2, 'not read': 1 });
  });

  test('parts families, and gives each both halves so that a missing one is seen', () => {
    const picture = pictureOf([
      trial('a-1', {}, { treatment: 'cold' }),
      trial('b-1', { section: DUMMY }),
      trial('c-1', {}, { treatment: 'tuina' }),
    ]);
    assert.deepEqual(
      picture.map(({ family, halves }) => [family, ...halves.map(({ marks }) => marks.map(({ study }) => study.id))]),
      [
        ['Massage and pressure', ['c-1'], ['b-1']],
        ['Cold, heat and others', ['a-1'], []],
      ],
    );
    assert.deepEqual(
      marksAgainst(NOTHING, picture).map(({ study }) => study.id),
      ['c-1', 'a-1'],
    );
  });

  test('stands the larger trial first among those at one place', () => {
    const [family] = pictureOf([trial('a-1', {}, { people: 10 }), trial('b-1', {}, { people: 90 }), trial('c-1', {}, { people: 10 })]);
    assert.deepEqual(
      family!.halves[0]!.marks.map(({ study }) => study.id),
      ['b-1', 'a-1', 'c-1'],
    );
  });
});

describe('Its words', () => {
  test('name the counts that are there', () => {
    assert.equal(countsText({ better: 5, 'no difference': 0, 'not read': 1 }), '5 better, 1 not read');
    assert.equal(countsText({ better: 0, 'no difference': 0, 'not read': 0 }), 'no trial to show');
  });

  test('give a difference with sign and unit, and nothing where there is none', () => {
    assert.equal(differenceText({ difference: -0.9, unit: 'attacks a month' }), '−0.9 attacks a month');
    assert.equal(differenceText({ difference: 14.1, unit: 'more people of 100' }), '14.1 more people of 100');
    assert.equal(differenceText({}), undefined);
  });

  test('say when it was measured', () => {
    assert.equal(
      outcomeText({ outcome: 'Attack frequency', moment: '4 weeks after an 8-week course' }),
      'Attack frequency, 4 weeks after an 8-week course',
    );
    assert.equal(outcomeText({ outcome: 'Pain', moment: 'not stated in what we read' }), 'Pain, time not stated in what we read');
  });

  test('say what must be known of a dummy', () => {
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
      mainPoint(pictureOf(trials)),
      'In 1 of 1 trials of massage and pressure against nothing more, usual care or waiting, the treatment did better. Against a dummy treatment it did better in 0 of 1.',
    );
    assert.match(mainPoint(pictureOf([...trials, trial('f-1', { section: DUMMY })])), /it did better in 1 of 2: the trials disagree\.$/);
  });
});

describe('The site’s own studies', () => {
  const studies = JSON.parse(readFileSync('src/content/studies.json', 'utf8')) as Study[];
  const marks = pictureSections.flatMap((section) => marksAgainst(section, pictureOf(studies)));

  test('are all drawn that have a place, each once', () => {
    const placed = studies.filter(({ picture }) => picture).map(({ id }) => id);
    assert.ok(placed.length > 35);
    assert.deepEqual(marks.map(({ study }) => study.id).sort(), placed.sort());
  });

  test('show no difference in numbers that their row does not hold', () => {
    for (const { study, isFilled } of marks) assert.equal(isFilled, study.picture?.difference !== undefined, study.id);
  });

  test('tell when each was measured, at a moment that a result of theirs has', () => {
    for (const { study, picture } of marks)
      assert.ok(
        study.found.some(({ moment }) => moment === picture.moment),
        study.id,
      );
  });

  test('say of each dummy that was a touch, or that people could tell, what it was', () => {
    assert.deepEqual(marks.flatMap(({ study, picture }) => (picture.dummy === undefined ? [] : [`${study.id}: ${picture.dummy}`])).sort(), [
      'ajimsha-2011: also a touch',
      'cerritelli-2015: also a touch',
      'chaibi-2017: also a touch',
      'chatchawan-2014: also a touch',
      'faghihi-2025: also a touch',
      'ferragut-garcias-2017: also a touch',
      'rezaeian-2019: also a touch',
      'rolle-2014: also a touch',
      'sprouse-blum-2013: people could tell',
      'vagharseyyedin-2019: also a touch',
    ]);
  });

  test('show that trials of massage against a dummy disagree', () => {
    assert.match(mainPoint(pictureOf(studies)), /the trials disagree\.$/);
  });
});
