import { cacheName } from './cache-key.ts';
import { isWorkerMessage, USE_NOW, type Hindrance } from './messages.ts';
import { trustedWorker } from './trusted-script-url.ts';

/** What this device has: nothing, parts of a copy, all of it, or besides it a newer one that waits. */
export type OfflineState = 'none' | 'part' | 'kept' | 'newer';

/** Why the copy could not be kept. */
export class NotKept extends Error {
  readonly reason: Hindrance;

  constructor(reason: Hindrance) {
    super(`The site could not be kept: ${reason}.`);
    this.reason = reason;
  }
}

/** The copy of the site on this device: the registration of the service worker and its cache. */
export class OfflineCopy {
  readonly #root: URL;
  readonly #cache: string;

  /** @param root the address of the site's root */
  constructor(root: URL) {
    this.#root = root;
    this.#cache = cacheName(root.href);
  }

  /** What there is. Where the browser does not let us see, there is nothing. */
  async state(): Promise<OfflineState> {
    try {
      const registration = await this.#registration();
      if (!(await caches.has(this.#cache))) {
        // The reader, or the browser, took the files away and left their worker.
        if (registration?.active) await registration.unregister();
        return 'none';
      }
      if (!registration?.active) return 'part';
      return registration.waiting ? 'newer' : 'kept';
    } catch {
      return 'none';
    }
  }

  /** Calls back when a newer copy has been loaded and waits. */
  async onNewer(call: () => void): Promise<void> {
    const registration = await this.#registration().catch(() => undefined);
    registration?.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => installing.state === 'installed' && registration.waiting && call());
    });
  }

  /**
   * Keeps the site, or what is missing of it. Rejects with `NotKept`.
   * @param onProgress how many files are kept, and of how many
   */
  async keep(onProgress: (kept: number, of: number) => void): Promise<void> {
    const { serviceWorker } = navigator;
    let reason = 'connection' as Hindrance;
    const onMessage = ({ data, source }: MessageEvent<unknown>) => {
      if (!isWorkerMessage(data) || (source as ServiceWorker | null)?.scriptURL !== this.#script.href) return;
      if (data.kind === 'progress') onProgress(data.kept, data.of);
      else ({ reason } = data);
    };
    serviceWorker.addEventListener('message', onMessage);
    serviceWorker.startMessages();
    try {
      const registration = await this.#register();
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      if (!worker || !(await isActivated(worker))) throw new NotKept(reason);
      // A worker that was there already loads nothing again.
      if (!(await caches.has(this.#cache))) throw new NotKept('refused');
    } catch (error) {
      if (reason === 'room' && (await this.state()) === 'part') await caches.delete(this.#cache);
      throw error;
    } finally {
      serviceWorker.removeEventListener('message', onMessage);
    }
  }

  /** Lets a newer copy take over although pages of the older one are open. */
  async useNewer(): Promise<void> {
    const waiting = (await this.#registration())?.waiting;
    waiting?.postMessage(USE_NOW);
    if (waiting) await isActivated(waiting);
  }

  /** Removes all that is kept. Rejects where the browser does not allow it. */
  async remove(): Promise<void> {
    await (await this.#registration())?.unregister();
    await caches.delete(this.#cache);
  }

  get #script(): URL {
    return new URL('sw.js', this.#root);
  }

  async #registration(): Promise<ServiceWorkerRegistration | undefined> {
    const registration = await navigator.serviceWorker.getRegistration(this.#root);
    // Another site nearer to the root of the origin may have one for all that is below it.
    return registration?.scope === this.#root.href ? registration : undefined;
  }

  async #register(): Promise<ServiceWorkerRegistration> {
    try {
      return await navigator.serviceWorker.register(trustedWorker(this.#script), { scope: this.#root.href, updateViaCache: 'none' });
    } catch (error) {
      // What a browser throws when the script does not come, and only then.
      throw new NotKept(error instanceof TypeError ? 'connection' : 'refused');
    }
  }
}

/** Waits until a worker serves pages; false when it never will. */
function isActivated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((done) => {
    const look = () => {
      if (worker.state === 'activated') done(true);
      if (worker.state === 'redundant') done(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
