import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import {
  collectCitations,
  mentionsOfCautions,
  mentionsOfEntries,
  mentionsOfFinding,
  selectCautions,
  selectClaims,
  type CautionSources,
  type CitedEntry,
  type CitedFinding,
  type Mention,
} from '../content-model/citations.ts';
import { parseJson } from '../utils/json.ts';
import { attributeOf, isComponent, walk } from '../content-model/mdx.ts';
import { frontmatterOf } from './remark-frontmatter.ts';

/** The data files whose entries cite when a component shows them. */
interface Options {
  cautionsFile: URL;
  findingsFile: URL;
  claimsFile: URL;
}

/** The value of an attribute in quotes. */
type Literal = (name: string) => string | undefined;

/**
 * Remark plugin. Numbers a page's citations in document order before anything is rendered: gives each `<Cite>` its
 * anchors (`at`) and puts the page's citations into `remarkPluginFrontmatter.citations`.
 */
export function remarkCitations({ cautionsFile, findingsFile, claimsFile }: Options) {
  const read = <T>(file: URL) => parseJson(readFileSync(file, 'utf8')) as T[];
  const cautions = read<CautionSources>(cautionsFile);
  const findings = read<CitedFinding>(findingsFile);
  const claims = read<CitedEntry & { group: string }>(claimsFile);
  /** What the components that show data cite. */
  const mentionsOf: Record<string, (literal: Literal) => Mention[]> = {
    Cautions: (literal) => mentionsOfCautions(selectCautions(cautions, { ids: literal('ids'), level: literal('level') })),
    Finding: (literal) => mentionsOfFinding(findings, literal('id'), literal('figure')),
    Findings: () => mentionsOfEntries('summary', findings),
    CommonClaims: (literal) => mentionsOfEntries('claim', selectClaims(claims, literal('group'))),
  };
  return (tree: Root, file: VFile) => {
    const mentions: Mention[] = [];
    const timesCited = new Map<string, number>();
    walk(tree, (node) => {
      if (!isComponent(node)) return;
      const literal: Literal = (name) => attributeOf(node, name);
      if (node.name === 'Cite') {
        const places = (literal('ref') ?? '').split(' ').map((ref) => {
          const times = (timesCited.get(ref) ?? 0) + 1;
          timesCited.set(ref, times);
          return { ref, anchor: String(times) };
        });
        mentions.push(...places);
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'at', value: places.map(({ anchor }) => anchor).join(' ') });
      } else if (node.name && Object.hasOwn(mentionsOf, node.name)) mentions.push(...mentionsOf[node.name]!(literal));
    });
    frontmatterOf(file)['citations'] = collectCitations(mentions);
  };
}
