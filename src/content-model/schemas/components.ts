import { z } from 'astro/zod';
import { cautionLevels } from './caution.ts';
import { claimGroups } from './common-claim.ts';
import { KEBAB, pattern } from './fields.ts';

const ids = pattern(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/, 'ids separated by single spaces');

/** The levels of certainty, highest first, as authors write them in `<Claim certainty="…">`. */
export const claimCertainties = ['high', 'moderate', 'low', 'very-low'] as const;
export type ClaimCertainty = (typeof claimCertainties)[number];

/** What a claim's evidence compared with. `mixed`: several kinds; `none`: no comparison group, as in surveys and case reports. */
export const claimComparisons = ['nothing', 'dummy', 'treatment', 'mixed', 'none'] as const;
export type ClaimComparison = (typeof claimComparisons)[number];

/** What `<SelfMassage>` can show of self-massage.json. */
export const selfMassageParts = ['places', 'scale', 'limits', 'time', 'stop-for-good'] as const;

/** What `<TrialPlan>` can quote of trial-plan.json. */
export const trialPlanParts = ['length', 'threshold', 'decide', 'basis', 'sheet'] as const;

/** The drawings that authors place in a page. None has props: what a drawing says is checked with it. */
export const drawingNames = ['AttackPhases', 'HandPositions', 'LyingPositions', 'NervePathway', 'WorkedMuscles'] as const;

/**
 * The props of every component that authors use in MDX. MDX is not type-checked, so `content-checks/components.ts` parses the
 * props with these before the build, and so does each component.
 */
export const componentProps = {
  Cite: z.strictObject({
    /** One or more ids from references.json, separated by spaces. */
    ref: ids,
    /** Written by the build: the anchors of this citation, one for each id or one for all. */
    at: z.string().optional(),
  }),
  Claim: z.strictObject({
    /** How sure we are, on the scale of /about/evidence/. */
    certainty: z.enum(claimCertainties),
    /** What the evidence compared with. */
    against: z.enum(claimComparisons),
  }),
  Term: z.strictObject({
    /** An id from glossary.json. */
    id: pattern(KEBAB, 'an id from glossary.json'),
  }),
  Cautions: z
    .strictObject({
      /** Ids from cautions.json, separated by spaces. */
      ids: ids.optional(),
      /** A whole level of cautions. */
      level: z.enum(cautionLevels).optional(),
    })
    .refine((props) => (props.ids === undefined) !== (props.level === undefined), 'either "ids" or "level"'),
  Finding: z.strictObject({
    /** An id from findings.json. */
    id: pattern(KEBAB, 'an id from findings.json'),
    /** The trial whose result is quoted, with its figures, in place of the sentence. */
    figure: pattern(KEBAB, 'an id from references.json').optional(),
  }),
  SelfMassage: z.strictObject({
    /** The part of the self-massage that is shown. */
    part: z.enum(selfMassageParts),
  }),
  TrialPlan: z.strictObject({
    /** The sentences of the trial plan that are quoted, or its sheet to fill in. */
    part: z.enum(trialPlanParts),
  }),
  Findings: z.strictObject({}),
  CommonClaims: z.strictObject({
    /** A group of claims.json. */
    group: z.enum(claimGroups),
  }),
  Note: z.strictObject({
    /** The heading of the note. */
    title: z.string().min(3).max(80),
  }),
  AttackPhases: z.strictObject({}),
  HandPositions: z.strictObject({}),
  LyingPositions: z.strictObject({}),
  NervePathway: z.strictObject({}),
  WorkedMuscles: z.strictObject({}),
};

export type ComponentName = keyof typeof componentProps;

/** What an author may write on a component. */
export type PropsOf<Name extends ComponentName> = z.input<(typeof componentProps)[Name]>;
