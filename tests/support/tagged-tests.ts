import ts from 'typescript';

/** A test that checks a row of `/accessibility/`. */
export interface TaggedTest {
  /** The row's id. */
  id: string;
  /** Where it stands, as `tests/a11y/axe.spec.ts:12`. */
  place: string;
  /** Whether it, or a group around it, is left out when tests run: always or under some condition. */
  isLeftOut: boolean;
}

const TAG = /@a11y-([a-z0-9-]+)/g;
const TESTS = new Set(['test', 'it']);
const GROUPS = new Set(['describe', 'suite']);
const LEAVES_OUT = new Set(['skip', 'fixme', 'todo', 'fail']);

/**
 * The tags `@a11y-<id>` of a file's tests: in the option `tag` of Playwright's tests and groups, and in the titles of node's. A
 * tag in any other place, such as a constant, is no tag, for it could not be told which test has it.
 */
export function taggedTests(path: string, source: string): TaggedTest[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: TaggedTest[] = [];
  visit(file, leavesOutHere(file));
  return found;

  function visit(node: ts.Node, isLeftOut: boolean): void {
    let isInside = isLeftOut;
    if (ts.isCallExpression(node) && isTestOrGroup(node)) {
      isInside ||= isMarkedAsLeftOut(node) || node.arguments.some((argument) => leavesOutHere(bodyOf(argument)));
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      for (const id of tagsOf(node)) found.push({ id, place: `${path}:${line + 1}`, isLeftOut: isInside || leavesOutInside(node) });
    }
    ts.forEachChild(node, (child) => visit(child, isInside));
  }
}

/** `test.describe.skip` as `['test', 'describe', 'skip']`; empty for a call of anything else. */
function namesOf(expression: ts.Expression): string[] {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const before = namesOf(expression.expression);
  return before.length > 0 ? [...before, expression.name.text] : [];
}

/** A call with a title and a body; `test.skip(({ browserName }) => …, 'why')` has no title. */
function isTestOrGroup({ expression, arguments: given }: ts.CallExpression): boolean {
  const [first = ''] = namesOf(expression);
  const [title, ...rest] = given.map((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
  return (TESTS.has(first) || GROUPS.has(first)) && title === false && rest.includes(true);
}

/** The tags in the title and the options of a test or a group. */
function tagsOf({ arguments: given }: ts.CallExpression): string[] {
  const options = given.find(ts.isObjectLiteralExpression);
  const tag = options?.properties.find((property) => property.name?.getText() === 'tag');
  return [given[0], tag].flatMap((node) => [...(node?.getText() ?? '').matchAll(TAG)].map(([, id]) => id!));
}

/** `test.skip(…)`, `describe.skip(…)` and the options `skip` and `todo` of node's tests. */
function isMarkedAsLeftOut({ expression, arguments: given }: ts.CallExpression): boolean {
  const options = given.find(ts.isObjectLiteralExpression);
  return (
    namesOf(expression).some((name) => LEAVES_OUT.has(name)) ||
    (options?.properties.some(({ name }) => LEAVES_OUT.has(name?.getText() ?? '')) ?? false)
  );
}

/** `test.skip()`, `test.fixme(condition)` or `t.skip()`: a call that leaves out what it stands in. */
const isLeavingOut = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  !isTestOrGroup(node) &&
  /^(?:test|it|t|context|testInfo|test\.info\(\))(?:\.describe)?\.(?:skip|fixme|todo|fail)$/.test(node.expression.getText());

/** Whether a statement of a file or a body, itself and not one inside it, leaves all of it out. */
function leavesOutHere(body: ts.SourceFile | ts.Block | undefined): boolean {
  return body?.statements.some((statement) => ts.isExpressionStatement(statement) && isLeavingOut(statement.expression)) ?? false;
}

/** Whether anything inside a test leaves it out. */
function leavesOutInside(node: ts.Node): boolean {
  return ts.forEachChild(node, (child) => isLeavingOut(child) || leavesOutInside(child)) ?? false;
}

const bodyOf = (node: ts.Node): ts.Block | undefined =>
  (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isBlock(node.body) ? node.body : undefined;
