import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Problem } from './problem.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

interface BuiltPage {
  /** Path below `dist`, with slashes: `faq/index.html`. */
  path: string;
  ids: Set<string>;
  elements: Element[];
}

/** An origin that no link of ours can name. */
const ORIGIN = 'http://built.invalid';

/** Every HTML file below a folder. */
export function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Checks the built pages below `dist`: every internal link and fragment leads somewhere, every image has a text
 * alternative. Links may be root-absolute or relative.
 */
export function checkLinks(dist: string): Problem[] {
  const pages = htmlFiles(dist).map((file) => readPage(dist, file));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const resolveTarget = (pathname: string): string | undefined => {
    const path = decoded(pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    // A folder without its slash is no address: hosts differ in what they answer.
    return byPath.has(file) || statSync(join(dist, file), { throwIfNoEntry: false })?.isFile() ? file : undefined;
  };

  return pages.flatMap((page) =>
    page.elements.flatMap((element): Problem[] => {
      const refuse = (field: string, found: string, expected: string) => [{ file: sourceOf(page.path), field, found, expected }];
      const attribute = (name: string) => element.attrs.find((candidate) => candidate.name === name)?.value;
      if (element.tagName === 'img' && attribute('alt') === undefined)
        return refuse('image', `"${attribute('src')}" without a text alternative`, 'an alt attribute');
      const href = attribute('href') ?? attribute('src') ?? attribute('action');
      if (href === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return [];
      const url = new URL(href, `${ORIGIN}/${page.path}`);
      const target = resolveTarget(url.pathname);
      if (target === undefined) return refuse('link', `"${href}", which leads nowhere`, 'the address of a page or file of the site');
      const fragment = decoded(url.hash.slice(1));
      const targetPage = byPath.get(target);
      if (fragment && targetPage && !targetPage.ids.has(fragment))
        return refuse('link', `"${href}", whose fragment names nothing on that page`, 'the id of a heading or element');
      return [];
    }),
  );
}

function readPage(dist: string, file: string): BuiltPage {
  const elements: Element[] = [];
  const visit = (node: Node) => {
    if (adapter.isElementNode(node)) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  // Without scripting, so that <noscript> holds elements and not text.
  visit(parse(readFileSync(file, 'utf8'), { scriptingEnabled: false }));
  const ids = elements.flatMap((element) => element.attrs.filter(({ name }) => name === 'id').map(({ value }) => value));
  return {
    path: relative(dist, file).split(sep).join('/'),
    ids: new Set(ids),
    elements,
  };
}

/** A part of an address without its percent signs; one that is not well encoded is left as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The content file a built page was made from, or the built page itself. */
function sourceOf(path: string): string {
  const match = /^([a-z-]+)\/([a-z0-9-]+)\/index\.html$/.exec(path);
  const source = match ? `src/content/${match[1]}/${match[2]}.mdx` : '';
  return source && existsSync(source) ? source : `dist/${path}`;
}
