import type { Root } from 'mdast';
import { claimsIn, wordingProblem } from '../claims.ts';
import { show, type Problem } from './problem.ts';

/** What a study was compared with, by the id of its reference. */
export type Comparisons = Pick<ReadonlyMap<string, string>, 'get'>;

/** The comparison of a trial that gave its other group nothing in place of the treatment. */
const NOTHING = 'nothing or waiting';

/**
 * Checks the claims of one page: each has a citation, says no more than its certainty allows, and rests a comparison
 * with a dummy treatment on no trial against nothing.
 */
export function checkClaims(file: string, tree: Root, comparisons: Comparisons): Problem[] {
  return claimsIn(tree).flatMap((claim) => {
    const field = `body, line ${claim.line}, <Claim>`;
    const wording = wordingProblem(claim);
    const misused = claim.against === 'dummy' ? claim.references.filter((ref) => comparisons.get(ref) === NOTHING) : [];
    return [
      ...(claim.references.length === 0 ? [{ file, field, found: 'a claim without a citation', expected: 'a <Cite> inside it' }] : []),
      ...(wording ? [{ file, field, found: show(claim.text), expected: wording }] : []),
      ...misused.map((ref) => ({
        file,
        field,
        found: `"${ref}", a trial against nothing or waiting`,
        expected: 'trials against a dummy treatment in a claim against="dummy"',
      })),
    ];
  });
}
