import { z } from 'astro/zod';
import type { ClaimCertainty } from './components.ts';
import { id, issuesIn, sentences, text, unique } from './fields.ts';

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
    /** The trial, an id from the references of the row. */
    reference: id,
    /** When it was measured, in words that the sentence contains: "4 weeks after an 8-week course". */
    moment: text(5, 90),
    /** What it is compared with, in words that the sentence contains: "with waiting". */
    against: text(3, 60),
    /** The result: 1 or 2 sentences with the figures, the moment and the comparison. */
    text: sentences(2),
  })
  .check((context) => {
    const { moment, against, text: said } = context.value;
    for (const [field, words] of Object.entries({ moment, against }))
      if (!said.toLowerCase().includes(words.toLowerCase())) issuesIn(context)(field, 'words that stand in its "text"');
  });

/** One row of the summary of findings: what trials of massage found for one outcome. Pages quote it from here, so that it changes in one place. */
export const findingSchema = z
  .strictObject({
    /** Its id, also its anchor in the summary of findings. */
    id,
    /** A short label of the outcome, without a full stop. In migraine, unless it says otherwise. */
    outcome: text(5, 80),
    /** How many trials or other studies, and against what, without a full stop. */
    trials: text(3, 120),
    /** How many people took part: a number, or words where one number would mislead. */
    people: z.union([z.int().min(1), text(2, 120)], 'a whole number, or 2 to 120 characters'),
    /** What massage was compared with. */
    comparison: z.enum(comparisons),
    /** When the outcome was measured in the trials of the row: words that follow "Measured", without a full stop. */
    moment: text(5, 200),
    /** What was seen, in 1 or 2 sentences: the direction and the comparison. Figures of results are in "figures". */
    seen: sentences(2).refine(
      (value) => !NUMBER_OF_A_RESULT.test(value),
      'no figure of a result: it belongs into "figures", with its moment',
    ),
    /** The results with their figures, each with its moment and its comparison. */
    figures: z.array(figureSchema).max(4).default([]),
    /** Our rating. */
    certainty: z.enum(certainties),
    /** Why the rating is no higher, in short. */
    why: sentences(2),
    /** Ids from references.json of the studies in the row. */
    references: unique(id, 1, 6),
    /** One sentence that a page may quote verbatim, with the words of its certainty. */
    sentence: sentences(1),
  })
  .check((context) => {
    const { certainty, sentence, figures, references } = context.value;
    const refuse = issuesIn(context);
    if (!hasCertaintyWord[certainty](sentence))
      refuse('sentence', 'the words of its certainty: "probably" (moderate), "may" (low), "do not know whether" (very low)');
    for (const [index, { reference }] of figures.entries())
      if (!references.includes(reference)) refuse(['figures', index, 'reference'], 'one of the references of the row');
  });

type Finding = z.output<typeof findingSchema>;

/** Returns how many people a finding is about: `2,025`, or the words of its row, which begin small after "People:". */
export const peopleInWords = (people: Finding['people']): string =>
  typeof people === 'number' ? people.toLocaleString('en-GB') : people.charAt(0).toLowerCase() + people.slice(1);

/** Returns the result of one trial of a finding. Throws when the finding has none of it. */
export function figureOf({ id: name, figures }: Pick<Finding, 'id' | 'figures'>, reference: string): Finding['figures'][number] {
  const figure = figures.find((candidate) => candidate.reference === reference);
  if (!figure) throw new Error(`The finding "${name}" has no figure of "${reference}".`);
  return figure;
}

/** Returns the levels that a finding's certainty takes in: two for "very low to low". */
export const levelsOf = (certainty: Certainty): ClaimCertainty[] =>
  certainty.split(' to ').map((level) => level.replace(' ', '-') as ClaimCertainty);
