import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Root } from 'mdast';
import { FileError, namesIn, readText, splitFrontmatter } from '../content-model/content-files.ts';
import { parseMarkdown, parseMdx } from '../content-model/mdx.ts';
import { accessibilitySchema } from '../content-model/schemas/accessibility.ts';
import { dataSchemas } from '../content-model/schemas/data.ts';
import { KEBAB, pastDay } from '../content-model/schemas/fields.ts';
import { pageSchemas } from '../content-model/schemas/pages.ts';
import { parseJson } from '../utils/json.ts';
import { forbiddenCharacter } from './characters.ts';
import type { Content, DataName, Entry, Page } from './content.ts';
import { issuesFromZod, show, type Issue } from './issue.ts';

type Collection = keyof typeof pageSchemas;

/** Reads the content of the project at `root`. */
export function readContent(root: string): Content {
  const issues: Issue[] = [];
  const pageIds = new Set<string>();
  const data = Object.fromEntries(Object.keys(dataSchemas).map((name) => [name, readEntries(root, name as DataName, issues)]));
  const pages = Object.keys(pageSchemas).flatMap((collection) => readPages(root, collection as Collection, pageIds, issues));
  readAccessibility(root, issues);
  readQuestions(root, issues);
  return {
    root,
    pages: [...pages, ...readChanges(root, issues)],
    staticPages: readStaticPages(root, issues),
    pageIds,
    data: data as Content['data'],
    issues,
  };
}

/** Returns what `parse` makes of the text of a file; reports why a file cannot be read, or `undefined` for an empty one. */
function readFile<T>(root: string, file: string, issues: Issue[], parse: (text: string) => T): T | undefined {
  try {
    const text = readText(join(root, file));
    const character = forbiddenCharacter(text);
    if (character) {
      const line = text.slice(0, character.index).split('\n').length;
      throw new FileError(`line ${line}`, character.found, character.expected);
    }
    return parse(text);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { field, found, expected } = error;
    issues.push({ file, field, found, expected });
    return undefined;
  }
}

function readPages(root: string, collection: Collection, pageIds: Set<string>, issues: Issue[]): Content['pages'] {
  const folder = `src/content/${collection}`;
  const names = namesIn(join(root, folder));
  if (names.length === 0) issues.push({ file: folder, field: 'collection', found: 'no page', expected: 'at least one .mdx file' });
  return names.flatMap((name) => {
    const file = `${folder}/${name}`;
    const slug = name.replace(/\.mdx$/, '');
    if (slug === name || !KEBAB.test(slug)) {
      issues.push({
        file,
        field: 'file name',
        found: show(name),
        expected: 'lower-case words joined by hyphens, ending in .mdx',
      });
      return [];
    }
    const id = `${collection}/${slug}`;
    pageIds.add(id);
    const parts = readFile(root, file, issues, (text) => {
      if (text.trim() === '') throw new FileError('file', 'an empty file', 'frontmatter and a body');
      return splitFrontmatter(text);
    });
    if (!parts) return [];
    const result = pageSchemas[collection].safeParse(parts.data);
    if (!result.success) issues.push(...issuesFromZod(file, parts.data, result.error.issues));
    // Empty lines replace the frontmatter, so that every position is one of the file.
    const tree = parseBody(file, '\n'.repeat(parts.bodyLine) + parts.body, issues, parseMdx);
    return [{ file, id, ...parts, ...(tree && { tree }) }];
  });
}

function readChanges(root: string, issues: Issue[]): Content['pages'] {
  return namesIn(join(root, 'src/content/changes')).flatMap((name) => {
    const file = `src/content/changes/${name}`;
    const day = name.replace(/\.md$/, '');
    if (day === name || !pastDay.safeParse(day).success)
      issues.push({ file, field: 'file name', found: show(name), expected: 'a day that exists and has come, as YYYY-MM-DD.md' });
    const body = readFile(root, file, issues, (text) => text);
    const tree = body === undefined ? undefined : parseBody(file, body, issues, parseMarkdown);
    return tree && body !== undefined ? [{ file, id: `changes/${day}`, data: {}, body, bodyLine: 0, tree }] : [];
  });
}

function readStaticPages(root: string, issues: Issue[]): Page[] {
  return filesIn(root, 'src/content/pages', '.mdx').flatMap((file) => {
    const parts = readFile(root, file, issues, (text) =>
      text.startsWith('---') ? splitFrontmatter(text) : { data: {}, body: text, bodyLine: 0 },
    );
    const tree = parts && parseBody(file, '\n'.repeat(parts.bodyLine) + parts.body, issues, parseMdx);
    return tree ? [{ file, id: file.replace(/^src\/content\/pages\/|\.mdx$/g, ''), ...parts, tree }] : [];
  });
}

/** Checks that the questions by which the search is measured can be read. */
function readQuestions(root: string, issues: Issue[]): void {
  for (const file of filesIn(root, 'src/content/search', '.json')) readFile(root, file, issues, parseValue);
}

/** Returns the paths of the files in a folder and in those below it that have an ending. */
function filesIn(root: string, folder: string, ending: string): string[] {
  return namesIn(join(root, folder)).flatMap((name) =>
    name.endsWith(ending) ? [`${folder}/${name}`] : filesIn(root, `${folder}/${name}`, ending),
  );
}

/** The trees of bodies by their file: `astro dev` checks all of the content after each edit of one file. */
const trees = new Map<string, { body: string; tree: Root }>();

function parseBody(file: string, body: string, issues: Issue[], parse: (body: string) => Root): Root | undefined {
  if (body.trim() === '') return void issues.push({ file, field: 'body', found: 'no text', expected: 'the text of the page' });
  const known = trees.get(file);
  if (known?.body === body) return known.tree;
  try {
    const tree = parse(body);
    trees.set(file, { body, tree });
    return tree;
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    const field = line === undefined ? 'body' : `body, line ${line}`;
    return void issues.push({ file, field, found: `MDX that does not parse (${message.split('\n')[0]})`, expected: 'valid MDX' });
  }
}

/** Returns the value of a JSON file, or `undefined` with an issue. */
function readJson(root: string, file: string, issues: Issue[]): unknown {
  if (!existsSync(join(root, file))) return void issues.push({ file, field: 'file', found: 'no file', expected: 'a list of entries' });
  return readFile(root, file, issues, (text) => {
    const value = parseValue(text);
    const line = duplicateKeyLine(text);
    if (line !== undefined) throw new FileError(`line ${line}`, 'the same field twice', 'each field once');
    return value;
  });
}

function parseValue(json: string): unknown {
  try {
    return parseJson(json);
  } catch (error) {
    throw new FileError('file', (error as Error).message, 'valid JSON');
  }
}

/** Returns the line of a field that an object of valid JSON has twice, which `JSON.parse` passes over. JSON is YAML as well. */
function duplicateKeyLine(json: string): number | undefined {
  try {
    load(json, { schema: CORE_SCHEMA });
    return undefined;
  } catch (error) {
    const { reason, mark } = error as { reason: string; mark: { line: number } };
    return reason.includes('duplicated') ? mark.line + 1 : undefined;
  }
}

function readEntries(root: string, name: DataName, issues: Issue[]): Entry[] | undefined {
  const file = `src/content/${name}.json`;
  const refuse = (field: string, found: string, expected: string) => void issues.push({ file, field, found, expected });
  const before = issues.length;
  const entries = readJson(root, file, issues);
  if (issues.length > before) return undefined;
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

function readAccessibility(root: string, issues: Issue[]): void {
  const file = 'src/content/accessibility.json';
  const value = readJson(root, file, issues);
  const result = accessibilitySchema.safeParse(value);
  if (value !== undefined && !result.success) issues.push(...issuesFromZod(file, value, result.error.issues));
}
