import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from '../lib/built-files.ts';
import { elementsOf } from '../lib/html.ts';
import { pageText } from '../lib/page-text.ts';
import { publishedUrl } from '../lib/urls.ts';

/** Writes the text of each page beside it: `faq/cortisol/index.txt`. Links must still start at the root. */
export function plainText(): AstroIntegration {
  let site: URL | undefined;
  return {
    name: 'plain-text',
    hooks: {
      'astro:config:setup': ({ config }) => {
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const address = (path: string) => publishedUrl(path, site) ?? path;
        const pages = builtFiles(fileURLToPath(dir), 'index.html');
        for (const { path, file } of pages) {
          const text = pageText(elementsOf(await readFile(file, 'utf8')), path, address);
          await writeFile(join(dirname(file), 'index.txt'), text);
        }
        logger.info(`${pages.length} pages written as plain text`);
      },
    },
  };
}
