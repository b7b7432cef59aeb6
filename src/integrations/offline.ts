import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { builtFiles, type BuiltFile } from '../lib/built-files.ts';
import { keptFile, megabytes, offlineCopy, type KeptFile, type OfflineCopy } from '../lib/offline/kept-files.ts';
import { PARTS_FILE, SHARED_FILE, SharedParts } from '../lib/offline/page-parts.ts';
import { LISTS_FILE, placesOf, referenceFile, type PageReferences, type ReferenceLists } from '../lib/offline/page-references.ts';
import { hashedFolders } from '../lib/security.ts';

const WORKER = new URL('../client/offline-worker.ts', import.meta.url);
/** The element of `OfflineReading.astro`, which learns here what the copy costs. */
const ELEMENT = /<offline-reading[^>]*>/;

/**
 * Writes what is kept of each page, and `sw.js`, the service worker with the list of all that it keeps. It reads what every
 * other step has written, so it stands after them. Without this step pages say that the site cannot be kept.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        writeLists(dist);
        const shared = new SharedParts();
        for (const page of pagesOf(dist)) writeParts(page, readFileSync(page.file, 'utf8'), shared);
        mkdirSync(dirname(join(dist, SHARED_FILE)), { recursive: true });
        writeFileSync(join(dist, SHARED_FILE), JSON.stringify(shared.texts));
        const copy = await offlineCopy(dist);
        // Those pages are kept too, as they are after that.
        const changed = new Map(writeCosts(dist, copy, shared).map((file) => [file.url, file]));
        const files = copy.files.map((file) => changed.get(file.url) ?? file);
        await writeFile(join(dist, 'sw.js'), await bundle(files, pageReferences(dist)));
        logger.info(`${files.length} files can be kept offline: ${megabytes(copy.load)} to load, ${megabytes(copy.room)} on the device`);
      },
    },
  };
}

/** Writes the lists for reference managers as one file that hosts compress; nothing for a site without them. */
function writeLists(dist: string): void {
  const file = (extension: keyof ReferenceLists) => join(dist, `references/references.${extension}`);
  if (!existsSync(file('bib'))) return;
  const lists: ReferenceLists = { bib: readFileSync(file('bib'), 'utf8'), ris: readFileSync(file('ris'), 'utf8') };
  writeFileSync(join(dist, LISTS_FILE), JSON.stringify(lists));
}

/** The pages that have an address of their own, which the one for errors has not. */
const pagesOf = (dist: string): BuiltFile[] => builtFiles(dist, 'index.html');

/** Writes the pieces of a page beside it. Returns their entry. */
function writeParts({ path, file }: BuiltFile, html: string, shared: SharedParts): KeptFile {
  const parts = JSON.stringify(shared.takeApart(html));
  writeFileSync(join(dirname(file), PARTS_FILE), parts);
  return keptFile(posix.join(posix.dirname(path), PARTS_FILE), Buffer.from(parts));
}

/** Tells the pages that offer to keep the site what it costs. Returns the entries of those pages. */
function writeCosts(dist: string, { load, room }: OfflineCopy, shared: SharedParts): KeptFile[] {
  const costs = `<offline-reading data-load="${megabytes(load)}" data-room="${megabytes(room)}">`;
  return pagesOf(dist).flatMap((page) => {
    const html = readFileSync(page.file, 'utf8');
    if (!ELEMENT.test(html)) return [];
    const changed = html.replace(ELEMENT, costs);
    writeFileSync(page.file, changed);
    return [writeParts(page, changed, shared)];
  });
}

/** Where the references of each page stand in the whole list; empty for a site without one. */
function pageReferences(dist: string): PageReferences {
  const files: Record<string, string> = {};
  for (const { path, file } of builtFiles(dist, '.json')) {
    const { page } = referenceFile(path) ?? {};
    if (page !== undefined) files[page] = readFileSync(file, 'utf8');
  }
  return Object.keys(files).length === 0 ? {} : placesOf(readFileSync(join(dist, 'references/references.json'), 'utf8'), files);
}

/** One classic script, for browsers know no modules in service workers everywhere. */
async function bundle(files: readonly KeptFile[], references: PageReferences): Promise<string> {
  const bundled = await rolldown({
    input: fileURLToPath(WORKER),
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        KEPT_FILES: JSON.stringify(files),
        HASHED_FOLDERS: JSON.stringify(hashedFolders),
        PAGE_REFERENCES: JSON.stringify(references),
      },
    },
    onLog: (_level, { message }) => {
      throw new Error(`The service worker cannot be bundled: ${message}`);
    },
  });
  const { output } = await bundled.generate({ format: 'iife', minify: true });
  await bundled.close();
  const [script, ...others] = output;
  if (others.length > 0) throw new Error('The service worker cannot be made one script: it loads parts of itself late.');
  return script.code;
}
