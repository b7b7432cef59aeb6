import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { contentPages } from '../src/content-model/content-files.ts';
import { parseJson } from '../src/utils/json.ts';
import { sections } from '../src/navigation.ts';

const SECTION = sections.map(({ id }) => id).join('|');

/**
 * Takes pages out of a copy of the project until `count` are left, and mends what pointed to them. Pages that the code
 * itself names stay; the others are spread over all sections. Throws when the code names more than `count`.
 */
export function keepPages(folder: string, count: number): void {
  const pages = contentPages(folder).map((page) => ({ ...page, id: page.file.replace(/^src\/content\/|\.mdx$/g, '') }));
  const named = pagesNamedIn(folder);
  const [needed, others] = [pages.filter(({ id }) => named.has(id)), pages.filter(({ id }) => !named.has(id))];
  if (needed.length > count) throw new Error(`The code itself links to ${needed.length} pages: ${count} are too few.`);
  const step = others.length / Math.max(1, count - needed.length);
  const spread = Array.from({ length: count - needed.length }, (_, index) => others[Math.floor(index * step)]!);
  const kept = new Set([...needed, ...spread].map(({ id }) => id));
  const gone = new Set(pages.map(({ id }) => id).filter((id) => !kept.has(id)));

  for (const page of pages) {
    const path = join(folder, page.file);
    if (!kept.has(page.id)) rmSync(path);
    else {
      const data = withoutOthers(page.data, kept, page.id);
      writeFileSync(path, `---\n${stringify(data, { lineWidth: 0 })}---\n${withoutLinks(page.body, gone)}`);
    }
  }
  for (const path of globSync('src/content/*.json', { cwd: folder }).map((name) => join(folder, name))) {
    const entries = parseJson(withoutLinks(readFileSync(path, 'utf8'), gone)) as Record<string, unknown>[] | object;
    // The text of /accessibility/ is no list and names no page.
    if (!Array.isArray(entries)) continue;
    writeFileSync(path, JSON.stringify((entries as Record<string, unknown>[]).map((entry) => withoutOthers(entry, kept))));
  }
}

/** The ids in the code outside `src/content`: `faq/serotonin`. */
function pagesNamedIn(folder: string): Set<string> {
  const code = globSync('src/**/*.{astro,ts}', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(code.flatMap((text) => [...text.matchAll(new RegExp(`\\b(?:${SECTION})/[a-z0-9-]+`, 'g'))].map(([id]) => id)));
}

/** Links in text to a page that is gone lead to the list of its section. */
function withoutLinks(text: string, gone: ReadonlySet<string>): string {
  return text.replace(new RegExp(`/(${SECTION})/([a-z0-9-]+)/(?:#[a-z0-9-]+)?`, 'g'), (link, section: string, slug: string) =>
    gone.has(`${section}/${slug}`) ? `/${section}/` : link,
  );
}

/** Without the ids of pages that are gone. Other pages take their places in `related`, which must not be empty. */
function withoutOthers(entry: object, kept: ReadonlySet<string>, own = ''): Record<string, unknown> {
  const left = (ids: string[], least: number) => {
    const there = ids.filter((id) => kept.has(id));
    const more = [...kept].filter((id) => id !== own && !there.includes(id)).slice(0, Math.max(0, least - there.length));
    return [...there, ...more];
  };
  return Object.fromEntries(
    Object.entries(entry as Record<string, unknown>).map(([field, value]) => {
      if (field === 'related') return [field, left(value as string[], (value as string[]).length)];
      if (field === 'see' || field === 'pages') return [field, left(value as string[], 0)];
      if (field !== 'actions') return [field, value];
      return [field, (value as { page?: string }[]).map(({ page, ...action }) => ({ ...action, ...(page && kept.has(page) && { page }) }))];
    }),
  );
}
