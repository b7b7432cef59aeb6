import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { hashedFolders } from '../../../src/components/offline/precache-manifest.ts';
import { cacheControl, responseHeaders } from '../../fixtures/response-headers.ts';
import { attribute, elements, readDocument } from '../../fixtures/html.ts';
import { pages } from '../../fixtures/pages.ts';

/** The responses that a site must give, read from its files once for all servers. */
export interface Expected {
  /** Each file by its path below the root. */
  files: ReadonlyMap<string, Buffer>;
  /** The addresses that pages hold, as they are in the file, by the page's own address below the root. */
  addresses: ReadonlyMap<string, readonly string[]>;
  /** The ids of a page, by its address below the root. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Read by some hosts and served by none. */
const isForHosts = (path: string) => /^(?:_headers|_redirects|\.nojekyll)$/.test(path);

export function readSite(folder: string): Expected {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [relative(folder, file), readFileSync(file)] as const)
      .filter(([path]) => !isForHosts(path)),
  );
  const addresses = new Map<string, string[]>();
  const ids = new Map<string, Set<string>>();
  for (const { url, file } of pages(folder)) {
    const all = elements(readDocument(file));
    ids.set(url, new Set(all.flatMap((element) => attribute(element, 'id') ?? [])));
    addresses.set(url, [...new Set(all.flatMap((element) => ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? [])))]);
  }
  return { files, addresses, ids };
}

/** The types that an ending may have; anything else must not be taken for a page or a script. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  '.css': ['text/css'],
  '.html': ['text/html'],
  '.js': ['text/javascript', 'application/javascript'],
  '.json': ['application/json'],
  '.png': ['image/png'],
  '.svg': ['image/svg+xml'],
  '.txt': ['text/plain'],
  '.woff2': ['font/woff2', 'application/font-woff2'],
  '.xml': ['application/xml', 'text/xml'],
};
const ACTIVE = ['text/html', 'text/css', 'text/javascript', 'application/javascript', 'image/svg+xml'];

/** Returns what is wrong with the type of a response. */
function typeProblem(path: string, type: string | null): string | undefined {
  const essence = (type ?? '').split(';')[0]!.trim();
  const allowed = TYPES[extname(path)];
  const isRight = allowed ? allowed.includes(essence) : !ACTIVE.includes(essence);
  return isRight ? undefined : `has the type "${type}"`;
}

/** Returns the headers of `tests/fixtures/response-headers.ts` that a response lacks. */
export function headerProblems(headers: Headers, cache: string): string[] {
  return [...responseHeaders, { name: 'Cache-Control', value: cache }]
    .filter(({ name, value }) => headers.get(name) !== value)
    .map(({ name, value }) => `${name} is "${headers.get(name)}", not "${value}"`);
}

const isHashed = (path: string) => hashedFolders.some((folder) => path.startsWith(`${folder}/`));

/**
 * Requests every file and every address of every page from a server, and returns a sentence for each problem.
 * @param root the address of the site's root
 */
export async function crawl(root: string, { files, addresses, ids }: Expected, promisesHeaders: boolean): Promise<string[]> {
  const problems: string[] = [];
  /** What is at an address below the root, or `undefined` for an address that the site does not have. */
  const fileAt = (url: string) => (url === '' || url.endsWith('/') ? `${url}index.html` : url);

  // Each page holds many of the same links, so each target is asked for once.
  const targets = new Set<string>(files.keys());
  for (const [page, held] of addresses)
    for (const address of page === '404.html' ? [] : held) {
      const target = new URL(address, root + page);
      if (target.origin !== new URL(root).origin) continue;
      const below = target.href.startsWith(root) ? decodeURIComponent(target.pathname.slice(new URL(root).pathname.length)) : undefined;
      if (below === undefined) problems.push(`${page}: ${address} leaves the site`);
      else targets.add(below);
      const fragment = decodeURIComponent(target.hash.slice(1));
      const anchors = ids.get(below ?? '');
      if (fragment !== '' && anchors && !fragment.startsWith(':~:') && !anchors.has(fragment))
        problems.push(`${page}: ${address} has no such place`);
    }

  const check = async (target: string) => {
    const answer = await fetch(root + encodeURI(target), { redirect: 'manual' });
    const body = Buffer.from(await answer.arrayBuffer());
    const add = (what: string) => problems.push(`/${target} ${what}`);
    const path = fileAt(target);
    const file = files.get(path);
    if (answer.status !== 200) return void add(`answers with ${answer.status}`);
    if (!file?.equals(body)) add('is not the file');
    const type = typeProblem(path, answer.headers.get('Content-Type'));
    if (type) add(type);
    if (promisesHeaders) headerProblems(answer.headers, isHashed(path) ? cacheControl.hashed : cacheControl.other).forEach(add);
  };
  for (const batch of batches([...targets], 16)) await Promise.all(batch.map(check));
  return problems;
}

const batches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
