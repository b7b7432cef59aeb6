import type { Nodes } from 'mdast';
import { textOf, walk } from '../content-model/mdx.ts';
import type { Page } from './content.ts';
import { bodyIssue, show, type Issue } from './issue.ts';

/** Link texts that say nothing by themselves (WCAG 2.4.9). */
const EMPTY_LINK_TEXT = /^(?:|here|click here|this|this page|link|more|read more|learn more)$/i;

/** Marks of Markdown that made no link and no bold text, so that readers see them. */
const UNREAD = /\]\s?\(|\]\[|\*\*|__/;

const COMMENT = /^\s*\/\*[\s\S]*\*\/\s*$/;

/** Checks that a body has only the Markdown that `docs/writing.md` names. */
export function checkMarkdown({ file, tree, body, bodyLine }: Page): Issue[] {
  const issues: Issue[] = [];
  walk(tree, (node) => {
    const mistake = mistakeIn(node);
    if (mistake) issues.push(bodyIssue(file, { position: node.position }, ...mistake));
  });
  const footnotes = body.split('\n').flatMap((line, index) => {
    const match = /\[\^[^\]]+\]/.exec(line);
    return match
      ? [{ file, field: `body, line ${bodyLine + index + 1}`, found: `the footnote ${match[0]}`, expected: '<Cite ref="…" />' }]
      : [];
  });
  return [...issues, ...footnotes];
}

function mistakeIn(node: Nodes): [found: string, expected: string] | undefined {
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return [
        `the image "${'url' in node ? node.url : node.label}"`,
        'a drawing of src/components/figures/, for pages have no other images',
      ];
    case 'html':
      return [`HTML: ${node.value}`, 'Markdown'];
    case 'text':
      return UNREAD.test(node.value)
        ? [`marks of Markdown that stay in the text: ${show(node.value)}`, 'a link as [words](/address/), bold as **words**']
        : undefined;
    case 'listItem':
      return typeof node.checked === 'boolean' ? ['a task list', 'a plain list'] : undefined;
    case 'mdxjsEsm':
      return ['an import or export', 'components as docs/writing.md names them, without imports'];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return COMMENT.test(node.value) ? undefined : [`the expression {${node.value}}`, 'text, or a comment as {/* … */}'];
    case 'link':
    case 'linkReference':
      return EMPTY_LINK_TEXT.test(textOf(node).trim()) ? [`a link called "${textOf(node)}"`, 'words that name its target'] : undefined;
    default:
      return undefined;
  }
}
