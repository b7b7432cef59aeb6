import { brotliCompressSync, constants } from 'node:zlib';
import { pack, type SmallIndex } from './small-index.ts';
import { packWords, type Words } from './words.ts';

/** The most bytes that the small index may take on its way to the reader, compressed with Brotli. */
export const SMALL_INDEX_BYTES = 32_000;
/** The same for what is known of words. */
export const WORDS_BYTES = 24_000;

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
  const most = index.pages.length;
  const bareFile = fileOfPages(bare);
  return bareFile.bytes <= limit
    ? largest(most, (count) => (count === 0 ? bareFile : fileOfPages(withHeadings(count))), limit)
    : largest(most, (count) => (count === most ? bareFile : fileOfPages(bare.slice(0, count))), limit);
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

/** A file that takes at least so much of its room is full: each further try costs a compression. */
const FULL = 0.99;

/** A file with as many items as fit, give or take a few; the one with none where none does. */
function largest<T extends FittedFile>(most: number, first: (count: number) => T, limit: number): T {
  let high = { count: most, file: first(most) };
  // Most often everything fits.
  if (high.file.bytes <= limit) return high.file;
  let low = { count: 0, file: first(0) };
  while (high.count - low.count > 1 && low.file.bytes < limit * FULL) {
    // Bytes grow nearly evenly with the items.
    const share = Number.isFinite(high.file.bytes) ? (limit - low.file.bytes) / (high.file.bytes - low.file.bytes) : 1 / 2;
    const between = Math.floor(low.count + share * (high.count - low.count));
    const count = Math.min(Math.max(between, low.count + 1), high.count - 1);
    const file = first(count);
    if (file.bytes <= limit) low = { count, file };
    else high = { count, file };
  }
  return low.file;
}

/** No text of ours is compressed to less than a tenth. Compressing one that cannot fit takes seconds. */
const MOST_COMPRESSED = 10;

function fileOf(packed: unknown, limit: number): FittedFile {
  const json = JSON.stringify(packed);
  if (json.length > limit * MOST_COMPRESSED) return { json, bytes: Infinity };
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return { json, bytes: brotliCompressSync(json, { params: quality }).length };
}
