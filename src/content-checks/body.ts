import type { Root } from 'mdast';
import { componentsIn, parseMdx, textOf, walk } from '../content-model/mdx.ts';
import { checkClaims } from './claims.ts';
import { checkComponents, idsOf, type KnownIds } from './components.ts';
import { strings, type PageFile } from './foreign-keys.ts';
import type { Problem } from './issue.ts';
import { checkPlacement } from './placement.ts';
import { checkTables } from './tables.ts';

/** Link texts that say nothing by themselves (WCAG 2.4.9). */
const EMPTY_LINK_TEXT = /^(?:|here|click here|this|this page|link|more|read more|learn more)$/i;

/** Checks the MDX body of a page. */
export function checkBody({ file, body, bodyLine, data }: Omit<PageFile, 'id'>, known: KnownIds): Problem[] {
  const at = (line: number | undefined) => (line === undefined ? 'body' : `body, line ${line}`);
  // Empty lines stand for the frontmatter, so that every position is one of the file.
  const lines = '\n'.repeat(bodyLine) + body;
  let tree: Root;
  try {
    tree = parseMdx(lines);
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    return [{ file, field: at(line), found: `MDX that does not parse (${message.split('\n')[0]})`, expected: 'valid MDX' }];
  }
  if (body.trim() === '') return [{ file, field: 'body', found: 'no text', expected: 'the text of the page' }];
  return [
    ...checkMarkdown(file, tree, at),
    ...checkFootnotes(file, lines, at),
    ...checkComponents(file, tree, at, known),
    ...checkPlacement(file, tree, at),
    ...checkTables(file, tree, at),
    ...checkCitations(file, tree, at, known, strings(data.references)),
    ...checkClaims(file, tree, known.comparisons),
  ];
}

function checkMarkdown(file: string, tree: Root, at: (line?: number) => string): Problem[] {
  const problems: Problem[] = [];
  walk(tree, (node) => {
    const refuse = (found: string, expected: string) => problems.push({ file, field: at(node.position?.start.line), found, expected });
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
    return match ? [{ file, field: at(index + 1), found: `the footnote ${match[0]}`, expected: '<Cite ref="…" />' }] : [];
  });
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
