import { z } from 'astro/zod';
import { text } from './fields.ts';

/** The two halves of the evidence picture. The first holds usual care too, when both groups had it and one had nothing more. */
export const pictureSections = ['against nothing or waiting', 'against a dummy treatment'] as const;

export type PictureSection = (typeof pictureSections)[number];

/**
 * What the picture shows. 'better': the difference is known. 'better, size not stated': the source says so without the two numbers.
 * 'no difference': the groups could not be told apart, which does not show that they are equal.
 * 'not read': what we read does not give the result of this comparison.
 */
const pictureDirections = ['better', 'better, size not stated', 'no difference', 'not read'] as const;

/**
 * A trial's place in the evidence picture: one outcome, the first of these that was measured and read: how often attacks or
 * headaches came, pain, anything else. `difference` is treatment minus comparison, in `unit`: -0.9 attacks a month is 0.9 fewer.
 */
export const pictureSchema = z
  .strictObject({
    section: z.enum(pictureSections).describe('The half of the picture.'),
    outcome: text(3, 80).describe('The outcome that is drawn.'),
    difference: z
      .number()
      .optional()
      .describe('Treatment minus comparison, from two numbers of one finding or stated by the source. Left out where there are none.'),
    unit: text(1, 60).optional().describe('The unit of the difference, with its time: "attacks a month".'),
    direction: z.enum(pictureDirections).describe('What was seen against this comparison.'),
    note: text(10, 300).describe('What a reader must know beside the mark.'),
  })
  .refine(({ difference, unit }) => (difference === undefined) === (unit === undefined), {
    path: ['unit'],
    error: 'a unit for a difference, and for nothing else',
  })
  .refine(({ difference, direction }) => direction !== 'better' || difference !== undefined, {
    path: ['difference'],
    error: 'a difference, or the direction "better, size not stated"',
  })
  .refine(({ difference, direction }) => direction === 'better' || direction === 'no difference' || difference === undefined, {
    path: ['difference'],
    error: 'no difference where its size was not stated or not read',
  });
