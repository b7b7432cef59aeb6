import { componentsIn, idsOf, type ComponentUse } from '../content-model/mdx.ts';
import { componentProps, drawingNames, type ComponentName } from '../content-model/schemas/components.ts';
import { hasId, type Content, type DataName, type Page } from './content.ts';
import { bodyIssue, issuesFromZod, show, type Issue } from './issue.ts';

const NAMES = Object.keys(componentProps)
  .map((name) => `<${name}>`)
  .join(', ');

/** The props that name entries of a data file. */
const REFERENCES: Readonly<Record<string, [prop: string, file: DataName]>> = {
  Cite: ['ref', 'references'],
  Term: ['id', 'glossary'],
  Cautions: ['ids', 'cautions'],
  Finding: ['id', 'findings'],
};

/** Checks every component of a body: its name, its props, the ids in them, and that nothing is shown twice. */
export function checkComponents({ file, tree }: Page, content: Content): Issue[] {
  const shown = new Set<string>();
  return componentsIn(tree).flatMap((use): Issue[] => {
    const { name, props, dynamic, position } = use;
    const schema = Object.hasOwn(componentProps, name) ? componentProps[name as ComponentName] : undefined;
    if (!schema) return [bodyIssue(file, { position }, `<${name}>`, `one of ${NAMES}`)];
    const issue = (found: string, expected: string) => bodyIssue(file, { position, name }, found, expected);
    if (dynamic.length > 0) return [issue(`${dynamic.join(', ')} in braces`, 'text in quotes')];
    const result = schema.safeParse(props);
    const repeated = shownBy(use).filter(([what, id]) => {
      const isShown = shown.has(`${what} ${id}`);
      shown.add(`${what} ${id}`);
      return isShown;
    });
    return [
      ...(result.success ? [] : issuesFromZod(file, props, result.error.issues, `${issue('', '').field} `)),
      ...unknownIds(use, content).map(([found, expected]) => issue(found, expected)),
      ...repeated.map(([what, id]) => issue(`"${id}" a second time`, `each ${what} once a page`)),
    ];
  });
}

/** Returns what a component shows that a page may show once, for its citations or its parts have fixed ids. */
function shownBy({ name, props }: ComponentUse): [what: string, id: string][] {
  const each = (what: string, prop: string) => idsOf(props[prop]).map((id): [string, string] => [what, id]);
  if (name === 'Cautions') return each('caution', 'ids');
  if (name === 'Finding') return each('finding', 'id').map(([what, id]) => [what, [id, ...idsOf(props['figure'])].join(' ')]);
  if (name === 'SelfMassage') return each('part of the self-massage', 'part');
  if (name === 'TrialPlan') return each('part of the trial plan', 'part');
  if (name === 'Findings') return [['summary', 'findings']];
  if (name === 'CommonClaims') return each('group of claims', 'group');
  return drawingNames.some((drawing) => drawing === name) ? [['drawing', name]] : [];
}

/** Returns the ids in a component's props that its data file does not have, each with what is expected. */
function unknownIds({ name, props }: ComponentUse, content: Content): [found: string, expected: string][] {
  const [prop, file] = REFERENCES[name] ?? [];
  if (prop === undefined || file === undefined) return [];
  const finding = name === 'Finding' ? content.data.findings?.find(({ id }) => id === props['id']) : undefined;
  const trials = ((finding?.['figures'] ?? []) as { reference?: string }[]).flatMap(({ reference }) => reference ?? []);
  const { figure } = props;
  if (finding && typeof figure === 'string' && !trials.includes(figure))
    return [[`the figure ${show(figure)}`, trials.length > 0 ? `one of ${trials.join(', ')}` : 'no "figure": the finding has none']];
  return idsOf(props[prop])
    .filter((id) => !hasId(content, file, id))
    .map((id) => [show(id), `an id from ${file}.json`]);
}
