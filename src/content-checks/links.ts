import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPages, type BuiltPage } from '../utils/built-pages.ts';
import { attributeOf } from '../utils/html.ts';
import { leavesTheSite } from '../utils/urls.ts';
import type { Issue } from './issue.ts';

/** What the check takes from a built page. */
interface PageLinks {
  /** Path below `dist`, with slashes: `faq/index.html`. */
  path: string;
  ids: ReadonlySet<string>;
  /** In document order: an address that must lead somewhere, or the address of an image without a text alternative. */
  found: readonly (string | { image: string | undefined })[];
}

/** An origin that no link of ours can name. */
const ORIGIN = 'http://built.invalid';

/**
 * Checks the built pages below `dist`: every internal link and fragment leads somewhere, every image has a text
 * alternative. Links may be root-absolute or relative.
 * @param root the project's root
 */
export function checkLinks(dist: string, root = dirname(dist)): Issue[] {
  const pages = readPages(dist, linksOf);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const resolveTarget = (pathname: string): string | undefined => {
    const path = decoded(pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    // A folder without its slash is no address: hosts differ in what they answer.
    return byPath.has(file) || statSync(join(dist, file), { throwIfNoEntry: false })?.isFile() ? file : undefined;
  };

  return pages.flatMap((page) =>
    page.found.flatMap((href): Issue[] => {
      const refuse = (field: string, found: string, expected: string) => [{ file: sourceOf(root, page.path), field, found, expected }];
      if (typeof href !== 'string') return refuse('image', `"${href.image}" without a text alternative`, 'an alt attribute');
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

/** Takes from a built page what `checkLinks` needs. */
function linksOf({ path, elements }: BuiltPage): PageLinks {
  const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
  const found = elements.flatMap((element): PageLinks['found'] => {
    if (element.tagName === 'img' && attributeOf(element, 'alt') === undefined) return [{ image: attributeOf(element, 'src') }];
    const href = attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? attributeOf(element, 'action');
    return href === undefined || leavesTheSite(href) ? [] : [href];
  });
  return { path, ids: new Set(ids), found };
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
function sourceOf(root: string, path: string): string {
  const match = /^([a-z-]+)\/([a-z0-9-]+)\/index\.html$/.exec(path);
  const source = match ? `src/content/${match[1]}/${match[2]}.mdx` : '';
  return source && existsSync(join(root, source)) ? source : `dist/${path}`;
}
