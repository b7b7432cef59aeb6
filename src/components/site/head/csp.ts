import { createHash } from 'node:crypto';
import { WORKER_POLICY } from './worker-policy.ts';

const SELF = "'self'";
const NONE = "'none'";

/** What a page holds besides links to files of the site, and what it may do. */
interface PageParts {
  /** Scripts of ours as they stand in the page: each is allowed by its hash. */
  scripts?: readonly string[];
  /** The same for styles. */
  styles?: readonly string[];
  /** True for a page that loads neither scripts nor styles from files. */
  isSelfContained?: boolean;
  /** True for a page that may start the service worker, whose address is a trusted type. */
  startsWorker?: boolean;
  /** True for the search page: `wasm-unsafe-eval` lets Pagefind run its WebAssembly, and permits no script. */
  runsWasm?: boolean;
}

/** The content security policy of a page: files of this site, what the page itself holds, and nothing else. */
export function pagePolicy({
  scripts = [],
  styles = [],
  isSelfContained = false,
  startsWorker = false,
  runsWasm = false,
}: PageParts = {}): string {
  return Object.entries({
    'default-src': [NONE],
    'script-src': [...(isSelfContained ? [] : [SELF]), ...scripts.map(hashOf), ...(runsWasm ? ["'wasm-unsafe-eval'"] : [])],
    'style-src': isSelfContained ? styles.map(hashOf) : [SELF, ...styles.map(hashOf)],
    'img-src': [SELF],
    'connect-src': [SELF],
    // Without it, script-src would hold for workers.
    'worker-src': [startsWorker ? SELF : NONE],
    'manifest-src': [SELF],
    'base-uri': [NONE],
    'form-action': [SELF],
    // No text becomes code or markup, whatever a script tries: browsers that know Trusted Types refuse it.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [startsWorker ? WORKER_POLICY : NONE],
  })
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A header that every answer of a host should carry. */
export interface ResponseHeader {
  name: string;
  value: string;
}

/** Pages name their own scripts and styles, some by hash, and a header that named them again would forbid those. */
const LEFT_TO_PAGES = /^(?:default-src|script-src|style-src|trusted-types|require-trusted-types-for)(?: |$)/;

/**
 * The content security policy as a header, beside the one in each page: a browser asks both. It repeats what holds for
 * every file and adds what pages cannot say, such as `frame-ancestors`.
 */
export const headerPolicy = [
  ...pagePolicy({ startsWorker: true })
    .split('; ')
    .filter((directive) => !LEFT_TO_PAGES.test(directive)),
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer carries, whatever its address and status. No value holds a double quote. */
export const responseHeaders: readonly ResponseHeader[] = [
  { name: 'Content-Security-Policy', value: headerPolicy },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  {
    name: 'Permissions-Policy',
    value:
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** Folders below the root, without slashes at their ends, whose files have a hash of their content in their names. */
export const hashedFolders = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'] as const;

/** `Cache-Control` of the files in `hashedFolders`, and of everything else, errors among it: kept, but asked for again. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;
