import { textOf, walk } from '../content-model/mdx.ts';
import { slug } from '../utils/text.ts';
import { layoutIds, type Page } from './content.ts';
import { bodyIssue, show, type Issue } from './issue.ts';

/** Checks that every heading of a body has an id of its own, made of its words, and that no level is left out. */
export function checkHeadings({ file, tree }: Page): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let level = 1;
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    const words = textOf(node).trim();
    const id = slug(words);
    const refuse = (found: string, expected: string) => issues.push(bodyIssue(file, { position: node.position }, found, expected));
    if (node.depth === 1) refuse('a heading of level 1', '## or ###, for the title is the page’s only level 1');
    else if (node.depth > level + 1)
      refuse(`a heading of level ${node.depth} below one of level ${level}`, `level ${level + 1}, with ${'#'.repeat(level + 1)}`);
    if (words === '') refuse('a heading without words', 'words that name what follows');
    else if (id === '') refuse(`the heading ${show(words)}`, 'words, for its address is made of them');
    else if (layoutIds.includes(id)) refuse(`the heading ${show(words)}, which every page has by itself`, 'another heading');
    else if (seen.has(id)) refuse(`the heading ${show(words)} a second time`, 'each heading once a page');
    seen.add(id);
    level = Math.max(node.depth, 2);
  });
  return issues;
}
