import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { withPage } from '../browser.ts';
import { SLOW_4G } from '../link.ts';
import type { BenchServer, Traffic } from '../server.ts';
import { median, quantile } from '../stats.ts';
import { atRest } from './ask.ts';
import type { Contender } from './contenders.ts';
import { probe, type Seen } from './probe.ts';
import type { Query } from './queries.ts';

/** Medians of visits to a search page with a query in its address, on slow 4G with empty caches. */
export interface FirstVisit {
  /** The number of visits. */
  n: number;
  /** Milliseconds from navigation to the first result. */
  first: number | undefined;
  /** Milliseconds from navigation until a page that answers is among the first three. */
  answer: number | undefined;
  /** What had been sent when the first result was painted. */
  toFirst: Medians;
  /** What had been sent when the search had come to rest. */
  toRest: Medians;
}

/** The median of each part of the traffic; `undefined` where no visit came so far. */
type Medians = Record<keyof Traffic, number | undefined>;

/** What one visit took. */
interface Visit {
  first: number | undefined;
  answer: number | undefined;
  toFirst: Traffic | undefined;
  toRest: Traffic | undefined;
}

/** Visits a search page once for each query, after a visit at full speed that lets the server compress what it sends. */
export async function firstVisits(
  { browser, server, contender }: { browser: Browser; server: BenchServer; contender: Contender },
  queries: readonly Query[],
  cpuSlowdown = 1,
): Promise<FirstVisit> {
  const visits: Visit[] = [];
  for (const query of queries) {
    await visit(browser, server, contender, query, 1);
    server.connect(SLOW_4G);
    visits.push(await visit(browser, server, contender, query, cpuSlowdown));
    server.connect(undefined);
  }
  const middle = (values: readonly (number | undefined)[]) => median(values.filter((value) => value !== undefined));
  const traffic = (name: 'toFirst' | 'toRest'): Medians => ({
    requests: middle(visits.map((visit) => visit[name]?.requests)),
    bytes: middle(visits.map((visit) => visit[name]?.bytes)),
  });
  return {
    n: visits.length,
    first: middle(visits.map(({ first }) => first)),
    answer: middle(visits.map(({ answer }) => answer)),
    toFirst: traffic('toFirst'),
    toRest: traffic('toRest'),
  };
}

function visit(browser: Browser, server: BenchServer, contender: Contender, { query, pages }: Query, cpuSlowdown: number): Promise<Visit> {
  const work = async (page: Page): Promise<Visit> => {
    await page.addInitScript(probe, { contender, query, pages });
    server.reset();
    await page.goto(`${server.url}${contender.path}?${new URLSearchParams({ q: query })}`, { waitUntil: 'commit' });
    await atRest(page, contender.name, 100);
    const { first, answer, settled, start } = await page.evaluate(() => ({ ...window.benchSeen, start: performance.timeOrigin }));
    const until = (time: number | undefined) => (time === undefined ? undefined : server.traffic(start + time));
    return { first, answer, toFirst: until(first), toRest: until(settled) };
  };
  return withPage(browser, work, cpuSlowdown);
}

/** Times from the last key of a query, in milliseconds, on a page that has answered another query already. */
export interface Typed {
  /** The number of queries. */
  n: number;
  /** How many of them had a result. */
  found: number;
  first: Spread;
  settled: Spread;
}

export interface Spread {
  median: number | undefined;
  p95: number | undefined;
}

/** Milliseconds between two keys: a fast typist. */
const KEY = 30;

/** Types queries by keyboard into one page, with the contender's own default settings. */
export function typed(browser: Browser, site: string, contender: Contender, queries: readonly Query[]): Promise<Typed> {
  return withPage(browser, async (page) => {
    await page.addInitScript(probe, { contender, query: '', pages: [] });
    await page.goto(`${site}${contender.path}`);
    const field = page.locator(contender.field);
    const seen: Seen[] = [];
    for (const { query, pages } of [queries[0]!, ...queries]) {
      await field.press('ControlOrMeta+a');
      await field.press('Delete');
      // Longer than any search waits for the next key.
      await sleep(350);
      await page.evaluate(({ query, pages }) => window.benchWatch(query, pages), { query, pages });
      await field.pressSequentially(query, { delay: KEY });
      await atRest(page, contender.name, 350);
      seen.push(await page.evaluate(() => window.benchSeen));
    }
    const [, ...warm] = seen;
    const since = (name: 'first' | 'settled'): Spread => {
      const values = warm.flatMap(({ key, [name]: at }) => (key === undefined || at === undefined ? [] : [at - key]));
      return { median: median(values), p95: quantile(values, 0.95) };
    };
    return {
      n: warm.length,
      found: warm.filter(({ first }) => first !== undefined).length,
      first: since('first'),
      settled: since('settled'),
    };
  });
}
