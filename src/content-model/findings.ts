import type { ClaimCertainty } from './schemas/claim.ts';
import type { Certainty } from './schemas/finding.ts';
import type { Finding } from './queries.ts';

/** How many people a finding is about: `2,025`, or the words of its row, which begin small after "People:". */
export const peopleInWords = (people: Finding['people']): string =>
  typeof people === 'number' ? people.toLocaleString('en-GB') : people.charAt(0).toLowerCase() + people.slice(1);

/** The result of one trial of a finding. Throws when the finding has none of it. */
export function figureOf({ id, figures }: Pick<Finding, 'id' | 'figures'>, reference: string): Finding['figures'][number] {
  const figure = figures.find((candidate) => candidate.reference === reference);
  if (!figure) throw new Error(`The finding "${id}" has no figure of "${reference}".`);
  return figure;
}

/** The levels that a finding's certainty takes in: two for "very low to low". */
export const levelsOf = (certainty: Certainty): ClaimCertainty[] =>
  certainty.split(' to ').map((level) => level.replace(' ', '-') as ClaimCertainty);
