import { readFileSync } from 'node:fs';
import { builtFiles, type BuiltFile } from './built-files.ts';
import { elementsOf, type Element } from './html.ts';

/** A parsed page. Each element references the whole page, so a reader must not return any. */
export interface BuiltPage extends BuiltFile {
  /** Every element in document order. */
  elements: readonly Element[];
}

/** Parses every page below a folder, one after the other, and returns what `read` returns for each, in the order of their paths. */
export function readPages<T>(dist: string, read: (page: BuiltPage) => T): T[] {
  return builtFiles(dist, '.html').map((built) => read({ ...built, elements: elementsOf(readFileSync(built.file, 'utf8')) }));
}
