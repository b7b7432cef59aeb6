import { cacheName, PrecacheError, SKIP_WAITING, type WorkerMessage } from './messages.ts';

/** What is on this device: nothing, some files, all of them, or besides all of them an update that waits. */
export type OfflineState = 'none' | 'partial' | 'complete' | 'update';

/** The copy of the site on this device: the registration of the service worker and its cache. */
export class OfflineCopy {
  readonly #scope: string;
  readonly #script: string;
  readonly #cache: string;

  /** @param root the URL of the home page */
  constructor(root: URL) {
    this.#scope = root.href;
    this.#script = new URL('sw.js', root).href;
    this.#cache = cacheName(root.href);
  }

  /** Returns the state of the copy; `none` where the browser denies access to storage. */
  async state(): Promise<OfflineState> {
    try {
      const registration = await this.#registration();
      if (!(await caches.has(this.#cache))) {
        // The reader or the browser has cleared the files, but not the worker.
        if (registration?.active) await registration.unregister();
        return 'none';
      }
      if (!registration?.active) return 'partial';
      return registration.waiting ? 'update' : 'complete';
    } catch {
      return 'none';
    }
  }

  /** Calls back when an update has been downloaded and waits. */
  async onUpdateFound(callback: () => void): Promise<void> {
    const registration = await this.#registration().catch(() => undefined);
    registration?.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => installing.state === 'installed' && registration.waiting && callback());
    });
  }

  /** Downloads the site, or the files of it that are missing. Rejects with a `PrecacheError`. */
  async save(onProgress: (done: number, total: number) => void): Promise<void> {
    const { serviceWorker } = navigator;
    let reason = 'connection' as PrecacheError['reason'];
    const onMessage = ({ data, source }: MessageEvent<WorkerMessage>) => {
      if ((source as ServiceWorker | null)?.scriptURL !== this.#script) return;
      if (data.kind === 'progress') onProgress(data.done, data.total);
      else ({ reason } = data);
    };
    serviceWorker.addEventListener('message', onMessage);
    serviceWorker.startMessages();
    try {
      const { installing, waiting, active } = await this.#register();
      const worker = installing ?? waiting ?? active;
      if (!worker || !(await isActivated(worker))) throw new PrecacheError(reason);
      // A worker that was active already does not precache again.
      if (!(await caches.has(this.#cache))) throw new PrecacheError('denied');
    } catch (error) {
      if (reason === 'quota' && (await this.state()) === 'partial') await caches.delete(this.#cache);
      throw error;
    } finally {
      serviceWorker.removeEventListener('message', onMessage);
    }
  }

  /** Activates a waiting update although pages of the older version are open. */
  async activateUpdate(): Promise<void> {
    const waiting = (await this.#registration())?.waiting;
    waiting?.postMessage(SKIP_WAITING);
    if (waiting) await isActivated(waiting);
  }

  /** Removes the worker and all files. Rejects where the browser does not allow it. */
  async remove(): Promise<void> {
    await (await this.#registration())?.unregister();
    await caches.delete(this.#cache);
  }

  async #registration(): Promise<ServiceWorkerRegistration | undefined> {
    const registration = await navigator.serviceWorker.getRegistration(this.#scope);
    // A site nearer to the root of the origin may have one for everything below it.
    return registration?.scope === this.#scope ? registration : undefined;
  }

  async #register(): Promise<ServiceWorkerRegistration> {
    try {
      return await navigator.serviceWorker.register(trustedScriptUrl(this.#script), { scope: this.#scope, updateViaCache: 'none' });
    } catch (error) {
      // Browsers throw a TypeError when the script cannot be downloaded, and only then.
      throw new PrecacheError(error instanceof TypeError ? 'connection' : 'denied');
    }
  }
}

/** Resolves when a worker is activated, or with false when it never will be. */
function isActivated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const check = () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', check);
    check();
  });
}

/** The part of Trusted Types that TypeScript's own types lack. */
interface TrustedTypePolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: TrustedTypePolicy): TrustedTypePolicy;
}

/** The one Trusted Types policy that a page may create; `page-policy` allows it by this name. */
export const WORKER_POLICY = 'offline';

/** A page may create a policy of one name once. */
let policy: TrustedTypePolicy | undefined;

/** Returns the URL of the service worker as a TrustedScriptURL, by a policy that accepts no other. */
function trustedScriptUrl(workerUrl: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  policy ??= trustedTypes?.createPolicy(WORKER_POLICY, {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`${url} is not the service worker.`);
      return url;
    },
  });
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}
