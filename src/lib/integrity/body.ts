import type { Root } from 'mdast';
import { componentProps, type ComponentName } from '../../schemas/components.ts';
import { componentsIn, parseMdx, textOf, walk, type ComponentUse } from '../mdx.ts';
import { checkClaims, type Comparisons } from './claims.ts';
import { problemsFromIssues, show, type Problem } from './problem.ts';

/** Ids that exist. */
export type IdSet = Pick<ReadonlySet<string>, 'has'>;

/** What a body may point to. */
export interface KnownIds {
  references: IdSet;
  terms: IdSet;
  cautions: IdSet;
  findings: IdSet;
  /** What each study was compared with. */
  comparisons: Comparisons;
}

/** Link texts that say nothing by themselves (WCAG 2.4.9). */
const EMPTY_LINK_TEXT = /^(?:|here|click here|this|this page|link|more|read more|learn more)$/i;

/** Checks the MDX body of one file. `bodyLine` is the line of the file at which the body begins. */
export function checkBody(file: string, body: string, bodyLine: number, known: KnownIds, listed: readonly string[]): Problem[] {
  const at = (line: number | undefined) => (line === undefined ? 'body' : `body, line ${line}`);
  // Empty lines stand for the frontmatter, so that every position is one of the file.
  const lines = '\n'.repeat(bodyLine) + body;
  let tree: Root;
  try {
    tree = parseMdx(lines);
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    return [
      {
        file,
        field: at(line),
        found: `MDX that does not parse (${message.split('\n')[0]})`,
        expected: 'valid MDX',
      },
    ];
  }
  if (body.trim() === '')
    return [
      {
        file,
        field: 'body',
        found: 'no text',
        expected: 'the text of the page',
      },
    ];
  return [
    ...checkMarkdown(file, tree, at),
    ...checkFootnotes(file, lines, at),
    ...checkComponents(file, tree, at, known),
    ...checkCitations(file, tree, at, known, listed),
    ...checkClaims(file, tree, known.comparisons),
  ];
}

function checkMarkdown(file: string, tree: Root, at: (line?: number) => string): Problem[] {
  const problems: Problem[] = [];
  walk(tree, (node) => {
    const refuse = (found: string, expected: string) =>
      problems.push({
        file,
        field: at(node.position?.start.line),
        found,
        expected,
      });
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim())
      refuse(`the image "${node.type === 'image' ? node.url : node.label}" without a text alternative`, 'words in its square brackets');
    if (node.type === 'heading' && node.depth === 1) refuse('a heading of level 1', '## or ###, for the title is the page’s only level 1');
    if (node.type === 'listItem' && typeof node.checked === 'boolean') refuse('a task list', 'a plain list');
    if (node.type === 'mdxjsEsm') refuse('an import or export', 'components as docs/writing.md names them, without imports');
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
      refuse(`the expression {${node.value}}`, 'text, or a comment as {/* … */}');
    if ((node.type === 'link' || node.type === 'linkReference') && EMPTY_LINK_TEXT.test(textOf(node).trim()))
      refuse(`a link called "${textOf(node)}"`, 'words that name its target');
  });
  return problems;
}

function checkFootnotes(file: string, body: string, at: (line?: number) => string): Problem[] {
  return body.split('\n').flatMap((line, index) => {
    const match = /\[\^[^\]]+\]/.exec(line);
    return match
      ? [
          {
            file,
            field: at(index + 1),
            found: `the footnote ${match[0]}`,
            expected: '<Cite ref="…" />',
          },
        ]
      : [];
  });
}

function checkComponents(file: string, tree: Root, at: (line?: number) => string, known: KnownIds): Problem[] {
  const problems: Problem[] = [];
  const shown = new Set<string>();
  for (const use of componentsIn(tree)) {
    const field = at(use.line);
    const schema = Object.hasOwn(componentProps, use.name) ? componentProps[use.name as ComponentName] : undefined;
    if (!schema) {
      problems.push({
        file,
        field,
        found: `<${use.name}>`,
        expected: `one of ${Object.keys(componentProps)
          .map((name) => `<${name}>`)
          .join(', ')}`,
      });
      continue;
    }
    if (use.dynamic.length > 0) {
      problems.push({
        file,
        field: `${field}, <${use.name}>`,
        found: `${use.dynamic.join(', ')} in braces`,
        expected: 'text in quotes',
      });
      continue;
    }
    const result = schema.safeParse(use.props);
    if (!result.success) problems.push(...problemsFromIssues(file, use.props, result.error.issues, `${field}, <${use.name}> `));
    problems.push(
      ...unknownIds(use.name as ComponentName, use.props, known).map((found) => ({ file, field: `${field}, <${use.name}>`, ...found })),
    );
    for (const { what, id } of shownBy(use)) {
      if (shown.has(`${what} ${id}`))
        problems.push({
          file,
          field: `${field}, <${use.name}>`,
          found: `"${id}" a second time`,
          expected: `each ${what} once a page`,
        });
      shown.add(`${what} ${id}`);
    }
  }
  return problems;
}

/** What a component shows that may stand on a page once, for its citations have fixed anchors. */
function shownBy({ name, props }: ComponentUse): { what: string; id: string }[] {
  if (name === 'Cautions') return idsOf(props['ids']).map((id) => ({ what: 'caution', id }));
  if (name === 'Finding') return idsOf(props['id']).map((id) => ({ what: 'finding', id }));
  if (name === 'Findings') return [{ what: 'summary', id: 'findings' }];
  if (name === 'CommonClaims') return idsOf(props['group']).map((id) => ({ what: 'group of claims', id }));
  return [];
}

const idsOf = (value: string | true | undefined) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : []);

/** The prop of a component that names entries of a data file. */
const POINTERS: Partial<Record<ComponentName, { prop: string; kind: Exclude<keyof KnownIds, 'comparisons'>; where: string }>> = {
  Cite: { prop: 'ref', kind: 'references', where: 'references.json' },
  Term: { prop: 'id', kind: 'terms', where: 'glossary.json' },
  Cautions: { prop: 'ids', kind: 'cautions', where: 'cautions.json' },
  Finding: { prop: 'id', kind: 'findings', where: 'findings.json' },
};

function unknownIds(
  name: ComponentName,
  props: Record<string, string | true | undefined>,
  known: KnownIds,
): { found: string; expected: string }[] {
  const pointer = POINTERS[name];
  if (!pointer) return [];
  return idsOf(props[pointer.prop])
    .filter((id) => !known[pointer.kind].has(id))
    .map((id) => ({ found: show(id), expected: `an id from ${pointer.where}` }));
}

function checkCitations(file: string, tree: Root, at: (line?: number) => string, known: KnownIds, listed: readonly string[]): Problem[] {
  const cited = componentsIn(tree).flatMap((use) =>
    use.name === 'Cite' ? idsOf(use.props['ref']).map((ref) => ({ ref, line: use.line })) : [],
  );
  const citedIds = new Set(cited.map(({ ref }) => ref));
  return [
    ...cited
      .filter(({ ref }) => known.references.has(ref) && !listed.includes(ref))
      .map(({ ref, line }) => ({
        file,
        field: at(line),
        found: `<Cite> of "${ref}", which "references" does not list`,
        expected: 'a reference listed in the frontmatter',
      })),
    ...listed
      .filter((ref) => known.references.has(ref) && !citedIds.has(ref))
      .map((ref) => ({
        file,
        field: 'references',
        found: `"${ref}", which no <Cite> cites`,
        expected: 'only references that the page cites',
      })),
  ];
}
