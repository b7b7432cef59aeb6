import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built site. */
export interface BuiltFile {
  /** Path below the folder, with slashes: `faq/index.html`. */
  path: string;
  /** The file itself. */
  file: string;
}

/** Every file below a folder that has this ending, `.html`, in the order of their paths. */
export function builtFiles(folder: string, ending: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), file }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
