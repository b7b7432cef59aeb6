import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeAddressesRelative, makeStylesRelative } from '../lib/relative-urls.ts';

/**
 * Makes every address in the built pages and style sheets relative, so that `dist` works at any path.
 * `404.html` is left alone: hosts serve it at any depth, so it finds the root by itself.
 */
export function relativeUrls(): AstroIntegration {
  return {
    name: 'relative-urls',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const entries = await readdir(dist, {
          recursive: true,
          withFileTypes: true,
        });
        for (const entry of entries) {
          if (!entry.isFile() || !/\.(?:html|css)$/.test(entry.name)) continue;
          const file = join(entry.parentPath, entry.name);
          const path = relative(dist, file).split(sep).join('/');
          if (path === '404.html') continue;
          const before = await readFile(file, 'utf8');
          const after = entry.name.endsWith('.css') ? makeStylesRelative(before, path) : makeAddressesRelative(before, path);
          if (after !== before) await writeFile(file, after);
        }
      },
    },
  };
}
