import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import { builtFiles } from '../../utils/built-files.ts';
import { inParallel } from './map-concurrent.ts';
import { hashedFolders } from '../site/head/csp.ts';

/** A file that the service worker keeps, as Workbox's precaching wants it. */
export interface KeptFile {
  /** Address below the root: `search/words.json`, `faq/` for a page, `./` for the home page. */
  url: string;
  /** Tells versions of the file apart; `null` where its name does. */
  revision: string | null;
  /** What the file must be, byte for byte: `sha256-…`. A host in the middle of an update, or an old cache, hands over nothing else. */
  integrity: string;
}

/** All files that are kept, and what that costs. */
export interface OfflineCopy {
  /** In the order of their paths. */
  files: readonly KeptFile[];
  /** Bytes to load from a host that compresses text, without headers. */
  load: number;
  /** Bytes that they fill on the device. */
  room: number;
}

/** What no page needs and no reader asks a page for: files for hosts and for programs, the social image. */
const LEFT_OUT = [
  /^social-card\.png$/,
  /^(?:404\.html|_headers|_redirects|\.nojekyll|robots\.txt|site-root\.txt|sw\.js)$/,
  /^(?:rss|sitemap-[^/]+)\.xml$/,
  /^\.well-known\//,
  // The references of single pages take 1 MB, for hosts compress few of them. The list of all is kept.
  /^references\/.+\/[^/]+\.(?:bib|json|ris)$/,
  // A browser that installs the site keeps its icons itself.
  /^icon-[^/]+\.png$/,
];

/** What hosts compress; Pagefind's files and pictures are compressed by themselves. */
const COMPRESSED = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;

/** Whether a file of the built site is kept, by its path below the root. */
export const isKept = (path: string): boolean => !LEFT_OUT.some((pattern) => pattern.test(path));

/** The entry of one file. */
export function keptFile(path: string, bytes: Uint8Array): KeptFile {
  const hash = createHash('sha256').update(bytes).digest('base64');
  const isHashed = hashedFolders.some((folder) => path.startsWith(`${folder}/`));
  return {
    url: path.replace(/(^|\/)index\.html$/, '$1') || './',
    revision: isHashed ? null : hash.slice(0, 12),
    integrity: `sha256-${hash}`,
  };
}

/** Reads what is kept of a built site. */
export async function offlineCopy(dist: string): Promise<OfflineCopy> {
  const kept = await inParallel(
    builtFiles(dist, '').filter(({ path }) => isKept(path)),
    async ({ path, file }) => {
      const bytes = readFileSync(file);
      const { length: load } = COMPRESSED.test(path) ? await compressed(bytes, { level: 9 }) : bytes;
      return { entry: keptFile(path, bytes), load, room: bytes.length };
    },
  );
  return { files: kept.map(({ entry }) => entry), load: sum(kept.map(({ load }) => load)), room: sum(kept.map(({ room }) => room)) };
}

const compressed = promisify(gzip) as (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Bytes in words, to a tenth of a megabyte: `1.6 MB`, with a space that does not break. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`;
