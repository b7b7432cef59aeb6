import { claimsIn, expectedWording } from '../content-model/claims.ts';
import type { Content, Page } from './content.ts';
import { bodyIssue, show, type Issue } from './issue.ts';

/** Comparisons of studies that gave nobody anything in place of the treatment: they are no evidence about a dummy. */
const NO_DUMMY = ['nothing or waiting', 'usual care', 'same people before', 'other people', 'not stated', 'none'];

/**
 * Checks the claims of a page: each has a citation, says no more than its certainty allows, and bases a comparison with a
 * dummy treatment on no study without one.
 */
export function checkClaims({ file, tree }: Page, { data: { studies = [] } }: Content): Issue[] {
  const comparisonOf = (ref: string) => (studies.find(({ id }) => id === ref)?.['comparison'] as { kind?: string } | undefined)?.kind ?? '';
  return claimsIn(tree).flatMap((claim) => {
    const issue = (found: string, expected: string) => bodyIssue(file, { position: claim.position, name: 'Claim' }, found, expected);
    const expected = expectedWording(claim);
    const misused = claim.against === 'dummy' ? claim.references.filter((ref) => NO_DUMMY.includes(comparisonOf(ref))) : [];
    return [
      ...(claim.references.length === 0 ? [issue('a claim without a citation', 'a <Cite> inside it')] : []),
      ...(expected ? [issue(show(claim.text), expected)] : []),
      ...misused.map((ref) =>
        issue(
          `"${ref}", a study whose comparison is "${comparisonOf(ref)}"`,
          'trials against a dummy treatment in a claim against="dummy"',
        ),
      ),
    ];
  });
}
