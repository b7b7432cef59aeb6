import type { Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { claimsIn } from '../content-model/claims.ts';
import { componentsIn } from '../content-model/mdx.ts';
import { levelsOf, type Certainty } from '../content-model/schemas/finding.ts';
import { frontmatterOf, readEntries } from './plugin-data.ts';

/** The components that are sentences of a paragraph. The sheet of the trial plan is a list. */
const SENTENCES = ['Claim', 'Finding', 'TrialPlan'];
const isSheet = ({ attributes }: Extract<Parents, { type: 'mdxJsxFlowElement' }>) => attributes.some(({ value }) => value === 'sheet');

/**
 * Remark plugin. Puts the certainties of a page's claims, and then those of the findings that it quotes or shows, into
 * `remarkPluginFrontmatter.certainties`. MDX takes a sentence that is a paragraph by itself out of its paragraph; this puts it back.
 */
export function remarkCertainties({ findingsFile }: { findingsFile: URL }) {
  return (tree: Root, file: VFile) => {
    const uses = componentsIn(tree);
    const shown = readEntries<{ id: string; certainty: Certainty }>(findingsFile).filter(({ id }) =>
      uses.some(({ name, props }) => name === 'Findings' || (name === 'Finding' && props['id'] === id && props['figure'] === undefined)),
    );
    frontmatterOf(file)['certainties'] = [
      ...claimsIn(tree).map(({ certainty }) => certainty),
      ...shown.flatMap(({ certainty }) => levelsOf(certainty)),
    ];
    wrapSentences(tree);
  };
}

/** Puts each sentence that is a block by itself into a paragraph, at any depth: in a list, in a note. */
function wrapSentences(parent: Parents): void {
  const children = parent.children as Root['children'];
  for (const [index, child] of children.entries()) {
    if (child.type === 'mdxJsxFlowElement' && SENTENCES.includes(child.name ?? '') && !isSheet(child)) {
      const words = child.children.flatMap((node) => (node.type === 'paragraph' ? node.children : [node as never]));
      children[index] = { type: 'paragraph', children: [{ ...child, type: 'mdxJsxTextElement', children: words }] };
    } else if ('children' in child) wrapSentences(child);
  }
}
