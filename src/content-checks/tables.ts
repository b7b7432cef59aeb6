import type { Root, Table } from 'mdast';
import { textOf, walk } from '../content-model/mdx.ts';
import { count } from '../utils/text.ts';
import { show, type Problem } from './issue.ts';

/** The line below the header of a table. */
const RULE = /^(?=.*\|)\s*\|?(?:\s*:?-+:?\s*\|?)+\s*$/;

/** Refuses tables of which a part would not be shown: GFM drops cells beyond the header, and makes no table of another rule. */
export function checkTables(file: string, tree: Root, at: (line?: number) => string): Problem[] {
  const problems: Problem[] = [];
  walk(tree, (node) => {
    if (node.type === 'table') problems.push(...checkRows(file, node, at));
    if (node.type !== 'paragraph') return;
    const rule = textOf(node)
      .split('\n')
      .findIndex((line) => RULE.test(line));
    if (rule === -1) return;
    const line = node.position && node.position.start.line + rule;
    problems.push({
      file,
      field: at(line),
      found: 'a table whose rule does not fit its header',
      expected: 'as many parts in the rule as cells in the header',
    });
  });
  return problems;
}

function checkRows(file: string, table: Table, at: (line?: number) => string): Problem[] {
  const columns = table.align?.length ?? 0;
  return table.children
    .filter(({ children }) => children.length !== columns)
    .map((row) => ({
      file,
      field: at(row.position?.start.line),
      found: `${count(row.children.length, 'cell')} in the row that begins with ${show(row.children[0] ? textOf(row.children[0]) : '')}`,
      expected: `${columns}, as in the header; an empty cell is written too`,
    }));
}
