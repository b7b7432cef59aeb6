import type { CautionGroup, CautionLevel } from '../../content-model/schemas/caution.ts';

/** The parts of a caution that decide a result. */
export interface CheckedCaution {
  id: string;
  level: CautionLevel;
  group: CautionGroup;
}

/** What a reader answered in each group: the ids of the ticked cautions, "None of these", or nothing yet. */
export type Answers = Partial<Record<CautionGroup, 'none' | ReadonlySet<string>>>;

/** Results with a tick, the most urgent first. */
const TICKED_RESULTS = ['emergency', 'today', 'days', 'no-massage', 'ask-first'] as const;

export type ResultLevel = (typeof TICKED_RESULTS)[number] | 'nothing-ticked' | 'unfinished';

export interface CheckResult<C extends CheckedCaution> {
  level: ResultLevel;
  /** The ticked cautions, the most urgent first, otherwise in the order of the list. */
  lines: C[];
  /** Groups without an answer, in the order of the page. */
  open: CautionGroup[];
}

/** The groups of questions, in the order of the page. */
export const checkGroups = ['now', 'soon', 'health', 'session'] as const satisfies readonly CautionGroup[];

const resultOf: Record<CautionLevel, (typeof TICKED_RESULTS)[number]> = {
  emergency: 'emergency',
  urgent: 'today',
  soon: 'days',
  stop: 'no-massage',
  ask: 'ask-first',
  planned: 'ask-first',
  // Not asked: shown with every result.
  never: 'ask-first',
};

/** Returns what the ticks mean: a maximum over four sets, without scores. */
export function checkResult<C extends CheckedCaution>(cautions: readonly C[], answers: Answers): CheckResult<C> {
  const isTicked = ({ id, group }: C) => answers[group] instanceof Set && answers[group].has(id);
  const rank = ({ level }: C) => TICKED_RESULTS.indexOf(resultOf[level]);
  const lines = cautions.filter(isTicked).sort((a, b) => rank(a) - rank(b));
  const open = checkGroups.filter(
    (group) => answers[group] !== 'none' && !cautions.some((caution) => caution.group === group && isTicked(caution)),
  );
  const [worst] = lines;
  return { level: worst ? resultOf[worst.level] : open.length > 0 ? 'unfinished' : 'nothing-ticked', lines, open };
}
