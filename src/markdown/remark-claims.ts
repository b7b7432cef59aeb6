import type { Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { claimsIn } from '../content-model/claims.ts';
import { frontmatterOf } from './remark-frontmatter.ts';

/**
 * Remark plugin. Puts the certainties of a page's claims into `remarkPluginFrontmatter.certainties`. MDX takes a claim
 * that is a paragraph by itself out of its paragraph; this puts it back.
 */
export function remarkClaims() {
  return (tree: Root, file: VFile) => {
    frontmatterOf(file)['certainties'] = claimsIn(tree).map(({ certainty }) => certainty);
    wrapIn(tree);
  };
}

/** Puts each claim that is a block by itself into a paragraph, at any depth: in a list, in a note. */
function wrapIn(parent: Parents): void {
  const children = parent.children as Root['children'];
  for (const [index, child] of children.entries()) {
    if (child.type === 'mdxJsxFlowElement' && child.name === 'Claim') {
      const words = child.children.flatMap((node) => (node.type === 'paragraph' ? node.children : [node as never]));
      children[index] = { type: 'paragraph', children: [{ ...child, type: 'mdxJsxTextElement', children: words }] };
    } else if ('children' in child) wrapIn(child);
  }
}
