import { z } from 'astro/zod';
import { id, shortText, text, unique } from './fields.ts';

/**
 * How strong a caution is. Red flags: `emergency` (call now), `urgent` (get help today), `soon` (see a doctor within days).
 * Precautions: `stop` (no massage, or not there), `ask` (ask first, go lightly), `never`.
 */
export const cautionLevels = ['emergency', 'urgent', 'soon', 'stop', 'ask', 'never'] as const;

/** One red flag or precaution. It is written here once and shown from here everywhere. */
export const cautionSchema = z
  .strictObject({
    id: id.describe('Its id, also its anchor on the page that shows it.'),
    level: z.enum(cautionLevels).describe('How strong the caution is.'),
    situation: text(10, 200)
      .regex(/^\p{Lu}/u, 'a capital first')
      .describe('The situation, with a capital and without a full stop at its end, in words a reader would use.'),
    short: text(5, 120)
      .optional()
      .describe('Emergencies only: 2 to 20 words without a full stop, to follow "Call your emergency number now for".'),
    do: shortText(60).describe('What to do, in whole sentences. "Do not" is written out.'),
    why: shortText(60).describe('Why, in whole sentences. Custom that nobody tested is said to be so.'),
    references: unique(id, 0, 6).describe('Ids from references.json. Empty only when "why" says that no study was found.'),
  })
  .refine(({ level, short }) => (level === 'emergency') === (short !== undefined), {
    path: ['short'],
    error: 'a short form for an emergency, and for nothing else',
  });
