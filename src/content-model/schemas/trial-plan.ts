import { z } from 'astro/zod';
import { id, sentences } from './fields.ts';

const weeks = z.int().min(1).max(26);

/**
 * How somebody finds out whether a course helps: one length and one threshold for the whole site. Pages quote it with
 * `<TrialPlan part="…" />`.
 */
export const trialPlanSchema = z.strictObject({
  id: id.describe('Its id.'),
  weeksBefore: weeks.describe('Weeks with a diary before the first session.'),
  weeksOfCourse: weeks.describe('Weeks of the course; each of them counts.'),
  weeksAfter: weeks.describe('Weeks with a diary after the last session.'),
  sessions: z.tuple([z.int().min(1), z.int().min(1)]).describe('Fewest and most sessions before deciding.'),
  length: sentences(2).describe('How long the trial is, in sentences that a page may quote.'),
  threshold: sentences(3).describe('Which change counts, in sentences that a page may quote.'),
  decide: sentences(3).describe('What to do at the end, in sentences that a page may quote.'),
  basis: sentences(2).describe('What the plan rests on.'),
});
