import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Link, type Connection } from './link.ts';

const compress = promisify(brotliCompress);

/** What is text is sent as brotli. Anything else, Pagefind's files among it, is compressed already and sent as it is. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a browser has been sent since the last `reset`. */
export interface Traffic {
  requests: number;
  /** Bytes with the headers of the answers. */
  bytes: number;
}

export interface BenchServer {
  /** The address of the site's root, with a slash at its end. */
  url: string;
  /** From now on every answer goes through such a connection; `undefined` is as fast as the machine. */
  connect(connection: Connection | undefined): void;
  /** Forgets the traffic so far. */
  reset(): void;
  /**
   * @param until milliseconds since 1970; what was sent later is left out
   * @returns the traffic since the last `reset`
   */
  traffic(until?: number): Traffic;
  close(): Promise<void>;
}

/**
 * Serves folders as one static site, the first that has a file wins, as a good host would: brotli of the best quality,
 * made at the first request and kept, and every file may be cached. Listens on a free port of 127.0.0.1.
 */
export async function serveFolders(folders: readonly string[]): Promise<BenchServer> {
  const roots = folders.map((folder) => resolve(folder));
  const bodies = new Map<string, Promise<Body>>();
  const link = new Link();
  let requests: number[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests.push(Date.now());
    const file = fileOf(roots, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (file === undefined) return link.send(response, 404, { 'Content-Type': 'text/plain; charset=utf-8' }, Buffer.from('Not found\n'));
    const found = bodies.get(file) ?? bodyOf(file);
    bodies.set(file, found);
    const { headers, bytes } = await found;
    await link.send(response, 200, headers, bytes);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    connect: (connection) => void (link.connection = connection),
    reset: () => {
      requests = [];
      link.sent = [];
    },
    traffic: (until = Infinity) => ({
      requests: requests.filter((at) => at <= until).length,
      bytes: link.sent.reduce((sum, part) => (part.at <= until ? sum + part.bytes : sum), 0),
    }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Body {
  headers: Record<string, string | number>;
  bytes: Buffer;
}

async function bodyOf(file: string): Promise<Body> {
  const type = TYPES[extname(file).toLowerCase()];
  const source = readFileSync(file);
  const bytes = type ? await compress(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : source;
  return {
    headers: {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': bytes.length,
      'Cache-Control': 'max-age=3600',
      ...(type && { 'Content-Encoding': 'br' }),
    },
    bytes,
  };
}

/** The file at an address, or `undefined` where no folder has one. */
function fileOf(roots: readonly string[], pathname: string): string | undefined {
  const path = decodeURIComponent(pathname);
  return roots
    .map((root) => ({ root, file: join(root, path.endsWith('/') ? `${path}index.html` : path) }))
    .find(({ root, file }) => file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile())?.file;
}
