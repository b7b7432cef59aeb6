import { STEPS, valueOf, type Classifier } from './classifier.ts';

/** A text with the class that it belongs to. */
export interface Example {
  text: string;
  of: string;
}

interface TrainOptions {
  /** Returns the features of a text. */
  featuresOf: (text: string) => string[];
  /** Features of fewer examples than this returns are left out. */
  minExamples: (feature: string) => number;
  epochs: number;
}

/** The classes that have a feature in one of their examples, with their weights. No other class gets a weight, so that the file is small. */
interface Column {
  classes: number[];
  weights: Float64Array;
  /** Sums of squared gradients, for AdaGrad. */
  squares: Float64Array;
}

const LEARNING_RATE = 0.5;
/** Pulls weights to 0, so that rare features count no more than they should. */
const DECAY = 1e-4;

/** Trains a softmax classifier with AdaGrad. The same examples give the same classifier. */
export function trainClassifier(examples: readonly Example[], { featuresOf, minExamples, epochs }: TrainOptions): Classifier {
  const classes = [...new Set(examples.map((example) => example.of))];
  const targets = examples.map((example) => classes.indexOf(example.of));
  const features = examples.map(({ text }) => [...new Set(featuresOf(text))]);
  const columns = columnsOf(features, targets, minExamples);
  const inputs = features.map((list) => list.flatMap((feature) => columns.get(feature) ?? []));
  const scores = new Float64Array(classes.length);
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const index of shuffled(examples.length, epoch)) update(inputs[index]!, targets[index]!, scores);
  const pairsOf = ({ classes: of, weights }: Column) =>
    of.flatMap((number, at) => (Math.round(weights[at]! * STEPS) === 0 ? [] : [number, Math.round(weights[at]! * STEPS)]));
  return { classes, weights: Object.fromEntries([...columns].map(([feature, column]) => [feature, pairsOf(column)])) };
}

function columnsOf(
  features: readonly string[][],
  targets: readonly number[],
  minExamples: TrainOptions['minExamples'],
): Map<string, Column> {
  const holders = new Map<string, number[]>();
  for (const [index, list] of features.entries())
    for (const feature of list) {
      const of = holders.get(feature) ?? [];
      of.push(targets[index]!);
      holders.set(feature, of);
    }
  return new Map(
    [...holders].flatMap(([feature, of]) => {
      const own = [...new Set(of)].sort((a, b) => a - b);
      const column = { classes: own, weights: new Float64Array(own.length), squares: new Float64Array(own.length).fill(1e-6) };
      return of.length < minExamples(feature) ? [] : [[feature, column] as const];
    }),
  );
}

/** Moves the weights of one example down the gradient of its loss. Indexed loops: iterators take five times as long here. */
function update(input: readonly Column[], target: number, scores: Float64Array): void {
  const value = valueOf(input.length);
  scores.fill(0);
  for (const { classes, weights } of input) for (let at = 0; at < classes.length; at += 1) scores[classes[at]!]! += weights[at]! * value;
  let most = -Infinity;
  for (let k = 0; k < scores.length; k += 1) most = Math.max(most, scores[k]!);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) sum += scores[k] = Math.exp(scores[k]! - most);
  for (const { classes, weights, squares } of input)
    for (let at = 0; at < classes.length; at += 1) {
      const number = classes[at]!;
      const gradient = (scores[number]! / sum - (number === target ? 1 : 0)) * value;
      squares[at]! += gradient * gradient;
      weights[at]! -= (LEARNING_RATE * (gradient + DECAY * weights[at]!)) / Math.sqrt(squares[at]!);
    }
}

/** Returns the numbers from 0 on in a random order that depends on the seed alone. */
function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  let state = seed + 1;
  for (let last = length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
