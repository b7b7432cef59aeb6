import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Nodes, Table } from 'mdast';
import { remarkTableNames } from '../../../src/markdown/remark-table-names.ts';
import { parseMdx } from '../../../src/content-model/mdx.ts';

const TABLE = '| Trial | Minutes |\n| --- | --- |\n| One | 30 |\n';

/** What the plugin said of a node for its HTML element. */
const propertiesOf = (node: Nodes | undefined) => (node?.data as { hProperties?: Record<string, unknown> } | undefined)?.hProperties;

function tablesOf(body: string): Table[] {
  const tree = parseMdx(body);
  remarkTableNames()(tree);
  return tree.children.filter((node) => node.type === 'table');
}

test('a table is named after the heading above it, a second one with its number', () => {
  const names = tablesOf(`## Doses\n\n${TABLE}\nText.\n\n${TABLE}\n## Places\n\n${TABLE}`).map((table) => propertiesOf(table)?.['name']);
  assert.deepEqual(names, ['Table: Doses', 'Table: Doses (2)', 'Table: Places']);
});

test('a table without a heading above it still has a name', () => {
  assert.equal(propertiesOf(tablesOf(TABLE)[0])?.['name'], 'Table: of this page');
});

test('each cell carries the name of its column, and every row and cell its role', () => {
  const [table] = tablesOf(TABLE);
  assert.equal(propertiesOf(table)?.['columns'], 2);
  assert.deepEqual(
    table?.children.map((row) => [propertiesOf(row), ...row.children.map(propertiesOf)]),
    [
      [{ role: 'row', 'data-pagefind-ignore': '' }, { role: 'columnheader' }, { role: 'columnheader' }],
      [{ role: 'row' }, { role: 'cell', 'data-label': 'Trial' }, { role: 'cell', 'data-label': 'Minutes' }],
    ],
  );
});
