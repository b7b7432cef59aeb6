import type { Nodes } from 'mdast';
import { drawingNames, type ComponentName } from '../content-model/schemas/components.ts';
import { isComponent, textOf, type ComponentNode } from '../content-model/mdx.ts';
import type { Page } from './content.ts';
import { bodyIssue, show, type Issue } from './issue.ts';

/** The components that show what is written inside them, and nothing without it. */
const NEED_WORDS: readonly ComponentName[] = ['Claim', 'Note', 'Term'];
/** The drawings that show their sources below: they may have citations inside. */
const MAY_HAVE_CITATIONS: readonly ComponentName[] = ['AttackPhases', 'NervePathway', 'WorkedMuscles'];
/** The components that make lists, tables and drawings, which browsers take out of a paragraph. */
const BLOCKS: readonly ComponentName[] = ['Cautions', 'SelfMassage', 'Findings', 'CommonClaims', 'Note', ...drawingNames];

const isNamed = (names: readonly ComponentName[], { name }: ComponentNode) => names.some((known) => known === name);

/** Checks that nothing is written where it would be lost: words inside a component that shows none, a block within a line. */
export function checkPlacement({ file, tree }: Page): Issue[] {
  const issues: Issue[] = [];
  const visit = (node: Nodes, parent?: Nodes): void => {
    if (isComponent(node)) {
      const refuse = (found: string, expected: string) => issues.push(bodyIssue(file, node, found, expected));
      const words = textOf(node).trim();
      if (isNamed(NEED_WORDS, node)) {
        if (words === '' && node.children.length === 0) refuse('nothing inside it', 'the words that it shows');
      } else if (!isNamed(MAY_HAVE_CITATIONS, node) && (words !== '' || node.children.some(({ type }) => type !== 'text')))
        refuse(`${words === '' ? 'something' : show(words)} inside it`, `<${node.name} … />, which takes no words`);
      if (isNamed(BLOCKS, node) && node.type === 'mdxJsxTextElement' && !isAlone(parent))
        refuse('it within a line', 'it by itself, with an empty line before and after');
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(tree);
  return issues;
}

/** True for a paragraph of components only: MDX takes them out of it. */
const isAlone = (parent: Nodes | undefined): boolean =>
  parent?.type === 'paragraph' &&
  parent.children.every((child) => (child.type === 'text' ? child.value.trim() === '' : child.type === 'mdxJsxTextElement'));
