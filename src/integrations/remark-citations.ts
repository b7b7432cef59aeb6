import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { collectCitations, mentionsOfCautions, selectCautions, type CautionSources, type Mention } from '../lib/citations.ts';
import { parseJson } from '../lib/json.ts';
import { walk } from '../lib/mdx.ts';

/**
 * Remark plugin. Numbers a page's citations in document order before anything is rendered: gives each `<Cite>` its
 * anchors (`at`) and puts the page's citations into `remarkPluginFrontmatter.citations`.
 */
export function remarkCitations(options: { cautionsFile: URL }) {
  const cautions = parseJson(readFileSync(options.cautionsFile, 'utf8')) as CautionSources[];
  return (tree: Root, file: VFile) => {
    const mentions: Mention[] = [];
    const timesCited = new Map<string, number>();
    walk(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const literal = (name: string) => {
        const value = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
        return typeof value === 'string' ? value : undefined;
      };
      if (node.name === 'Cite') {
        const places = (literal('ref') ?? '').split(' ').map((ref) => {
          const times = (timesCited.get(ref) ?? 0) + 1;
          timesCited.set(ref, times);
          return { ref, anchor: String(times) };
        });
        mentions.push(...places);
        node.attributes.push({
          type: 'mdxJsxAttribute',
          name: 'at',
          value: places.map(({ anchor }) => anchor).join(' '),
        });
      } else if (node.name === 'Cautions') {
        mentions.push(
          ...mentionsOfCautions(
            selectCautions(cautions, {
              ids: literal('ids'),
              level: literal('level'),
            }),
          ),
        );
      }
    });
    const astro = (file.data['astro'] ??= {}) as {
      frontmatter?: Record<string, unknown>;
    };
    (astro.frontmatter ??= {})['citations'] = collectCitations(mentions);
  };
}
