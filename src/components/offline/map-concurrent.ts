import { availableParallelism } from 'node:os';

/**
 * Does work on each item, on as many at a time as the machine has processors. For work that waits for another thread.
 * @returns the results in the order of the items; rejects as soon as the work on one of them does
 */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
