import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, type BuiltFile } from '../built-files.ts';
import { elementsOf, type Element } from '../html.ts';
import type { Problem } from './problem.ts';

interface BuiltPage {
  /** Path below `dist`, with slashes: `faq/index.html`. */
  path: string;
  ids: Set<string>;
  elements: Element[];
}

/** An origin that no link of ours can name. */
const ORIGIN = 'http://built.invalid';

/**
 * Checks the built pages below `dist`: every internal link and fragment leads somewhere, every image has a text
 * alternative. Links may be root-absolute or relative.
 */
export function checkLinks(dist: string): Problem[] {
  const pages = builtFiles(dist, '.html').map(readPage);
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

function readPage({ path, file }: BuiltFile): BuiltPage {
  const elements = elementsOf(readFileSync(file, 'utf8'));
  const ids = elements.flatMap((element) => element.attrs.filter(({ name }) => name === 'id').map(({ value }) => value));
  return { path, ids: new Set(ids), elements };
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
