import { stemmer } from 'stemmer';
import { isSmallWord, wordsIn } from './query.ts';

/** Words that the rules for endings would join with others of another meaning, and words that are one under two forms. */
const OWN_STEMS: ReadonlyMap<string, string> = new Map([
  ['cant', 'cannot'],
  ['couldnt', 'cannot'],
  ['unable', 'cannot'],
  ['didnt', 'not'],
  ['doesnt', 'not'],
  ['dont', 'not'],
  ['isnt', 'not'],
  ['wont', 'not'],
  ['chills', 'chills'],
  ['expecting', 'expecting'],
  ['fitness', 'fitness'],
  ['massager', 'massager'],
  ['massagers', 'massager'],
  ['weakness', 'weak'],
  // Misspelt, it would be about a week.
  ['weekness', 'weak'],
]);

/** What a word shares with its other forms: `headaches` and `headache` have one stem. For lower-case words. */
export const stem = (word: string): string => OWN_STEMS.get(word) ?? stemmer(word);

/** The stems of the words of a text that say something, each once, in their order. */
export function stemsOf(text: string): string[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !isSmallWord(word));
  // "What is it" has no other words: then they are what it is about.
  return [...new Set((telling.length > 0 ? telling : words).map(stem))];
}
