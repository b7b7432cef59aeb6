import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex, close } from 'pagefind';
import { attributeOf, elementsOf, type Element } from '../../src/utils/html.ts';
import { documentsOf } from './documents.ts';

/** A search that takes part. */
export interface Contender {
  id: 'ours' | 'pagefind' | 'minisearch';
  name: string;
  /** The address of its page below the site's root. `?q=` holds a query. */
  path: string;
  /** What is put into the address of the page on which all queries are asked in turn. */
  manyQueries: string;
  /** The field to type into. */
  field: string;
  /** The items of the list of results. */
  items: string;
  /** The link of an item that leads to its page; the first counts. */
  link: string;
}

export const ours: Contender = {
  id: 'ours',
  name: 'this site',
  path: 'search/',
  manyQueries: '',
  field: '#search-words',
  items: '#search-results > li',
  link: 'a[href]',
};

export const pagefindUi: Contender = {
  id: 'pagefind',
  name: 'Pagefind UI',
  path: 'bench-pagefind/',
  // Ten results at once, and no wait after a key: neither changes what is found.
  manyQueries: '?many',
  field: '.pagefind-ui__search-input',
  items: '.pagefind-ui__results > li',
  link: 'a.pagefind-ui__result-link',
};

export const miniSearch: Contender = {
  id: 'minisearch',
  name: 'MiniSearch',
  path: 'bench-minisearch/',
  manyQueries: '',
  field: '#bench-field',
  items: '#bench-results > li',
  link: 'a[href]',
};

/**
 * Writes the pages of the two other searches, each over the pages of `dist`, into `folder`, which is to be served
 * together with `dist`. Their pages are the site's own search page with another search in it, so that they cost the same
 * but for the search. Throws a sentence when the search page is not as expected or Pagefind fails.
 */
export async function writeContenders(dist: string, folder: string): Promise<void> {
  const shell = readFileSync(join(dist, ours.path, 'index.html'), 'utf8');
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const script = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

  await indexWithPagefind(dist, join(folder, 'pagefind-plain'));
  put(
    `${pagefindUi.path}index.html`,
    withSearch(
      shell,
      '<link rel="stylesheet" href="../pagefind-plain/pagefind-ui.css"><script src="../pagefind-plain/pagefind-ui.js"></script>',
      `<div id="bench-search"></div><script>${script('pagefind-ui.js')}</script>`,
    ),
  );

  put('minisearch-plain/documents.json', JSON.stringify(documentsOf(dist)));
  cpSync(fileURLToPath(new URL('../umd/index.js', import.meta.resolve('minisearch'))), join(folder, 'minisearch-plain/minisearch.js'));
  put(
    `${miniSearch.path}index.html`,
    withSearch(
      shell,
      '<script src="../minisearch-plain/minisearch.js"></script>',
      `<p><label>Search for <input id="bench-field" type="search"></label></p><p role="status"></p><ol id="bench-results"></ol><script>${script('minisearch.js')}</script>`,
    ),
  );
}

/** Pagefind's own files, its interfaces among them, as `npx pagefind` writes them. */
async function indexWithPagefind(dist: string, target: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    const added = await index?.addDirectory({ path: dist });
    const written = await index?.writeFiles({ outputPath: target });
    const all = [...errors, ...(added?.errors ?? []), ...(written?.errors ?? [])];
    if (!index || all.length > 0) throw new Error(`Pagefind: ${all.join('; ') || 'no index'}`);
  } finally {
    await close();
  }
}

/** The site's search page with another search in place of `<page-search>`, and without the site's scripts and policy. */
export function withSearch(shell: string, head: string, search: string): string {
  const elements = elementsOf(shell);
  const own = elements.find(({ tagName }) => tagName === 'page-search');
  const body = elements.find(({ tagName }) => tagName === 'body');
  const end = body?.sourceCodeLocation?.startTag?.startOffset;
  if (!own?.sourceCodeLocation || end === undefined) throw new Error('The search page has no <page-search> in its <body>.');
  const inside = own.sourceCodeLocation;
  const cuts = elements
    .filter(isOfTheSearch)
    .flatMap(({ sourceCodeLocation: at }) => (at ? [{ from: at.startOffset, to: at.endOffset, text: '' }] : []))
    .filter(({ from }) => from < inside.startOffset || from >= inside.endOffset);
  const changes = [
    ...cuts,
    { from: inside.startOffset, to: inside.endOffset, text: search },
    { from: headEnd(shell, end), to: headEnd(shell, end), text: head },
  ];
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((html, { from, to, text }) => html.slice(0, from) + text + html.slice(to), shell);
}

const headEnd = (html: string, bodyStart: number) => html.lastIndexOf('</head>', bodyStart);

/** Whether an element of the search page serves its search, or would keep another from running. */
function isOfTheSearch(element: Element): boolean {
  const attribute = (name: string) => attributeOf(element, name);
  if (element.tagName === 'script') return attribute('type') === 'module';
  if (element.tagName === 'link')
    return ['modulepreload', 'preload', 'prefetch'].includes(attribute('rel') ?? '') && attribute('as') !== 'font';
  return element.tagName === 'meta' && attribute('http-equiv')?.toLowerCase() === 'content-security-policy';
}
