import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from '../utils/built-files.ts';
import { readPages } from '../utils/built-pages.ts';
import { printedPaths } from './printed-paths.ts';
import { edited, editsOf, makeStylesRelative } from './relative-address.ts';

/**
 * Makes every address in the built pages and style sheets relative, so that `dist` works at any path. Links retain the path
 * that they had, for print.
 * `404.html` is left alone: hosts serve it at any depth, so it finds the root by itself.
 */
export function relativeUrls(): AstroIntegration {
  return {
    name: 'relative-urls',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        readPages(dist, ({ path, file, elements }) => {
          const edits = path === '404.html' ? [] : [...editsOf(elements, path), ...printedPaths(elements)];
          if (edits.length > 0) rewrite(file, (html) => edited(html, edits));
        });
        for (const { path, file } of builtFiles(dist, '.css')) rewrite(file, (css) => makeStylesRelative(css, path));
      },
    },
  };
}

/** Writes a file anew where that changes it. */
function rewrite(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(file, after);
}
