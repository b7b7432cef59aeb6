import { z } from 'astro/zod';
import { cautionLevels } from './caution.ts';
import { claimCertainties, claimComparisons } from './claim.ts';
import { claimGroups } from './common-claim.ts';
import { KEBAB } from './fields.ts';

const ids = z.string().regex(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/, 'ids separated by single spaces');

/** What `<SelfMassage>` can show of self-massage.json. */
export const selfMassageParts = ['places', 'scale', 'limits', 'time', 'stop-for-good'] as const;

/** What `<TrialPlan>` can quote of trial-plan.json. */
export const trialPlanParts = ['length', 'threshold', 'decide', 'basis'] as const;

/** The drawings that authors place in a page. None has props: what a drawing says is checked with it. */
export const drawingNames = ['AttackPhases', 'HandPositions', 'LyingPositions', 'NervePathway', 'WorkedMuscles'] as const;

/**
 * The props of every component that authors use in MDX. MDX is not type-checked, so the integrity step reads
 * these before the build and each component parses its own props with them.
 */
export const componentProps = {
  Cite: z.strictObject({
    ref: ids.describe('One or more ids from references.json, separated by spaces.'),
    at: z.string().optional().describe('Written by the build: the anchors of this citation, one for each id or one for all.'),
  }),
  Claim: z.strictObject({
    certainty: z.enum(claimCertainties).describe('How sure we are, on the scale of /about/evidence/.'),
    against: z.enum(claimComparisons).describe('What the evidence compared with.'),
  }),
  Term: z.strictObject({
    id: z.string().regex(KEBAB, 'an id from glossary.json').describe('An id from glossary.json.'),
  }),
  Cautions: z
    .strictObject({
      ids: ids.optional().describe('Ids from cautions.json, separated by spaces.'),
      level: z.enum(cautionLevels).optional().describe('A whole level of cautions.'),
    })
    .refine((props) => (props.ids === undefined) !== (props.level === undefined), 'either "ids" or "level"'),
  Finding: z.strictObject({
    id: z.string().regex(KEBAB, 'an id from findings.json').describe('An id from findings.json.'),
    figure: z
      .string()
      .regex(KEBAB, 'an id from references.json')
      .optional()
      .describe('The trial whose result is quoted, with its figures, in place of the sentence.'),
  }),
  SelfMassage: z.strictObject({
    part: z.enum(selfMassageParts).describe('The part of the self-massage that is shown.'),
  }),
  TrialPlan: z.strictObject({
    part: z.enum(trialPlanParts).describe('The sentences of the trial plan that are quoted.'),
  }),
  Findings: z.strictObject({}),
  CommonClaims: z.strictObject({
    group: z.enum(claimGroups).describe('A group of claims.json.'),
  }),
  Note: z.strictObject({
    title: z.string().min(3).max(80).describe('The heading of the note.'),
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
