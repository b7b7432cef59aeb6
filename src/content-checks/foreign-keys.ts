import type { dataSchemas } from '../content-model/schemas/collections.ts';
import type { IdSet, KnownIds } from './components.ts';
import { show, type Problem } from './issue.ts';

export type DataName = keyof typeof dataSchemas;

/** The fields of a page that are looked at before they are known to be valid: what points elsewhere, and the day of its next check. */
export interface Pointers {
  nextCheck?: unknown;
  title?: unknown;
  question?: unknown;
  references?: unknown;
  related?: unknown;
  actions?: unknown;
  cautions?: unknown;
  protocol?: unknown;
}

/** A page as it was read from its file. */
export interface PageFile {
  file: string;
  id: string;
  data: Pointers;
  body: string;
  bodyLine: number;
}

/** An entry of a data file, of which only the id is known to be there. */
export interface DataEntry {
  id: string;
  reference?: string;
  comparison?: { kind?: string };
  references?: string[];
  see?: string[];
  pages?: string[];
  level?: string;
  words?: string[];
  warns?: string[];
  figures?: { reference?: string }[];
  cautions?: string[];
  zones?: string[];
  places?: { id?: string; zone?: string }[];
}

/** Checks that what a page's frontmatter points to exists. */
export function checkPointers({ file, data, id }: PageFile, known: KnownIds, pageIds: ReadonlySet<string>): Problem[] {
  const missing = (field: string, values: readonly string[], all: IdSet, expected: string) =>
    values.filter((value) => !all.has(value)).map((value) => ({ file, field, found: show(value), expected }));
  const actionPages = Array.isArray(data.actions) ? strings(data.actions.map((action) => (action as { page?: unknown } | null)?.page)) : [];
  return [
    ...missing('references', strings(data.references), known.references, 'an id from references.json'),
    ...missing('related', strings(data.related), pageIds, 'a page that exists, as collection/slug'),
    ...missing('actions', actionPages, pageIds, 'a page that exists, as collection/slug'),
    ...missing('cautions', strings(data.cautions), known.cautions, 'an id from cautions.json'),
    ...missing('protocol', strings([data.protocol]), known.protocols, 'an id from self-massage.json'),
    ...strings(data.related)
      .filter((page) => page === id)
      .map((page) => ({ file, field: 'related', found: `${show(page)}, the page itself`, expected: 'other pages' })),
  ];
}

/** Checks that what the entries of data files point to exists. */
export function checkDataPointers(
  data: Record<DataName, DataEntry[] | undefined>,
  known: KnownIds,
  pageIds: ReadonlySet<string>,
): Problem[] {
  const missing = (
    name: DataName,
    field: 'reference' | 'references' | 'see' | 'pages' | 'warns' | 'cautions',
    all: IdSet,
    expected: string,
  ) =>
    (data[name] ?? []).flatMap((entry) =>
      strings([entry[field]].flat())
        .filter((value) => !all.has(value))
        .map((value) => ({ file: `src/content/${name}.json`, field: `${entry.id} ${field}`, found: show(value), expected })),
    );
  return [
    ...missing('cautions', 'references', known.references, 'an id from references.json'),
    ...missing('glossary', 'see', pageIds, 'a page that exists, as collection/slug'),
    ...missing('findings', 'references', known.references, 'an id from references.json'),
    ...missing('claims', 'references', known.references, 'an id from references.json'),
    ...missing('studies', 'reference', known.references, 'an id from references.json'),
    ...missing('claims', 'pages', pageIds, 'a page that exists, as collection/slug'),
    ...missing('search-terms', 'warns', known.cautions, 'an id from cautions.json'),
    ...missing('self-massage', 'cautions', known.cautions, 'an id from cautions.json'),
  ];
}

/** Checks that no two pages have the same title, whatever its capitals and punctuation. */
export function checkTitles(pages: readonly PageFile[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ file, data }) => {
    const title = data.title ?? data.question;
    if (typeof title !== 'string') return [];
    const key = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file);
      return [];
    }
    const field = data.title ? 'title' : 'question';
    return [{ file, field, found: `${show(title)}, which ${other} has too`, expected: 'a title of its own' }];
  });
}

/** The texts of a list that was not checked yet. */
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
