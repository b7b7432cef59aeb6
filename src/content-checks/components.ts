import type { Root } from 'mdast';
import { componentProps, drawingNames, type ComponentName } from '../content-model/schemas/components.ts';
import { componentsIn, type ComponentUse } from '../content-model/mdx.ts';
import type { Comparisons } from './claims.ts';
import { problemsFromIssues, show, type Problem } from './issue.ts';

/** Ids that exist. */
export type IdSet = Pick<ReadonlySet<string>, 'has'>;

/** What a body may point to. */
export interface KnownIds {
  references: IdSet;
  terms: IdSet;
  cautions: IdSet;
  findings: IdSet;
  protocols: IdSet;
  /** The trials whose results a finding has, by the id of the finding. */
  figures: ReadonlyMap<string, readonly string[]>;
  /** What each study was compared with. */
  comparisons: Comparisons;
}

const NAMES = Object.keys(componentProps)
  .map((name) => `<${name}>`)
  .join(', ');

/** Checks every component of a body: its name, its props, the ids in them, and that nothing is shown twice. */
export function checkComponents(file: string, tree: Root, at: (line?: number) => string, known: KnownIds): Problem[] {
  const shown = new Set<string>();
  return componentsIn(tree).flatMap((use): Problem[] => {
    const { name, props, dynamic } = use;
    const schema = Object.hasOwn(componentProps, name) ? componentProps[name as ComponentName] : undefined;
    if (!schema) return [{ file, field: at(use.line), found: `<${name}>`, expected: `one of ${NAMES}` }];
    const field = `${at(use.line)}, <${name}>`;
    if (dynamic.length > 0) return [{ file, field, found: `${dynamic.join(', ')} in braces`, expected: 'text in quotes' }];
    const result = schema.safeParse(props);
    const repeated = shownBy(use).filter(({ what, id }) => {
      const isShown = shown.has(`${what} ${id}`);
      shown.add(`${what} ${id}`);
      return isShown;
    });
    return [
      ...(result.success ? [] : problemsFromIssues(file, props, result.error.issues, `${field} `)),
      ...unknownIds(use, known).map((found) => ({ file, field, ...found })),
      ...repeated.map(({ what, id }) => ({ file, field, found: `"${id}" a second time`, expected: `each ${what} once a page` })),
    ];
  });
}

/** What a component shows that may stand on a page once, for its citations or its parts have fixed ids. */
function shownBy({ name, props }: ComponentUse): { what: string; id: string }[] {
  if (name === 'Cautions') return idsOf(props['ids']).map((id) => ({ what: 'caution', id }));
  if (name === 'Finding') return idsOf(props['id']).map((id) => ({ what: 'finding', id: [id, ...idsOf(props['figure'])].join(' ') }));
  if (name === 'SelfMassage') return idsOf(props['part']).map((id) => ({ what: 'part of the self-massage', id }));
  if (name === 'TrialPlan') return idsOf(props['part']).map((id) => ({ what: 'part of the trial plan', id }));
  if (name === 'Findings') return [{ what: 'summary', id: 'findings' }];
  if (name === 'CommonClaims') return idsOf(props['group']).map((id) => ({ what: 'group of claims', id }));
  if (drawingNames.some((drawing) => drawing === name)) return [{ what: 'drawing', id: name }];
  return [];
}

/** The ids in a prop: words separated by spaces. */
export const idsOf = (value: string | true | undefined) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : []);

/** The prop of a component that names entries of a data file. */
const POINTERS: Partial<
  Record<ComponentName, { prop: string; kind: Exclude<keyof KnownIds, 'comparisons' | 'figures' | 'protocols'>; where: string }>
> = {
  Cite: { prop: 'ref', kind: 'references', where: 'references.json' },
  Term: { prop: 'id', kind: 'terms', where: 'glossary.json' },
  Cautions: { prop: 'ids', kind: 'cautions', where: 'cautions.json' },
  Finding: { prop: 'id', kind: 'findings', where: 'findings.json' },
};

/** The ids in a component's props that no data file has. */
function unknownIds({ name, props }: ComponentUse, known: KnownIds): { found: string; expected: string }[] {
  const figure = name === 'Finding' ? props['figure'] : undefined;
  const figures = typeof props['id'] === 'string' ? known.figures.get(props['id']) : undefined;
  if (typeof figure === 'string' && figures && !figures.includes(figure))
    return [
      {
        found: `the figure ${show(figure)}`,
        expected: figures.length > 0 ? `one of ${figures.join(', ')}` : 'no "figure": the finding has none',
      },
    ];
  const pointer = POINTERS[name as ComponentName];
  if (!pointer) return [];
  return idsOf(props[pointer.prop])
    .filter((id) => !known[pointer.kind].has(id))
    .map((id) => ({ found: show(id), expected: `an id from ${pointer.where}` }));
}
