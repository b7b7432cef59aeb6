import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, close } from 'pagefind';
import { builtFiles } from '../../utils/built-files.ts';
import { readPages } from '../../utils/built-pages.ts';
import { buildCautionIndex, buildQuickIndex } from './build-index.ts';
import { readSearchContent } from './read-content.ts';
import { readPage } from './read-page.ts';

/** The attributes of the search forms that name the files of the index, as their components write them. */
export const INDEX_ATTRIBUTES = { quick: 'data-quick-index', cautions: 'data-caution-index', fullText: 'data-full-text' } as const;
/** The folder of files whose names have a hash of their content. */
const HASHED_FOLDER = '_astro';
/** Files of Pagefind's own interfaces, which the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)|^wasm\.unknown/;

/**
 * Writes the indexes of the built pages, and their names into the pages. Returns a line for the log.
 * @param contentFolder the folder of the content, with a slash at its end
 */
export async function writeIndexes(dist: string, contentFolder: URL): Promise<string> {
  const pages = await writeFullText(dist);
  const content = readSearchContent(contentFolder);
  const records = readPages(dist, ({ path, elements }) => readPage(path, elements)).flatMap((record) => record ?? []);
  const names = {
    [INDEX_ATTRIBUTES.quick]: writeHashed(dist, 'quick-index', buildQuickIndex(records, content)),
    [INDEX_ATTRIBUTES.cautions]: writeHashed(dist, 'caution-index', buildCautionIndex(content)),
    [INDEX_ATTRIBUTES.fullText]: hashOf(builtFiles(dist, '.html').map(({ file }) => readFileSync(file))),
  };
  for (const { file } of builtFiles(dist, '.html')) {
    const html = readFileSync(file, 'utf8');
    const changed = html.replace(
      / (data-(?:quick-index|caution-index|full-text))(?:="(?:true)?")?(?=[ >])/g,
      (_, name: keyof typeof names) => ` ${name}="${names[name]}"`,
    );
    if (changed !== html) writeFileSync(file, changed);
  }
  return `${pages} pages indexed`;
}

/** Writes a JSON file whose name has a hash of its content. Returns its path below the root. */
function writeHashed(dist: string, name: string, value: unknown): string {
  const json = JSON.stringify(value);
  const path = `${HASHED_FOLDER}/${name}.${hashOf([json])}.json`;
  mkdirSync(join(dist, HASHED_FOLDER), { recursive: true });
  writeFileSync(join(dist, path), json);
  return path;
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 8);
}

/** Writes Pagefind's index of the built pages. Returns the number of pages. */
async function writeFullText(dist: string): Promise<number> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: dist });
    const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
    const failures = [...errors, ...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(failures.join('; '));
    if (added.page_count === 0) throw new Error('Pagefind found no page to index.');
    for (const { path, file } of builtFiles(join(dist, 'pagefind'), '')) if (UNUSED.test(path)) rmSync(file);
    return added.page_count;
  } catch (cause) {
    throw new Error('The search index could not be made.', { cause });
  } finally {
    await close();
  }
}
