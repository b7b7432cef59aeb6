import type { Paragraph, Table } from 'mdast';
import { textOf, walk } from '../content-model/mdx.ts';
import { count } from '../utils/text.ts';
import type { Page } from './content.ts';
import { bodyIssue, show, type Issue } from './issue.ts';

/** The line below the header of a table. */
const RULE = /^(?=.*\|)\s*\|?(?:\s*:?-+:?\s*\|?)+\s*$/;

/** Checks that every part of a table is shown: GFM drops cells beyond the header, and makes no table of another rule. */
export function checkTables({ file, tree }: Page): Issue[] {
  const issues: Issue[] = [];
  walk(tree, (node) => {
    if (node.type === 'table') issues.push(...checkRows(file, node));
    if (node.type === 'paragraph') issues.push(...checkRule(file, node));
  });
  return issues;
}

function checkRows(file: string, { align, children }: Table): Issue[] {
  const columns = align?.length ?? 0;
  const wrong = children.filter((row) => row.children.length !== columns);
  return wrong.map((row) => {
    const found = `${count(row.children.length, 'cell')} in the row that begins with ${show(row.children[0] ? textOf(row.children[0]) : '')}`;
    return bodyIssue(file, row, found, `${columns}, as in the header; an empty cell is written too`);
  });
}

function checkRule(file: string, paragraph: Paragraph): Issue[] {
  const index = textOf(paragraph)
    .split('\n')
    .findIndex((line) => RULE.test(line));
  if (index === -1) return [];
  const line = (paragraph.position?.start.line ?? 1) + index;
  const expected = 'as many parts in the rule as cells in the header';
  return [{ file, field: `body, line ${line}`, found: 'a table whose rule does not fit its header', expected }];
}
