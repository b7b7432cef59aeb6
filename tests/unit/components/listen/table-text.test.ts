import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowText, tableStart } from '../../../../src/components/listen/table-text.ts';

describe('A table for those who hear it', () => {
  test('begins with its rows and its name', () => {
    assert.equal(tableStart('Table: What was tested', 3), 'Table with 3 rows: What was tested.');
    assert.equal(tableStart('The trials.', 1), 'Table with 1 row: The trials.');
    assert.equal(tableStart('', 2), 'Table with 2 rows.');
  });

  test('has rows whose cells follow the names of their columns', () => {
    assert.equal(rowText(['', 'Seen', 'Certainty'], ['Nausea', 'No difference.', 'Low']), 'Nausea. Seen: No difference. Certainty: Low.');
  });

  test('says nothing for an empty cell, a dash or a column without a name', () => {
    assert.equal(rowText(['Day', 'Pain', '', 'Notes'], ['Monday', '–', '7', '']), 'Monday. 7.');
    assert.equal(rowText([], ['Alone', 'with more']), 'Alone. with more.');
  });
});
