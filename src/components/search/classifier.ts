/**
 * A softmax classifier of texts. `weights` has for each feature the classes that it counts for or against, as a flat list of pairs:
 * the number of the class, and its weight in steps of 1 / `STEPS`.
 */
export interface Classifier {
  classes: string[];
  weights: Record<string, number[]>;
}

/** Steps of a weight of 1: weights are whole numbers in the file. */
export const STEPS = 2;

/** Returns the value of each of some features of one text, so that long texts count no more than short ones. */
export const valueOf = (features: number): number => 1 / Math.sqrt(Math.max(1, features));

/** Returns the probability of each class, in the order of `classes`. Zeros when the classifier has none of the features. */
export function classify({ classes, weights }: Classifier, features: readonly string[]): number[] {
  const known = features.flatMap((feature) => (Object.hasOwn(weights, feature) ? [weights[feature]!] : []));
  if (known.length === 0) return classes.map(() => 0);
  const scores = classes.map(() => 0);
  for (const pairs of known) for (let at = 0; at < pairs.length; at += 2) scores[pairs[at]!]! += pairs[at + 1]! / STEPS;
  return softmax(scores.map((score) => score * valueOf(known.length)));
}

/** Returns scores as probabilities. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
