import { unpack, type PackedIndex, type SmallIndex } from './small-index.ts';
import { SmallSearch } from './small-search.ts';
import { unpackWords, type PackedWords, type Words } from './words.ts';

/** Milliseconds that the index waits for the words once it is there itself. */
const PATIENCE = 4000;

/** Loads the small index and what is known of words, at the first call only; after a failure the next call tries again. */
export class SmallIndexFile {
  readonly #folder: URL;
  readonly #onLateWords: () => void;
  #loading: Promise<SmallSearch> | undefined;

  /**
   * @param root the address of the site's root
   * @param onLateWords called when the words have come after the index was handed over without them: `load` has them
   */
  constructor(root: URL, onLateWords: () => void) {
    this.#folder = new URL('search/', root);
    this.#onLateWords = onLateWords;
  }

  /** Rejects when the index cannot be loaded. It works without the words. */
  load(): Promise<SmallSearch> {
    return (this.#loading ??= this.#start().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    }));
  }

  async #start(): Promise<SmallSearch> {
    const words = this.#fetch('words.json')
      .then((packed) => unpackWords(packed as PackedWords))
      .catch(() => undefined);
    const index = unpack((await this.#fetch('small-index.json')) as PackedIndex);
    const known = await Promise.race([words, new Promise<undefined>((done) => setTimeout(done, PATIENCE))]);
    if (!known) void words.then((late) => this.#complete(index, late));
    return new SmallSearch(index, known);
  }

  #complete(index: SmallIndex, words: Words | undefined): void {
    // Without a network it is no use to ask at each key.
    if (!words) return addEventListener('online', () => (this.#loading = undefined), { once: true });
    this.#loading = Promise.resolve(new SmallSearch(index, words));
    this.#onLateWords();
  }

  async #fetch(name: string): Promise<unknown> {
    // In a build for reading from a disk, classic scripts have handed the files over.
    const handedOver = (globalThis as { handedOver?: Record<string, unknown> }).handedOver?.[name];
    if (handedOver) return handedOver;
    // Asks whether the file has changed: its name does not tell.
    const response = await fetch(new URL(name, this.#folder), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${name} answers ${response.status}.`);
    return response.json();
  }
}
