import { z } from 'astro/zod';
import { id, pastDay, text } from './fields.ts';

/** A telephone line, or an address at which lines are found, for a crisis or after too much medicine. */
export const helplineSchema = z
  .strictObject({
    id: id.describe('Its id.'),
    kind: z.enum(['crisis', 'poison']).describe('What it is for.'),
    country: text(3, 60).optional().describe('The country it serves; left out for a finder, which serves all.'),
    name: text(3, 80).describe('Its name.'),
    number: z
      .string()
      .regex(/^\+?[\d][\d ()-]*\d$/, 'a telephone number')
      .optional()
      .describe('Its number as people there dial it; left out for a finder.'),
    url: z.url().describe('Its own page.'),
    hours: text(3, 60).optional().describe('When it answers, without a full stop.'),
    source: text(3, 160).describe('Where its number was read.'),
    checked: pastDay.describe('The day it was read, YYYY-MM-DD.'),
  })
  .check((context) => {
    const { country, number } = context.value;
    if ((country === undefined) === (number === undefined)) return;
    const path = [country === undefined ? 'country' : 'number'];
    context.issues.push({ code: 'custom', path, input: undefined, message: 'a number and a country, or neither for a finder' });
  });
