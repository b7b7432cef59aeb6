import { statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from '../utils/built-files.ts';
import type { Content } from './content.ts';
import type { Issue } from './issue.ts';

/** The most bytes of a file in `public/`: offline reading precaches every file. */
const MOST_BYTES = 200_000;

/** Checks that no file in `public/` is above that limit. */
export function checkPublicFiles({ root }: Content): Issue[] {
  const folder = join(root, 'public');
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return builtFiles(folder, '').flatMap(({ path, file }) => {
    const { size } = statSync(file);
    if (size <= MOST_BYTES) return [];
    return [
      {
        file: `public/${path}`,
        field: 'size',
        found: `${Math.ceil(size / 1000)} kB`,
        expected: `at most ${MOST_BYTES / 1000} kB, for the offline copy has every file`,
      },
    ];
  });
}
