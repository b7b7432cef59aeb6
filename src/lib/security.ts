import { createHash } from 'node:crypto';
import { WORKER_POLICY } from './offline/worker-policy.ts';

/**
 * The content security policy of every page: files of this site and nothing else. `wasm-unsafe-eval` lets the search
 * run its WebAssembly; it permits no script.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // No text becomes code or markup, whatever a script tries: browsers that know Trusted Types refuse it.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The policy of a page that holds a script of ours in itself: it is allowed by its hash, besides the files of the site.
 * @param script the text of the script as it stands in the page
 * @param options `startsWorker` for a page that may start the service worker, whose address is a trusted type
 */
export function policyWithScript(script: string, { startsWorker = false }: { startsWorker?: boolean } = {}): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = contentSecurityPolicy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
  return startsWorker ? policy.replace("trusted-types 'none'", `trusted-types ${WORKER_POLICY}`) : policy;
}

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
  ...contentSecurityPolicy.split('; ').filter((directive) => !LEFT_TO_PAGES.test(directive)),
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
