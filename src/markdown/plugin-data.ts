import { readFileSync, statSync } from 'node:fs';
import type { VFile } from 'vfile';
import { parseJson } from '../utils/json.ts';

const cache = new Map<string, { modified: number; entries: unknown }>();

/** Returns the entries of a data file, read again only when it has changed: `astro dev` compiles pages after edits of data. */
export function readEntries<T>(file: URL): readonly T[] {
  const modified = statSync(file).mtimeMs;
  let read = cache.get(file.href);
  if (read?.modified !== modified) {
    read = { modified, entries: parseJson(readFileSync(file, 'utf8')) };
    cache.set(file.href, read);
  }
  return read.entries as T[];
}

/** Returns the object that Astro gives to a page's route as `remarkPluginFrontmatter`. */
export function frontmatterOf(file: VFile): Record<string, unknown> {
  const astro = (file.data['astro'] ??= {}) as { frontmatter?: Record<string, unknown> };
  return (astro.frontmatter ??= {});
}
