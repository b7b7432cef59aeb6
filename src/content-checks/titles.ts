import type { Content } from './content.ts';
import { show, type Issue } from './issue.ts';

/** Checks that no two pages have the same title, whatever its capitals and punctuation. */
export function checkTitles({ pages }: Content): Issue[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ file, data }) => {
    const field = data.title ? 'title' : 'question';
    const title = data[field];
    if (typeof title !== 'string') return [];
    const key = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const other = first.get(key);
    if (other) return [{ file, field, found: `${show(title)}, which ${other} has too`, expected: 'a title of its own' }];
    first.set(key, file);
    return [];
  });
}
