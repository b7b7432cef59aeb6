import { readdirSync, readFileSync } from 'node:fs';
import { splitFrontmatter } from '../src/lib/frontmatter.ts';
import { collectionNames } from './new-page.ts';

/** A content page as the reports read it. */
export interface ContentPage {
  /** `src/content/faq/cortisol.mdx` */
  file: string;
  data: { title?: string; question?: string; nextCheck?: string };
  body: string;
  /** The 0-based line at which the body starts. */
  bodyLine: number;
}

/** Every page of every collection, in the order of the menu. Run from the project's root. */
export function contentPages(): ContentPage[] {
  return collectionNames.flatMap((collection) =>
    readdirSync(`src/content/${collection}`)
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => {
        const file = `src/content/${collection}/${name}`;
        const { data, body, bodyLine } = splitFrontmatter(readFileSync(file, 'utf8'));
        return { file, data: data as ContentPage['data'], body, bodyLine };
      }),
  );
}
