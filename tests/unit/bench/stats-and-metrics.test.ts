import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeOf, scores, type Answered } from '../../../bench/search/metrics.ts';
import type { Style } from '../../../bench/search/queries.ts';
import { median, quantile, ratio } from '../../../bench/stats.ts';
import { table, times, whole } from '../../../bench/table.ts';

const answered = (style: Style, results: string[]): Answered => ({
  query: { query: 'some words', style, pages: ['/right/', '/right-too/'] },
  results,
});
const wrong = (count: number) => Array.from({ length: count }, (_, index) => `/wrong-${index}/`);

describe('hit rates', () => {
  test('the first page that answers gives the place, whichever of the answers it is', () => {
    assert.equal(placeOf(answered('lay', ['/wrong/', '/right-too/', '/right/'])), 2);
  });

  test('an answer after the tenth place is none', () => {
    assert.equal(placeOf(answered('lay', [...wrong(9), '/right/'])), 10);
    assert.equal(placeOf(answered('lay', [...wrong(10), '/right/'])), undefined);
  });

  test('are counted for all queries and for each style', () => {
    const { all, keyword, lay, natural } = scores([
      answered('keyword', ['/right/']),
      answered('keyword', [...wrong(3), '/right/']),
      answered('lay', [...wrong(2), '/right/']),
      answered('lay', []),
    ]);
    assert.deepEqual(all, { n: 4, hit1: 0.25, hit3: 0.5, mrr: (1 + 1 / 4 + 1 / 3) / 4 });
    assert.deepEqual(keyword, { n: 2, hit1: 0.5, hit3: 0.5, mrr: 0.625 });
    assert.deepEqual(lay, { n: 2, hit1: 0, hit3: 0.5, mrr: 1 / 6 });
    assert.equal(natural, undefined);
  });
});

describe('statistics', () => {
  test('the median of an even number of values lies between the two in the middle', () => {
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([9, 1, 3]), 3);
    assert.equal(median([]), undefined);
  });

  test('a quantile is the value at its rank', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    assert.equal(quantile(values, 0.95), 19);
    assert.equal(quantile([7], 0.95), 7);
    assert.equal(quantile([], 0.95), undefined);
  });

  test('there is no ratio to nothing', () => {
    assert.equal(ratio(3, 2), 1.5);
    assert.equal(ratio(3, 0), undefined);
    assert.equal(ratio(undefined, 2), undefined);
  });
});

test('a table has columns of one width, the first to the left, the others to the right', () => {
  assert.equal(
    table([
      ['search', 'bytes'],
      ['a', whole(12_345)],
      ['longer', times(undefined)],
    ]),
    ['search   bytes', '------  ------', 'a       12,345', 'longer       –'].join('\n'),
  );
});
