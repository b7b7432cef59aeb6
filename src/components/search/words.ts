import { stemmer } from 'stemmer';

/** Words that most pages have. Pagefind finds only pages with every word, so they are left out of its queries. */
const STOP_WORDS = new Set(
  (
    'a about after all also am an and any are as at be been before being but by can cant could did do does doing dont for from get ' +
    'getting go good had has have having help helps her his how i if im in into is it its ive just like make me my no not of off often on ' +
    'or our safe she should so some tell than that the their them then there these they this to too us use was we were what when where ' +
    'which while who why will with work would you your'
  ).split(' '),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Returns the words of a text in lower case, without accents and punctuation. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/[\p{M}'’]/gu, '')
      // One word, as in "A&E".
      .replace(/\b(\p{L})&(?=\p{L}\b)/gu, '$1')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const stems = new Map<string, string>();

/** Returns what a word in lower case has in common with its other forms: `headaches` and `headache` have one stem. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = stemmer(word);
  stems.set(word, made);
  return made;
}

export const stemsIn = (text: string): string[] => wordsIn(text).map(stem);

/** Returns the pairs of neighbouring stop words of a text: "how often" and "should I" decide what a question asks for. */
export function questionPairs(text: string): string[] {
  const words = wordsIn(text);
  return words
    .slice(1)
    .flatMap((word, index) => (isStopWord(word) && isStopWord(words[index]!) ? [`${stem(words[index]!)} ${stem(word)}`] : []));
}
