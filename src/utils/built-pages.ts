import { readFileSync } from 'node:fs';
import { builtFiles, type BuiltFile } from './built-files.ts';
import { elementsOf, type Element } from './html.ts';

/** A built page while a step reads it. Nothing of the elements may be kept: they hold the whole page. */
export interface BuiltPage extends BuiltFile {
  /** Every element in document order. */
  elements: readonly Element[];
}

/** Takes from a page what a step needs of it. */
export type Reader<T> = (page: BuiltPage) => T;

/** Reads every page below a folder, one after the other, and returns what was taken from each, in the order of their paths. */
export function readPages<T>(dist: string, read: Reader<T>): T[] {
  return builtFiles(dist, '.html').map((built) => read({ ...built, elements: elementsOf(readFileSync(built.file, 'utf8')) }));
}

/**
 * The built pages as the steps after a build share them: the first step that asks has each page parsed once, for itself
 * and for all steps that said before what they take. What a step took waits for it; the parsed page is let go at once.
 */
export class BuiltPages {
  readonly #readers: Reader<unknown>[] = [];
  /** What was taken and not asked for yet, by reader. */
  readonly #taken = new Map<Reader<unknown>, { dist: string; values: unknown[] }>();

  /**
   * Says what a step takes from each page; to be called when the step is made.
   * @returns for the step to call once after a build, before any step has changed the pages: what it took from the pages
   * below a folder, in the order of their paths
   */
  reader<T>(read: Reader<T>): (dist: string) => T[] {
    this.#readers.push(read);
    return (dist) => {
      if (this.#taken.get(read)?.dist !== dist) this.#readAll(dist);
      const { values } = this.#taken.get(read)!;
      this.#taken.delete(read);
      return values as T[];
    };
  }

  #readAll(dist: string): void {
    const rows = readPages(dist, (page) => this.#readers.map((read) => read(page)));
    this.#readers.forEach((read, column) => this.#taken.set(read, { dist, values: rows.map((row) => row[column]) }));
  }
}
