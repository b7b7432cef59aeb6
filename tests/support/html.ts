import { readFileSync } from 'node:fs';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** The parsed document of a built page. */
export const readDocument = (file: string): Node => parse(readFileSync(file, 'utf8'));

export const isElement = (node: Node): node is Element => adapter.isElementNode(node);

export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => adapter.isTextNode(node);

export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** An attribute's value; `undefined` when it is not there. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

export const classesOf = (element: Element): string[] => (attribute(element, 'class') ?? '').split(/\s+/);

export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

/** Every element at or below a node for which `test` holds, in document order. */
export function elements(node: Node, test: (element: Element) => boolean = () => true): Element[] {
  const own = isElement(node) && test(node) ? [node] : [];
  return [...own, ...childrenOf(node).flatMap((child) => elements(child, test))];
}

/** The text of a node as it stands in the file. */
export function textContent(node: Node): string {
  return isText(node) ? node.value : childrenOf(node).map(textContent).join('');
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html label legend li main nav ol option p pre section summary table tbody td th thead tr ul'
  ).split(' '),
);

export const isBlock = (element: Element): boolean => BLOCKS.has(element.tagName);

/**
 * The prose of a node as plain text, one block a line. Elements for which `leaveOut` holds, hidden ones, scripts and
 * styles say nothing.
 */
export function prose(node: Node, leaveOut: (element: Element) => boolean = () => false): string {
  const collect = (current: Node): string => {
    if (isText(current)) return current.value.replace(/\s+/g, ' ');
    if (!isElement(current)) return childrenOf(current).map(collect).join('');
    if (['script', 'style', 'template'].includes(current.tagName) || attribute(current, 'hidden') !== undefined || leaveOut(current))
      return '';
    const inner = current.childNodes.map(collect).join('');
    return isBlock(current) ? `\n${inner}\n` : inner;
  };
  return collect(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
