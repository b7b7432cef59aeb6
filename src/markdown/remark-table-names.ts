import type { Root, Table } from 'mdast';
import { textOf } from '../content-model/mdx.ts';

/**
 * Remark plugin. Gives each table what `components/content/Table.astro` shows: its accessible name, which is the heading
 * above it (a second table under one heading gets a number), its number of columns, and on each cell the name of its
 * column, for screens on which the cells of a row are stacked.
 */
export function remarkTableNames() {
  return (tree: Root) => {
    let heading = 'of this page';
    const times = new Map<string, number>();
    for (const node of tree.children) {
      if (node.type === 'heading') heading = textOf(node);
      if (node.type !== 'table') continue;
      const time = (times.get(heading) ?? 0) + 1;
      times.set(heading, time);
      const columns = (node.children[0]?.children ?? []).map(textOf);
      node.data = { ...node.data, hProperties: { name: `Table: ${heading}${time > 1 ? ` (${time})` : ''}`, columns: columns.length } };
      labelCells(node, columns);
    }
  };
}

/** Adds ARIA roles too: browsers drop table semantics when cells have `display: block`. */
function labelCells(table: Table, columns: readonly string[]): void {
  table.children.forEach((row, rowIndex) => {
    // The names of columns, run together, are no sentence that an excerpt could show.
    row.data = { ...row.data, hProperties: { role: 'row', ...(rowIndex === 0 && { 'data-pagefind-ignore': '' }) } };
    row.children.forEach((cell, index) => {
      cell.data = {
        ...cell.data,
        hProperties: rowIndex === 0 ? { role: 'columnheader' } : { role: 'cell', 'data-label': columns[index] ?? '' },
      };
    });
  });
}
