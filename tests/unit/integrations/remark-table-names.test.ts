import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Table } from 'mdast';
import { remarkTableNames } from '../../../src/integrations/remark-table-names.ts';
import { parseMdx } from '../../../src/lib/mdx.ts';

const TABLE = '| Trial | Minutes |\n| --- | --- |\n| One | 30 |\n';

function tablesOf(body: string): Table[] {
  const tree = parseMdx(body);
  remarkTableNames()(tree);
  return tree.children.filter((node) => node.type === 'table');
}

test('a table is named after the heading above it, a second one with its number', () => {
  const names = tablesOf(`## Doses\n\n${TABLE}\nText.\n\n${TABLE}\n## Places\n\n${TABLE}`).map(({ data }) => data?.hProperties?.['name']);
  assert.deepEqual(names, ['Table: Doses', 'Table: Doses (2)', 'Table: Places']);
});

test('a table without a heading above it still has a name', () => {
  assert.equal(tablesOf(TABLE)[0]?.data?.hProperties?.['name'], 'Table: of this page');
});

test('each cell carries the name of its column, and every row and cell its role', () => {
  const [table] = tablesOf(TABLE);
  assert.equal(table?.data?.hProperties?.['columns'], 2);
  assert.deepEqual(
    table?.children.map((row) => [row.data?.hProperties, ...row.children.map((cell) => cell.data?.hProperties)]),
    [
      [{ role: 'row' }, { role: 'columnheader' }, { role: 'columnheader' }],
      [{ role: 'row' }, { role: 'cell', 'data-label': 'Trial' }, { role: 'cell', 'data-label': 'Minutes' }],
    ],
  );
});
