import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { builtFiles } from '../../utils/built-files.ts';
import { hashedFolders, megabytes, precacheEntry, precacheManifest, type PrecacheEntry } from './precache-manifest.ts';

/** The places of `OfflineReading.astro` for the sizes, which are known after the build only. */
const SIZE = /(<span data-size="(download|storage)">)(<\/span>)/g;

/** Writes `sw.js`, the service worker with its precache manifest, into a finished build. Returns a line for the log. */
export async function writeWorker(dist: string): Promise<string> {
  const { entries, downloadBytes, storageBytes } = precacheManifest(dist);
  const sizes = { download: megabytes(downloadBytes), storage: megabytes(storageBytes) };
  const changed = new Map(writeSizes(dist, sizes).map((entry) => [entry.url, entry]));
  writeFileSync(join(dist, 'sw.js'), await bundle(entries.map((entry) => changed.get(entry.url) ?? entry)));
  return `${entries.length} files for offline reading: ${sizes.download} to download, ${sizes.storage} on the device`;
}

/** Writes the sizes into the pages that offer offline reading. Returns the new entries of those pages. */
function writeSizes(dist: string, sizes: Record<'download' | 'storage', string>): PrecacheEntry[] {
  return builtFiles(dist, 'index.html').flatMap(({ path, file }) => {
    const html = readFileSync(file, 'utf8');
    const changed = html.replace(SIZE, (_, start: string, name: keyof typeof sizes, end: string) => start + sizes[name] + end);
    if (changed === html) return [];
    writeFileSync(file, changed);
    return [precacheEntry(path, Buffer.from(changed))];
  });
}

/** Returns one classic script: Firefox supports no modules in service workers. */
async function bundle(manifest: readonly PrecacheEntry[]): Promise<string> {
  const bundled = await rolldown({
    input: fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        PRECACHE_MANIFEST: JSON.stringify(manifest),
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
  if (others.length > 0) throw new Error('The service worker cannot be one script: it imports parts dynamically.');
  return script.code;
}
