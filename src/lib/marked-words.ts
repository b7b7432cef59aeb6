import { tellingWords } from './search/query.ts';
import { stem } from './search/stems.ts';

/** A word of a page that a reader searched for. */
export interface MarkedWord {
  /** The place of its text among the texts that were looked through. */
  text: number;
  /** Where it begins in that text, and the place after its end, in UTF-16 code units as DOM ranges count. */
  start: number;
  end: number;
}

/** A word as it stands in a text: an apostrophe inside belongs to it, a quotation mark after it does not. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]*[\p{L}\p{N}\p{M}])?/gu;

/**
 * The words of a page that a reader searched for, in the order of the page: whole words with the same stem, whatever their
 * case and accents. Small words never count.
 * @param texts the texts of the page's text nodes
 * @param words words or phrases; of a phrase each word counts by itself
 */
export function markedWords(texts: readonly string[], words: readonly string[]): MarkedWord[] {
  const searched = new Set(words.flatMap(stemsOf));
  return texts.flatMap((content, text) =>
    [...content.matchAll(WORD)]
      .filter(([word]) => stemsOf(word).some((one) => searched.has(one)))
      .map(({ 0: word, index }) => ({ text, start: index, end: index + word.length })),
  );
}

const stemsOf = (words: string): string[] => tellingWords(words).map(stem);
