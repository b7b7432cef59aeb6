import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Pagefind puts these bytes before the JSON of a page. */
const SIGNATURE = 'pagefind_dcd';

/**
 * What Pagefind calls each page in its results, so that the browser knows a page without loading it: the first letters
 * of its id, as many as tell it from all others.
 * @param folder Pagefind's `fragment` folder
 * @returns ids by the page's path below the site's root
 */
export function fullTextIds(folder: string): Map<string, string> {
  const pages = readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error(`Pagefind's file ${name} does not begin with "${SIGNATURE}".`);
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    return { path: url.slice(1), id: name.slice(name.indexOf('_') + 1, name.lastIndexOf('.')) };
  });
  const letters = shortest(pages.map(({ id }) => id));
  return new Map(pages.map(({ path, id }) => [path, id.slice(0, letters)]));
}

/** The number of first letters that tells the ids apart. */
function shortest(ids: readonly string[]): number {
  let letters = 1;
  while (new Set(ids.map((id) => id.slice(0, letters))).size < ids.length) letters += 1;
  return letters;
}
