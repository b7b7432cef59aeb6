import { z } from 'astro/zod';
import { cautionSchema } from './caution.ts';
import { commonClaimSchema } from './common-claim.ts';
import { id, issuesIn, pageId, pastDay, pattern, sentences, shortText, text, unique, webUrl } from './fields.ts';
import { findingSchema } from './finding.ts';
import { referenceSchema } from './reference.ts';
import { selfMassageSchema } from './self-massage.ts';
import { studySchema } from './study.ts';

/** One entry of the glossary. */
const termSchema = z.strictObject({
  /** Its id, also its anchor on /glossary/. */
  id,
  /** The term as it is shown. */
  term: text(2, 60),
  /** Other words for it: lay words, abbreviations, other spellings. */
  aliases: unique(text(2, 60), 0, 12),
  /** 1 to 3 sentences in plain words. */
  definition: shortText(55),
  /** Pages that say more, as collection/slug. */
  see: unique(pageId, 0, 3),
});

/** A telephone line, or an address at which lines are found, for a crisis or after too much medicine. */
const helplineSchema = z
  .strictObject({
    id,
    /** What it is for. */
    kind: z.enum(['crisis', 'poison']),
    /** The country it serves; left out for a finder, which serves all. */
    country: text(3, 60).optional(),
    /** Its name. */
    name: text(3, 80),
    /** Its number as people there dial it; left out for a finder. */
    number: pattern(/^\+?[\d][\d ()-]*\d$/, 'a telephone number').optional(),
    /** Its own page. */
    url: webUrl,
    /** When it answers, without a full stop. */
    hours: text(3, 60).optional(),
    /** Where its number was read. */
    source: text(3, 160),
    /** The day it was read, YYYY-MM-DD. */
    checked: pastDay,
  })
  .check((context) => {
    const { country, number } = context.value;
    if ((country === undefined) !== (number === undefined))
      issuesIn(context)(country === undefined ? 'country' : 'number', 'a number and a country, or neither for a finder');
  });

const weeks = z.int().min(1).max(26);

/**
 * How somebody finds out whether a course helps: one length and one threshold for the whole site. Pages quote it with
 * `<TrialPlan part="…" />`.
 */
const trialPlanSchema = z.strictObject({
  id,
  /** Weeks with a diary before the first session. */
  weeksBefore: weeks,
  /** Weeks of the course; each of them counts. */
  weeksOfCourse: weeks,
  /** Weeks with a diary after the last session. */
  weeksAfter: weeks,
  /** Fewest and most sessions before deciding. */
  sessions: z.tuple([z.int().min(1), z.int().min(1)]),
  /** How long the trial is, in sentences that a page may quote. */
  length: sentences(2),
  /** Which change counts, in sentences that a page may quote. */
  threshold: sentences(3),
  /** What to do at the end, in sentences that a page may quote. */
  decide: sentences(4),
  /** Lines to copy and fill in, in order, without the colon and the gap behind them. */
  sheet: unique(text(5, 80), 3, 8),
  /** What the plan rests on. */
  basis: sentences(2),
});

/** The schema of one entry in each JSON file of `src/content`. */
export const dataSchemas = {
  references: referenceSchema,
  cautions: cautionSchema,
  helplines: helplineSchema,
  'self-massage': selfMassageSchema,
  'trial-plan': trialPlanSchema,
  glossary: termSchema,
  studies: studySchema,
  findings: findingSchema,
  claims: commonClaimSchema,
};
