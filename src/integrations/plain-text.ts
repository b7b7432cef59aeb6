import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuiltPages } from '../lib/built-pages.ts';
import { pageText } from '../lib/page-text.ts';
import { publishedUrl } from '../lib/urls.ts';

/** Writes the text of each page beside it: `faq/cortisol/index.txt`. Links must still start at the root. */
export function plainText(pages = new BuiltPages()): AstroIntegration {
  let site: URL | undefined;
  const address = (path: string) => publishedUrl(path, site) ?? path;
  const texts = pages.reader(({ path, file, elements }) =>
    path.endsWith('index.html') ? [{ file: join(dirname(file), 'index.txt'), text: pageText(elements, path, address) }] : [],
  );
  return {
    name: 'plain-text',
    hooks: {
      'astro:config:setup': ({ config }) => {
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': ({ dir, logger }) => {
        const files = texts(fileURLToPath(dir)).flat();
        for (const { file, text } of files) writeFileSync(file, text);
        logger.info(`${files.length} pages written as plain text`);
      },
    },
  };
}
