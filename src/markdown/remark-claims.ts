import type { Paragraph, Root } from 'mdast';
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
    tree.children = tree.children.map((node) => {
      if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Claim') return node;
      const children = node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child as never]));
      return { type: 'paragraph', children: [{ ...node, type: 'mdxJsxTextElement', children }] } satisfies Paragraph;
    });
  };
}
