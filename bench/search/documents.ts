import { readFileSync } from 'node:fs';
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';
import { builtFiles } from '../../src/utils/built-files.ts';
import { attributeOf, elementsOf, textOf } from '../../src/utils/html.ts';

/** A page as a search library takes it. */
export interface SearchDocument {
  /** Its address: `/faq/serotonin/`. */
  id: string;
  title: string;
  text: string;
}

/** The pages below `dist` that Pagefind indexes too, with the same texts: those that have a `data-pagefind-body`. */
export function documentsOf(dist: string): SearchDocument[] {
  return builtFiles(dist, 'index.html').flatMap(({ path, file }) => {
    const elements = elementsOf(readFileSync(file, 'utf8'));
    const body = elements.find((element) => attributeOf(element, 'data-pagefind-body') !== undefined);
    if (!body) return [];
    const title = textOf(elements.find(({ tagName }) => tagName === 'h1'));
    return [{ id: `/${path.replace(/index\.html$/, '')}`, title, text: searchableText(body) }];
  });
}

/** The text inside an element but for what Pagefind is told to leave out. */
function searchableText(body: DefaultTreeAdapterTypes.Element): string {
  const parts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (adapter.isTextNode(node)) parts.push(node.value);
    if (
      adapter.isElementNode(node) &&
      (attributeOf(node, 'data-pagefind-ignore') !== undefined || ['script', 'style'].includes(node.tagName))
    )
      return;
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(body);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
