import { z } from 'astro/zod';
import { id, sentences, text, unique } from './fields.ts';

/** How sure anybody can be of a finding: the site's own scale, explained on /about/evidence/. "Very low to low" means between the two. */
export const certainties = ['high', 'moderate', 'low', 'very low', 'very low to low'] as const;

export type Certainty = (typeof certainties)[number];

/**
 * What massage was compared with. "Nothing or waiting" takes in trials in which all had the same usual medicine and one group had
 * massage as well: nobody in them had a dummy treatment. "None" means that there was no comparison group.
 */
export const comparisons = ['nothing or waiting', 'dummy treatment', 'another treatment', 'mixed', 'none'] as const;

/** The words that a sentence of each certainty must have, or for high certainty must not have. */
const hasCertaintyWord: Record<Certainty, (sentence: string) => boolean> = {
  high: (sentence) => !/\b(?:may|might|probably|know)\b/i.test(sentence),
  moderate: (sentence) => /\bprobably\b/i.test(sentence),
  low: (sentence) => /\bmay\b/i.test(sentence),
  'very low': (sentence) => /\bdo not know whether\b/i.test(sentence),
  'very low to low': (sentence) => /\bdo not know whether\b/i.test(sentence),
};

/** One row of the summary of findings: what trials of massage found for one outcome. Pages quote it from here, so that it changes in one place. */
export const findingSchema = z
  .strictObject({
    id: id.describe('Its id, also its anchor in the summary of findings.'),
    outcome: text(5, 80).describe('A short label of the outcome, without a full stop. In migraine, unless it says otherwise.'),
    trials: text(3, 120).describe('How many trials or other studies, and against what, without a full stop.'),
    people: z
      .union([z.int().min(1), text(2, 120)], 'a whole number, or 2 to 120 characters')
      .describe('How many people took part: a number, or words where one number would mislead.'),
    comparison: z.enum(comparisons).describe('What massage was compared with.'),
    seen: sentences(2).describe('What was seen: 1 or 2 sentences, with the numbers and what they are compared with in the same sentence.'),
    certainty: z.enum(certainties).describe('Our rating.'),
    why: sentences(2).describe('Why the rating is no higher, in short.'),
    references: unique(id, 1, 6).describe('Ids from references.json of the studies in the row.'),
    sentence: sentences(1).describe('One sentence that a page may quote as it stands, with the words of its certainty.'),
  })
  .refine(({ certainty, sentence }) => hasCertaintyWord[certainty](sentence), {
    path: ['sentence'],
    error: 'the words of its certainty: "probably" (moderate), "may" (low), "do not know whether" (very low)',
  });
