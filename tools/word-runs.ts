import { createHash } from 'node:crypto';

/** How many words in a row, shared with another text, count as copied. */
export const RUN_LENGTH = 8;

/** Enough of a hash to tell runs apart: two different ones meet about once in 10¹⁴ pairs. */
const HASH_DIGITS = 12;

/** A run of words in normal form, with the hash that stands for it. */
export interface WordRun {
  words: string;
  hash: string;
}

/**
 * Every run of eight words of a text. Case, punctuation, hyphens and the form of apostrophes make no difference; runs go across
 * sentences and lines.
 */
export function wordRuns(text: string): WordRun[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[’‘`]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
  return words.slice(RUN_LENGTH - 1).map((_last, start) => {
    const run = words.slice(start, start + RUN_LENGTH).join(' ');
    return { words: run, hash: createHash('sha256').update(run).digest('hex').slice(0, HASH_DIGITS) };
  });
}

/** The runs of a text that are among the hashes. */
export function sharedRuns(text: string, hashes: ReadonlySet<string>): string[] {
  return wordRuns(text)
    .filter(({ hash }) => hashes.has(hash))
    .map(({ words }) => words);
}
