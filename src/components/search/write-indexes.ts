import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { builtFiles } from '../../utils/built-files.ts';
import { readPages } from '../../utils/built-pages.ts';
import { cautionPath } from '../../content-model/cautions.ts';
import type { Caution, Term } from '../../content-model/queries.ts';
import { parseJson } from '../../utils/json.ts';
import { buildSmallIndex, otherWords } from './build-index.ts';
import { fit, fitWords, SMALL_INDEX_BYTES, WORDS_BYTES } from './fit.ts';
import { readPage } from './read-page.ts';
import { type SearchedCaution, type WordGroup, type Words } from './words.ts';

/** Files of Pagefind's own interfaces, which the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)|^playground|^wasm\.unknown/;

/**
 * Writes the two indexes of the built pages: Pagefind's of the full text to `dist/pagefind`, and the small one beside the search
 * page. Returns a line for the log.
 * @param contentFolder the folder of `glossary.json`, `cautions.json` and `search-terms.json`, with a slash at its end
 */
export async function writeIndexes(dist: string, contentFolder: URL): Promise<string> {
  const indexed = await writeFullText(dist, join(dist, 'pagefind'));
  writeVersion(dist);
  const { glossary, words, cautions } = readData(contentFolder);
  const records = readPages(dist, ({ path, elements }) => readPage(path, elements)).flatMap((record) => record ?? []);
  const index = buildSmallIndex(records, glossary);
  const known: Words = { groups: words, cautions: cautions.map(searchedCaution), others: otherWords(index, records) };
  writeFileSync(join(dist, 'search/words.json'), fitWords(known, WORDS_BYTES).json);
  const small = fit(index, SMALL_INDEX_BYTES);
  writeFileSync(join(dist, 'search/small-index.json'), small.json);
  return `${indexed} pages indexed; ${small.pages} of them in the small index of ${small.bytes} bytes`;
}

/** Has Pagefind index the built pages. Returns how many pages it found; rejects when there is none. */
async function writeFullText(dist: string, target: string): Promise<number> {
  try {
    const { index } = check(await pagefind.createIndex({ keepIndexUrl: false }));
    if (!index) throw new Error('Pagefind made no index.');
    const { page_count: pages } = check(await index.addDirectory({ path: dist }));
    if (pages === 0) throw new Error('Pagefind found no page to index.');
    check(await index.writeFiles({ outputPath: target }));
    const unused = (await readdir(target)).filter((name) => UNUSED.test(name));
    await Promise.all(unused.map((name) => rm(join(target, name), { recursive: true })));
    return pages;
  } catch (cause) {
    throw new Error('The search index could not be made.', { cause });
  } finally {
    await pagefind.close();
  }
}

/** The element of `PageSearch.astro`, which passes the version of the full text to Pagefind. */
const ELEMENT = /<page-search data-index[^>]*>/;

/**
 * Writes into the search page a hash of everything that the full text is made of: the built pages and Pagefind. The index's
 * first file has the same address in every build; with another hash no cache answers with an older one.
 */
function writeVersion(dist: string): void {
  const hash = createHash('sha256');
  for (const { path, file } of [...builtFiles(dist, '.html'), ...builtFiles(dist, 'pagefind.js')])
    hash.update(path).update(readFileSync(file));
  const page = join(dist, 'search/index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace(ELEMENT, `<page-search data-index="${hash.digest('hex').slice(0, 8)}">`));
}

/** Pagefind reports errors instead of throwing them. */
function check<T extends { errors: string[] }>(result: T): T {
  if (result.errors.length > 0) throw new Error(`Pagefind: ${result.errors.join('; ')}`);
  return result;
}

function searchedCaution(caution: Caution): SearchedCaution {
  const page = cautionPath(caution).slice(1).replace(/#.*/, '');
  return { id: caution.id, page, isEmergency: caution.level === 'emergency' };
}

interface SearchData {
  glossary: Term[];
  /** The most urgent first. */
  cautions: Caution[];
  words: WordGroup[];
}

/** The content step has checked the files before the build began. */
function readData(folder: URL): SearchData {
  const read = (name: string) => parseJson(readFileSync(new URL(name, folder), 'utf8'));
  return {
    glossary: read('glossary.json') as Term[],
    cautions: read('cautions.json') as Caution[],
    words: read('search-terms.json') as WordGroup[],
  };
}
