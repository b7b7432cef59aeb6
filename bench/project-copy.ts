import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseJson } from '../src/utils/json.ts';
import { contentPages } from '../src/content-model/content-files.ts';
import { generatePages } from './generate-pages.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

/** Folders that a copy does without, or has its own of. */
const LEFT_OUT = ['node_modules', 'dist', '.git', '.astro', 'test-results', 'playwright-report'];
/** What Astro and Vite keep between builds; a copy must not mix with that of the project. */
const CACHES = ['.astro', '.vite', '.cache'];

export interface ProjectCopy {
  folder: string;
  /** Its built site; there after `build`. */
  dist: string;
  /** The number of content pages, those of the project among them. */
  pages: number;
  /** Builds the site; the seconds that took. Rejects with the end of what the build printed. */
  build(): Promise<number>;
  remove(): void;
}

/**
 * Copies a project into a temporary folder and fills it up with generated pages.
 * @param root the project's folder
 * @param pages the number of content pages that the copy has in the end; fewer than the project has leaves it as it is
 */
export function copyProject(root: string, pages: number): ProjectCopy {
  const folder = temporaryFolder('bench-project-');
  cpSync(root, folder, {
    recursive: true,
    filter: (from) => dirname(from) !== root.replace(/[\\/]$/, '') || !LEFT_OUT.includes(basename(from)),
  });
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));

  const ids = (name: string) =>
    (parseJson(readFileSync(join(folder, `src/content/${name}.json`), 'utf8')) as { id: string }[]).map(({ id }) => id);
  const existing = contentPages(folder).map(({ file }) => file.replace(/^src\/content\/|\.mdx$/g, ''));
  const generated = generatePages({
    count: Math.max(0, pages - existing.length),
    known: { references: ids('references'), cautions: ids('cautions'), pages: existing },
  });
  for (const { path, text } of generated) writeFileSync(join(folder, path), text);

  return {
    folder,
    dist: join(folder, 'dist'),
    pages: existing.length + generated.length,
    build: () => build(folder),
    remove: () => removeFolder(folder),
  };
}

/** Makes each installed package stand in another folder of packages. */
function linkPackages(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`There are no packages in ${from}. Run "npm ci" first.`);
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (!CACHES.includes(name) && !name.startsWith('.package-lock')) symlinkSync(join(from, name), join(to, name), 'junction');
}

/** Runs `npm run build` in a project; the seconds it took. Rejects with the end of what it printed. */
export async function build(folder: string): Promise<number> {
  const start = performance.now();
  const printed: string[] = [];
  const code = await new Promise<number | null>((done, fail) => {
    // By a shell, because on Windows npm is a script.
    const child = spawn('npm run build', { shell: true, cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
    child.on('error', fail).on('close', done);
  });
  if (code !== 0) throw new Error(`The build in ${folder} failed:\n${printed.join('').split('\n').slice(-30).join('\n')}`);
  return (performance.now() - start) / 1000;
}
