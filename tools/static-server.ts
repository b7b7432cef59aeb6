import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface ServeOptions {
  folder: string;
  /** The path of the site: `/` or `/a/b/`. Nothing above it exists. */
  base?: string;
  /** 0 for any free port. */
  port?: number;
  /** Addresses to listen on. The first is required; others are skipped where the machine does not have them. */
  hosts?: readonly string[];
}

export interface StaticServer {
  port: number;
  /** The URL of the site's root, with a trailing slash. */
  url: string;
  close(): Promise<void>;
}

/** The loopback addresses of `localhost`; a browser may try either. */
export const LOCALHOST = ['127.0.0.1', '::1'] as const;

/** Other files, such as those of the search index, are `application/octet-stream`. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder as static hosts do: `index.html` for a folder, a redirect to the trailing slash, `404.html` with status 404.
 * Rejects with the system's error (`EADDRINUSE`) when it cannot listen.
 */
export async function serveFolder({ folder, base = '/', port = 0, hosts = ['127.0.0.1'] }: ServeOptions): Promise<StaticServer> {
  if (!/^\/(?:[^/]+\/)*$/.test(base)) throw new Error(`A base path begins and ends with a slash, unlike "${base}".`);
  const root = resolve(folder);
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(stop)));
  for (const host of hosts) {
    const server = createServer((request, response) => {
      answer(root, base, request, response).catch((error: unknown) => {
        // The client may have closed the connection in the middle of a file.
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end(String(error));
      });
    });
    try {
      port = await listen(server, port, host);
      servers.push(server);
    } catch (error) {
      if (servers.length > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(errorCode(error) ?? '')) continue;
      await close();
      throw error;
    }
  }
  return { port, url: `http://${hosts.length > 1 ? 'localhost' : hosts[0]}:${port}${base}`, close };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const redirect = (to: string) => void response.writeHead(301, { Location: [to, ...query].join('?'), 'Cache-Control': 'no-cache' }).end();
  const send = async (file: string, status = 200) => {
    const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = { 'Content-Type': type, 'Content-Length': statSync(file).size, 'X-Content-Type-Options': 'nosniff' };
    response.writeHead(status, { ...headers, 'Cache-Control': 'no-cache' });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file), response);
  };

  if (`${path}/` === base) return redirect(base);
  const file = fileAt(root, base, path);
  if (file !== undefined && existsSync(join(file, 'index.html'))) {
    // Composed from the parts of the path: "//host" must not become a URL of another host.
    if (!path.endsWith('/')) return redirect(`${base}${relative(root, file).split(sep).map(encodeURIComponent).join('/')}/`);
    return send(join(file, 'index.html'));
  }
  if (file !== undefined && existsSync(file) && statSync(file).isFile()) return send(file);
  const notFound = join(root, '404.html');
  if (existsSync(notFound)) return send(notFound, 404);
  response.writeHead(404).end();
}

/** Returns the file of a request path; `undefined` outside the base path or the folder, and for a malformed path. */
function fileAt(root: string, base: string, path: string): string | undefined {
  try {
    const file = join(root, decodeURIComponent(path.slice(base.length)));
    return path.startsWith(base) && (file + sep).startsWith(root + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolvePort, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolvePort((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    // `close` alone waits for keep-alive connections.
    server.closeAllConnections();
  });
}

/** Returns the system's code of an error: `EADDRINUSE`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
