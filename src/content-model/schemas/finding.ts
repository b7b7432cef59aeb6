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

/** A figure as its source gives it: without its moment and its comparison it says nothing. */
const NUMBER_OF_A_RESULT = /\d\.\d|\d ?%|\d+ of (?:\d+|every)/;

/** One result of one trial with its figures, in a sentence that a page may quote. */
const figureSchema = z
  .strictObject({
    reference: id.describe('The trial, an id from the references of the row.'),
    moment: text(5, 90).describe('When it was measured, in words that the sentence holds: "4 weeks after an 8-week course".'),
    against: text(3, 60).describe('What it is compared with, in words that the sentence holds: "with waiting".'),
    text: sentences(2).describe('The result: 1 or 2 sentences with the figures, the moment and the comparison.'),
  })
  .check((context) => {
    const { moment, against, text: said } = context.value;
    for (const [field, words] of Object.entries({ moment, against }))
      if (!said.toLowerCase().includes(words.toLowerCase()))
        context.issues.push({ code: 'custom', path: [field], input: words, message: 'words that stand in its "text"' });
  });

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
    moment: text(5, 200).describe(
      'When the outcome was measured in the trials of the row: words that follow "Measured", without a full stop.',
    ),
    seen: sentences(2)
      .refine((value) => !NUMBER_OF_A_RESULT.test(value), 'no figure of a result: it belongs into "figures", with its moment')
      .describe('What was seen, in 1 or 2 sentences: the direction and the comparison. Figures of results are in "figures".'),
    figures: z.array(figureSchema).max(4).default([]).describe('The results with their figures, each with its moment and its comparison.'),
    certainty: z.enum(certainties).describe('Our rating.'),
    why: sentences(2).describe('Why the rating is no higher, in short.'),
    references: unique(id, 1, 6).describe('Ids from references.json of the studies in the row.'),
    sentence: sentences(1).describe('One sentence that a page may quote as it stands, with the words of its certainty.'),
  })
  .refine(({ certainty, sentence }) => hasCertaintyWord[certainty](sentence), {
    path: ['sentence'],
    error: 'the words of its certainty: "probably" (moderate), "may" (low), "do not know whether" (very low)',
  })
  .check((context) => {
    const { figures, references } = context.value;
    for (const [index, { reference }] of figures.entries())
      if (!references.includes(reference))
        context.issues.push({
          code: 'custom',
          path: ['figures', index, 'reference'],
          input: reference,
          message: 'one of the references of the row',
        });
  });
