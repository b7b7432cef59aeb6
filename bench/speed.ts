/**
 * Measures the site side by side with `bench/floor`, the least that such a site can be: `npm run bench`. Options: `--help`.
 * A benchmark and no test: it ends with code 0 unless it could not measure. The tables and then all figures as JSON go to
 * the standard output.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { launch } from './browser.ts';
import { measuredBuild } from './measured-build.ts';
import { progress, runProgram } from './program.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { serveFolders } from './server.ts';
import { articlesBySize, middleOf, onePageOfEachType } from './speed/choose-pages.ts';
import { firstSearch } from './speed/first-search.ts';
import { firstVisit } from './speed/first-visit.ts';
import { FLOOR, floorDist } from './speed/floor.ts';
import { audit } from './speed/lighthouse.ts';
import { scaleTable, scoresTable, searchTable, visitTable, type Report } from './speed/report.ts';
import { measureScale, type Scale } from './speed/scale.ts';

const HELP = `Usage: npm run bench -- [options]
  --quick        leave out the builds with generated pages
  --pages LIST   content pages of those builds, by commas (50,500,2000)
  --runs N       audits by Lighthouse of each page, of which the median counts (3)
  --json FILE    also write every figure into a file
  --help         this text`;

const root = fileURLToPath(new URL('..', import.meta.url));

await runProgram(main);

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      pages: { type: 'string', default: '50,500,2000' },
      runs: { type: 'string', default: '3' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) return console.log(HELP);
  if (!/^[1-9]\d*(?:,[1-9]\d*)*$/.test(options.pages)) throw new Error(`--pages takes whole numbers; found "${options.pages}".`);
  if (!/^[1-9]\d*$/.test(options.runs)) throw new Error(`--runs takes a whole number; found "${options.runs}".`);
  const sizes = options.quick ? [] : [...new Set(options.pages.split(',').map(Number))].sort((a, b) => a - b);

  const browser = await launch();
  try {
    const report: Report = { ...(await measureSite(browser, Number(options.runs))), scales: [] };
    console.log(`${visitTable(report)}\n\n${scoresTable(report)}\n\n${searchTable(report)}\n`);
    const scales: Scale[] = [];
    for (const size of sizes) scales.push(await measureScale(browser, root, size, progress));
    report.scales = scales;
    if (scales.length > 0) console.log(`${scaleTable(report)}\n`);
    const json = JSON.stringify(report, null, 2);
    console.log(json);
    if (options.json) writeFileSync(options.json, `${json}\n`);
  } finally {
    await browser.close();
  }
}

/** Builds site and floor from the same content, and visits them. */
async function measureSite(browser: Browser, runs: number): Promise<Omit<Report, 'scales'>> {
  const copy = copyProject(root, 0);
  try {
    progress('building the site');
    await measuredBuild(copy.folder);
    progress('building the floor');
    await measuredBuild(copy.folder, FLOOR);
    return { ...(await visitPages(browser, copy, runs)), search: await firstSearch(browser, copy) };
  } finally {
    copy.remove();
  }
}

async function visitPages(browser: Browser, copy: ProjectCopy, runs: number): Promise<Omit<Report, 'scales' | 'search'>> {
  const articles = articlesBySize(copy.folder);
  const article = middleOf(articles);
  const next = articles[Math.floor(articles.length / 2) + 1]!;
  const servers = { ours: await serveFolders([copy.dist]), floor: await serveFolders([floorDist(copy.folder)]) };
  try {
    progress('first visits');
    const visit = {
      ours: await firstVisit(browser, servers.ours, article, next),
      floor: await firstVisit(browser, servers.floor, article, next),
    };
    progress(`Lighthouse: /${article}`);
    const audits = { ours: await audit(servers.ours.url + article, runs), floor: await audit(servers.floor.url + article, runs) };
    const pages: Report['pages'] = [];
    for (const [type, path] of onePageOfEachType(copy.folder)) {
      progress(`Lighthouse: /${path}`);
      pages.push({ type, path, audited: await audit(servers.ours.url + path, runs) });
    }
    return { article, visit, audits, pages };
  } finally {
    await servers.ours.close();
    await servers.floor.close();
  }
}
