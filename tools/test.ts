/**
 * Everything that must hold, in order: `npm test`. Shows what each step prints, goes on after a failure where the next
 * step can, and ends with the line "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { judged, tallyOfCommand, tallyOfPlaywright, type Judged, type Tally } from './tally.ts';

interface Step {
  name: string;
  command: string;
  /** The tally of the report that the command left; without it the command is one test. */
  tally?: (report: string) => Tally;
  /** Whether the step reads the built site. */
  needsBuild?: true;
}

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
const reportFile = join(reports, 'report.json');

const nodeTests = (folder: string) =>
  `node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=./tools/tally-reporter.ts "--test-reporter-destination=${reportFile}" "tests/${folder}/**/*.test.ts"`;
const nodeTally = (report: string) => JSON.parse(report) as Tally;

const BUILD = 'build';
const steps: Step[] = [
  { name: 'types', command: 'npm run check' },
  { name: 'lint', command: 'npm run lint' },
  { name: 'unit tests', command: nodeTests('unit'), tally: nodeTally },
  { name: BUILD, command: 'npm run build' },
  { name: 'tests of the built files', command: nodeTests('dist'), tally: nodeTally, needsBuild: true },
  {
    name: 'browser tests',
    command: 'playwright test --project=browser --forbid-only --reporter=list,json',
    tally: (report) => tallyOfPlaywright(JSON.parse(report) as Parameters<typeof tallyOfPlaywright>[0]),
    needsBuild: true,
  },
];

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true });
}

/** Runs the steps; the exit code. */
async function main(): Promise<number> {
  // Before anything else: whoever lacks a browser should not hear of it after minutes.
  const chromium = findChromium();
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile, ASTRO_TELEMETRY_DISABLED: '1' };
  console.log(`Browser: ${chromium}`);

  const lines: string[] = [];
  const total: Tally = { passed: 0, failed: 0, skipped: [] };
  let isBuilt = true;
  for (const { name, command, tally: read, needsBuild } of steps) {
    console.log(`\n── ${name}`);
    const start = Date.now();
    const tally: Judged =
      needsBuild && !isBuilt ? { ...tallyOfCommand(false), complaint: 'not run, for the build failed' } : await run(command, read, env);
    if (name === BUILD) isBuilt = tally.failed === 0;
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped.push(...tally.skipped.map((test) => `${name}: ${test}`));
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    lines.push(`${name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s${tally.complaint ? ` (${tally.complaint})` : ''}`);
  }

  console.log(`\n${lines.join('\n')}`);
  if (total.skipped.length > 0) console.log(`\nSkipped:\n${total.skipped.map((test) => `  ${test}`).join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function run(command: string, read: Step['tally'], env: NodeJS.ProcessEnv): Promise<Judged> {
  rmSync(reportFile, { force: true });
  const exitCode = await new Promise<number>((done, fail) => {
    // By a shell, because on Windows npm and the programs of packages are scripts.
    spawn(command, { shell: true, stdio: 'inherit', env })
      .on('error', fail)
      .on('close', (code) => done(code ?? 1));
  });
  return judged(read ? readReport(read) : tallyOfCommand(exitCode === 0), exitCode);
}

/** The tally of the step that has just run, or `undefined` when it left no whole report. */
function readReport(read: (report: string) => Tally): Tally | undefined {
  try {
    return read(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}
