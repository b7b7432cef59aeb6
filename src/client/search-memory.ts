import type { Result } from '../lib/search/result.ts';
import type { SearchQuery } from '../lib/search/query.ts';

/** The results of a query as they stood when the reader left the page. */
export interface Memory {
  query: SearchQuery;
  results: Result[];
  hasMore: boolean;
  /** Whether the full text had joined. */
  isSettled: boolean;
  /** Whether the last word was not finished. */
  isTyping: boolean;
  /** Ids of the cautions that were shown. */
  cautions: string[];
  /** The query as it was corrected, or empty. */
  corrected: string;
  /** The words that are marked on the page of a result. */
  marks: string[];
  status: string;
  /** Pixels from the top of the page. */
  scrolled: number;
  /** The place of the link that was followed among the links of the results, or -1. */
  followed: number;
}

/** Keeps what is shown beside the address, for the browser's Back. Without room for it, nothing is kept. */
export function remember(memory: Memory): void {
  try {
    history.replaceState({ ...(history.state as object | null), memory }, '');
  } catch {
    // Browsers limit the size of what an address can keep, and how often it changes.
  }
}

/** What was kept beside this address for this query. */
export function recall({ text, section, asTyped }: SearchQuery): Memory | undefined {
  const { memory } = (history.state as { memory?: Memory } | null) ?? {};
  const isSame = memory?.query.text === text && memory.query.section === section && memory.query.asTyped === asTyped;
  return isSame ? memory : undefined;
}
