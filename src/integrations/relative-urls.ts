import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from '../lib/built-files.ts';
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
        const pages = builtFiles(dist, '.html').filter(({ path }) => path !== '404.html');
        for (const { path, file } of pages) await rewrite(file, (html) => makeAddressesRelative(html, path));
        for (const { path, file } of builtFiles(dist, '.css')) await rewrite(file, (css) => makeStylesRelative(css, path));
      },
    },
  };
}

/** Writes a file anew where that changes it. */
async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  if (after !== before) await writeFile(file, after);
}
