import type { Root } from 'mdast';
import { claimsIn, wordingProblem } from '../content-model/claims.ts';
import { show, type Problem } from './issue.ts';

/** What a study was compared with, by the id of its reference. */
export type Comparisons = Pick<ReadonlyMap<string, string>, 'get'>;

/** Comparisons of studies that gave nobody anything in place of the treatment: they say nothing about a dummy. */
const NO_DUMMY = ['nothing or waiting', 'usual care', 'same people before', 'other people', 'not stated', 'none'];

/**
 * Checks the claims of one page: each has a citation, says no more than its certainty allows, and rests a comparison
 * with a dummy treatment on no study without one.
 */
export function checkClaims(file: string, tree: Root, comparisons: Comparisons): Problem[] {
  return claimsIn(tree).flatMap((claim) => {
    const field = `body, line ${claim.line}, <Claim>`;
    const wording = wordingProblem(claim);
    const misused = claim.against === 'dummy' ? claim.references.filter((ref) => NO_DUMMY.includes(comparisons.get(ref) ?? '')) : [];
    return [
      ...(claim.references.length === 0 ? [{ file, field, found: 'a claim without a citation', expected: 'a <Cite> inside it' }] : []),
      ...(wording ? [{ file, field, found: show(claim.text), expected: wording }] : []),
      ...misused.map((ref) => ({
        file,
        field,
        found: `"${ref}", a study whose comparison is "${comparisons.get(ref)}"`,
        expected: 'trials against a dummy treatment in a claim against="dummy"',
      })),
    ];
  });
}
