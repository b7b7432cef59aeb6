import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorker } from '../components/offline/write-worker.ts';

/**
 * Writes the service worker. Runs last, because it precaches the output of every other step. Without it, pages say
 * that the site cannot be saved.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: { 'astro:build:done': async ({ dir, logger }) => logger.info(await writeWorker(fileURLToPath(dir))) },
  };
}
