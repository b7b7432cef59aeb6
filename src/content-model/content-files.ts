import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontmatter } from './frontmatter.ts';
import { isOverdue } from '../utils/dates.ts';
import { sections } from '../navigation.ts';

/** A content page as tools and reports read it: from its file, without Astro. */
export interface ContentPage {
  /** Path from the project's root: `src/content/faq/cortisol.mdx`. */
  file: string;
  data: { title?: string; question?: string; nextCheck?: string };
  body: string;
  /** The 0-based line at which the body starts. */
  bodyLine: number;
}

/** Every page of every collection below `root`, in the order of the menu. Throws when the frontmatter of one does not parse. */
export function contentPages(root = '.'): ContentPage[] {
  return sections.flatMap(({ id }) =>
    readdirSync(join(root, `src/content/${id}`))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => {
        const file = `src/content/${id}/${name}`;
        const { data, body, bodyLine } = splitFrontmatter(readFileSync(join(root, file), 'utf8'));
        return { file, data: data as ContentPage['data'], body, bodyLine };
      }),
  );
}

/** The pages whose next check is due on a day, YYYY-MM-DD, the longest overdue first. */
export function pagesDue(
  pages: readonly { file: string; data: { nextCheck?: unknown } }[],
  day: string,
): { file: string; nextCheck: string }[] {
  return pages
    .flatMap(({ file, data: { nextCheck } }) => (typeof nextCheck === 'string' && isOverdue(nextCheck, day) ? [{ file, nextCheck }] : []))
    .sort((a, b) => a.nextCheck.localeCompare(b.nextCheck));
}
