/*
 * The files with the references of one page hold entries of the whole list and nothing else, so the whole list is kept and
 * theirs are cut from it.
 */

/** Where the whole list is kept in the formats that hosts do not compress: a JSON file, which they do. */
export const LISTS_FILE = 'references/lists.json';

/** What stands in it: the text of `references/references.…` by its extension. */
export type ReferenceLists = Readonly<Record<'bib' | 'ris', string>>;

/** Reads the path of a list below the root: `references/references.bib`. `undefined` for any other file. */
export const listFile = (path: string): keyof ReferenceLists | undefined =>
  /^references\/references\.(bib|ris)$/.exec(path)?.[1] as keyof ReferenceLists | undefined;

/** Where the references of each page stand in the whole list, in the order of the page, by the page's path: `faq/cortisol`. */
export type PageReferences = Readonly<Record<string, readonly number[]>>;

/** A file with the references of one page. */
export interface ReferenceFile {
  /** The page's path: `faq/cortisol`. */
  page: string;
  extension: 'bib' | 'json' | 'ris';
}

/** Reads the path of a file below the root: `references/faq/cortisol.bib`. `undefined` for any other file. */
export function referenceFile(path: string): ReferenceFile | undefined {
  const [, page, extension] = /^references\/(.+\/[^/]+)\.(bib|json|ris)$/.exec(path) ?? [];
  return page === undefined ? undefined : { page, extension: extension as ReferenceFile['extension'] };
}

/**
 * Cuts the references of a page from the file of all.
 * @param whole the text of `references/references.…` in the same format
 */
export function cutReferences(whole: string, extension: ReferenceFile['extension'], places: readonly number[]): string {
  if (extension === 'json') {
    const all = JSON.parse(whole) as unknown[];
    return `${JSON.stringify(
      places.map((place) => all[place]),
      null,
      2,
    )}\n`;
  }
  const isBib = extension === 'bib';
  const all = isBib ? whole.split(/\n(?=@)/) : (whole.match(/[^]*?^ER {2}- \r\n/gm) ?? []);
  return places.map((place) => all[place]).join(isBib ? '\n' : '');
}

/**
 * Finds where the references of each page stand in the whole list.
 * @param all the text of `references/references.json`
 * @param files the text of the JSON file of each page, by its path
 */
export function placesOf(all: string, files: Readonly<Record<string, string>>): PageReferences {
  const idsIn = (text: string) => (JSON.parse(text) as { id: string }[]).map(({ id }) => id);
  const places = new Map(idsIn(all).map((id, place) => [id, place]));
  const placeOf = (id: string, page: string) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`The reference "${id}" of ${page} is not in the whole list.`);
    return place;
  };
  return Object.fromEntries(Object.entries(files).map(([page, text]) => [page, idsIn(text).map((id) => placeOf(id, page))]));
}
