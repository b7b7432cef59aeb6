import { cpSync, createReadStream, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { offline } from '../../src/integrations/offline.ts';
import { builtFiles } from '../../src/lib/built-files.ts';
import { folderUrl, runHook } from './fixtures/run-hook.ts';
import { dist } from './pages.ts';

/**
 * Copies the built site into a folder as a later version of it: every page says so in its title, and the style sheet has
 * another name, as after a change.
 */
export async function writeVersion(folder: string, version: string): Promise<void> {
  cpSync(dist, folder, { recursive: true });
  const sheet = builtFiles(join(folder, '_astro'), '.css')[0]!.file;
  const renamed = join(dirname(sheet), `${version}-${basename(sheet)}`);
  renameSync(sheet, renamed);
  for (const { file } of builtFiles(folder, '.html')) {
    const html = readFileSync(file, 'utf8').replace('<title>', `<title>${version} `);
    writeFileSync(file, html.replaceAll(basename(sheet), basename(renamed)));
  }
  await runHook(offline(), 'astro:build:done', { dir: folderUrl(folder) });
}

/** A server whose line breaks, or does not answer. */
export interface BrokenServer {
  /** How many files it has sent. */
  sent(): number;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };

/**
 * Serves a folder at the root of a port until it has sent so many files; from then on it breaks off every connection.
 * @param files 0 for a server that takes requests and never answers
 */
export async function serveBrokenly(folder: string, port: number, files: number): Promise<BrokenServer> {
  let sent = 0;
  const server = createServer((request, response) => {
    if (files === 0) return;
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*/, '')).replace(/\/$/, '/index.html');
    const file = join(folder, path);
    if (sent >= files) return void request.socket.destroy();
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    sent += 1;
    response.writeHead(200, { 'Content-Type': TYPES[file.split('.').at(-1)!] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { sent: () => sent, close: () => stop(server) };
}

/** Answers every request at a port with an error page of the host. */
export async function serveError(port: number, status: number): Promise<Pick<BrokenServer, 'close'>> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(`<title>${status}</title><h1>The host cannot serve this now</h1>`);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
