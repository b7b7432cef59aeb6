import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  cpSync,
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

/** One site as a server is told of it. */
interface Site {
  /** Where the files are, with a slash at its end. */
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
  /** Whether it loads a file of `deploy/`, and with it the headers and the page for unknown addresses. */
  isConfigured: boolean;
  /** Writes the server's configuration into `scratch`; the arguments that keep it in the foreground. */
  prepare(site: Site): string[];
}

export interface RunningServer {
  /** The address of the site's root, with a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/** A file of `deploy/`, to be included as it stands. */
const snippet = (name: string) => fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url));

/** Writes one file into the scratch folder; its path. */
function write({ scratch }: Site, name: string, text: string): string {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return file;
}

const nginx: WebServer = {
  name: 'nginx',
  program: 'nginx',
  package: 'nginx-light',
  isConfigured: true,
  prepare(site) {
    const { folder, base, port, scratch } = site;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${scratch}/${name};`)
      .join('\n');
    const file = write(
      site,
      'nginx.conf',
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
      include ${snippet('nginx.conf')};
    }
  }
}
`,
    );
    return ['-c', file, '-p', scratch, '-e', 'stderr'];
  },
};

/** Apache with some modules, and then what is served. */
const apacheConfiguration = (modules: string, { port, scratch }: Site, served: string) => `ServerRoot ${scratch}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${scratch}/pid
DefaultRuntimeDir ${scratch}
ErrorLog /dev/stderr
${modules
  .split(' ')
  // Some builds have a module inside.
  .map((name) => `<IfModule !${name}_module>\nLoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n</IfModule>`)
  .join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
TypesConfig ${existsSync('/etc/mime.types') ? '/etc/mime.types' : '/dev/null'}
AddType text/html .html
AddType text/css .css
AddType application/json .json
AddType image/svg+xml .svg
AddType text/plain .txt
${served}
`;

const APACHE_MODULES = 'mpm_event authz_core unixd alias dir mime headers filter deflate';

const apache: WebServer = {
  name: 'Apache',
  program: 'apache2',
  package: 'apache2-bin',
  isConfigured: true,
  prepare(site) {
    const served = `Define SITE_PATH ${site.base}\nDefine SITE_FOLDER ${site.folder}\nInclude ${snippet('apache.conf')}`;
    return ['-f', write(site, 'apache.conf', apacheConfiguration(APACHE_MODULES, site, served)), '-DFOREGROUND'];
  },
};

/** Apache as a shared host runs it: whoever has the folder has this file in it and nothing else. */
const apacheShared: WebServer = {
  name: 'Apache with .htaccess',
  program: 'apache2',
  package: 'apache2-bin',
  isConfigured: true,
  prepare(site) {
    const { folder, base, scratch } = site;
    const own = join(scratch, 'site/');
    cpSync(folder, own, { recursive: true });
    writeFileSync(join(own, '.htaccess'), readFileSync(snippet('htaccess'), 'utf8').replace(' /404.html', ` ${base}404.html`));
    const served = `Alias "${base}" "${own}"\n<Directory "${own}">\nRequire all granted\nAllowOverride All\n</Directory>`;
    return ['-f', write(site, 'apache.conf', apacheConfiguration(`${APACHE_MODULES} setenvif`, site, served)), '-DFOREGROUND'];
  },
};

const lighttpd: WebServer = {
  name: 'lighttpd',
  program: 'lighttpd',
  package: 'lighttpd',
  isConfigured: true,
  prepare(site) {
    const { folder, base, port, scratch } = site;
    const empty = join(scratch, 'empty');
    mkdirSync(empty);
    const file = write(
      site,
      'lighttpd.conf',
      `server.document-root = "${empty}"
server.bind = "127.0.0.1"
server.port = ${port}
mimetype.assign = (
  ".html" => "text/html; charset=utf-8", ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8",
  ".json" => "application/json", ".svg" => "image/svg+xml", ".txt" => "text/plain; charset=utf-8",
  ".xml" => "application/xml", ".png" => "image/png", ".ico" => "image/x-icon", ".woff2" => "font/woff2",
  ".webp" => "image/webp", ".pdf" => "application/pdf", ".webmanifest" => "application/manifest+json",
  "" => "application/octet-stream"
)
var.site_path = "${base}"
var.site_folder = "${folder}"
include "${snippet('lighttpd.conf')}"
`,
    );
    return ['-D', '-f', file];
  },
};

const caddy: WebServer = {
  name: 'Caddy',
  program: 'caddy',
  package: 'caddy',
  isConfigured: true,
  prepare(site) {
    const { folder, base, port } = site;
    const body = `root * ${folder}\nimport ${snippet('caddy.conf')}`;
    const file = write(
      site,
      'Caddyfile',
      `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	${base === '/' ? body : `handle_path ${base}* {\n${body}\n}`}
}
`,
    );
    return ['run', '--config', file, '--adapter', 'caddyfile'];
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

export const webServers: readonly WebServer[] = [nginx, apache, apacheShared, lighttpd, caddy, python];

/** What runs and lies about, to be ended and removed whatever happens to this process. */
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

/** How often another port is tried: between the choice of a free one and the start, somebody else may take it. */
const ATTEMPTS = 3;
const START_MS = 20_000;

/** Starts a server for a site. Throws an error with what the server said when it does not answer. */
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
  // Caddy keeps what it knows at home.
  const env = { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch };
  // A file and no pipe, which Apache could not open by the name /dev/stderr.
  const log = join(scratch, 'log');
  const output = openSync(log, 'a');
  const child = spawn(program, args, { cwd: scratch, env, stdio: ['ignore', output, output] });
  closeSync(output);
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
  const said = readFileSync(log, 'utf8');
  await stop();
  throw new Error(`${server.name} does not serve ${url}site-root.txt. It said:\n${said}`);
}
