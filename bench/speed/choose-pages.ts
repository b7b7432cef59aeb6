import { statSync } from 'node:fs';
import { join } from 'node:path';
import { contentPages } from '../../src/content-model/content-files.ts';

/** The pages of the collections of a built project by their size, smallest first, as addresses below the root: `faq/serotonin/`. */
export function articlesBySize(project: string): string[] {
  return contentPages(project)
    .map(({ file }) => file.replace(/^src\/content\//, '').replace(/\.mdx$/, '/'))
    .map((path) => ({ path, size: statSync(join(project, 'dist', path, 'index.html')).size }))
    .sort((a, b) => a.size - b.size)
    .map(({ path }) => path);
}

/** The page in the middle of a list. */
export const middleOf = (paths: readonly string[]): string => paths[Math.floor(paths.length / 2)]!;

/** One page of each type by its name: of those that have many, the one of middle size. */
export function onePageOfEachType(project: string): Map<string, string> {
  const articles = articlesBySize(project);
  const ofSection = (id: string) => middleOf(articles.filter((path) => path.startsWith(`${id}/`)));
  return new Map([
    ['home', ''],
    ['section', 'self-care/'],
    ['article', ofSection('understanding')],
    ['practice', ofSection('practices')],
    ['question', ofSection('faq')],
    ['all questions', 'faq/'],
    ['claims', 'research/claims/'],
    ['studies', 'research/studies/'],
    ['in an attack now', 'now/'],
    ['when to get help', 'when-to-get-help/'],
    ['glossary', 'glossary/'],
    ['references', 'references/'],
    ['search', 'search/'],
    ['about', 'about/'],
  ]);
}
