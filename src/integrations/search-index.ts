import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Files of Pagefind's own interfaces, which the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)|^playground/;

/** Indexes the built pages with Pagefind into `dist/pagefind`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const target = join(dist, 'pagefind');
        try {
          const { index } = check(await pagefind.createIndex({ keepIndexUrl: false }));
          if (!index) throw new Error('Pagefind made no index.');
          const { page_count } = check(await index.addDirectory({ path: dist }));
          if (page_count === 0) throw new Error('Pagefind found no page to index.');
          check(await index.writeFiles({ outputPath: target }));
          logger.info(`${page_count} pages indexed`);
        } finally {
          await pagefind.close();
        }
        const unused = (await readdir(target)).filter((name) => UNUSED.test(name));
        await Promise.all(unused.map((name) => rm(join(target, name), { recursive: true })));
      },
    },
  };
}

/** Pagefind reports errors instead of throwing them. */
function check<T extends { errors: string[] }>(result: T): T {
  if (result.errors.length > 0) throw new Error(`Pagefind: ${result.errors.join('; ')}`);
  return result;
}
