/**
 * Measures the search side by side with plain Pagefind and with MiniSearch: `npm run bench:search`. Options: `--help`.
 * A benchmark and no test: it ends with code 0 unless it could not measure.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { launch } from './browser.ts';
import { progress, runProgram } from './program.ts';
import { build, copyProject } from './project-copy.ts';
import { askAll } from './search/ask.ts';
import { miniSearch, ours, pagefindUi, writeContenders, type Contender } from './search/contenders.ts';
import { placeOf, scores, type Answered } from './search/metrics.ts';
import { checkPages, readQueries, type Query } from './search/queries.ts';
import {
  goalsTable,
  missesList,
  qualityTable,
  typedTable,
  visitsTable,
  type Half,
  type Quality,
  type Report,
  type Site,
} from './search/report.ts';
import { firstVisits, typed } from './search/speed.ts';
import { serveFolders } from './server.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

const HELP = `Usage: npm run bench:search -- [options]
  --quick       hit rates only: neither times nor the generated pages
  --pages N     content pages of the generated site (2000); 0 leaves it out
  --json FILE   also write every figure into a file
  --show-held   also list the misses of the held half; nobody who tunes the search may look at them
  --help        this text`;

/** Queries in the address: visits on slow 4G take seconds each. */
const VISITS = 3;
/** Queries typed by keyboard. */
const TYPED = 20;

const root = fileURLToPath(new URL('..', import.meta.url));
const queriesFile = (half: Half) => join(root, `bench/search/queries-${half}.json`);

await runProgram(main);

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      pages: { type: 'string', default: '2000' },
      json: { type: 'string' },
      'show-held': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) return console.log(HELP);
  if (!/^\d+$/.test(options.pages)) throw new Error(`--pages takes a whole number; found "${options.pages}".`);

  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    console.log('There is no built site in dist/; building it.');
    await build(root);
  }
  const read = (half: Half) => {
    const queries = readQueries(queriesFile(half));
    checkPages(queries, queriesFile(half), dist);
    return queries;
  };
  const queries = { tune: read('tune'), held: read('held') };

  const browser = await launch();
  try {
    const real = await measure(browser, dist, [ours, pagefindUi, miniSearch], queries, options.quick);
    console.log(`${qualityTable(real.quality)}\n`);
    for (const half of options['show-held'] ? (['tune', 'held'] as const) : (['tune'] as const))
      console.log(`${missesList(half, real.answered.find(({ contender }) => contender === ours)![half])}\n`);
    const sites: Site[] = [];
    if (!options.quick) {
      sites.push(real.site!);
      console.log(`${visitsTable(real.site!)}\n\n${typedTable(real.site!)}\n`);
      const pages = Number(options.pages);
      if (pages > 0) {
        const generated = await measureGenerated(browser, pages, real.sample);
        sites.push(generated);
        console.log(`${visitsTable(generated)}\n\n${typedTable(generated)}\n`);
      }
    }
    const report: Report = { quality: real.quality, sites };
    console.log(goalsTable(report));
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

interface Sample {
  visited: readonly Query[];
  typed: readonly Query[];
}

/** Measures some searches over one built site. */
async function measure(browser: Browser, dist: string, contenders: readonly Contender[], queries: Record<Half, Query[]>, isQuick: boolean) {
  return withSite(dist, async (server) => {
    const answered = [];
    for (const contender of contenders) {
      progress(`hit rates: ${contender.name}`);
      const ask = (half: Half) => askAll(browser, server.url, contender, queries[half]);
      answered.push({ contender, tune: await ask('tune'), held: await ask('held') });
    }
    const quality: Quality[] = answered.map(({ contender: { id, name }, tune, held }) => ({
      id,
      name,
      tune: scores(tune),
      held: scores(held),
    }));
    const sample = sampleOf(answered.map(({ tune }) => tune));
    const site = isQuick ? undefined : await measureSpeed(browser, server, 'this site', contenders, sample);
    return { answered, quality, sample, site };
  });
}

/** Measures this search and Pagefind's over a site with generated pages, with the same queries. */
async function measureGenerated(browser: Browser, pages: number, sample: Sample): Promise<Site> {
  progress(`building a copy with ${pages} pages`);
  const copy = copyProject(root, pages);
  try {
    await copy.build();
    return await withSite(copy.dist, (server) => measureSpeed(browser, server, `${copy.pages} pages`, [ours, pagefindUi], sample));
  } finally {
    copy.remove();
  }
}

async function measureSpeed(
  browser: Browser,
  server: Awaited<ReturnType<typeof serveFolders>>,
  name: string,
  contenders: readonly Contender[],
  sample: Sample,
): Promise<Site> {
  const searches = [];
  for (const contender of contenders) {
    progress(`${name}: first visits, ${contender.name}`);
    const visits = await firstVisits({ browser, server, contender }, sample.visited);
    const slowVisits = await firstVisits({ browser, server, contender }, sample.visited, 4);
    progress(`${name}: typing, ${contender.name}`);
    searches.push({
      id: contender.id,
      name: contender.name,
      visits,
      slowVisits,
      typed: await typed(browser, server.url, contender, sample.typed),
    });
  }
  return { name, searches };
}

/** Serves a built site together with the other searches over it. */
async function withSite<T>(dist: string, use: (server: Awaited<ReturnType<typeof serveFolders>>) => Promise<T>): Promise<T> {
  const folder = temporaryFolder('bench-search-');
  try {
    await writeContenders(dist, folder);
    const server = await serveFolders([dist, folder]);
    try {
      return await use(server);
    } finally {
      await server.close();
    }
  } finally {
    removeFolder(folder);
  }
}

/**
 * The queries of the tune half that times are taken with: those that every search answers among its first three, spread
 * over the set, for a time to a wrong answer says nothing.
 */
function sampleOf(answered: readonly (readonly Answered[])[]): Sample {
  const [first = [], ...others] = answered;
  const isAnswered = (index: number) => [first, ...others].every((each) => (placeOf(each[index]!) ?? Infinity) <= 3);
  const good = first.flatMap(({ query }, index) => (isAnswered(index) ? [query] : []));
  if (good.length === 0) throw new Error('No query of the tune half is answered by every search, so that times cannot be compared.');
  return { visited: spread(good, VISITS), typed: spread(good, TYPED) };
}

/** At most `count` of a list, at even distances. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(index * step)]!);
}
