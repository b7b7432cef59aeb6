/*
 * The service worker: `sw.js` at the root, registered only when a reader asks for it. It keeps every file of one build, and
 * answers from them where the network does not. `integrations/offline.ts` bundles it by itself.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { NetworkOnly } from 'workbox-strategies/NetworkOnly.js';
import { cacheName, keptAddress, withSlash } from '../lib/offline/kept-address.ts';
import type { KeptFile } from '../lib/offline/kept-files.ts';
import { keptPage } from '../lib/offline/kept-page.ts';
import { USE_NOW, type Hindrance, type WorkerMessage } from '../lib/offline/messages.ts';
import { PARTS_FILE, putTogether, SHARED_FILE, type PageParts } from '../lib/offline/page-parts.ts';
import {
  cutReferences,
  listFile,
  LISTS_FILE,
  referenceFile,
  type PageReferences,
  type ReferenceFile,
  type ReferenceLists,
} from '../lib/offline/page-references.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const KEPT_FILES: KeptFile[];
declare const HASHED_FOLDERS: readonly string[];
declare const PAGE_REFERENCES: PageReferences;

/** Seconds after which a line counts as dead and the kept file is as good. */
const PATIENCE = 4;
/** Named once, for the build puts the value wherever its name stands. */
const pageReferences = PAGE_REFERENCES;
/** Files that are loaded at the same time. */
const LANES = 4;

const { scope } = self.registration;
const OFFLINE_PAGE = new URL('offline/', scope).href;

// Entries of the older build stay beside those of the newer until this worker takes over: versions do not mix.
const copy = new PrecacheController({ cacheName: cacheName(scope) });
copy.addToCacheList(KEPT_FILES);

self.addEventListener('install', (event) => event.waitUntil(keepAll(event)));
self.addEventListener('activate', (event) => {
  void copy.activate(event);
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event) => {
  if (event.data === USE_NOW) event.waitUntil(self.skipWaiting());
});

/** Loads what is not kept yet. Rejects at the first file that cannot be; what is there already stays for the next try. */
async function keepAll(event: ExtendableEvent): Promise<void> {
  const files = [...copy.getURLsToCacheKeys()];
  const waiting = files.values();
  let kept = 0;
  let hasFailed = false;
  const lane = async () => {
    for (const [url, cacheKey] of waiting) {
      if (hasFailed) return;
      await keep(url, cacheKey, event);
      kept += 1;
      void tell({ kind: 'progress', kept, of: files.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    hasFailed = true;
    await tell({ kind: 'failed', reason: await reasonOf(error) });
    throw error;
  }
}

async function keep(url: string, cacheKey: string, event: ExtendableEvent): Promise<void> {
  const request = new Request(url, {
    integrity: copy.getIntegrityForCacheKey(cacheKey) ?? '',
    // Without a hash in its name, a file could come from the browser's own cache, and be an older one.
    cache: cacheKey === url ? 'default' : 'reload',
    credentials: 'same-origin',
  });
  await Promise.all(copy.strategy.handleAll({ request, event, params: { cacheKey } }));
}

async function reasonOf(error: unknown): Promise<Hindrance> {
  const { name } = error as Error;
  if (name === 'QuotaExceededError') return 'room';
  // A file that is not what the build wrote fails as if the network had.
  const isConnected = await fetch(self.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  return isConnected ? 'changed' : 'connection';
}

/** Tells the pages of this copy, those among them that no worker serves yet. */
async function tell(message: WorkerMessage): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
    if (client.url.startsWith(scope)) client.postMessage(message);
}

/** What is kept at an address, or can be made of what is kept. */
async function keptResponse(address: string): Promise<Response | undefined> {
  const wanted = keptAddress(address);
  const references = referencesAt(wanted);
  if (references) return keptReferences(references);
  const parts = partsAt(wanted);
  if (parts === undefined) return copy.matchPrecache(wanted);
  const [own, shared] = await Promise.all([copy.matchPrecache(parts), copy.matchPrecache(new URL(SHARED_FILE, scope).href)]);
  if (!own || !shared) return undefined;
  const headers = new Headers(own.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const html = putTogether((await own.json()) as PageParts, (await shared.json()) as string[]);
  return new Response(wanted === OFFLINE_PAGE ? html : keptPage(html), { headers });
}

/** The address of the pieces of the page that an address names. */
function partsAt(wanted: string): string | undefined {
  const parts = new URL(PARTS_FILE, wanted).href;
  return wanted.endsWith('/') && copy.getCacheKeyForURL(parts) !== undefined ? parts : undefined;
}

/** The references that an address names and that are made of what is kept: those of one page, or a list of all. */
function referencesAt(wanted: string): Partial<ReferenceFile> | undefined {
  const path = wanted.startsWith(scope) ? wanted.slice(scope.length) : '';
  const extension = listFile(path);
  if (extension && copy.getCacheKeyForURL(new URL(LISTS_FILE, scope).href)) return { extension };
  const file = referenceFile(path);
  return file && Object.hasOwn(pageReferences, file.page) ? file : undefined;
}

async function keptReferences({ page, extension = 'json' }: Partial<ReferenceFile>): Promise<Response | undefined> {
  const whole = await wholeList(extension);
  if (whole === undefined) return undefined;
  const text = page === undefined ? whole : cutReferences(whole, extension, pageReferences[page]!);
  const name = `${page?.split('/').at(-1) ?? 'references'}.${extension}`;
  return new Response(text, {
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename="${name}"` },
  });
}

/** The references of all pages, as they are kept. */
async function wholeList(extension: ReferenceFile['extension']): Promise<string | undefined> {
  if (extension === 'json') return (await copy.matchPrecache(new URL('references/references.json', scope).href))?.text();
  const kept = await copy.matchPrecache(new URL(LISTS_FILE, scope).href);
  return kept && ((await kept.json()) as ReferenceLists)[extension];
}

function isKept(address: string): boolean {
  const wanted = keptAddress(address);
  return copy.getCacheKeyForURL(wanted) !== undefined || partsAt(wanted) !== undefined || referencesAt(wanted) !== undefined;
}

/** What a reader is shown who opens a page that is not kept: the page itself under its right address, or the one that says so. */
function otherPage(address: string): Response {
  const page = withSlash(keptAddress(address));
  return Response.redirect(page !== undefined && isKept(page) ? `${page}${new URL(address).search}` : OFFLINE_PAGE);
}

const networkFirst = new NetworkOnly({
  networkTimeoutSeconds: PATIENCE,
  plugins: [{ handlerDidError: ({ request }) => keptResponse(request.url) }],
});
/** There is nothing better to wait for. */
const networkOnly = new NetworkOnly({ plugins: [{ handlerDidError: ({ request }) => Promise.resolve(otherPage(request.url)) }] });

const hashed = HASHED_FOLDERS.map((folder) => new URL(`${folder}/`, scope).href);

const router = new Router();
router.registerRoute(new NavigationRoute((options) => (isKept(options.request.url) ? networkFirst : networkOnly).handle(options)));
router.registerRoute(
  new Route(({ url }) => {
    const cacheKey = hashed.some((folder) => url.href.startsWith(folder)) && copy.getCacheKeyForURL(url.href);
    return cacheKey && { cacheKey };
  }, copy.strategy),
);
router.registerRoute(new Route(({ url }) => isKept(url.href), networkFirst));
router.addFetchListener();
