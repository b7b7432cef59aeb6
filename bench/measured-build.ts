import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../src/utils/json.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

/** What a build took. */
export interface BuildCost {
  seconds: number;
  /** Seconds of all processors together, without Pagefind's own program. */
  cpuSeconds: number;
  /** The most memory at one time, without Pagefind's own program. */
  peakBytes: number;
}

const USAGE = new URL('report-usage.ts', import.meta.url).href;

/**
 * Runs `astro build` and measures it. Rejects with the end of what it printed.
 * @param folder a project with its packages
 * @param site the folder below it that is built; the project itself by default
 */
export async function measuredBuild(folder: string, site = '.', env: Readonly<Record<string, string>> = {}): Promise<BuildCost> {
  const notes = temporaryFolder('bench-usage-');
  const usageFile = join(notes, 'usage.json');
  const start = performance.now();
  const printed: string[] = [];
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(
      process.execPath,
      ['--import', USAGE, join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', join(folder, site)],
      {
        cwd: join(folder, site),
        env: { ...process.env, ...env, BENCH_USAGE_FILE: usageFile, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      },
    );
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
    child.on('error', fail).on('close', done);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`The build in ${join(folder, site)} failed:\n${printed.join('').split('\n').slice(-30).join('\n')}`);
  const usage = parseJson(readFileSync(usageFile, 'utf8')) as Omit<BuildCost, 'seconds'>;
  removeFolder(notes);
  return { seconds, ...usage };
}
