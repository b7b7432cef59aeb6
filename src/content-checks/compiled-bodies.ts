import type { Root } from 'mdast';
import { checkBody } from './body.ts';
import type { KnownIds } from './components.ts';
import type { PageFile } from './foreign-keys.ts';
import type { Problem } from './issue.ts';
import type { Sources } from './sources.ts';

/**
 * Checks the bodies of pages while a build compiles them, on the tree that the compiler needs anyway: to parse a body
 * takes longer than to check it. What is found waits until all are compiled, so that one run tells every mistake.
 */
export class CompiledBodies {
  #known: KnownIds | undefined;
  /** The pages that are not checked yet, by their files. */
  readonly #waiting = new Map<string, PageFile>();
  readonly #problems: Problem[] = [];
  #hasBegun = false;

  /** Says which pages a build must check and what they may point to. Pages that nobody names are compiled unchecked. */
  expect({ pages, known }: Pick<Sources, 'pages' | 'known'>): void {
    this.#known = known;
    for (const page of pages) this.#waiting.set(page.file, page);
  }

  /**
   * Checks the body of a file on its way to the compiler.
   * @param path the file's path, with slashes
   * @param parse parses it; throws where it is no MDX
   * @returns its tree, or an empty one where it has mistakes: the build stops before a page is made of it
   */
  checked(path: string, parse: () => Root): Root {
    const page = this.#waiting.get(/src\/content\/.+$/.exec(path)?.[0] ?? '');
    if (!page) return parse();
    this.#hasBegun = true;
    let tree: Root | undefined;
    const problems = this.#check(page, () => (tree = parse()));
    return tree && problems.length === 0 ? tree : { type: 'root', children: [] };
  }

  /** True from the first body on. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Every mistake that was not told yet, in the order of the files. A page that has not come by is parsed and checked for it. */
  problems(): Problem[] {
    for (const page of this.#waiting.values()) this.#check(page);
    return this.#problems.splice(0).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  }

  #check(page: PageFile, parse?: () => Root): Problem[] {
    this.#waiting.delete(page.file);
    const problems = checkBody(page, this.#known!, parse);
    this.#problems.push(...problems);
    return problems;
  }
}
