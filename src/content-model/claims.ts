import type { Nodes, Root } from 'mdast';
import type { ClaimCertainty, ClaimComparison } from './schemas/components.ts';
import { attributeOf, isComponent, textOf, walk } from './mdx.ts';

/** One `<Claim>` of a page. */
export interface Claim {
  /** The sentence without its citations. */
  text: string;
  certainty: ClaimCertainty;
  against: ClaimComparison;
  /** Ids of the references that it cites. */
  references: string[];
  position: Nodes['position'];
}

/** Returns a level of certainty in words: `very-low` is "very low". */
export const certaintyName = (certainty: ClaimCertainty): string => certainty.replace('-', ' ');

/** Returns the words beside a sentence that show its certainty: in full below `/research/`, where readers look for evidence, short elsewhere. */
export const certaintyMark = (name: string, pathname: string): string =>
  pathname.startsWith('/research/') ? `our certainty: ${name}` : `${name} certainty`;

/** The words that a sentence of each level must have (`/about/evidence/`). Every wording of "high" is allowed. */
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

/** Words before such a verb that make it uncertain: "may", "whether". */
const HEDGED = /\b(?:may|might|probably|whether|how|if|nobody (?:knows|has shown)|we (?:do not know|found no)|no trial)\b[^.;]*$/i;

/** Returns the wording that a claim of its level needs, or `undefined` when it has it. */
export function expectedWording({ text, certainty }: Pick<Claim, 'text' | 'certainty'>): string | undefined {
  const needed = NEEDED[certainty];
  if (needed && !needed.words.test(text)) return `a claim of ${certaintyName(certainty)} certainty with ${needed.name}`;
  if (certainty === 'high') return undefined;
  const verb = CERTAIN.exec(text);
  if (verb && !HEDGED.test(text.slice(0, verb.index)))
    return `a claim of ${certaintyName(certainty)} certainty without the bare verb "${verb[0]}"`;
  return undefined;
}

/** Returns every `<Claim>` of a page in document order. Invalid attributes are returned as they are. */
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
      position: node.position,
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
