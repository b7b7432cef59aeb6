/** Serves the built site at http://localhost:4321/: `npm start`. The environment variable PORT chooses another port, BASE a path. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorCode, LOCALHOST, serveFolder, type StaticServer } from './static-server.ts';

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;
/** How many ports are tried before giving up: many taken in a row mean that something else is wrong. */
const ATTEMPTS = 20;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

try {
  const port = wantedPort(process.env['PORT']);
  if (!existsSync(`${dist}index.html`)) throw new Error('There is no built site in dist/. Run "npm run build" first.');
  const server = await serveFrom(port);
  console.log(`\n  The site is at ${server.url}\n  Press Ctrl-C to stop.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function wantedPort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= LAST_PORT) return port;
  throw new Error(`PORT must be a whole number from 1 to ${LAST_PORT}; found "${value}".`);
}

/** Serves at the first free port from `first` on, and says so when that is another one. */
async function serveFrom(first: number): Promise<StaticServer> {
  const last = Math.min(first + ATTEMPTS, LAST_PORT);
  for (let port = first; port <= last; port += 1) {
    try {
      return await serveFolder({ folder: dist, base: process.env['BASE'] || '/', port, hosts: LOCALHOST });
    } catch (error) {
      if (errorCode(error) === 'EACCES')
        throw new Error(`This machine does not let you serve at port ${port}. Choose one above 1023 with PORT.`, { cause: error });
      if (errorCode(error) !== 'EADDRINUSE') throw error;
      console.log(`Port ${port} is in use by another program${port < last ? `; trying ${port + 1}` : ''}.`);
    }
  }
  throw new Error(`No port from ${first} to ${last} is free. Choose another with PORT, such as PORT=8080.`);
}
