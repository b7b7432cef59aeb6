import type { Nodes } from 'mdast';
import { componentsIn, parseMarkdown, textOf, walk } from '../content-model/mdx.ts';
import { textsIn, type Content } from './content.ts';
import { forbiddenCharacter } from './characters.ts';
import { bodyIssue, fieldName, show, type Issue } from './issue.ts';

/** Fields that are no text for readers: addresses and identifiers, which have schemas of their own. */
const NO_TEXT: readonly PropertyKey[] = ['URL', 'url', 'DOI', 'id'];

/** Marks without which a text is no Markdown. */
const MAY_BE_MARKDOWN = /[*_`[\]<>&#\\~|]|^\s*(?:[-+>]|\d+[.)])\s/;

/** Checks that the fields which are shown as plain text, of pages and of data, have no Markdown, HTML or invisible characters. */
export function checkPlainText({ pages, staticPages, data }: Content): Issue[] {
  const fieldIssues = (file: string, value: unknown, prefix = '') =>
    textsIn(value).flatMap(({ path, text }) => {
      const mistake = NO_TEXT.includes(path.at(-1)!) ? undefined : mistakeIn(text);
      return mistake ? [{ file, field: `${prefix}${fieldName(path)}`, ...mistake }] : [];
    });
  return [
    ...[...pages, ...staticPages].flatMap(({ file, data: fields, tree }) => [
      ...fieldIssues(file, fields),
      ...(tree ? componentsIn(tree) : []).flatMap(({ name, props, position }) => {
        const mistake = typeof props['title'] === 'string' ? mistakeIn(props['title']) : undefined;
        return mistake ? [bodyIssue(file, { position, name }, mistake.found, mistake.expected)] : [];
      }),
    ]),
    ...Object.entries(data).flatMap(([name, entries = []]) =>
      entries.flatMap(({ id, ...entry }) => fieldIssues(`src/content/${name}.json`, entry, `${id} `)),
    ),
  ];
}

function mistakeIn(text: string): { found: string; expected: string } | undefined {
  // A character that is written with an escape is not in the text of the file.
  const character = forbiddenCharacter(text);
  if (character) return { found: character.found, expected: character.expected };
  if (!MAY_BE_MARKDOWN.test(text)) return undefined;
  const tree = parseMarkdown(text.trim());
  let markup: Nodes | undefined;
  walk(tree, (node) => {
    // GFM makes a link of a bare address, which stays the same text.
    if (markup || ['root', 'paragraph', 'text'].includes(node.type) || (node.type === 'link' && isBare(node, text))) return;
    markup = node;
  });
  if (markup) return { found: `Markdown or HTML: ${show(sourceOf(markup, text.trim()))}`, expected: 'plain text' };
  return textOf(tree) === text.trim()
    ? undefined
    : { found: `an entity or a backslash of Markdown in ${show(text)}`, expected: 'the character itself' };
}

const sourceOf = ({ position }: Nodes, text: string) => text.slice(position?.start.offset, position?.end.offset);
const isBare = (node: Nodes, text: string) => textOf(node) === sourceOf(node, text.trim());
