import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkPages, readQueries, styles } from '../../../bench/search/queries.ts';

const good = { query: 'numb face', style: 'lay', pages: ['/faq/numb/'] };

describe('a set of queries', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'queries-'));
    mkdirSync(join(folder, 'dist/faq/numb'), { recursive: true });
    writeFileSync(join(folder, 'dist/faq/numb/index.html'), '');
  });
  after(() => rmSync(folder, { recursive: true }));

  const read = (queries: unknown) => {
    writeFileSync(join(folder, 'queries.json'), JSON.stringify(queries));
    const file = join(folder, 'queries.json');
    const found = readQueries(file);
    checkPages(found, file, join(folder, 'dist'));
    return found;
  };

  test('is read as it stands', () => assert.deepEqual(read([good]), [good]));

  for (const [name, mistake, expected] of [
    ['an unknown style', { ...good, style: 'odd' }, /query 2 style:/],
    ['no page', { ...good, pages: [] }, /query 2 pages:/],
    ['an address without its slash', { ...good, pages: ['/faq/numb'] }, /query 2 pages\.1: an address such as/],
    ['a page that is not built', { ...good, query: 'x', pages: ['/faq/gone/'] }, /query 2: the built site has no page \/faq\/gone\/\./],
    ['an unknown field', { ...good, query: 'x', note: 'x' }, /query 2: Unrecognized key/],
    ['a query that stands there twice', good, /query 2: it stands there twice\./],
  ] as const)
    test(`${name} is refused, and the query is not quoted`, () => {
      assert.throws(
        () => read([good, mistake]),
        ({ message }: Error) => expected.test(message) && !message.includes(good.query),
      );
    });

  test('a file that is missing is named', () => {
    assert.throws(() => readQueries(join(folder, 'none.json')), /There is no set of queries at .*none\.json\./);
  });
});

for (const half of ['tune', 'held'])
  test(`the ${half} half has as many queries of each style`, () => {
    const queries = readQueries(`bench/search/queries-${half}.json`);
    const counts = styles.map((style) => queries.filter((query) => query.style === style).length);
    assert.equal(new Set(counts).size, 1, counts.join(', '));
  });
