import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowText, sentences, tableStart } from '../../../../src/components/listen/utterances.ts';

describe('Sentences', () => {
  test('end at a full stop and its like', () => {
    assert.deepEqual(sentences('Rest. Is it dark? Then sleep! 3 of 4 do.'), ['Rest.', 'Is it dark?', 'Then sleep!', '3 of 4 do.']);
  });

  test('include closing and opening marks', () => {
    assert.deepEqual(sentences('(Rest.) (Then sleep.) ‘Why?’ Because.'), ['(Rest.)', '(Then sleep.)', '‘Why?’', 'Because.']);
  });

  test('are not cut within a number or before a word that goes on', () => {
    assert.deepEqual(sentences('From 1.6 to 2.0 a month. it goes on'), ['From 1.6 to 2.0 a month. it goes on']);
  });

  test('are split at a pause when they are long', () => {
    const long = `${'word '.repeat(20)}here, ${'word '.repeat(30)}end.`;
    const pieces = sentences(long);
    assert.ok(pieces.every((piece) => piece.length > 0 && piece.length <= 180));
    assert.match(pieces[0]!, /here,$/);
    assert.equal(pieces.join(' '), long);
  });

  test('are split without a pause or a space, and nothing is lost', () => {
    const words = 'word '.repeat(100).trim();
    assert.equal(sentences(words).join(' '), words);
    const letters = 'x'.repeat(400);
    assert.deepEqual(
      sentences(letters).map(({ length }) => length),
      [180, 180, 40],
    );
  });

  test('are none where there is nothing to say', () => {
    for (const text of ['', ' ', '– …', '()']) assert.deepEqual(sentences(text), []);
    assert.deepEqual(sentences('Rest. (…) ‘–’'), ['Rest. (…) ‘–’']);
  });
});

test('A table begins with its rows and its name', () => {
  assert.equal(tableStart('Table: What was tested', 3), 'Table with 3 rows: What was tested.');
  assert.equal(tableStart('The trials.', 1), 'Table with 1 row: The trials.');
  assert.equal(tableStart('', 2), 'Table with 2 rows.');
});

test('A row has its cells after the names of their columns, without empty cells and dashes', () => {
  assert.equal(rowText(['', 'Seen', 'Certainty'], ['Nausea', 'No difference.', 'Low']), 'Nausea. Seen: No difference. Certainty: Low.');
  assert.equal(rowText(['Day', 'Pain', '', 'Notes'], ['Monday', '–', '7', '']), 'Monday. 7.');
  assert.equal(rowText([], ['Alone', 'with more']), 'Alone. with more.');
});
