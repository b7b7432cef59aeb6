import { ratio } from '../stats.ts';
import { ms, share, table, times, whole } from '../table.ts';
import type { Contender } from './contenders.ts';
import { placeOf, type Answered, type scores } from './metrics.ts';
import { styles } from './queries.ts';
import type { FirstVisit, Typed } from './speed.ts';

/** The half of the queries that the search was tuned on, and the one that it was not. */
export type Half = 'tune' | 'held';

/** The scores of one search. */
export type Quality = { id: Contender['id']; name: string } & Record<Half, ReturnType<typeof scores>>;

/** The times and sizes of some searches over one site. */
export interface Site {
  name: string;
  searches: {
    id: Contender['id'];
    name: string;
    visits: FirstVisit;
    /** On a processor four times slower. */
    slowVisits: FirstVisit;
    typed: Typed;
  }[];
}

/** Everything that was measured. The second site is the one with generated pages. */
export interface Report {
  quality: Quality[];
  sites: Site[];
}

/** What counts as good on queries that were never tuned on: shares of them, and ratios. */
const GOALS = { hit1: 0.85, hit3: 0.97, styleHit1: 0.75, styleHit3: 0.92, time: 0.6, bytes: 1.5, typed: 2 } as const;

const SUBTITLE = { tune: 'tuned on', held: 'never tuned on' } as const;

/** Hit rates: a table for each half. */
export function qualityTable(quality: readonly Quality[]): string {
  const half = (name: Half) => {
    const rows = quality.flatMap((search) =>
      (['all', ...styles] as const).flatMap((style) => {
        const score = search[name][style];
        return score
          ? [[style === 'all' ? search.name : `  ${style}`, String(score.n), share(score.hit1), share(score.hit3), share(score.mrr)]]
          : [];
      }),
    );
    return `Queries ${SUBTITLE[name]} (${name})\n${table([['search', 'n', 'hit@1', 'hit@3', 'MRR@10'], ...rows])}`;
  };
  return `${half('tune')}\n\n${half('held')}`;
}

/** The queries that this search did not answer first, with what stood first instead. */
export function missesList(half: Half, answered: readonly Answered[]): string {
  const lines = answered.flatMap((each) => {
    const place = placeOf(each);
    if (place === 1) return [];
    const { query, results } = each;
    return `  ${(place === undefined ? '–' : String(place)).padStart(2)}  ${query.style.padEnd(8)}  ${query.query}\n      wanted ${query.pages.join(' ')}\n      found  ${results.slice(0, 3).join(' ') || 'nothing'}`;
  });
  return `Misses of the ${half} half, each with the place of its first answer: ${lines.length}\n${lines.join('\n')}`.trimEnd();
}

/** Visits to the search page with a query in the address. */
export function visitsTable({ name, searches }: Site): string {
  const row = (label: string, { n, first, answer, toFirst, toRest }: FirstVisit) => [
    label,
    String(n),
    ms(first),
    ms(answer),
    whole(toFirst.bytes),
    whole(toFirst.requests),
    whole(toRest.bytes),
    whole(toRest.requests),
  ];
  return `First visit to the search, ${name}: slow 4G (150 ms, 1.6 Mbit/s), empty caches, medians\n${table([
    ['search', 'n', 'first result', 'an answer', 'bytes to it', 'requests', 'bytes at rest', 'requests'],
    ...searches.flatMap((search) => [row(search.name, search.visits), row('  processor 4× slower', search.slowVisits)]),
  ])}`;
}

/** Queries typed by keyboard. */
export function typedTable({ name, searches }: Site): string {
  return `From the last key, ${name}: typed by keyboard, after a first search\n${table([
    ['search', 'n', 'first result', 'p95', 'at rest', 'p95'],
    ...searches.map(({ name, typed }) => [
      name,
      `${typed.found}/${typed.n}`,
      ms(typed.first.median),
      ms(typed.first.p95),
      ms(typed.settled.median),
      ms(typed.settled.p95),
    ]),
  ])}`;
}

/** What was wanted, what was reached. Goals that were not measured say so. */
export function goalsTable({ quality, sites }: Report): string {
  const held = quality.find(({ id }) => id === 'ours')?.held;
  const of = (site: Site | undefined, id: Contender['id']) => site?.searches.find((search) => search.id === id);
  const [real, generated] = sites;
  const least = (name: 'hit1' | 'hit3') => minimum(styles.flatMap((style) => held?.[style]?.[name] ?? []));
  const grown = (value: (search: Site['searches'][number]) => number | undefined) =>
    generated && ratio(valueOf(of(generated, 'ours'), value), valueOf(of(real, 'ours'), value));
  const atLeast = (label: string, found: number | undefined, goal: number) => [
    label,
    share(found),
    `≥ ${goal}`,
    verdict(found, (value) => value >= goal),
  ];
  const atMost = (label: string, found: number | undefined, goal: number) => [
    label,
    times(found),
    `≤ ${goal}×`,
    verdict(found, (value) => value <= goal),
  ];
  return `Goals\n${table([
    ['goal', 'found', 'wanted', ''],
    atLeast('hit@1, held half', held?.all.hit1, GOALS.hit1),
    atLeast('hit@3, held half', held?.all.hit3, GOALS.hit3),
    atLeast('hit@1 of the weakest style, held half', least('hit1'), GOALS.styleHit1),
    atLeast('hit@3 of the weakest style, held half', least('hit3'), GOALS.styleHit3),
    atMost(
      'time to an answer on slow 4G, of Pagefind UI’s',
      ratio(of(real, 'ours')?.visits.answer, of(real, 'pagefind')?.visits.answer),
      GOALS.time,
    ),
    atMost(
      'the same, processor 4× slower',
      ratio(of(real, 'ours')?.slowVisits.answer, of(real, 'pagefind')?.slowVisits.answer),
      GOALS.time,
    ),
    atMost(
      'bytes to the first result, generated pages',
      grown(({ visits }) => visits.toFirst.bytes),
      GOALS.bytes,
    ),
    atMost(
      'last key to the first result, generated pages',
      grown(({ typed }) => typed.first.median),
      GOALS.typed,
    ),
    atMost(
      'last key to rest, generated pages',
      grown(({ typed }) => typed.settled.median),
      GOALS.typed,
    ),
  ])}`;
}

const valueOf = <T>(search: T | undefined, value: (search: T) => number | undefined) => search && value(search);

const minimum = (values: readonly number[]) => (values.length === 0 ? undefined : Math.min(...values));

const verdict = (found: number | undefined, isMet: (value: number) => boolean) =>
  found === undefined ? 'not measured' : isMet(found) ? 'met' : 'MISSED';
