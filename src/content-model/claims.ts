import type { Nodes, Root } from 'mdast';
import type { ClaimCertainty, ClaimComparison } from './schemas/claim.ts';
import { attributeOf, isComponent, textOf, walk } from './mdx.ts';

/** One `<Claim>` of a page. */
export interface Claim {
  /** The sentence without its citations. */
  text: string;
  certainty: ClaimCertainty;
  against: ClaimComparison;
  /** Ids of the references that it cites. */
  references: string[];
  line: number;
}

/** A level of certainty in words: `very-low` is "very low". */
export const certaintyName = (certainty: ClaimCertainty): string => certainty.replace('-', ' ');

/** How a certainty stands beside its sentence, on the page of an address: in full where readers look for evidence, short elsewhere. */
export const certaintyMark = (name: string, pathname: string): string =>
  pathname.startsWith('/research/') ? `our certainty: ${name}` : `${name} certainty`;

/** The words that a sentence of each level has to hold (`/about/evidence/`). Every wording of "high" is allowed. */
const NEEDED: Partial<Record<ClaimCertainty, { words: RegExp; name: string }>> = {
  moderate: { words: /\bprobably\b/i, name: '"probably"' },
  low: { words: /\b(?:may|might)\b/i, name: '"may"' },
  'very-low': {
    words: /\b(?:do not know|cannot say|cannot tell|not known|unknown|nobody knows|no one knows)\b/i,
    name: '"we do not know whether"',
  },
};

/** Verbs that state an effect as certain. */
const CERTAIN =
  /\b(?:reduces|prevents|eases|relieves|lowers|improves|cures|stops|shortens|helps|works|makes attacks (?:fewer|milder|shorter)|does not change)\b/i;

/** What may stand before such a verb without stating it: "may", "whether", "that it". */
const HEDGED = /\b(?:may|might|probably|whether|how|if|nobody (?:knows|has shown)|we (?:do not know|found no)|no trial)\b[^.;]*$/i;

/** Says what is wrong with a claim's wording for its level, or nothing. */
export function wordingProblem({ text, certainty }: Pick<Claim, 'text' | 'certainty'>): string | undefined {
  const needed = NEEDED[certainty];
  if (needed && !needed.words.test(text)) return `a claim of ${certaintyName(certainty)} certainty with ${needed.name}`;
  if (certainty === 'high') return undefined;
  const verb = CERTAIN.exec(text);
  if (verb && !HEDGED.test(text.slice(0, verb.index)))
    return `a claim of ${certaintyName(certainty)} certainty without the bare verb "${verb[0]}"`;
  return undefined;
}

/** Every `<Claim>` of a page in document order. Values that no schema accepts are passed on as they are. */
export function claimsIn(tree: Root): Claim[] {
  const claims: Claim[] = [];
  walk(tree, (node) => {
    if (!isComponent(node, 'Claim')) return;
    claims.push({
      text: textOf(node)
        .replace(/\s+/g, ' ')
        .replace(/\s+([.,;])/g, '$1')
        .trim(),
      certainty: attributeOf(node, 'certainty') as ClaimCertainty,
      against: attributeOf(node, 'against') as ClaimComparison,
      references: citedBelow(node),
      line: node.position?.start.line ?? 0,
    });
  });
  return claims;
}

function citedBelow(node: Nodes): string[] {
  const references: string[] = [];
  walk(node, (child) => {
    if (isComponent(child, 'Cite')) references.push(...(attributeOf(child, 'ref')?.split(' ') ?? []));
  });
  return references;
}
