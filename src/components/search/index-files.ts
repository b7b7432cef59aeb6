import { CautionFinder } from './cautions.ts';
import type { CautionIndex, QuickIndex } from './quick-index.ts';
import { QuickSearch } from './quick-search.ts';

/** Returns a function that loads a file at its first call, and again after a failure. */
function loader<T, R>(address: URL, read: (value: T) => R): () => Promise<R> {
  let loading: Promise<R> | undefined;
  const load = async () => {
    // In a build for reading from a disk, classic scripts embed the files.
    const embedded = (globalThis as { handedOver?: Record<string, unknown> }).handedOver?.[address.pathname.replace(/^.*\//, '')];
    if (embedded) return read(embedded as T);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.pathname} answers ${response.status}.`);
    return read((await response.json()) as T);
  };
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

export const quickLoader = (address: URL): (() => Promise<QuickSearch>) => loader(address, (index: QuickIndex) => new QuickSearch(index));
export const cautionLoader = (address: URL): (() => Promise<CautionFinder>) =>
  loader(address, (index: CautionIndex) => new CautionFinder(index));
