import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { builtFiles, type BuiltFile } from '../utils/built-files.ts';
import { classicAddress, handOver, moduleAddresses, portableNotFound, portablePage } from './portable-page.ts';

/** The page whose scripts load data, the data, and the script that embeds it. */
const SEARCH = { page: 'search/index.html', data: /^_astro\/(?:quick|caution)-index\..*\.json$/, script: 'index-data.js' };

/**
 * Makes a build that also works from files, by a double click, and on hosts that do not serve `index.html` for
 * folders. Runs after `relative-urls`, whose output it changes.
 */
export function portable(): AstroIntegration {
  return {
    name: 'portable',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // The bundler names modules by their real paths.
        const dist = await realpath(fileURLToPath(dir));
        const pages = builtFiles(dist, '.html');
        const modules = await rewritePages(pages);
        await bundleAll(dist, modules);
        const folder = join(dist, posix.dirname(SEARCH.page));
        const data = builtFiles(dist, '.json').filter(({ path }) => SEARCH.data.test(path));
        const files = await Promise.all(data.map(async ({ path, file }) => [posix.basename(path), await readFile(file, 'utf8')] as const));
        await writeFile(join(folder, SEARCH.script), handOver(Object.fromEntries(files)));
        logger.info(`${pages.length} pages name files, ${modules.size} modules are classic scripts`);
      },
    },
  };
}

/** Returns the paths below the root of the modules that the pages loaded. */
async function rewritePages(pages: readonly BuiltFile[]): Promise<Set<string>> {
  const modules = new Set<string>();
  for (const { path, file } of pages) {
    const html = await readFile(file, 'utf8');
    for (const address of moduleAddresses(html)) modules.add(posix.join(posix.dirname(path), address));
    const changed = path === '404.html' ? portableNotFound(html) : portablePage(html, path === SEARCH.page ? [SEARCH.script] : []);
    await writeFile(file, changed);
  }
  return modules;
}

/** Writes each module with all that it imports as one classic script, and removes what nothing loads any more. */
async function bundleAll(dist: string, modules: ReadonlySet<string>): Promise<void> {
  const bundled = new Set<string>();
  for (const path of modules) {
    const bundle = await rolldown({
      input: join(dist, path),
      // What does not work in a classic script, such as `import.meta`, is warned of.
      onLog: (_level, { message }) => {
        throw new Error(`${path} cannot be made a classic script: ${message}`);
      },
    });
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    await bundle.close();
    const [script, ...others] = output;
    if (others.length > 0) throw new Error(`${path} cannot be made one script: it loads parts of itself late.`);
    for (const id of script.moduleIds) bundled.add(id);
    await writeFile(join(dist, classicAddress(path)), script.code);
  }
  await Promise.all([...bundled].filter((id) => id.startsWith(join(dist, '/'))).map((file) => rm(file)));
}
