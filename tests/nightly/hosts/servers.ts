import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../fixtures/free-port.ts';

/** The site that a server serves. */
interface Site {
  /** The folder of the files, with a slash at its end. */
  folder: string;
  /** `/` or `/a/b/`. */
  base: string;
  port: number;
  /** An empty folder for the server's own files. */
  scratch: string;
}

/** A web server that can be started. */
export interface WebServer {
  name: string;
  program: string;
  /** The Debian package that brings the program. */
  package: string;
  /** True when it loads a file of `deploy/`, and with it the headers and 404.html. */
  isConfigured: boolean;
  /** Writes the server's configuration into `scratch` and returns the arguments that run it in the foreground. */
  prepare(site: Site): string[];
}

export interface RunningServer {
  /** The address of the site's root, with a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

const snippet = fileURLToPath(new URL('../../../deploy/nginx.conf', import.meta.url));

const nginx: WebServer = {
  name: 'nginx',
  program: 'nginx',
  package: 'nginx-light',
  isConfigured: true,
  prepare({ folder, base, port, scratch }) {
    const file = join(scratch, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${scratch}/${name};`)
      .join('\n');
    writeFileSync(
      file,
      `${isRoot ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${scratch}/pid;
error_log stderr;
events {}
http {
  include ${['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find((path) => existsSync(path))};
  default_type application/octet-stream;
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    location ${base} {
      ${base === '/' ? `root ${folder};` : `alias ${folder};`}
      set $site_path ${base};
      include ${snippet};
    }
  }
}
`,
    );
    return ['-c', file, '-p', scratch, '-e', 'stderr'];
  },
};

const python: WebServer = {
  name: 'python3 -m http.server',
  program: 'python3',
  package: 'python3',
  isConfigured: false,
  prepare({ folder, base, port, scratch }) {
    const root = join(scratch, 'root');
    const mount = join(root, base).replace(/\/$/, '');
    mkdirSync(dirname(mount), { recursive: true });
    symlinkSync(folder, mount);
    return ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root];
  },
};

export const webServers: readonly WebServer[] = [nginx, python];

/** Started and created here; ended and removed when this process ends. */
const children = new Set<ChildProcess>();
const folders = new Set<string>();

function clearAway(): void {
  for (const child of children) child.kill('SIGTERM');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
process.once('exit', clearAway);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/** A new folder that every user may read, removed when this process ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  chmodSync(folder, 0o755);
  folders.add(folder);
  return folder;
}

/** Between the choice of a free port and the start, another program may take it. */
const ATTEMPTS = 3;
const START_MS = 20_000;

/** Starts a server for a site. Throws an error with the server's output when it does not answer. */
export async function startServer(server: WebServer, program: string, site: Pick<Site, 'folder' | 'base'>): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(server, program, site);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function startOnce(server: WebServer, program: string, { folder, base }: Pick<Site, 'folder' | 'base'>): Promise<RunningServer> {
  const scratch = scratchFolder();
  const port = await freePort();
  const args = server.prepare({ folder, base, port, scratch });
  const log = join(scratch, 'log');
  const logFile = openSync(log, 'a');
  const child = spawn(program, args, { cwd: scratch, stdio: ['ignore', logFile, logFile] });
  closeSync(logFile);
  children.add(child);
  let isOver = false;
  const over = once(child, 'close').then(
    () => (isOver = true),
    () => (isOver = true),
  );
  const stop = async () => {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
    await over;
    clearTimeout(hard);
    children.delete(child);
    rmSync(scratch, { recursive: true, force: true });
    folders.delete(scratch);
  };
  const url = `http://127.0.0.1:${port}${base}`;
  for (const end = Date.now() + START_MS; !isOver && Date.now() < end; await wait(50)) {
    const answer = await fetch(`${url}site-root.txt`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok && !isOver) return { url, stop };
  }
  const output = readFileSync(log, 'utf8');
  await stop();
  throw new Error(`${server.name} does not serve ${url}site-root.txt. Its output:\n${output}`);
}
