import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { splitFrontmatter, type ContentPage } from '../content-model/content-files.ts';
import { parseMdx } from '../content-model/mdx.ts';
import { dataSchemas } from '../content-model/schemas/data.ts';
import { KEBAB } from '../content-model/schemas/fields.ts';
import { pageSchemas } from '../content-model/schemas/pages.ts';
import { parseJson } from '../utils/json.ts';
import { issuesFromZod, show, type Issue } from './issue.ts';

type Collection = keyof typeof pageSchemas;
export type DataName = keyof typeof dataSchemas;

/** The paths of the data files, from the project's root. */
export const dataFiles: readonly string[] = Object.keys(dataSchemas).map((name) => `src/content/${name}.json`);

/** A page whose body parses. Its fields may be invalid. */
export interface Page extends ContentPage {
  /** `collection/slug` */
  id: string;
  tree: Root;
}

/** An entry of a data file. Its fields may be invalid. */
export type Entry = { id: string } & Record<string, unknown>;

/** Everything below `src/content`, each file read and parsed once. */
export interface Content {
  /** Every page whose frontmatter parses. */
  pages: (Omit<Page, 'tree'> & { tree?: Root })[];
  /** The id of every page that has a file, also of one that does not parse. */
  pageIds: ReadonlySet<string>;
  /** The entries of each data file; `undefined` for one that has no list of entries. */
  data: Record<DataName, Entry[] | undefined>;
  /** What is wrong with the files themselves: their names, their syntax, the shape of their fields. */
  issues: Issue[];
}

/** Returns the texts of a list that may be invalid. */
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** True when a data file has an id. Every id is in a file that could not be read, so that its mistake is not reported for each use. */
export const hasId = ({ data }: Content, name: DataName, id: string): boolean => data[name]?.some((entry) => entry.id === id) ?? true;

/** Reads the content of the project at `root`. */
export function readContent(root: string): Content {
  const issues: Issue[] = [];
  const pageIds = new Set<string>();
  const data = Object.fromEntries(Object.keys(dataSchemas).map((name) => [name, readData(root, name as DataName, issues)]));
  const pages = Object.keys(pageSchemas).flatMap((collection) => readPages(root, collection as Collection, pageIds, issues));
  return { pages, pageIds, data: data as Content['data'], issues };
}

function readPages(root: string, collection: Collection, pageIds: Set<string>, issues: Issue[]): Content['pages'] {
  const folder = `src/content/${collection}`;
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
  const visible = names.filter((name) => !name.startsWith('.'));
  if (visible.length === 0) issues.push({ file: folder, field: 'collection', found: 'no page', expected: 'at least one .mdx file' });
  return visible.flatMap((name) => {
    const file = `${folder}/${name}`;
    const refuse = (field: string, found: string, expected: string) => void issues.push({ file, field, found, expected });
    const slug = name.replace(/\.mdx$/, '');
    if (slug === name || !KEBAB.test(slug)) {
      refuse('file name', show(name), 'lower-case words joined by hyphens, ending in .mdx');
      return [];
    }
    pageIds.add(`${collection}/${slug}`);
    const source = readFileSync(join(root, file), 'utf8');
    if (source.replace(/^\uFEFF/, '').trim() === '') {
      refuse('file', 'an empty file', 'frontmatter and a body');
      return [];
    }
    try {
      const page = { file, id: `${collection}/${slug}`, ...splitFrontmatter(source) };
      const result = pageSchemas[collection].safeParse(page.data);
      if (!result.success) issues.push(...issuesFromZod(file, page.data, result.error.issues));
      const tree = parseBody(page, refuse);
      return [{ ...page, ...(tree && { tree }) }];
    } catch (error) {
      refuse('frontmatter', (error as Error).message, 'YAML between two lines of "---"');
      return [];
    }
  });
}

function parseBody({ body, bodyLine }: ContentPage, refuse: (field: string, found: string, expected: string) => void): Root | undefined {
  if (body.trim() === '') return void refuse('body', 'no text', 'the text of the page');
  try {
    // Empty lines replace the frontmatter, so that every position is one of the file.
    return parseMdx('\n'.repeat(bodyLine) + body);
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    const field = line === undefined ? 'body' : `body, line ${line}`;
    return void refuse(field, `MDX that does not parse (${message.split('\n')[0]})`, 'valid MDX');
  }
}

function readData(root: string, name: DataName, issues: Issue[]): Entry[] | undefined {
  const file = `src/content/${name}.json`;
  const refuse = (field: string, found: string, expected: string) => void issues.push({ file, field, found, expected });
  if (!existsSync(join(root, file))) return void refuse('file', 'no file', 'a list of entries');
  let entries: unknown;
  try {
    entries = parseJson(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    return void refuse('file', (error as Error).message, 'valid JSON');
  }
  if (!Array.isArray(entries) || entries.length === 0)
    return void refuse('file', Array.isArray(entries) ? 'an empty list' : show(entries), 'a list of entries');
  const seen = new Set<string>();
  return (entries as Entry[]).filter((entry, index) => {
    const where = typeof entry?.id === 'string' ? entry.id : `entry ${index + 1}`;
    const result = dataSchemas[name].safeParse(entry);
    if (!result.success) issues.push(...issuesFromZod(file, entry, result.error.issues, `${where} `));
    if (seen.has(where)) refuse(`${where} id`, 'the same id twice', 'an id of its own for each entry');
    seen.add(where);
    return typeof entry?.id === 'string';
  });
}
