import type { Query, Style } from './queries.ts';

/** Places of the list that count. */
export const DEPTH = 10;

/** How well a set of queries was answered. */
export interface Score {
  /** The number of queries. */
  n: number;
  /** The share of queries whose first result answers. */
  hit1: number;
  /** The share of queries with an answer among the first three results. */
  hit3: number;
  /** The mean of 1/place of the first answer, 0 where none is among the first ten. */
  mrr: number;
}

/** A query with the addresses that a search returned for it, best first: `/faq/serotonin/`. */
export interface Answered {
  query: Query;
  results: readonly string[];
}

/** The place of the first result that answers, 1 for the first; `undefined` when none of the first ten does. */
export function placeOf({ query, results }: Answered): number | undefined {
  const index = results.slice(0, DEPTH).findIndex((page) => query.pages.includes(page));
  return index === -1 ? undefined : index + 1;
}

/** The scores of some queries; zeros for none. */
export function score(answered: readonly Answered[]): Score {
  const places = answered.map(placeOf);
  const mean = (value: (place: number) => number) =>
    places.reduce<number>((sum, place) => sum + (place === undefined ? 0 : value(place)), 0) / Math.max(places.length, 1);
  return {
    n: places.length,
    hit1: mean((place) => (place === 1 ? 1 : 0)),
    hit3: mean((place) => (place <= 3 ? 1 : 0)),
    mrr: mean((place) => 1 / place),
  };
}

/** The scores of all queries and of each style that is among them. */
export function scores(answered: readonly Answered[]): Record<'all', Score> & Partial<Record<Style, Score>> {
  const byStyle = Map.groupBy(answered, ({ query }) => query.style);
  return { all: score(answered), ...Object.fromEntries([...byStyle].map(([style, group]) => [style, score(group)])) };
}
