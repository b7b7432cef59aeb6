import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFiles, type BuiltFile } from '../../src/lib/built-files.ts';
import { articleSections, sections } from '../../src/lib/sections.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built site. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface BuiltPage extends BuiltFile {
  /** Address below the site's root, without a slash at its start: `faq/`. */
  url: string;
  /** Pages of one type share layout and parts: see `typeOf`. */
  type: string;
}

/** Every HTML page below `dist`, in the order of their paths. Empty when nothing is built. */
export function pages(folder = dist): BuiltPage[] {
  if (!existsSync(folder)) return [];
  return builtFiles(folder, '.html').map(({ path, file }) => ({
    path,
    url: path.replace(/(^|\/)index\.html$/, '$1'),
    file,
    type: typeOf(path),
  }));
}

/** One page of each type: the longest, for it holds most of what its type can hold. */
export function onePageOfEachType(): BuiltPage[] {
  const byType = Map.groupBy(pages(), ({ type }) => type);
  return [...byType.values()].map((group) => group.reduce((a, b) => (statSync(b.file).size > statSync(a.file).size ? b : a)));
}

/** The fewest pages that a whole build can have: one for each content file and each route without parameters. */
export function expectedPages(): number {
  const routes = globSync('src/pages/**/*.astro', { cwd: root }).filter((route) => !route.includes('['));
  // A section with a route of its own is among the routes.
  const lists = articleSections.filter((id) => !routes.some((route) => route.replaceAll('\\', '/') === `src/pages/${id}/index.astro`));
  return globSync('src/content/**/*.mdx', { cwd: root }).length + lists.length + routes.length;
}

/**
 * The type of a page: `research page` for the articles of a section, `section` for the lists that share a layout, and for
 * every other page its own address.
 */
function typeOf(path: string): string {
  const [folder, ...rest] = path.split('/');
  const section = sections.find(({ id }) => id === folder);
  if (section && existsSync(join(root, 'src/content', section.id, `${rest[0]}.mdx`))) return `${section.id} page`;
  if (section && !['faq', 'research'].includes(section.id) && rest.length === 1) return 'section';
  return `/${path.replace(/index\.html$/, '')}`;
}
