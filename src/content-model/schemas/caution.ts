import { z } from 'astro/zod';
import { id, sentences, shortText, text, unique } from './fields.ts';
import { zones } from './zone.ts';

/**
 * How strong a caution is. Red flags: `emergency` (call now), `urgent` (get help today), `soon` (see a doctor within days),
 * `planned` (plan a visit). Precautions: `stop` (no massage, or not there), `ask` (ask first, go lightly), `never`.
 */
export const cautionLevels = ['emergency', 'urgent', 'soon', 'planned', 'stop', 'ask', 'never'] as const;

/** One red flag or precaution. It is written here once and shown from here everywhere. */
export const cautionSchema = z
  .strictObject({
    id: id.describe('Its id, also its anchor on the page that shows it.'),
    level: z.enum(cautionLevels).describe('How strong the caution is.'),
    situation: text(10, 200)
      .regex(/^\p{Lu}/u, 'a capital first')
      .describe('The situation, with a capital and without a full stop at its end, in words a reader would use.'),
    signs: unique(text(3, 90), 2, 14)
      .optional()
      .describe(
        'Signs of which any one counts, without full stops. Shown behind the situation and behind "short": "…: one, two or three".',
      ),
    short: text(5, 120)
      .optional()
      .describe('Emergencies only: 2 to 20 words without a full stop, to follow "Call your emergency number now for".'),
    glance: text(5, 100)
      .optional()
      .describe(
        'Emergencies only: the few words for the first screen of /now/, where only those stand that cannot wait for the whole list.',
      ),
    callFirst: z
      .literal(true)
      .optional()
      .describe('Emergencies only: the call to the emergency number comes first, in the words of the site; "do" has the rest.'),
    do: shortText(60)
      .refine(
        (value) => !/^Call your emergency number(?: \([^)]*\))? now\./i.test(value),
        'the call as "callFirst": true, and here only the rest',
      )
      .describe('What to do, in whole sentences. "Do not" is written out.'),
    why: shortText(60).describe('Why, in whole sentences.'),
    custom: sentences(1)
      .optional()
      .describe(
        'What in it rests on custom or on our own judgement and on no source: one sentence, shown behind "why". Needed where there are no references.',
      ),
    helplines: z.enum(['crisis', 'poison']).optional().describe('The kind of lines of helplines.json that is listed with it.'),
    zones: unique(z.enum(zones), 1, 4).optional().describe('Level "never" only: the zones that no hand and no device may press.'),
    references: unique(id, 0, 6).describe('Ids from references.json.'),
  })
  .refine(({ level, short }) => (level === 'emergency') === (short !== undefined), {
    path: ['short'],
    error: 'a short form for an emergency, and for nothing else',
  })
  .refine(({ level, glance }) => glance === undefined || level === 'emergency', {
    path: ['glance'],
    error: 'nothing, but for an emergency',
  })
  .refine(({ level, callFirst }) => callFirst === undefined || level === 'emergency', {
    path: ['callFirst'],
    error: 'nothing, but for an emergency',
  })
  .refine(({ level, zones: forbidden }) => forbidden === undefined || level === 'never', {
    path: ['zones'],
    error: 'nothing, but for the level "never"',
  })
  .refine(({ references, custom }) => references.length > 0 || custom !== undefined, {
    path: ['references'],
    error: 'at least 1 reference, or a sentence in "custom" that says that there is none',
  });
