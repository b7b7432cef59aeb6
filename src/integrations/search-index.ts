import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { BuiltPages } from '../lib/built-pages.ts';
import { cautionPath } from '../lib/cautions.ts';
import type { Caution, Term } from '../lib/content.ts';
import { parseJson } from '../lib/json.ts';
import { buildSmallIndex, otherWords } from '../lib/search/build.ts';
import { fullTextIds } from '../lib/search/full-text-ids.ts';
import { fit, fitWords, SMALL_INDEX_BYTES, WORDS_BYTES } from '../lib/search/fit.ts';
import { readPage, type PageRecord } from '../lib/search/read-page.ts';
import { makeFullTextStable } from '../lib/stable-full-text.ts';
import { type SearchedCaution, type WordGroup, type Words } from '../lib/search/words.ts';

/** Files of Pagefind's own interfaces, which the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)|^playground|^wasm\.unknown/;

export interface SearchIndexOptions {
  /** The folder of `glossary.json`, `cautions.json` and `search-terms.json`, with a slash at its end. */
  contentFolder: URL;
  pages?: BuiltPages;
}

/** Makes the two indexes of the built pages: Pagefind's of the full text in `dist/pagefind`, and the small one beside the search page. */
export function searchIndex({ contentFolder, pages = new BuiltPages() }: SearchIndexOptions): AstroIntegration {
  const searchable = pages.reader(({ path, elements }) => readPage(path, elements));
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { glossary, words, cautions } = readData(contentFolder);
        let records: PageRecord[] = [];
        const indexed = await writeFullText(dist, join(dist, 'pagefind'), () => {
          records = searchable(dist).flatMap((record) => record ?? []);
          const others = otherWords(buildSmallIndex(records, glossary), records);
          const known: Words = { groups: words, cautions: cautions.map(searchedCaution), others };
          writeFileSync(join(dist, 'search/words.json'), fitWords(known, WORDS_BYTES).json);
        });
        const small = fit(buildSmallIndex(withFullTextIds(records, dist), glossary), SMALL_INDEX_BYTES);
        writeFileSync(join(dist, 'search/small-index.json'), small.json);
        logger.info(`${indexed} pages indexed; ${small.pages} of them in the small index of ${small.bytes} bytes`);
      },
    },
  };
}

/**
 * Lets Pagefind index the built pages.
 * @param meanwhile is done while Pagefind, a program of its own, reads the pages
 * @returns how many pages Pagefind has; rejects when there is none
 */
async function writeFullText(dist: string, target: string, meanwhile: () => void): Promise<number> {
  try {
    const { index } = check(await pagefind.createIndex({ keepIndexUrl: false }));
    if (!index) throw new Error('Pagefind made no index.');
    // It does one after the other, and is told of both before this program is busy with itself.
    const [added, written] = await Promise.all([
      index.addDirectory({ path: dist }),
      index.writeFiles({ outputPath: target }),
      nextTurn().then(meanwhile),
    ]);
    const { page_count: pages } = check(added);
    if (pages === 0) throw new Error('Pagefind found no page to index.');
    check(written);
    await makeFullTextStable(target);
    const unused = (await readdir(target)).filter((name) => UNUSED.test(name));
    await Promise.all(unused.map((name) => rm(join(target, name), { recursive: true })));
    return pages;
  } finally {
    await pagefind.close();
  }
}

/** Pagefind reports errors instead of throwing them. */
function check<T extends { errors: string[] }>(result: T): T {
  if (result.errors.length > 0) throw new Error(`Pagefind: ${result.errors.join('; ')}`);
  return result;
}

/** The pages with what Pagefind calls each. Pagefind must have written its files. */
function withFullTextIds(records: readonly PageRecord[], dist: string): PageRecord[] {
  const ids = fullTextIds(join(dist, 'pagefind/fragment'));
  return records.map((record) => ({ ...record, fullTextId: ids.get(record.path) ?? '' }));
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
