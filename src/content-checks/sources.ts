import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSchemas, pageSchemas } from '../content-model/schemas/collections.ts';
import { KEBAB } from '../content-model/schemas/fields.ts';
import { splitFrontmatter } from '../content-model/frontmatter.ts';
import { parseJson } from '../utils/json.ts';
import { checkBody } from './body.ts';
import type { IdSet, KnownIds } from './components.ts';
import {
  checkDataPointers,
  checkPointers,
  checkTitles,
  type DataEntry,
  type DataName,
  type PageFile,
  type Pointers,
} from './foreign-keys.ts';
import { problemsFromIssues, show, type Problem } from './issue.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkSearchTerms } from './search-terms.ts';
import { checkSelfMassage } from './self-massage.ts';

type PageName = keyof typeof pageSchemas;

/** The paths of the data files, from the project's root. */
export const dataFiles: readonly string[] = Object.keys(dataSchemas).map((name) => `src/content/${name}.json`);

/** The content with its problems. */
export interface Sources {
  pages: PageFile[];
  problems: Problem[];
}

/** The problems of `readSources` alone. */
export const checkSources = (root: string): Problem[] => readSources(root).problems;

/**
 * Reads everything in `src/content` below `root` and checks what the files themselves show: shape, dates, ids, citations,
 * component props. `links.ts` checks the links between built pages.
 */
export function readSources(root: string): Sources {
  const problems: Problem[] = [];
  const data = Object.fromEntries((Object.keys(dataSchemas) as DataName[]).map((name) => [name, readData(root, name, problems)])) as Record<
    DataName,
    DataEntry[] | undefined
  >;
  const pageIds = new Set<string>();
  const pages = (Object.keys(pageSchemas) as PageName[]).flatMap((collection) => readPages(root, collection, pageIds, problems));

  // Of a file that cannot be read every id passes: its one mistake is told once, not again for each page.
  const ids = (name: DataName): IdSet => (data[name] ? new Set(data[name].map(({ id }) => id)) : { has: () => true });
  const known: KnownIds = {
    references: ids('references'),
    terms: ids('glossary'),
    cautions: ids('cautions'),
    findings: ids('findings'),
    protocols: ids('self-massage'),
    figures: new Map((data.findings ?? []).map(({ id, figures }) => [id, (figures ?? []).flatMap(({ reference }) => reference ?? [])])),
    comparisons: new Map((data.studies ?? []).map(({ id, comparison }) => [id, comparison?.kind ?? ''])),
  };
  for (const page of pages) problems.push(...checkPointers(page, known, pageIds), ...checkPlaceholders(page));
  problems.push(
    ...checkDataPointers(data, known, pageIds),
    ...checkTitles(pages),
    ...checkSearchTerms(data['search-terms'], data.cautions),
    ...checkSelfMassage(data['self-massage'], data.cautions),
  );
  problems.push(...pages.flatMap((page) => checkBody(page, known)));
  return { pages, problems };
}

/** Reads the pages of a collection. `pageIds` takes the id of every file that is there, also of one that cannot be read. */
function readPages(root: string, collection: PageName, pageIds: Set<string>, problems: Problem[]): PageFile[] {
  const folder = `src/content/${collection}`;
  const names = existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
  if (names.length === 0) problems.push({ file: folder, field: 'collection', found: 'no page', expected: 'at least one .mdx file' });
  return names.flatMap((name) => {
    const file = `${folder}/${name}`;
    const refuse = (field: string, found: string, expected: string) => problems.push({ file, field, found, expected });
    const slug = name.replace(/\.mdx$/, '');
    if (slug === name || !KEBAB.test(slug)) {
      refuse('file name', show(name), 'lower-case words joined by hyphens, ending in .mdx');
      return [];
    }
    const id = `${collection}/${slug}`;
    pageIds.add(id);
    const source = readFileSync(join(root, file), 'utf8');
    if (source.replace(/^\uFEFF/, '').trim() === '') {
      refuse('file', 'an empty file', 'frontmatter and a body');
      return [];
    }
    try {
      const { data, body, bodyLine } = splitFrontmatter(source);
      const result = pageSchemas[collection].safeParse(data);
      if (!result.success) problems.push(...problemsFromIssues(file, data, result.error.issues));
      return [{ file, id, data: data as Pointers, body, bodyLine }];
    } catch (error) {
      refuse('frontmatter', (error as Error).message, 'YAML between two lines of "---"');
      return [];
    }
  });
}

/** Reads a data file; `undefined` when it holds no list of entries. */
function readData(root: string, name: DataName, problems: Problem[]): DataEntry[] | undefined {
  const file = `src/content/${name}.json`;
  const refuse = (field: string, found: string, expected: string) => problems.push({ file, field, found, expected });
  if (!existsSync(join(root, file))) {
    refuse('file', 'no file', 'a list of entries');
    return undefined;
  }
  let entries: unknown;
  try {
    entries = parseJson(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    refuse('file', (error as Error).message, 'valid JSON');
    return undefined;
  }
  if (!Array.isArray(entries) || entries.length === 0) {
    refuse('file', Array.isArray(entries) ? 'an empty list' : show(entries), 'a list of entries');
    return undefined;
  }
  const seen = new Set<string>();
  return (entries as DataEntry[]).filter((entry, index) => {
    const where = typeof entry?.id === 'string' ? entry.id : `entry ${index + 1}`;
    const result = dataSchemas[name].safeParse(entry);
    if (!result.success) problems.push(...problemsFromIssues(file, entry, result.error.issues, `${where} `));
    if (seen.has(where)) refuse(`${where} id`, 'the same id twice', 'an id of its own for each entry');
    seen.add(where);
    return typeof entry?.id === 'string';
  });
}
