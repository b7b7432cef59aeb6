import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseJson } from '../../../src/utils/json.ts';

describe('Reading JSON', () => {
  test('a byte-order mark and line ends of Windows change nothing', () => {
    assert.deepEqual(parseJson('\uFEFF[\r\n  { "id": "a" }\r\n]\r\n'), [{ id: 'a' }]);
  });

  test('broken JSON throws an error of one line', () => {
    assert.throws(
      () => parseJson('[\n  x\n]'),
      (error: Error) => /^JSON that does not parse \(.+\)$/.test(error.message),
    );
  });
});
