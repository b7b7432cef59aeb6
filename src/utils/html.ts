import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Returns every element of a page in document order, templates and <noscript> included, with its position in the source. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const visit = (node: Node) => {
    if (adapter.isElementNode(node)) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  // With scripting, <noscript> contains text only.
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return elements;
}

/** Returns the value of an attribute, or `undefined` where the element or the attribute is missing. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Returns the element or its nearest ancestor that has an attribute. */
export function closestWith(element: Element, attribute: string): Element | undefined {
  let node: DefaultTreeAdapterTypes.ParentNode | null = element;
  while (node && adapter.isElementNode(node)) {
    if (attributeOf(node, attribute) !== undefined) return node;
    node = node.parentNode;
  }
  return undefined;
}

/** Returns the text of an element with single spaces; empty for no element. */
export function textOf(element: Element | undefined): string {
  const parts: string[] = [];
  const visit = (node: Node) => {
    if (adapter.isTextNode(node)) parts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  if (element) visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Returns the text of a piece of markup: without tags, its entities decoded. */
export const textOfMarkup = (html: string): string => textOf(elementsOf(html).find(({ tagName }) => tagName === 'body'));
