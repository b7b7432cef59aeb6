import type { Result } from '../../browser-tools/lighthouse.mjs';
import { chromiumArgs, findChromium } from '../../tools/find-chromium.ts';
import { median } from '../stats.ts';

/** Lighthouse's categories, each from 0 to 100. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The median of some audits of a page: a mobile phone on slow 4G, as Lighthouse simulates them. */
export interface Audited {
  scores: Record<(typeof categories)[number], number | undefined>;
  /** Largest Contentful Paint, milliseconds. */
  lcp: number | undefined;
  /** Cumulative Layout Shift. */
  cls: number | undefined;
  /** Total Blocking Time, milliseconds. */
  tbt: number | undefined;
  /** Audits that are not perfect and count, by their ids. */
  failed: string[];
}

/** Audits a page several times, each time in a browser of its own. */
export async function audit(url: string, runs: number): Promise<Audited> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await auditOnce(url));
  const middle = (value: (result: Result) => number | null | undefined) => median(results.flatMap((result) => value(result) ?? []));
  const score = (id: (typeof categories)[number]) => middle(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100));
  return {
    scores: Object.fromEntries(categories.map((id) => [id, score(id)])) as Audited['scores'],
    lcp: middle(({ audits }) => audits['largest-contentful-paint']?.numericValue),
    cls: middle(({ audits }) => audits['cumulative-layout-shift']?.numericValue),
    tbt: middle(({ audits }) => audits['total-blocking-time']?.numericValue),
    failed: [...new Set(results.flatMap(failedIn))].sort(),
  };
}

async function auditOnce(url: string): Promise<Result> {
  // Loaded late: the unit tests of the report run without it.
  const { launch, lighthouse } = await import('../../browser-tools/lighthouse.mjs');
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: ['--headless=new', ...chromiumArgs()], logLevel: 'silent' });
  try {
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'silent', onlyCategories: [...categories] });
    if (!result) throw new Error(`Lighthouse made no report of ${url}.`);
    if (result.lhr.runtimeError) throw new Error(`Lighthouse, ${url}: ${result.lhr.runtimeError.message}`);
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

/** The audits of a result that cost points. */
function failedIn({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .flatMap((category) => category?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
}
