import assert from 'node:assert/strict';
import { test } from 'node:test';
import { studyRows } from '../../../../src/components/studies/study-rows.ts';
import type { Reference, Study } from '../../../../src/content-model/queries.ts';
import { referenceData, studyData } from '../../../fixtures/content-tree.ts';

const study = (change: Partial<Study> = {}) => ({ ...studyData(), ...change }) as Study;
const reference = (change: Partial<Reference> = {}) => ({ ...referenceData(), ...change }) as Reference;
const authors = (...families: string[]) => families.map((family) => ({ family }));

test('Rows are sorted by name and hold the values that they are filtered by', () => {
  const rows = studyRows(
    [study({ id: 'b-1', also: ['tuina'] }), study({ id: 'a-1' })],
    [reference({ author: authors('Adams') }), reference({ author: authors('Brown') })],
  );
  assert.deepEqual(
    rows.map(({ name, treatment, comparison, design }) => ({ name, treatment, comparison, design })),
    [
      { name: 'Adams, 2020', treatment: ['massage', 'tuina'], comparison: ['nothing-or-waiting'], design: ['randomised-trial'] },
      { name: 'Brown, 2020', treatment: ['massage'], comparison: ['nothing-or-waiting'], design: ['randomised-trial'] },
    ],
  );
});
