/*
 * The service worker: `sw.js` at the root, registered only when a reader asks for it. It keeps every file of one build, and
 * answers from them where the network does not. `integrations/offline.ts` bundles it by itself.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { NetworkOnly } from 'workbox-strategies/NetworkOnly.js';
import { cacheName, keptAddress, withSlash } from './cache-key.ts';
import type { KeptFile } from './precache-manifest.ts';
import { keptPage } from './offline-banner.ts';
import { USE_NOW, type Hindrance, type WorkerMessage } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const KEPT_FILES: KeptFile[];
declare const HASHED_FOLDERS: readonly string[];

/** Seconds after which a line counts as dead and the kept file is as good. */
const PATIENCE = 4;
/** Files that are loaded at the same time. */
const LANES = 4;

const { scope } = self.registration;
const OFFLINE_PAGE = new URL('offline/', scope).href;
const REFERENCES = new URL('references/', scope).href;

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

/** Returns the precached response for an address; pages with a note that they come from the device. */
async function keptResponse(address: string): Promise<Response | undefined> {
  const wanted = keptAddress(address);
  const kept = await copy.matchPrecache(wanted);
  if (!kept) return wholeList(wanted);
  if (!wanted.endsWith('/') || wanted === OFFLINE_PAGE) return kept;
  const headers = new Headers(kept.headers);
  // They describe the body as the host sent it.
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag']) headers.delete(name);
  return new Response(keptPage(await kept.text()), { headers });
}

/** Leads from the references of one page, which are not kept, to the list of all in the same format. */
function wholeList(wanted: string): Response | undefined {
  const [, extension] = wanted.startsWith(REFERENCES) ? (/\/.+\.(bib|json|ris)$/.exec(wanted.slice(REFERENCES.length)) ?? []) : [];
  const whole = `${REFERENCES}references.${extension}`;
  return copy.getCacheKeyForURL(whole) === undefined ? undefined : Response.redirect(whole);
}

const isKept = (address: string): boolean => copy.getCacheKeyForURL(keptAddress(address)) !== undefined;

/** Leads from an address that is not kept to a kept file that it means: the page with its slash, the list of all references. */
function redirectToKept(address: string): Response | undefined {
  const page = withSlash(keptAddress(address));
  if (page !== undefined && isKept(page)) return Response.redirect(`${page}${new URL(address).search}`);
  return wholeList(keptAddress(address));
}

/** Answers by which a host says that it cannot serve now, though the file may be there: request timeout, too many requests. */
const isHostFailure = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** Treats the error page of a host as no answer where a kept file can take its place. Workbox takes any answer for a success. */
const hostFailures: WorkboxPlugin = {
  fetchDidSucceed: ({ request, response }) => {
    if (isHostFailure(response.status) && (isKept(request.url) || redirectToKept(request.url)))
      throw new Error(`The host answered ${response.status}.`);
    return Promise.resolve(response);
  },
};

const networkFirst = new NetworkOnly({
  networkTimeoutSeconds: PATIENCE,
  plugins: [hostFailures, { handlerDidError: ({ request }) => keptResponse(request.url) }],
});
/** There is nothing better to wait for. */
const networkOnly = new NetworkOnly({
  plugins: [
    hostFailures,
    { handlerDidError: ({ request }) => Promise.resolve(redirectToKept(request.url) ?? Response.redirect(OFFLINE_PAGE)) },
  ],
});

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
