import levenshtein from 'damerau-levenshtein';
import { isSmallWord, wordsIn } from './query.ts';
import { isCommonWord } from './common-words.ts';
import { stem } from './stems.ts';

/** The words that a search can find, and how often each occurs. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  readonly #stems = new Set<string>();
  readonly #dangers: ReadonlySet<string>;

  /**
   * @param texts whatever holds the words; a word in more of them is the likelier correction
   * @param dangers words that name a danger: of a short word, too, one letter may be wrong, for missing them costs more
   */
  constructor(texts: Iterable<string>, dangers: ReadonlySet<string> = new Set()) {
    this.#dangers = dangers;
    for (const text of texts)
      for (const word of wordsIn(text)) {
        this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
        this.#stems.add(stem(word));
      }
  }

  /** Whether the word, or another form of it, is known. */
  has(word: string): boolean {
    return this.#counts.has(word) || this.#stems.has(stem(word));
  }

  /** Whether the word is known in this very form. */
  hasExactly(word: string): boolean {
    return this.#counts.has(word);
  }

  /** Whether a known word begins with these letters. */
  hasBeginning(letters: string): boolean {
    return [...this.#counts.keys()].some((word) => word.startsWith(letters));
  }

  /**
   * The known word that was most likely meant, or nothing when none is near enough.
   * @param limit the most that the two may differ, as `costOf` counts
   */
  nearest(word: string, limit = Infinity): string | undefined {
    let best: { word: string; cost: number } | undefined;
    for (const [known, count] of this.#counts) {
      const most = Math.min(limit, this.#dangers.has(known) && word.length > 3 ? Math.max(allowance(word), 1) : allowance(word));
      if (known.length < 3 || Math.abs(known.length - word.length) / 2 > most) continue;
      const cost = costOf(word, known, most) - Math.min(count, 20) / 100;
      if (cost <= most && (best === undefined || cost < best.cost)) best = { word: known, cost };
    }
    return best?.word;
  }
}

/** In a query of so many telling words, one that is not known is more likely a word of its own than a slip … */
const MANY_WORDS = 5;
/** … unless it sounds like a known one. */
const SOUNDS_ALIKE = 0.6;

/** How far a word may be from what was typed: nothing for the shortest, a third of its letters at most. */
const allowance = ({ length }: string): number => (length < 4 ? 0 : length < 5 ? 0.75 : length < 7 ? 1 : length < 9 ? 1.5 : 2.5);

/**
 * How unlikely it is that `known` was meant. Slips of sound and of doubling count half: vowels for each other, `ph` for
 * `f`, one letter for two. A wrong first letter is rare and counts one more.
 * @returns infinite above `most`, where it does not matter by how much
 */
function costOf(typed: string, known: string, most: number): number {
  const letters = levenshtein(typed, known).steps;
  // The letters alone are half of the cost, and a frequent word has an advantage of a fifth.
  if (letters / 2 > most + 0.2) return Infinity;
  const [typedSound, knownSound] = [soundOf(typed), soundOf(known)];
  const sounds = levenshtein(typedSound, knownSound).steps;
  return (letters + sounds) / 2 + (typed[0] === known[0] || typedSound[0] === knownSound[0] ? 0 : 1);
}

/** A word as it is heard, roughly: one letter for each vowel, none doubled. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c(?!h)|q/g, 'k')
    .replace(/z|sc/g, 's')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/(.)h+/g, '$1')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1');
}

/** A query with its misspelt words corrected. */
export interface Correction {
  /** As it was typed where nothing was corrected, with its marks; else the words alone. */
  text: string;
  /** Whether anything was corrected. */
  isCorrected: boolean;
}

/**
 * Corrects the words of a query that the site does not know, by the words that it does know. Words written apart or
 * together against the site's habit (`head ache`, `neckpain`) are joined or split.
 * @param isTyping whether the last word may not be finished, so that a beginning of a known word is left alone
 */
export function correct(text: string, vocabulary: Vocabulary, { isTyping }: { isTyping: boolean }): Correction {
  const words = wordsIn(text);
  const isKnown = (word: string) => isSmallWord(word) || isCommonWord(word) || /\d/.test(word) || vocabulary.has(word);
  const limit = words.filter((word) => !isSmallWord(word)).length < MANY_WORDS ? Infinity : SOUNDS_ALIKE;
  const corrected: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const next = words[index + 1];
    if (next !== undefined && !(isKnown(word) && isKnown(next)) && vocabulary.has(word + next)) {
      corrected.push(word + next);
      index += 1;
    } else if (isKnown(word) || (isTyping && index === words.length - 1 && vocabulary.hasBeginning(word))) corrected.push(word);
    else corrected.push(...(splitOf(word, vocabulary) ?? [vocabulary.nearest(word, limit) ?? word]));
  }
  const result = corrected.join(' ');
  const isCorrected = result !== words.join(' ');
  return { text: isCorrected ? result : text, isCorrected };
}

/** The two known words that were written as one. */
function splitOf(word: string, vocabulary: Vocabulary): [string, string] | undefined {
  for (let at = 4; at <= word.length - 4; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (vocabulary.hasExactly(first) && vocabulary.hasExactly(second)) return [first, second];
  }
  return undefined;
}
