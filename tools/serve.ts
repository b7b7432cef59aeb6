/** Serves the built site at http://localhost:4321/: `npm start`. The environment variable PORT chooses another port, BASE a path. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chosenPort } from '../src/utils/environment.ts';
import { errorCode, LOCALHOST, serveFolder, type StaticServer } from './static-server.ts';

const DEFAULT_PORT = 4321;

const folder = fileURLToPath(new URL('../dist/', import.meta.url));

try {
  if (!existsSync(`${folder}index.html`)) throw new Error('There is no built site in dist/. Run "npm run build" first.');
  const server = await serve(chosenPort());
  console.log(`\n  The site is at ${server.url}\n  Press Ctrl-C to stop.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Serves at the chosen port; else at the default one, or at any free one where that is in use. */
async function serve(chosen: number | undefined): Promise<StaticServer> {
  const options = { folder, base: process.env['BASE'] || '/', hosts: LOCALHOST };
  try {
    return await serveFolder({ ...options, port: chosen ?? DEFAULT_PORT });
  } catch (error) {
    if (chosen === undefined && errorCode(error) === 'EADDRINUSE') return serveFolder({ ...options, port: 0 });
    throw new Error(`The site cannot be served at port ${chosen ?? DEFAULT_PORT}: ${String(error)} PORT chooses another.`, {
      cause: error,
    });
  }
}
