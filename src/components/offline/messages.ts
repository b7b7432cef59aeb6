/** Why a copy could not be kept. */
export type Hindrance = 'connection' | 'room' | 'changed' | 'refused';

/** What the service worker tells open pages while it keeps files. */
export type WorkerMessage = { kind: 'progress'; kept: number; of: number } | { kind: 'failed'; reason: Hindrance };

/** What a page asks of a worker that waits: to take over although pages of the older copy are open. */
export const USE_NOW = 'use-now';

/** Whether a message is from our worker and not from something else. */
export function isWorkerMessage(data: unknown): data is WorkerMessage {
  const kind = (data as { kind?: unknown } | null)?.kind;
  return kind === 'progress' || kind === 'failed';
}
