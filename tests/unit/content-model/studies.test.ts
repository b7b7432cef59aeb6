import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reference, Study } from '../../../src/content-model/queries.ts';
import {
  authorsInShort,
  conditionsText,
  familyOf,
  momentText,
  namedStudies,
  peopleText,
  studyName,
  treatmentFamilies,
} from '../../../src/content-model/studies.ts';
import { studyTreatments } from '../../../src/content-model/schemas/study.ts';
import { referenceData, studyData } from '../../fixtures/content-tree.ts';

const study = (change: Partial<Study> = {}) => ({ ...studyData(), ...change }) as Study;
const reference = (change: Partial<Reference> = {}) => ({ ...referenceData(), ...change }) as Reference;
const authors = (...families: string[]) => families.map((family) => ({ family }));

describe('A study is called', () => {
  test('by one author, by two, or by the first and others', () => {
    assert.equal(authorsInShort({ author: authors('Ernst') }), 'Ernst');
    assert.equal(authorsInShort({ author: authors('Moraska', 'Chandler') }), 'Moraska and Chandler');
    assert.equal(authorsInShort({ author: authors('Happe', 'Peikert', 'Siegert') }), 'Happe and others');
    assert.equal(authorsInShort({ author: [{ literal: 'A society' }] }), 'A society');
    assert.equal(authorsInShort({}), undefined);
  });

  test('with its year where known', () => {
    assert.equal(studyName({ year: 2016 }, reference({ author: authors('Happe') })), 'Happe, 2016');
    assert.equal(studyName({}, reference({ author: authors('Happe') })), 'Happe');
  });

  test('by the main part of its title where no author was shown', () => {
    assert.equal(studyName({ year: 2018 }, reference({ title: 'A "crick" in the neck: a case' })), '“A ‘crick’ in the neck”, 2018');
  });
});

describe('People', () => {
  test('are a number with its note, or the note alone', () => {
    assert.equal(peopleText({ people: 2025 }), '2,025 people');
    assert.equal(peopleText({ people: 1, peopleNote: 'a man' }), '1 person (a man)');
    assert.equal(peopleText({ peopleNote: 'number not given' }), 'Number not given');
  });
});

test('a moment is shown unchanged, with "time" added where its source does not show it', () => {
  assert.equal(momentText('4 weeks after an 8-week course'), '4 weeks after an 8-week course');
  assert.equal(momentText('not stated in what we read'), 'time not stated in what we read');
});

test('conditions are one phrase', () => {
  assert.equal(conditionsText(['migraine', 'tension-type headache']), 'Migraine and tension-type headache');
});

test('every treatment belongs to a family that is shown', () => {
  for (const treatment of studyTreatments) assert.ok(treatmentFamilies.includes(familyOf[treatment]), treatment);
});

describe('Names', () => {
  test('that would be called the same get letters', () => {
    const same = reference({ author: authors('Adams') });
    const names = namedStudies([study(), study(), study({ year: 2021 })], [same, same, same]).map(({ name }) => name);
    assert.deepEqual(names, ['Adams, 2020a', 'Adams, 2020b', 'Adams, 2021']);
  });
});
