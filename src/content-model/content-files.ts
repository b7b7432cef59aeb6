import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sections } from '../navigation.ts';

/** A page as it is in its file, before its fields are known to be valid. */
export interface ContentPage {
  /** Path from the project's root: `src/content/faq/cortisol.mdx`. */
  file: string;
  data: { title?: string; question?: string; nextCheck?: string; [field: string]: unknown };
  body: string;
  /** The 0-based line at which the body starts. */
  bodyLine: number;
}

/**
 * Splits an MDX file into its YAML frontmatter and its body. A byte-order mark and CRLF line ends are accepted.
 * Throws an `Error` with one sentence when the fences are missing or the YAML does not parse.
 */
export function splitFrontmatter(source: string): Pick<ContentPage, 'data' | 'body' | 'bodyLine'> {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) throw new Error('no frontmatter at the top of the file');
  try {
    // The empty line replaces the fence, so that messages count the lines of the file.
    const data = (parse(`\n${match[1] ?? ''}`) ?? {}) as ContentPage['data'];
    return { data, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length - 1 };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : String(error);
    throw new Error(`YAML that does not parse (${detail})`, { cause: error });
  }
}

/** Returns every page of every collection below `root`, in the order of the menu. Throws when the frontmatter of one does not parse. */
export function contentPages(root = '.'): ContentPage[] {
  return sections.flatMap(({ id }) =>
    readdirSync(join(root, `src/content/${id}`))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => {
        const file = `src/content/${id}/${name}`;
        return { file, ...splitFrontmatter(readFileSync(join(root, file), 'utf8')) };
      }),
  );
}
