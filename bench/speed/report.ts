import type { BuildCost } from '../measured-build.ts';
import { ratio } from '../stats.ts';
import { ms, table, times, whole } from '../table.ts';
import type { FirstSearch } from './first-search.ts';
import type { FirstVisit } from './first-visit.ts';
import { categories, type Audited } from './lighthouse.ts';
import type { Scale } from './scale.ts';

/** Everything that was measured. */
export interface Report {
  /** The address of the median article. */
  article: string;
  visit: { ours: FirstVisit; floor: FirstVisit };
  /** The median article. */
  audits: { ours: Audited; floor: Audited };
  /** One page of each type, by name. */
  pages: { type: string; path: string; audited: Audited }[];
  search: FirstSearch;
  /** By the number of pages, fewest first; empty where it was left out. */
  scales: Scale[];
}

/** The most that counts as good: bytes, milliseconds, ratios to the floor. */
const GOALS = {
  blocking: 14_600,
  bytes: 16_000,
  script: 2_000,
  lcp: 1.1,
  search: 1,
  build: 1.25,
  memory: 1.1,
  flat: 1.1,
  grown: 1.5,
} as const;

type Row = readonly [figure: string, ours: string, floor: string, ratio: string, goal: string, verdict: string];
const HEAD: Row = ['', 'this site', 'floor', 'ratio', 'goal', ''];

const verdict = (isMet: boolean | undefined) => (isMet === undefined ? 'not measured' : isMet ? 'met' : 'MISSED');

/** A figure of the site that must not exceed a number. */
const atMost = (figure: string, ours: number | undefined, floor: number | undefined, goal: number): Row => [
  figure,
  whole(ours),
  whole(floor),
  times(ratio(ours, floor)),
  `≤ ${whole(goal)}`,
  verdict(ours === undefined ? undefined : ours <= goal),
];

/** A figure of the site that must not exceed so many times the floor's. */
const atMostTimes = (
  figure: string,
  ours: number | undefined,
  floor: number | undefined,
  goal: number,
  show: (value: number | undefined) => string = whole,
): Row => {
  const found = ratio(ours, floor);
  return [figure, show(ours), show(floor), times(found), `≤ ${goal}×`, verdict(found === undefined ? undefined : found <= goal)];
};

const seconds = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} s`);
const megabytes = (value: number | undefined) => (value === undefined ? '–' : `${whole(value / 1e6)} MB`);

/** The first visit to the median article, and its times by Lighthouse. */
export function visitTable({ article, visit: { ours, floor }, audits }: Report): string {
  const types = [...new Set([ours, floor].flatMap(({ byType }) => Object.keys(byType)))];
  const plain = (figure: string, value: (visit: FirstVisit) => number): Row => [
    figure,
    whole(value(ours)),
    whole(value(floor)),
    times(ratio(value(ours), value(floor))),
    '',
    '',
  ];
  const rows: Row[] = [
    HEAD,
    ...types.map((type) => plain(`bytes, ${type}`, ({ byType }) => byType[type] ?? 0)),
    plain('requests', ({ requests }) => requests),
    atMost('bytes until it can be painted', ours.blocking, floor.blocking, GOALS.blocking),
    atMost('bytes in all', ours.bytes, floor.bytes, GOALS.bytes),
    atMost('bytes of scripts, untouched', ours.script, floor.script, GOALS.script),
    atMost('requests of the next page', ours.next.requests, floor.next.requests, 1),
    plain('bytes of the next page', ({ next }) => next.bytes),
    atMostTimes('largest contentful paint', audits.ours.lcp, audits.floor.lcp, GOALS.lcp, ms),
    atMost('cumulative layout shift × 1,000', thousandfold(audits.ours.cls), thousandfold(audits.floor.cls), 0),
    atMost('total blocking time, ms', audits.ours.tbt, audits.floor.tbt, 0),
  ];
  return `First visit to the median article (/${article}), brotli, with headers; times by Lighthouse on slow 4G\n${table(rows)}`;
}

const thousandfold = (value: number | undefined) => value && value * 1000;

/** Lighthouse's scores of one page of each type. */
export function scoresTable({ pages }: Report): string {
  const rows = pages.map(({ type, path, audited: { scores, lcp, cls, tbt, failed } }) => [
    `${type} (/${path})`,
    ...categories.map((id) => whole(scores[id])),
    ms(lcp),
    cls?.toFixed(3) ?? '–',
    ms(tbt),
    verdict(categories.every((id) => scores[id] === 100)),
    failed.join(' '),
  ]);
  return `Lighthouse, one page of each type; the goal is 100 in each\n${table([['page', ...categories, 'LCP', 'CLS', 'TBT', '', 'lost by'], ...rows])}`;
}

/** The first result of a search. */
export function searchTable({ search: { ours, floor } }: Report): string {
  const rows: Row[] = [
    HEAD,
    atMostTimes('bytes to the first result', ours.toFirst.bytes, floor.toFirst.bytes, GOALS.search),
    atMostTimes('requests to it', ours.toFirst.requests, floor.toFirst.requests, GOALS.search),
    atMostTimes('time to it', ours.first, floor.first, GOALS.search, ms),
    atMostTimes('bytes at rest', ours.toRest.bytes, floor.toRest.bytes, GOALS.search),
  ];
  return `First search, slow 4G, empty caches; the floor has Pagefind’s own interface\n${table(rows)}`;
}

/** Builds and searches by the number of pages. */
export function scaleTable({ scales }: Report): string {
  const rows = scales.flatMap(({ pages, ours, floor, floorWithRemark, search }): Row[] => {
    /** What a build costs beside the floor, and beside the floor with remark. */
    const cost = (
      figure: string,
      value: (build: BuildCost) => number,
      goal: number,
      show: (value: number | undefined) => string,
    ): Row[] => [
      atMostTimes(figure, value(ours), value(floor), goal, show),
      atMostTimes('    beside the floor with remark', value(ours), value(floorWithRemark), goal, show),
    ];
    return [
      [`${whole(pages)} pages`, '', '', '', '', ''],
      ...cost('  build', (build) => build.seconds, GOALS.build, seconds),
      ...cost('  processor', (build) => build.cpuSeconds, GOALS.build, seconds),
      ...cost('  memory', (build) => build.peakBytes, GOALS.memory, megabytes),
      ['  bytes to the first result', ...pair(search.ours.toFirst.bytes, search.floor.toFirst.bytes), '', ''],
      [
        '  time to the first result',
        ms(search.ours.first),
        ms(search.floor.first),
        times(ratio(search.ours.first, search.floor.first)),
        '',
        '',
      ],
    ];
  });
  return `Scale: pages partly generated, cold builds\n${table([HEAD, ...rows, ...growthRows(scales)])}`;
}

const pair = (ours: number | undefined, floor: number | undefined) => [whole(ours), whole(floor), times(ratio(ours, floor))] as const;

/** How much more the most pages take than the fewest. */
function growthRows(scales: readonly Scale[]): Row[] {
  const [first, last] = [scales[0], scales.at(-1)];
  if (!first || !last || first === last) return [];
  const grown = (value: (scale: Scale) => number | undefined) => ratio(value(last), value(first));
  const aPage = (value: (scale: Scale) => number) => (scale: Scale) => value(scale) / scale.pages;
  const row = (figure: string, ours: number | undefined, floor: number | undefined, goal: number): Row => [
    figure,
    times(ours),
    times(floor),
    '',
    `≤ ${goal}×`,
    verdict(ours === undefined ? undefined : ours <= goal),
  ];
  const name = `of ${whole(last.pages)} pages to ${whole(first.pages)}`;
  return [
    row(`build seconds a page, ${name}`, grown(aPage(({ ours }) => ours.seconds)), grown(aPage(({ floor }) => floor.seconds)), GOALS.flat),
    row(
      `processor seconds a page, ${name}`,
      grown(aPage(({ ours }) => ours.cpuSeconds)),
      grown(aPage(({ floor }) => floor.cpuSeconds)),
      GOALS.flat,
    ),
    row(
      `bytes to the first result, ${name}`,
      grown(({ search }) => search.ours.toFirst.bytes),
      grown(({ search }) => search.floor.toFirst.bytes),
      GOALS.grown,
    ),
  ];
}
