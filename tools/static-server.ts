import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface ServeOptions {
  /** The folder whose files are served. */
  folder: string;
  /** Where the site is mounted: `/` or `/a/b/`. Nothing above it exists. */
  base?: string;
  /** 0 picks a free one. */
  port?: number;
  /** Addresses to listen on. The first must work; another that the machine does not have is left out. */
  hosts?: readonly string[];
}

export interface StaticServer {
  port: number;
  /** The address of the site's root, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** The loopback addresses that `localhost` can mean; a browser may try either. */
export const LOCALHOST = ['127.0.0.1', '::1'] as const;

/** Everything else, the files of the search index among it, is `application/octet-stream`. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder as static hosts do: `index.html` for a folder, a redirect to the address with a slash where that is
 * missing, `404.html` with status 404 for anything that is not there. Rejects with the system's error (`EADDRINUSE`)
 * when it cannot listen.
 */
export async function serveFolder({ folder, base = '/', port = 0, hosts = ['127.0.0.1'] }: ServeOptions): Promise<StaticServer> {
  if (!/^\/(?:[^/]+\/)*$/.test(base)) throw new Error(`A base path begins and ends with a slash, unlike "${base}".`);
  const site = { root: resolve(folder), base };
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(stop)));
  for (const host of hosts) {
    const server = createServer((request, response) => void answer(site, request, response));
    try {
      port = await listen(server, port, host);
      servers.push(server);
    } catch (error) {
      if (servers.length > 0 && isMissingAddress(error)) continue;
      await close();
      throw error;
    }
  }
  return { port, url: `http://${hosts.length > 1 ? 'localhost' : hosts[0]}:${port}${base}`, close };
}

interface Site {
  /** An absolute path. */
  root: string;
  base: string;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [address = '/', ...query] = (request.url ?? '/').split('?');
    if (`${address}/` === site.base) return redirect(response, site.base, query);
    const path = pathBelow(site.base, address);
    const file = path === undefined ? undefined : join(site.root, path);
    // `join` resolves "..", so whatever leaves the folder shows here.
    if (path === undefined || file === undefined || !(file + sep).startsWith(site.root + sep))
      return await notFound(site, request, response);

    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory() && !address.endsWith('/')) {
      // Built from the parts of the path: "//host" must not become an address on another host.
      const parts = path.split('/').filter(Boolean).map(encodeURIComponent);
      return redirect(response, `${site.base}${parts.join('/')}/`, query);
    }
    const target = found?.isDirectory() ? join(file, 'index.html') : file;
    if (found && existsSync(target)) await send(target, 200, request, response);
    else await notFound(site, request, response);
  } catch (error) {
    // A reader who leaves in the middle of a file is no fault of ours; there is nobody left to answer.
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${String(error)}\n`);
  }
}

/** The decoded path of an address below the base, or `undefined` when it lies elsewhere or is no valid address. */
function pathBelow(base: string, address: string): string | undefined {
  if (!address.startsWith(base)) return undefined;
  try {
    const path = decodeURIComponent(address.slice(base.length));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function redirect(response: ServerResponse, path: string, query: readonly string[]): void {
  response.writeHead(301, { Location: [path, ...query].join('?'), 'Cache-Control': 'no-cache' }).end();
}

async function notFound(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = join(site.root, '404.html');
  if (existsSync(page)) await send(page, 404, request, response);
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

async function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size, mtimeMs } = await stat(file);
  const tag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = { 'Cache-Control': 'no-cache', ETag: tag, 'X-Content-Type-Options': 'nosniff' };
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, {
    ...headers,
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host }, () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    // Browsers hold connections open; `close` alone would wait for them.
    server.closeAllConnections();
  });
}

const isMissingAddress = (error: unknown): boolean => ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(errorCode(error) ?? '');

/** The system's name of an error: `EADDRINUSE`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
