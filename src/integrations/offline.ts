import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorker } from '../components/offline/write-worker.ts';

/**
 * Writes the service worker. It reads what every other step has written, so it comes after them. Without this step pages say that
 * the site cannot be kept.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: { 'astro:build:done': async ({ dir, logger }) => logger.info(await writeWorker(fileURLToPath(dir))) },
  };
}
