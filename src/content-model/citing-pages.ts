/** A page and the ids of the references that it cites. */
export interface CitingPage<T> {
  page: T;
  references: readonly string[];
}

/** The pages that cite each reference, in the given order, each once. A reference that no page cites is not there. */
export function citingPages<T>(pages: readonly CitingPage<T>[]): Map<string, T[]> {
  const byReference = new Map<string, Set<T>>();
  for (const { page, references } of pages)
    for (const id of references) byReference.set(id, (byReference.get(id) ?? new Set<T>()).add(page));
  return new Map([...byReference].map(([id, set]) => [id, [...set]]));
}
