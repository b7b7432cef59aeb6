/*
 * The service worker: `sw.js` at the root, registered only at the reader's request. It precaches every file of one build,
 * and answers from the cache where the network fails. `integrations/offline.ts` bundles it by itself.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { NetworkOnly } from 'workbox-strategies/NetworkOnly.js';
import { cacheName, SKIP_WAITING, type PrecacheError, type WorkerMessage } from './messages.ts';
import type { PrecacheEntry } from './precache-manifest.ts';
import { addOfflineBanner, cacheKeyFor } from './precached-page.ts';

declare const self: ServiceWorkerGlobalScope;
// Defined by the build.
declare const PRECACHE_MANIFEST: PrecacheEntry[];
declare const HASHED_FOLDERS: readonly string[];

/** Seconds without an answer after which the cached file is returned. */
const NETWORK_TIMEOUT_S = 4;
/** Downloads at a time. */
const MAX_PARALLEL = 4;

const { scope } = self.registration;
const OFFLINE_PAGE = new URL('offline/', scope).href;

// Entries of the older build stay beside those of the newer until this worker is activated: versions do not mix.
const precache = new PrecacheController({ cacheName: cacheName(scope) });
precache.addToCacheList(PRECACHE_MANIFEST);

self.addEventListener('install', (event) => event.waitUntil(precacheAll(event)));
self.addEventListener('activate', (event) => {
  void precache.activate(event);
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event) => {
  if (event.data === SKIP_WAITING) event.waitUntil(self.skipWaiting());
});

/**
 * Downloads what is not in the cache yet, in parallel, unlike Workbox's own `install`. Rejects at the first file that fails;
 * the cached files stay for the next attempt.
 */
async function precacheAll(event: ExtendableEvent): Promise<void> {
  const files = [...precache.getURLsToCacheKeys()];
  const queue = files.values();
  let done = 0;
  let hasFailed = false;
  const download = async () => {
    for (const [url, cacheKey] of queue) {
      if (hasFailed) return;
      const request = new Request(url, {
        integrity: precache.getIntegrityForCacheKey(cacheKey) ?? '',
        // A file without a hash in its name could come from the HTTP cache, and be an older one.
        cache: cacheKey === url ? 'default' : 'reload',
        credentials: 'same-origin',
      });
      await Promise.all(precache.strategy.handleAll({ request, event, params: { cacheKey } }));
      done += 1;
      void postToClients({ kind: 'progress', done, total: files.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: MAX_PARALLEL }, download));
  } catch (error) {
    hasFailed = true;
    await postToClients({ kind: 'failed', reason: await reasonOf(error) });
    throw error;
  }
}

async function reasonOf(error: unknown): Promise<PrecacheError['reason']> {
  if ((error as Error).name === 'QuotaExceededError') return 'quota';
  // A file that fails its integrity check rejects like a broken connection.
  return fetch(self.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => 'changed',
    () => 'connection',
  );
}

/** Posts a message to every page in scope, those that no worker controls yet included. */
async function postToClients(message: WorkerMessage): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
    if (client.url.startsWith(scope)) client.postMessage(message);
}

/** Returns the precached response for a URL, a page with the offline banner. */
async function precachedResponse(url: string): Promise<Response | undefined> {
  const cacheKey = cacheKeyFor(url);
  const response = await precache.matchPrecache(cacheKey);
  if (!response || !cacheKey.endsWith('/') || cacheKey === OFFLINE_PAGE) return response;
  const headers = new Headers(response.headers);
  // They describe the body as the host sent it.
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag']) headers.delete(name);
  return new Response(addOfflineBanner(await response.text()), { headers });
}

const isPrecached = (url: string): boolean => precache.getCacheKeyForURL(cacheKeyFor(url)) !== undefined;

/** Returns a redirect to the precached page with a trailing slash, as hosts send it. */
function slashRedirect(url: string): Response | undefined {
  const page = `${cacheKeyFor(url)}/`;
  return isPrecached(page) ? Response.redirect(page + new URL(url).search) : undefined;
}

/** True for statuses of a host that cannot answer now, though the file may exist: server errors, timeout, too many requests. */
const isHostFailure = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** Handles an error page of the host as a network error where a precached file can replace it; Workbox accepts any response. */
const hostFailures: WorkboxPlugin = {
  fetchDidSucceed: ({ request, response }) => {
    if (isHostFailure(response.status) && (isPrecached(request.url) || slashRedirect(request.url)))
      throw new Error(`The host answered ${response.status}.`);
    return Promise.resolve(response);
  },
};

const networkFirst = new NetworkOnly({
  networkTimeoutSeconds: NETWORK_TIMEOUT_S,
  plugins: [hostFailures, { handlerDidError: ({ request }) => precachedResponse(request.url) }],
});
const networkOnly = new NetworkOnly({
  plugins: [
    hostFailures,
    { handlerDidError: ({ request }) => Promise.resolve(slashRedirect(request.url) ?? Response.redirect(OFFLINE_PAGE)) },
  ],
});

const hashedUrls = HASHED_FOLDERS.map((folder) => new URL(`${folder}/`, scope).href);

const router = new Router();
router.registerRoute(new NavigationRoute((options) => (isPrecached(options.request.url) ? networkFirst : networkOnly).handle(options)));
router.registerRoute(
  new Route(({ url }) => {
    const cacheKey = hashedUrls.some((folder) => url.href.startsWith(folder)) && precache.getCacheKeyForURL(url.href);
    return cacheKey && { cacheKey };
  }, precache.strategy),
);
router.registerRoute(new Route(({ url }) => isPrecached(url.href), networkFirst));
router.addFetchListener();
