import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { cautionSchema } from '../../schemas/caution.ts';
import { commonClaimSchema } from '../../schemas/common-claim.ts';
import { faqSchema } from '../../schemas/faq.ts';
import { KEBAB } from '../../schemas/fields.ts';
import { findingSchema } from '../../schemas/finding.ts';
import { practiceSchema } from '../../schemas/practice.ts';
import { precautionsSchema } from '../../schemas/precautions.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import { researchSchema } from '../../schemas/research.ts';
import { scienceSchema } from '../../schemas/science.ts';
import { selfCareSchema } from '../../schemas/self-care.ts';
import { studySchema } from '../../schemas/study.ts';
import { termSchema } from '../../schemas/term.ts';
import { understandingSchema } from '../../schemas/understanding.ts';
import { splitFrontmatter } from '../frontmatter.ts';
import { parseJson } from '../json.ts';
import { checkBody, type IdSet, type KnownIds } from './body.ts';
import { problemsFromIssues, show, type Problem } from './problem.ts';

const pageSchemas: Record<string, z.ZodType> = {
  understanding: understandingSchema,
  science: scienceSchema,
  research: researchSchema,
  precautions: precautionsSchema,
  'self-care': selfCareSchema,
  practices: practiceSchema,
  faq: faqSchema,
};

const dataSchemas = {
  references: referenceSchema,
  cautions: cautionSchema,
  glossary: termSchema,
  studies: studySchema,
  findings: findingSchema,
  claims: commonClaimSchema,
};
type DataName = keyof typeof dataSchemas;

/** The fields of a page that point elsewhere; read before they are known to be valid. */
interface Pointers {
  title?: unknown;
  question?: unknown;
  references?: unknown;
  related?: unknown;
  actions?: unknown;
  cautions?: unknown;
}

interface PageFile {
  file: string;
  id: string;
  data: Pointers;
  body: string;
  bodyLine: number;
}

interface DataEntry {
  id: string;
  reference?: string;
  comparison?: { kind?: string };
  references?: string[];
  see?: string[];
  pages?: string[];
}

/**
 * Reads everything in `src/content` below `root` and returns every mistake that the files themselves show:
 * shape, dates, ids, citations, component props. Links between built pages are checked by `links.ts`.
 */
export function checkSources(root: string): Problem[] {
  const problems: Problem[] = [];
  const data = Object.fromEntries((Object.keys(dataSchemas) as DataName[]).map((name) => [name, readData(root, name, problems)])) as Record<
    DataName,
    DataEntry[] | undefined
  >;
  const pageIds = new Set<string>();
  const pages = Object.keys(pageSchemas).flatMap((collection) => readPages(root, collection, pageIds, problems));

  // Of a file that cannot be read every id passes: its one mistake is told once, not again for each page.
  const ids = (name: DataName): IdSet => (data[name] ? new Set(data[name].map(({ id }) => id)) : { has: () => true });
  const known: KnownIds = {
    references: ids('references'),
    terms: ids('glossary'),
    cautions: ids('cautions'),
    findings: ids('findings'),
    comparisons: new Map((data.studies ?? []).map(({ id, comparison }) => [id, comparison?.kind ?? ''])),
  };
  for (const page of pages) {
    problems.push(...checkBody(page.file, page.body, page.bodyLine, known, strings(page.data.references)));
    problems.push(...checkPointers(page, known, pageIds));
  }
  problems.push(...checkDataPointers(data, known, pageIds), ...checkTitles(pages));
  return problems;
}

/** Reads the pages of a collection. `pageIds` takes the id of every file that is there, also of one that cannot be read. */
function readPages(root: string, collection: string, pageIds: Set<string>, problems: Problem[]): PageFile[] {
  const folder = `src/content/${collection}`;
  const names = existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
  if (names.length === 0)
    problems.push({
      file: folder,
      field: 'collection',
      found: 'no page',
      expected: 'at least one .mdx file',
    });
  return names.flatMap((name) => {
    const file = `${folder}/${name}`;
    const slug = name.replace(/\.mdx$/, '');
    if (slug === name || !KEBAB.test(slug)) {
      problems.push({
        file,
        field: 'file name',
        found: show(name),
        expected: 'lower-case words joined by hyphens, ending in .mdx',
      });
      return [];
    }
    const id = `${collection}/${slug}`;
    pageIds.add(id);
    const source = readFileSync(join(root, file), 'utf8');
    if (source.replace(/^\uFEFF/, '').trim() === '') {
      problems.push({
        file,
        field: 'file',
        found: 'an empty file',
        expected: 'frontmatter and a body',
      });
      return [];
    }
    try {
      const { data, body, bodyLine } = splitFrontmatter(source);
      const result = pageSchemas[collection]!.safeParse(data);
      if (!result.success) problems.push(...problemsFromIssues(file, data, result.error.issues));
      return [{ file, id, data: data as Pointers, body, bodyLine }];
    } catch (error) {
      problems.push({
        file,
        field: 'frontmatter',
        found: (error as Error).message,
        expected: 'YAML between two lines of "---"',
      });
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

function checkPointers({ file, data, id }: PageFile, known: KnownIds, pageIds: ReadonlySet<string>): Problem[] {
  const missing = (field: string, values: readonly string[], all: IdSet, expected: string) =>
    values.filter((value) => !all.has(value)).map((value) => ({ file, field, found: show(value), expected }));
  const actionPages = Array.isArray(data.actions) ? strings(data.actions.map((action) => (action as { page?: unknown } | null)?.page)) : [];
  return [
    ...missing('references', strings(data.references), known.references, 'an id from references.json'),
    ...missing('related', strings(data.related), pageIds, 'a page that exists, as collection/slug'),
    ...missing('actions', actionPages, pageIds, 'a page that exists, as collection/slug'),
    ...missing('cautions', strings(data.cautions), known.cautions, 'an id from cautions.json'),
    ...strings(data.related)
      .filter((page) => page === id)
      .map((page) => ({
        file,
        field: 'related',
        found: `${show(page)}, the page itself`,
        expected: 'other pages',
      })),
  ];
}

function checkDataPointers(data: Record<DataName, DataEntry[] | undefined>, known: KnownIds, pageIds: ReadonlySet<string>): Problem[] {
  const missing = (name: DataName, field: 'reference' | 'references' | 'see' | 'pages', all: IdSet, expected: string) =>
    (data[name] ?? []).flatMap((entry) =>
      strings([entry[field]].flat())
        .filter((value) => !all.has(value))
        .map((value) => ({
          file: `src/content/${name}.json`,
          field: `${entry.id} ${field}`,
          found: show(value),
          expected,
        })),
    );
  return [
    ...missing('cautions', 'references', known.references, 'an id from references.json'),
    ...missing('glossary', 'see', pageIds, 'a page that exists, as collection/slug'),
    ...missing('findings', 'references', known.references, 'an id from references.json'),
    ...missing('claims', 'references', known.references, 'an id from references.json'),
    ...missing('studies', 'reference', known.references, 'an id from references.json'),
    ...missing('claims', 'pages', pageIds, 'a page that exists, as collection/slug'),
  ];
}

function checkTitles(pages: readonly PageFile[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ file, data }) => {
    const title = data.title ?? data.question;
    if (typeof title !== 'string') return [];
    const key = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    return other
      ? [
          {
            file,
            field: data.title ? 'title' : 'question',
            found: `${show(title)}, which ${other} has too`,
            expected: 'a title of its own',
          },
        ]
      : [];
  });
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
