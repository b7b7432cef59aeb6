import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built site. */
export interface BuiltFile {
  /** The path below the folder, with slashes: `faq/index.html`. */
  path: string;
  /** The path on disk. */
  file: string;
}

/** Returns every file below a folder with an ending, `.html`, in the order of their paths. */
export function builtFiles(folder: string, ending: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), file }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
