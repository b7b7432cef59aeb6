/** Returns the name of the cache: copies of the site at several paths of one origin have one each. */
export const cacheName = (scope: string): string => `massage-for-migraine-offline ${new URL(scope).pathname}`;

/** Why the site could not be saved for offline reading. */
export class PrecacheError extends Error {
  readonly reason: 'connection' | 'quota' | 'changed' | 'denied';

  constructor(reason: PrecacheError['reason']) {
    super(`The site could not be precached: ${reason}.`);
    this.reason = reason;
  }
}

/** What the service worker posts to open pages while it precaches. */
export type WorkerMessage = { kind: 'progress'; done: number; total: number } | { kind: 'failed'; reason: PrecacheError['reason'] };

/** Message from a page to a waiting worker: take over although pages of the older version are open. */
export const SKIP_WAITING = 'skip-waiting';

/** The sentences of the status line. */
export const offlineStatus = {
  starting: 'Keeping the site. This can take a minute. Please leave this page open.',
  progress: (done: number, total: number): string => `Keeping ${done} of ${total} files.`,
  /** @param size megabytes in words */
  saved: (size: string): string => `Kept: ${size}. All pages and the search work without a connection.`,
  removed: 'Removed. This device no longer keeps the site.',
  updated: 'The newer copy is in use.',
  notRemoved: 'It could not be removed. You can remove the data of this site in the settings of your browser.',
} as const;

/** Why not all could be saved, and what to do. */
export const failureTexts: Readonly<Record<PrecacheError['reason'], string>> = {
  connection: 'The connection broke off. What was loaded stays for the next try. Press the button again when you are connected.',
  quota: 'There is not enough room on this device, or the browser allows no more. The site could not be kept.',
  changed: 'Some files were not as expected. The site may be changing right now. Please try again later.',
  denied: 'This browser did not allow it. It may be a private window, or one that keeps no data of sites.',
};
