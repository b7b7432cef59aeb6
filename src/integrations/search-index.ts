import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeIndexes } from '../components/search/write-indexes.ts';

/**
 * Writes the indexes of the search.
 * @param contentFolder the folder of the content, with a slash at its end
 */
export function searchIndex(contentFolder: URL): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => logger.info(await writeIndexes(fileURLToPath(dir), contentFolder)),
    },
  };
}
