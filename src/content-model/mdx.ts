import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** What GFM means on this site; `astro.config.mjs` and the parser of this module use the same options. */
export const gfmOptions = { singleTilde: false } as const;

/** The parser's names for GFM footnotes. */
const FOOTNOTE_CONSTRUCTS = ['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'];

/** Remark plugin that takes footnotes out of GFM, for citations are our own. Goes after `remarkGfm`. */
export function remarkWithoutFootnotes(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: FOOTNOTE_CONSTRUCTS } });
}

const markdownParser = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(remarkWithoutFootnotes).freeze();
const mdxParser = markdownParser().use(remarkMdx).freeze();

/** Returns the syntax tree of Markdown without components: an entry of `/changes/`. */
export function parseMarkdown(text: string): Root {
  return markdownParser.parse(text);
}

/** Returns the syntax tree of an MDX body (without frontmatter). Throws the parser's message, with line and column, on broken MDX. */
export function parseMdx(body: string): Root {
  return mdxParser.parse(body);
}

/** A component in a tree, as a block or within a line. */
export type ComponentNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** True for a component; with a name, for that one only. */
export function isComponent(node: Nodes, name?: string): node is ComponentNode {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && (name === undefined || node.name === name);
}

/** Returns the value of a component's attribute in quotes; `undefined` when it is not there or not in quotes. */
export function attributeOf(node: ComponentNode, name: string): string | undefined {
  const value = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A component as an author wrote it: `<Cite ref="…" />`. */
export interface ComponentUse {
  name: string;
  /** Literal attributes; one that is not a plain string is given as `undefined` and listed in `dynamic`. */
  props: Record<string, string | true | undefined>;
  dynamic: string[];
  position: Nodes['position'];
}

/** Returns every JSX element of a tree, in document order. */
export function componentsIn(tree: Root): ComponentUse[] {
  const found: ComponentUse[] = [];
  walk(tree, (node) => {
    if (!isComponent(node)) return;
    const use: ComponentUse = { name: node.name ?? '', props: {}, dynamic: [], position: node.position };
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') use.dynamic.push('{…}');
      else if (attribute.value === null || attribute.value === undefined) use.props[attribute.name] = true;
      else if (typeof attribute.value === 'string') use.props[attribute.name] = attribute.value;
      else use.dynamic.push(attribute.name);
    }
    found.push(use);
  });
  return found;
}

/** Returns the ids in a prop: words separated by spaces. */
export const idsOf = (value: string | true | undefined): string[] => (typeof value === 'string' ? value.split(' ').filter(Boolean) : []);

/** Visits a tree in document order; the callback returns `'skip'` to leave out a node's children. */
export function walk(node: Nodes, visit: (node: Nodes) => 'skip' | void): void {
  if (visit(node) === 'skip' || !('children' in node)) return;
  for (const child of node.children) walk(child, visit);
}

const LEAVES_OUT = new Set(['table', 'code', 'inlineCode', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm']);

/** Returns the prose of a tree as plain text, one block a line: no tables, code, citations or shown cautions. */
export function proseOf(tree: Root): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim()) lines.push(line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  const collect = (node: Nodes): void => {
    if (LEAVES_OUT.has(node.type)) return;
    if (node.type === 'text') line += node.value;
    else if ('children' in node) {
      const isBlock = ['paragraph', 'heading', 'listItem', 'mdxJsxFlowElement'].includes(node.type);
      if (isBlock) flush();
      node.children.forEach(collect);
      if (isBlock) flush();
    } else if (node.type === 'break') line += ' ';
  };
  collect(tree);
  flush();
  return lines.join('\n');
}

/** Returns the text of a node without its markup; an image counts as its text alternative. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
