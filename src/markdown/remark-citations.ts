import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import {
  collectCitations,
  occurrencesOfCautions,
  occurrencesOfEntries,
  occurrencesOfFinding,
  selectCautions,
  selectClaims,
  type CitationOccurrence,
  type CitedEntry,
} from '../content-model/citations.ts';
import { attributeOf, isComponent, walk, type ComponentNode } from '../content-model/mdx.ts';
import { frontmatterOf, readEntries } from './plugin-data.ts';

/** The data files whose entries cite when a component shows them. */
interface Options {
  cautionsFile: URL;
  findingsFile: URL;
  claimsFile: URL;
}

/**
 * Remark plugin. Numbers a page's citations in document order before anything is rendered: gives each `<Cite>` its
 * anchors (`at`) and puts the page's citations into `remarkPluginFrontmatter.citations`.
 */
export function remarkCitations({ cautionsFile, findingsFile, claimsFile }: Options) {
  return (tree: Root, file: VFile) => {
    const timesCited = new Map<string, number>();
    const occurrencesIn = (node: ComponentNode): CitationOccurrence[] => {
      const literal = (name: string) => attributeOf(node, name);
      switch (node.name) {
        case 'Cite':
          return (literal('ref') ?? '').split(' ').map((ref) => {
            const times = (timesCited.get(ref) ?? 0) + 1;
            timesCited.set(ref, times);
            return { ref, anchor: String(times) };
          });
        case 'Cautions': {
          const all = readEntries<CitedEntry & { level: string }>(cautionsFile);
          return occurrencesOfCautions(selectCautions(all, { ids: literal('ids'), level: literal('level') }));
        }
        case 'Finding':
          return occurrencesOfFinding(readEntries<CitedEntry>(findingsFile), literal('id'), literal('figure'));
        case 'Findings':
          return occurrencesOfEntries('summary', readEntries<CitedEntry>(findingsFile));
        case 'CommonClaims':
          return occurrencesOfEntries('claim', selectClaims(readEntries<CitedEntry & { group: string }>(claimsFile), literal('group')));
        default:
          return [];
      }
    };
    const occurrences: CitationOccurrence[] = [];
    walk(tree, (node) => {
      if (!isComponent(node)) return;
      const own = occurrencesIn(node);
      occurrences.push(...own);
      if (node.name === 'Cite')
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'at', value: own.map(({ anchor }) => anchor).join(' ') });
    });
    frontmatterOf(file)['citations'] = collectCitations(occurrences);
  };
}
