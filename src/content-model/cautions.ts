import type { Caution } from './queries.ts';

const labels: Record<Caution['level'], string> = {
  emergency: 'Call now',
  urgent: 'Get help today',
  soon: 'See a doctor within days',
  planned: 'Plan a visit',
  stop: 'No massage',
  ask: 'Ask first, go lightly',
  never: 'Never',
};

/** A level in words, shown above each caution. */
export const cautionLabel = (level: Caution['level']): string => labels[level];

/** What to do first in most emergencies. A sheet of paper that says it in its heading leaves it out of the list. */
const CALL = 'Call your emergency number (112, 999, 911) now.';

/** What to do, with the call apart from the rest; the call may be empty. */
export const actionParts = ({
  callFirst,
  do: first,
  change,
}: Pick<Caution, 'callFirst' | 'do' | 'change'>): [call: string, rest: string] => [
  callFirst ? CALL : '',
  change ? `${first} ${change}` : first,
];

/** What to do, in one text. */
export const actionOf = (caution: Pick<Caution, 'callFirst' | 'do' | 'change'>): string => actionParts(caution).join(' ').trim();

/** The levels of red flags, the most urgent first. They have a page of their own; all others are among the precautions. */
export const redFlagLevels = ['emergency', 'urgent', 'soon', 'planned'] as const satisfies readonly Caution['level'][];

/** `a, b or c` */
export const anyOf = (items: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items);

/** The situation of a caution with all its signs, in one line. */
export const situationOf = ({ situation, signs }: Pick<Caution, 'situation' | 'signs'>): string =>
  signs ? `${situation}: ${anyOf(signs)}` : situation;

/** The address of a caution on the page that lists its kind. */
export const cautionPath = ({ id, level }: Pick<Caution, 'id' | 'level'>): string =>
  `${redFlagLevels.some((flag) => flag === level) ? '/when-to-get-help/' : '/precautions/when-not-to-have-a-massage/'}#${id}`;
