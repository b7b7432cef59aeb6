import { syllable } from 'syllable';

/** The counts of a text, its Flesch-Kincaid grade (US school years) and its longest sentence. */
export interface Readability {
  words: number;
  sentences: number;
  /** 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975). 0 for an empty passage. */
  grade: number;
  longest: { words: number; text: string };
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|vs|v|Dr|St|approx|al)\.$/;

/** Splits plain text into sentences. A line break ends one, so list items and headings count by themselves. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/\n+/)) {
    let current = '';
    for (const piece of line.split(/(?<=[.!?:;]["”’)]?)\s+/)) {
      current = current ? `${current} ${piece}` : piece;
      if (/[.!?]["”’)]?$/.test(current) && !ABBREVIATION.test(current)) {
        sentences.push(current.trim());
        current = '';
      }
    }
    if (current.trim()) sentences.push(current.trim());
  }
  return sentences.filter((sentence) => wordsOf(sentence).length > 0);
}

/** Returns the words of a text: runs of letters, digits and the marks inside a word. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,/-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Measures plain text. A sentence at the end of a line needs no full stop. */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const longest = sentences
    .map((sentence) => ({ words: wordsOf(sentence).length, text: sentence }))
    .reduce((a, b) => (b.words > a.words ? b : a), { words: 0, text: '' });
  if (words.length === 0) return { words: 0, sentences: 0, grade: 0, longest };
  const syllables = words.reduce((sum, word) => sum + (/^\p{N}/u.test(word) ? 1 : Math.max(1, syllable(word))), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, sentences: sentences.length, grade, longest };
}
