import { readFileSync } from 'node:fs';
import type { CautionFinder } from '../../src/components/search/cautions.ts';
import type { CautionWeights } from '../../src/components/search/quick-index.ts';
import { scoreOf, type QuickSearch, type Signals } from '../../src/components/search/quick-search.ts';
import { parseJson } from '../../src/utils/json.ts';

/** A query with the pages that answer it. */
export interface Labelled {
  query: string;
  /** How it is worded; `real` for what people asked in public. */
  style: string;
  /** Addresses of the pages that a librarian names first. */
  best: readonly string[];
}

/** A query with the cautions that it calls for. */
export interface Judged {
  query: string;
  kind: 'danger' | 'harmless';
  /** Ids of cautions of which one must be shown; empty where any red flag will do. */
  need: readonly string[];
  /** Ids of cautions that may be shown. */
  ok: readonly string[];
}

interface QuestionFile {
  labelled: { query: string; style: string; best: string[]; none: boolean; danger: boolean }[];
  questions: { query: string; kind: string; best: string[]; gap: boolean; danger: { need: string[]; ok: string[] } }[];
  probes: { query: string; kind: 'red flag' | 'calm' }[];
}

/** Reads the measuring set. Queries whose topic the site does not have are left out of the labelled ones. */
export function readSet(file: string | URL): { labelled: Labelled[]; judged: Judged[] } {
  const { labelled, questions, probes } = parseJson(readFileSync(file, 'utf8')) as QuestionFile;
  const kindOf = (isDanger: boolean) => (isDanger ? 'danger' : 'harmless');
  return {
    labelled: [
      ...labelled.filter(({ none, best }) => !none && best.length > 0),
      ...questions.flatMap(({ query, best, gap }) => (gap || best.length === 0 ? [] : [{ query, style: 'real', best }])),
    ],
    judged: [
      ...questions.map(({ query, danger: { need, ok } }) => ({ query, kind: kindOf(need.length > 0), need, ok }) as const),
      ...probes.map(({ query, kind }) => ({ query, kind: kindOf(kind === 'red flag'), need: [], ok: [] }) as const),
    ],
  };
}

export const FOLDS = 5;
/** Returns the items of one fold, or of all others. */
export const inFold = <T>(items: readonly T[], fold: number): T[] => items.filter((_, index) => index % FOLDS === fold);
export const outsideFold = <T>(items: readonly T[], fold: number): T[] => items.filter((_, index) => index % FOLDS !== fold);

/** A labelled query with the signals of every page. */
export interface Measured extends Labelled {
  signals: ReadonlyMap<string, Signals>;
}

export function measured(queries: readonly Labelled[], search: QuickSearch, finder: CautionFinder): Measured[] {
  return queries.map((query) => ({
    ...query,
    signals: search.signals(search.read(query.query, false).features, finder.find(query.query).danger),
  }));
}

/** Returns the place of the first page that answers, 0 for the first result. */
export function placeOf({ best, signals }: Measured, weights: Signals): number {
  const score = (path: string) => scoreOf(signals.get(path.slice(1))!, weights);
  const most = Math.max(...best.flatMap((path) => (signals.has(path.slice(1)) ? [score(path)] : [])));
  return [...signals.values()].filter((one) => scoreOf(one, weights) > most).length;
}

/** The shares of queries whose first result, or one of the first three, answers. */
export interface Hits {
  n: number;
  first: number;
  inThree: number;
}

export function hitsOf(places: readonly number[]): Hits {
  const share = (limit: number) => places.filter((place) => place < limit).length / Math.max(1, places.length);
  return { n: places.length, first: share(1), inThree: share(3) };
}

const STEPS = [0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1];

/** Fits the weights of the signals by coordinate ascent on first results, results in three, and reciprocal places. */
export function fitRanking(queries: readonly Measured[]): Signals {
  const worth = (weights: Signals) =>
    queries.reduce((sum, query) => {
      const place = placeOf(query, weights);
      return sum + Number(place < 1) + Number(place < 3) + 1 / (place + 1);
    }, 0);
  let best: Signals = { ranker: 1, fields: 0.2, help: 0.5 };
  for (let round = 0; round < 2; round += 1)
    for (const name of ['fields', 'help'] as const)
      for (const step of STEPS) {
        const weights = { ...best, [name]: step };
        if (worth(weights) > worth(best) + 1e-9) best = weights;
      }
  return best;
}

/** How well the warning card fits some queries. */
export interface CardScore {
  dangers: number;
  /** Dangers with a fitting caution. */
  warned: number;
  harmless: number;
  /** Harmless queries with an emergency that does not fit. */
  alarms: number;
  /** Harmless queries with any red flag that does not fit. */
  unfitting: number;
}

export function scoreCards(
  queries: readonly Judged[],
  finder: Pick<CautionFinder, 'find'>,
  levels: ReadonlyMap<string, string>,
): CardScore {
  const score: CardScore = { dangers: 0, warned: 0, harmless: 0, alarms: 0, unfitting: 0 };
  for (const { query, kind, need, ok } of queries) {
    const shown = finder.find(query).cautions;
    const unfit = shown.filter((id) => !ok.includes(id) && ['emergency', 'urgent', 'soon', 'planned'].includes(levels.get(id) ?? ''));
    if (kind === 'danger') {
      score.dangers += 1;
      score.warned += Number(need.length > 0 ? need.some((id) => shown.includes(id)) : unfit.length > 0);
    } else {
      score.harmless += 1;
      score.alarms += Number(unfit.some((id) => levels.get(id) === 'emergency'));
      score.unfitting += Number(unfit.length > 0);
    }
  }
  return score;
}

/** Fits the thresholds of the card: a missed danger counts as much as two alarms, or four cards that do not fit. */
export function fitCards(
  queries: readonly Judged[],
  finderOf: (weights: CautionWeights) => Pick<CautionFinder, 'find'>,
  levels: ReadonlyMap<string, string>,
): CautionWeights {
  const candidates = [0.2, 0.3, 0.4, 0.5].flatMap((danger) =>
    [0.7, 0.8, 0.9, 0.95].flatMap((dangerInPart) => [0.2, 0.35].map((precaution) => ({ danger, dangerInPart, precaution }))),
  );
  const worth = (weights: CautionWeights) => {
    const { warned, alarms, unfitting } = scoreCards(queries, finderOf(weights), levels);
    return warned - alarms / 2 - unfitting / 4;
  };
  return candidates.reduce((best, weights) => (worth(weights) > worth(best) ? weights : best));
}
