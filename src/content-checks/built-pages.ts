import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFiles } from '../utils/built-files.ts';
import { readPages, type BuiltPage } from '../utils/built-pages.ts';
import { attributeOf } from '../utils/html.ts';
import { leavesTheSite } from '../utils/urls.ts';
import type { Issue } from './issue.ts';
import { expectedAddress } from './links.ts';

/** What the check takes from a built page. */
interface PageParts {
  /** Path below `dist`, with slashes: `faq/index.html`. */
  path: string;
  ids: readonly string[];
  /** The addresses of its links, files and forms, in document order. */
  addresses: readonly string[];
  /** The addresses of its images without a text alternative. */
  unnamedImages: readonly (string | undefined)[];
}

/** An origin that no link of ours can name. */
const ORIGIN = 'http://built.invalid';

/**
 * Checks the built pages below `dist`: every link and fragment within the site leads somewhere, none leaves it unseen, no id is
 * on a page twice, every image has a text alternative. Links may be root-absolute or relative.
 * @param root the project's root
 */
export function checkBuiltPages(dist: string, root = dirname(dist)): Issue[] {
  const pages = readPages(dist, partsOf);
  const idsByPath = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));
  // A set of names, for a file system may find a file under a name of other letters.
  const files = new Set(builtFiles(dist, '').map(({ path }) => path));

  return pages.flatMap(({ path, ids, addresses, unnamedImages }) => {
    const issue = (field: string, found: string, expected: string): Issue => ({ file: sourceOf(root, path), field, found, expected });
    const linkIssue = (address: string): Issue[] => {
      const expected = expectedAddress(address);
      if (expected) return [issue('link', `"${address}"`, expected)];
      if (leavesTheSite(address)) return [];
      const url = new URL(address, `${ORIGIN}/${path}`);
      const name = decoded(url.pathname).slice(1);
      // A folder without its slash is no address: hosts differ in what they answer.
      const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
      if (!files.has(file)) return [issue('link', `"${address}", which leads nowhere`, 'the address of a page or file of the site')];
      const fragment = decoded(url.hash.slice(1));
      return fragment && idsByPath.get(file)?.has(fragment) === false
        ? [issue('link', `"${address}", whose fragment names nothing on that page`, 'the id of a heading or element')]
        : [];
    };
    const duplicates = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [
      ...addresses.flatMap(linkIssue),
      ...unnamedImages.map((src) => issue('image', `"${src}" without a text alternative`, 'an alt attribute')),
      ...[...duplicates].map((id) => issue('id', `"${id}" on more than one element`, 'each id once a page')),
    ];
  });
}

function partsOf({ path, elements }: BuiltPage): PageParts {
  const images = elements.filter((element) => element.tagName === 'img' && attributeOf(element, 'alt') === undefined);
  return {
    path,
    ids: elements.flatMap((element) => attributeOf(element, 'id') ?? []),
    addresses: elements
      // The address at which the site is published is checked where it is set.
      .filter((element) => attributeOf(element, 'rel') !== 'canonical')
      .flatMap((element) => attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? attributeOf(element, 'action') ?? []),
    unnamedImages: images.map((image) => attributeOf(image, 'src')),
  };
}

/** Returns a part of an address without its percent signs; one that is not well encoded is left as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Returns the content file that a built page was made from, or the built page itself. */
function sourceOf(root: string, path: string): string {
  const match = /^([a-z-]+)\/([a-z0-9-]+)\/index\.html$/.exec(path);
  const source = match ? `src/content/${match[1]}/${match[2]}.mdx` : '';
  return source && existsSync(join(root, source)) ? source : `dist/${path}`;
}
