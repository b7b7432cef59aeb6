import type { Root } from 'mdast';
import type { ContentPage } from '../content-model/content-files.ts';
import type { dataSchemas } from '../content-model/schemas/data.ts';
import type { Issue } from './issue.ts';

export type DataName = keyof typeof dataSchemas;

/** A page, or an entry of `/changes/`, whose body parses. Its fields may be invalid. */
export interface Page extends ContentPage {
  /** `collection/slug` */
  id: string;
  tree: Root;
}

/** An entry of a data file. Its fields may be invalid. */
export type Entry = { id: string } & Record<string, unknown>;

/** Everything below `src/content`, each file read and parsed once. */
export interface Content {
  /** The project's root. */
  root: string;
  /** Every page whose frontmatter parses. */
  pages: (Omit<Page, 'tree'> & { tree?: Root })[];
  /** The prose of the pages that belong to no collection: files in `src/content/pages`, which may have HTML and imports. */
  staticPages: Page[];
  /** The id of every page that has a file, also of one that does not parse. */
  pageIds: ReadonlySet<string>;
  /** The entries of each data file; `undefined` for one that has no list of entries. */
  data: Record<DataName, Entry[] | undefined>;
  /** What is wrong with the files themselves: their names, their characters, their syntax, the shape of their fields. */
  issues: Issue[];
}

/** The ids and headings that the layouts of pages have by themselves. */
export const layoutIds: readonly string[] = [
  'main',
  'on-this-page',
  'before-you-start',
  'the-steps',
  'in-short',
  'what-to-do-next',
  'claims-about-this',
  'references',
  'related-pages',
];

/** Returns the texts of a list that may be invalid. */
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Returns every text in a value, with its path. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([name, item]) => textsIn(item, [...path, name]));
}

/** True when a data file has an id. Every id is in a file that could not be read, so that its mistake is not reported for each use. */
export const hasId = ({ data }: Content, name: DataName, id: string): boolean => data[name]?.some((entry) => entry.id === id) ?? true;
