/**
 * Measures the site side by side with `bench/floor`, a bare site of the same pages: `npm run bench`. The table goes to the standard
 * output. A benchmark and no test: it exits with code 0 unless it could not measure.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { contentPages } from '../src/content-model/content-files.ts';
import { launch, withPage } from './browser.ts';
import { SLOW_4G } from './link.ts';
import { measuredBuild } from './measured-build.ts';
import { progress, runProgram } from './program.ts';
import { copyProject } from './project-copy.ts';
import { serveFolders } from './server.ts';
import { median, ratio } from './stats.ts';
import { ms, table, times, whole } from './table.ts';

const RUNS = 5;
const FLOOR = 'bench/floor';
const root = fileURLToPath(new URL('..', import.meta.url));

await runProgram(async () => {
  const copy = copyProject(root, 0);
  const browser = await launch();
  try {
    progress('building the site');
    const builds = [await measuredBuild(copy.folder)];
    progress('building the floor');
    builds.push(await measuredBuild(copy.folder, FLOOR));
    const article = medianArticle(copy.folder);
    progress(`visiting /${article}`);
    const visits = [await visit(browser, copy.dist, article), await visit(browser, join(copy.folder, FLOOR, 'dist'), article)];
    const rows: [name: string, values: (number | undefined)[], show: (value: number | undefined) => string, goal: string][] = [
      ['build, seconds', builds.map(({ seconds }) => seconds), (value) => value?.toFixed(1) ?? '–', '≤ 1.25×'],
      ['build, processor seconds', builds.map(({ cpuSeconds }) => cpuSeconds), (value) => value?.toFixed(1) ?? '–', '≤ 1.25×'],
      ['build, megabytes at most', builds.map(({ peakBytes }) => peakBytes / 1e6), whole, '≤ 1.10×'],
      ['first visit, bytes of HTML', visits.map(({ html }) => html), whole, '≤ 14,600'],
      ['first visit, bytes', visits.map(({ bytes }) => bytes), whole, '≤ 16,000'],
      ['first visit, requests', visits.map(({ requests }) => requests), whole, ''],
      ['largest contentful paint, slow 4G', visits.map(({ lcp }) => lcp), ms, '≤ 1.10×'],
    ];
    console.log(`The median article is /${article}. Bytes are compressed with Brotli and include headers.\n`);
    console.log(
      table([
        ['', 'this site', 'floor', 'ratio', 'goal'],
        ...rows.map(([name, [ours, floor], show, goal]) => [name, show(ours), show(floor), times(ratio(ours, floor)), goal]),
      ]),
    );
  } finally {
    await browser.close();
    copy.remove();
  }
});

/** Returns the address of the page of a collection whose HTML is of middle size. */
function medianArticle(project: string): string {
  const sizes = contentPages(project).map(({ file }) => {
    const path = file.replace(/^src\/content\//, '').replace(/\.mdx$/, '/');
    return { path, size: statSync(join(project, 'dist', path, 'index.html')).size };
  });
  return sizes.sort((a, b) => a.size - b.size)[Math.floor(sizes.length / 2)]!.path;
}

/** Visits a page with empty caches on a slow connection; the times are the median of some visits. */
async function visit(browser: Browser, dist: string, path: string) {
  const server = await serveFolders([dist]);
  server.connect(SLOW_4G);
  try {
    const paints: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      server.reset();
      paints.push(
        await withPage(browser, async (page) => {
          await page.goto(server.url + path, { waitUntil: 'load' });
          return page.evaluate(
            () =>
              new Promise<number>((done) =>
                new PerformanceObserver((list) => requestIdleCallback(() => done(list.getEntries().at(-1)!.startTime))).observe({
                  type: 'largest-contentful-paint',
                  buffered: true,
                }),
              ),
          );
        }),
      );
    }
    const { bytes, requests } = server.traffic();
    return { html: brotliCompressSync(readFileSync(join(dist, path, 'index.html'))).length, bytes, requests, lcp: median(paints) };
  } finally {
    await server.close();
  }
}
