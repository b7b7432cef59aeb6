import { brotliCompressSync, constants } from 'node:zlib';
import { pack, type SmallIndex } from './small-index.ts';
import { packWords, type Words } from './words.ts';

/** The most bytes that the small index may take on its way to the reader, compressed with Brotli. */
export const SMALL_INDEX_BYTES = 20_000;
/** The same for what is known of words. */
export const WORDS_BYTES = 18_000;

/** A file that fits. */
export interface FittedFile {
  json: string;
  /** Compressed with Brotli. */
  bytes: number;
}

/** The small index as its file. */
export interface FittedIndex extends FittedFile {
  /** The number of pages it holds. The full text finds the others. */
  pages: number;
}

/**
 * The index as a file of at most so many bytes. What tells least is left out first: headings, those of the last pages
 * first, then the last pages.
 */
export function fit(index: SmallIndex, limit: number): FittedIndex {
  const bare = index.pages.map((page) => ({ ...page, headings: [] }));
  const withHeadings = (count: number) => [...index.pages.slice(0, count), ...bare.slice(count)];
  const fileOfPages = (pages: SmallIndex['pages']) => ({ ...fileOf(pack({ ...index, pages }), limit), pages: pages.length });
  const hasRoom = fileOfPages(bare).bytes <= limit;
  return largest(index.pages.length, (count) => fileOfPages(hasRoom ? withHeadings(count) : bare.slice(0, count)), limit);
}

/**
 * What is known of words as a file of at most so many bytes. Words for spelling are left out where there is no room.
 * Throws when the everyday words alone take more.
 */
export function fitWords(words: Words, limit: number): FittedFile {
  const fitted = largest(
    words.others.length,
    (count) => fileOf(packWords({ ...words, others: words.others.slice(0, count) }), limit),
    limit,
  );
  if (fitted.bytes > limit)
    throw new Error(`src/content/search-terms.json takes ${fitted.bytes} bytes compressed; at most ${limit} of them.`);
  return fitted;
}

/** The file with the most items that still fits; the one with none where none does. */
function largest<T extends FittedFile>(most: number, first: (count: number) => T, limit: number): T {
  let [low, high] = [0, most + 1];
  // Most often everything fits.
  let middle = most;
  while (high - low > 1) {
    if (first(middle).bytes <= limit) low = middle;
    else high = middle;
    middle = Math.floor((low + high) / 2);
  }
  return first(low);
}

/** No text of ours is compressed to less than a tenth. Compressing one that cannot fit takes seconds. */
const MOST_COMPRESSED = 10;

function fileOf(packed: unknown, limit: number): FittedFile {
  const json = JSON.stringify(packed);
  if (json.length > limit * MOST_COMPRESSED) return { json, bytes: Infinity };
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return { json, bytes: brotliCompressSync(json, { params: quality }).length };
}
