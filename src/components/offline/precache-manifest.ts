import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { builtFiles } from '../../utils/built-files.ts';

/** An entry of Workbox's precache manifest. */
export interface PrecacheEntry {
  /** Relative to the root: `pagefind/pagefind.js`, `faq/` for a page, `./` for the home page. */
  url: string;
  /** Changes with the content; `null` where the file name does. */
  revision: string | null;
  /** `sha256-…`. The browser rejects the file of an older or newer version that a host or its cache sends. */
  integrity: string;
}

/** The precached files and their sizes. */
export interface PrecacheManifest {
  /** In the order of their paths. */
  entries: readonly PrecacheEntry[];
  /** Bytes to download from a host that compresses text, without headers. */
  downloadBytes: number;
  /** Bytes on the device. */
  storageBytes: number;
}

/** Folders below the root, without slashes at their ends, whose files have a hash of their content in their names. */
export const hashedFolders = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'] as const;

/** Files for hosts and for other programs. */
const EXCLUDED = [
  /^(?:404\.html|_headers|_redirects|\.nojekyll|robots\.txt|site-root\.txt|social-card\.png|sw\.js)$/,
  /^(?:rss|sitemap-[^/]+)\.xml$/,
  /^\.well-known\//,
  // 1.4 MB, of which hosts compress little.
  /^references\/.+\.(?:bib|json|ris)$/,
  // A browser that installs the site stores its icons itself.
  /^icon-[^/]+\.png$/,
];

/** What hosts compress; Pagefind's files and pictures are compressed already. */
const COMPRESSED = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;

/** True when a file of the built site is precached, by its path below the root. */
export const isPrecached = (path: string): boolean => !EXCLUDED.some((pattern) => pattern.test(path));

/** Returns the manifest entry of one file. */
export function precacheEntry(path: string, bytes: Uint8Array): PrecacheEntry {
  const hash = createHash('sha256').update(bytes).digest('base64');
  const isHashed = hashedFolders.some((folder) => path.startsWith(`${folder}/`));
  return {
    url: path.replace(/(^|\/)index\.html$/, '$1') || './',
    revision: isHashed ? null : hash.slice(0, 12),
    integrity: `sha256-${hash}`,
  };
}

/** Returns the manifest of a built site. */
export function precacheManifest(dist: string): PrecacheManifest {
  const manifest = { entries: [] as PrecacheEntry[], downloadBytes: 0, storageBytes: 0 };
  for (const { path, file } of builtFiles(dist, '')) {
    if (!isPrecached(path)) continue;
    const bytes = readFileSync(file);
    manifest.entries.push(precacheEntry(path, bytes));
    manifest.downloadBytes += COMPRESSED.test(path) ? gzipSync(bytes, { level: 9 }).length : bytes.length;
    manifest.storageBytes += bytes.length;
  }
  return manifest;
}

/** Formats bytes to a tenth of a megabyte: `1.6 MB`, with a no-break space. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`;
