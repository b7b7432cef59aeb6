import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorker } from '../components/offline/write-worker.ts';

/**
 * Writes the service worker. It precaches what every other step has written, so it is last. Without it pages say that
 * the site cannot be kept.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: { 'astro:build:done': async ({ dir, logger }) => logger.info(await writeWorker(fileURLToPath(dir))) },
  };
}
