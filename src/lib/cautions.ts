import type { Caution } from './content.ts';

const labels: Record<Caution['level'], string> = {
  emergency: 'Emergency',
  urgent: 'Get help today',
  soon: 'See a doctor soon',
  stop: 'No massage',
  ask: 'Ask first, go lightly',
  never: 'Never',
};

/** A level in words, shown above each caution. */
export const cautionLabel = (level: Caution['level']): string => labels[level];

/** What most emergencies begin with. A sheet of paper that says it in its heading leaves it out of the list. */
const CALL = 'Call your emergency number (112, 999, 911) now.';

/** What to do, with the call apart from the rest: either may be empty. */
export const actionParts = (action: string): [call: string, rest: string] =>
  action.startsWith(CALL) ? [CALL, action.slice(CALL.length)] : ['', action];

/** The levels of red flags, which stand on their own page; all others stand among the precautions. */
const RED_FLAGS: readonly Caution['level'][] = ['emergency', 'urgent', 'soon'];

/** The address of a caution on the page that lists its kind. */
export const cautionPath = ({ id, level }: Pick<Caution, 'id' | 'level'>): string =>
  `${RED_FLAGS.includes(level) ? '/when-to-get-help/' : '/precautions/when-not-to-have-a-massage/'}#${id}`;
