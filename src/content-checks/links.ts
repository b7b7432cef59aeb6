import type { Root } from 'mdast';
import { attributeOf, isComponent, textOf, walk } from '../content-model/mdx.ts';
import { staticPages } from '../content-model/static-pages.ts';
import { pageSchemas } from '../content-model/schemas/pages.ts';
import { slug } from '../utils/text.ts';
import { expectedWebAddress } from '../utils/urls.ts';
import { layoutIds, type Content, type Page } from './content.ts';
import { bodyIssue, type Issue } from './issue.ts';

/** The addresses of the pages that are no content files. */
const ROUTES: ReadonlySet<string> = new Set([
  '/',
  '/search/',
  ...Object.keys(pageSchemas).map((section) => `/${section}/`),
  ...Object.keys(staticPages),
]);

/** The start of an address with a scheme. */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** The end of an address that names the file of a page. */
const PAGE_FILE = /(?:\/index)?\.(?:html?|mdx?)$/i;

/** The prefixes of ids that citations, findings, figures and studies have. */
const GENERATED_ID = /^(?:cite|ref|figure|finding|summary|claim|study)-/;

/**
 * Returns what is expected of an address that no reader could follow, or that leaves the site unseen; `undefined` for a path,
 * a fragment, and a whole address of the web, of mail or of a telephone. Browsers read "\" as "/", and "//x" as the host x.
 */
export function expectedAddress(address: string): string | undefined {
  if (/[\s\\]/u.test(address)) return 'an address without spaces and backslashes';
  if (address.startsWith('//')) return '"https://…", or a path from the root with one slash';
  const [, scheme] = SCHEME.exec(address) ?? [];
  switch (scheme?.toLowerCase()) {
    case undefined:
      return undefined;
    case 'http':
    case 'https':
      return expectedWebAddress(address);
    case 'mailto':
      return /^mailto:[^@?]+@[^@?]+\.[^@?]+/i.test(address) ? undefined : '"mailto:" and an address of mail';
    case 'tel':
      return /^tel:\+?[\d-]+$/i.test(address) ? undefined : '"tel:" and a number';
    default:
      return 'a page of the site, "https:", "mailto:" or "tel:"';
  }
}

/** Checks every address in a body: its form, and for a page of the site that there is one, with the part that the fragment names. */
export function checkLinks({ file, id, tree }: Page, content: Content): Issue[] {
  const issues: Issue[] = [];
  walk(tree, (node) => {
    const address =
      node.type === 'link' || node.type === 'definition' ? node.url : isComponent(node, 'a') ? attributeOf(node, 'href') : undefined;
    if (address === undefined) return;
    const expected = expectedAddress(address) ?? (SCHEME.test(address) ? undefined : expectedPath(address, id, content));
    if (expected) issues.push(bodyIssue(file, { position: node.position }, `the link "${address}"`, expected));
  });
  return issues;
}

/** Returns what is expected of an address within the site that leads nowhere. The addresses of files are checked in the built pages. */
function expectedPath(address: string, id: string, { pages, pageIds, data }: Content): string | undefined {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  if (!path.startsWith('/') && !address.startsWith('#')) return 'a path from the root, such as "/faq/how-often/", or "https://…"';
  if (/\.[a-z0-9]+$/i.test(path) && !PAGE_FILE.test(path)) return undefined;
  const exists = (page: string) => ROUTES.has(page) || pageIds.has(page.slice(1, -1));
  if (path !== '' && !exists(path)) {
    const meant = path.toLowerCase().replace(PAGE_FILE, '').replace(/\/?$/, '/');
    return exists(meant) ? `"${meant}"` : 'the address of a page of the site';
  }
  const target = pages.find((page) => page.id === (path === '' ? id : path.slice(1, -1)));
  if (fragment === '' || !target?.tree || GENERATED_ID.test(fragment) || layoutIds.includes(fragment)) return undefined;
  const isEntry = Object.values(data).some((entries) => entries?.some((entry) => entry.id === fragment));
  return isEntry || headingSlugs(target.tree).includes(slug(fragment)) ? undefined : 'the id of a heading on that page after "#"';
}

/** Returns the ids of the headings of a page, with single hyphens. */
function headingSlugs(tree: Root): string[] {
  const slugs: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') slugs.push(slug(textOf(node)));
  });
  return slugs;
}
