import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parseJson } from '../../src/utils/json.ts';

/** How a query is worded. */
export const styles = ['natural', 'keyword', 'misspelt', 'lay'] as const;
export type Style = (typeof styles)[number];

const querySchema = z.strictObject({
  query: z.string().min(1).describe('What a reader types.'),
  style: z.enum(styles).describe('How it is worded.'),
  pages: z
    .array(z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'an address such as "/faq/serotonin/"'))
    .min(1)
    .describe('Every page that answers it, best first.'),
});

export type Query = z.output<typeof querySchema>;

/**
 * Reads a set of queries: a JSON array. Throws one sentence for each mistake. Queries are named by their places and never
 * quoted: of the held half nothing may be seen.
 */
export function readQueries(file: string): Query[] {
  if (!existsSync(file)) throw new Error(`There is no set of queries at ${file}.`);
  const result = z
    .array(querySchema)
    .min(1)
    .safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!result.success)
    throw new Error(result.error.issues.map(({ path, message }) => `${file}: query ${placeIn(path)}: ${message}.`).join('\n'));
  const twice = result.data.flatMap(({ query }, index, all) =>
    all.findIndex((other) => other.query === query) < index ? [`${file}: query ${index + 1}: it stands there twice.`] : [],
  );
  if (twice.length > 0) throw new Error(twice.join('\n'));
  return result.data;
}

/** Throws one sentence for each page of the queries in `file` that the built site does not have. */
export function checkPages(queries: readonly Query[], file: string, dist: string): void {
  const problems = queries.flatMap(({ pages }, index) =>
    pages
      .filter((page) => !existsSync(join(dist, page, 'index.html')))
      .map((page) => `${file}: query ${index + 1}: the built site has no page ${page}.`),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** `[3, "pages", 0]` as `4 pages.1`. */
const placeIn = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? key + 1 : String(key)))
    .reduce<string>((text, key, at) => `${text}${at < 2 ? ' ' : '.'}${key}`, '')
    .trim();
