import type { Root } from 'mdast';
import { textOf } from '../lib/mdx.ts';

/**
 * Remark plugin. Names each table after the heading above it, as its accessible name; a second table under one heading
 * gets a number.
 */
export function remarkTableNames() {
  return (tree: Root) => {
    let heading = 'Table';
    const times = new Map<string, number>();
    for (const node of tree.children) {
      if (node.type === 'heading') heading = textOf(node);
      if (node.type !== 'table') continue;
      const time = (times.get(heading) ?? 0) + 1;
      times.set(heading, time);
      node.data = { ...node.data, hProperties: { name: `Table: ${heading}${time > 1 ? ` (${time})` : ''}` } };
    }
  };
}
