import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { builtFiles } from '../../utils/built-files.ts';
import { keptFile, megabytes, offlineCopy, type KeptFile, type OfflineCopy } from './precache-manifest.ts';
import { hashedFolders } from '../site/head/csp.ts';

const WORKER = new URL('./service-worker.ts', import.meta.url);
/** The element of `OfflineReading.astro`, which learns here what the copy costs. */
const ELEMENT = /<offline-reading[^>]*>/;

/**
 * Writes `sw.js`, the service worker with its precache manifest, for all files of a finished build. Returns a line for the log.
 */
export async function writeWorker(dist: string): Promise<string> {
  const copy = await offlineCopy(dist);
  const changed = new Map(writeCosts(dist, copy).map((file) => [file.url, file]));
  const files = copy.files.map((file) => changed.get(file.url) ?? file);
  await writeFile(join(dist, 'sw.js'), await bundle(files));
  return `${files.length} files can be kept offline: ${megabytes(copy.load)} to load, ${megabytes(copy.room)} on the device`;
}

/** Writes into the pages that offer to keep the site what it costs. Returns their new entries. */
function writeCosts(dist: string, { load, room }: OfflineCopy): KeptFile[] {
  const costs = `<offline-reading data-load="${megabytes(load)}" data-room="${megabytes(room)}">`;
  return builtFiles(dist, 'index.html').flatMap(({ path, file }) => {
    const html = readFileSync(file, 'utf8');
    if (!ELEMENT.test(html)) return [];
    const changed = html.replace(ELEMENT, costs);
    writeFileSync(file, changed);
    return [keptFile(path, Buffer.from(changed))];
  });
}

/** One classic script, for browsers know no modules in service workers everywhere. */
async function bundle(files: readonly KeptFile[]): Promise<string> {
  const bundled = await rolldown({
    input: fileURLToPath(WORKER),
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        KEPT_FILES: JSON.stringify(files),
        HASHED_FOLDERS: JSON.stringify(hashedFolders),
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
