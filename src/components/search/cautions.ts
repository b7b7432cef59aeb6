import { classify, type Classifier } from './classifier.ts';
import { CALM, CONDITION, type CautionIndex, type CautionWeights, type Condition } from './quick-index.ts';
import { isStopWord, stem, wordsIn } from './words.ts';

/** The lines of the warning card. */
export interface Warning {
  /** Ids of cautions, best first. */
  cautions: string[];
  conditions: Condition[];
  /** The words of the query that set it off; empty for no warning. */
  words: string[];
  /** Probability that the query describes a red flag. */
  danger: number;
}

const MAX_LINES = 3;
/** A line after the first needs this share of its probability. */
const MIN_SHARE = 0.2;
const CLAUSE_END = /[.,;:!?()–—\n]+|\b(?:and|but|then|also|plus|because|while|so|or)\b/gi;
/** Long clauses are read in windows of this many words too. */
const WINDOW = 8;
const WINDOW_STEP = 3;
const WINDOWED_FROM = 13;
const MAX_PARTS = 400;
const MAX_QUOTED_WORDS = 8;

/** Finds the cautions that a query describes. */
export class CautionFinder {
  readonly #classifier: Classifier;
  readonly #conditions: ReadonlyMap<string, Condition>;
  readonly #redFlags: ReadonlySet<string>;
  readonly #weights: CautionWeights;

  constructor({ classifier, conditions, redFlags, weights }: CautionIndex) {
    this.#classifier = classifier;
    this.#conditions = new Map(conditions.map((condition) => [CONDITION + condition.id, condition]));
    this.#redFlags = new Set(redFlags);
    this.#weights = weights;
  }

  find(text: string): Warning {
    const best = new Map<string, { chance: number; part: string }>();
    let danger = 0;
    for (const [number, part] of [text, ...partsOf(text)].entries()) {
      const chances = this.#chances(part);
      const ofPart = [...chances].reduce((sum, [of, chance]) => sum + (this.#redFlags.has(of) ? chance : 0), 0);
      const isDanger = ofPart >= (number === 0 ? this.#weights.danger : this.#weights.dangerInPart);
      if (isDanger || number === 0) danger = Math.max(danger, ofPart);
      for (const [of, chance] of chances) {
        if (of === CALM || chance < MIN_SHARE / 2 || chance <= (best.get(of)?.chance ?? 0)) continue;
        const isShown = this.#redFlags.has(of)
          ? isDanger
          : chance >= (number === 0 ? this.#weights.precaution : this.#weights.dangerInPart);
        if (isShown) best.set(of, { chance, part });
      }
    }
    const lines = [...best].sort(([, a], [, b]) => b.chance - a.chance);
    const shown = lines.filter(([, { chance }]) => chance >= lines[0]![1].chance * MIN_SHARE).slice(0, MAX_LINES);
    return {
      cautions: shown.flatMap(([of]) => (this.#conditions.has(of) ? [] : [of])),
      conditions: shown.flatMap(([of]) => this.#conditions.get(of) ?? []),
      words: [...new Set(shown.map(([of, { part }]) => this.#wordsFor(of, part)))].filter(
        (words, _, all) => !all.some((other) => other !== words && other.includes(words)),
      ),
      danger,
    };
  }

  #chances(text: string): Map<string, number> {
    const chances = classify(this.#classifier, sayingFeatures(text));
    return new Map(this.#classifier.classes.map((of, number) => [of, chances[number]!]));
  }

  /** Returns the words of a part that count most for a class, with what is between them. */
  #wordsFor(of: string, part: string): string {
    const number = this.#classifier.classes.indexOf(of);
    const written = part.split(/\s+/).filter((word) => wordsIn(word).length > 0);
    const weightOf = (feature: string) => {
      const pairs = Object.hasOwn(this.#classifier.weights, feature) ? this.#classifier.weights[feature]! : [];
      const at = pairs.findIndex((value, index) => index % 2 === 0 && value === number);
      return at < 0 ? 0 : pairs[at + 1]!;
    };
    const stems = written.map((word) => wordsIn(word).map(stem).join(' '));
    const worth = stems.map((one, at) => weightOf(one) + weightOf(`${stems[at - 1]} ${one}`) + weightOf(`${one} ${stems[at + 1]}`));
    const least = Math.max(...worth) * 0.4;
    const first = worth.findIndex((value) => value >= least);
    const last = worth.findLastIndex((value) => value >= least);
    const quoted = written.slice(first, Math.min(last + 1, first + MAX_QUOTED_WORDS));
    return quoted
      .slice(0, quoted.findLastIndex((word) => !isStopWord(wordsIn(word).join(''))) + 1 || quoted.length)
      .join(' ')
      .replace(/[.,;:!?]+$/, '');
  }
}

/** Returns the features of a saying: its stems, and each pair of neighbours in their order. */
export function sayingFeatures(text: string): string[] {
  const stems = wordsIn(text).map(stem);
  return [...new Set([...stems, ...stems.slice(1).map((one, index) => `${stems[index]} ${one}`)])];
}

/** Returns the clauses of a text, neighbouring clauses together, and windows of long texts. */
export function partsOf(text: string): string[] {
  const ends = [...text.matchAll(CLAUSE_END)];
  const starts = [0, ...ends.map((end) => end.index + end[0].length)];
  const clauseAt = (first: number, last: number) => text.slice(starts[first], ends[last]?.index ?? text.length).trim();
  const clauses = starts.flatMap((_, at) => (clauseAt(at, at) === '' ? [] : [at]));
  const parts =
    clauses.length > 1
      ? [...clauses.map((at) => clauseAt(at, at)), ...clauses.slice(1).map((at, index) => clauseAt(clauses[index]!, at))]
      : [];
  const words = text.split(/\s+/);
  if (words.length >= WINDOWED_FROM)
    for (let at = 0; at + WINDOW / 2 < words.length; at += WINDOW_STEP) parts.push(words.slice(at, at + WINDOW).join(' '));
  return parts.slice(0, MAX_PARTS);
}
