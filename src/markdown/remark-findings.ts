import { readFileSync } from 'node:fs';
import type { Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { levelsOf } from '../content-model/findings.ts';
import { parseJson } from '../utils/json.ts';
import { componentsIn } from '../content-model/mdx.ts';
import type { Certainty } from '../content-model/schemas/finding.ts';
import { frontmatterOf } from './remark-frontmatter.ts';

/**
 * Remark plugin. Adds the certainties of the findings that a page quotes or shows to `remarkPluginFrontmatter.certainties`,
 * so it stands after `remarkClaims`. MDX takes a `<Finding>` that is a paragraph by itself out of its paragraph; this puts it back.
 */
export function remarkFindings(options: { findingsFile: URL }) {
  const findings = parseJson(readFileSync(options.findingsFile, 'utf8')) as { id: string; certainty: Certainty }[];
  return (tree: Root, file: VFile) => {
    const uses = componentsIn(tree);
    const shown = findings.filter(({ id }) =>
      uses.some(({ name, props }) => name === 'Findings' || (name === 'Finding' && props['id'] === id && props['figure'] === undefined)),
    );
    const frontmatter = frontmatterOf(file);
    const claimed = (frontmatter['certainties'] ?? []) as string[];
    frontmatter['certainties'] = [...claimed, ...shown.flatMap(({ certainty }) => levelsOf(certainty))];
    wrapIn(tree);
  };
}

/** The components that quote sentences from data. */
const QUOTES = ['Finding', 'TrialPlan'];

/** Puts each quote that is a block by itself into a paragraph, at any depth: in a list, in a note. */
function wrapIn(parent: Parents): void {
  const children = parent.children as Root['children'];
  for (const [index, child] of children.entries()) {
    if (child.type === 'mdxJsxFlowElement' && QUOTES.includes(child.name ?? ''))
      children[index] = { type: 'paragraph', children: [{ ...child, type: 'mdxJsxTextElement', children: [] }] };
    else if ('children' in child) wrapIn(child);
  }
}
