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

/** How a moment begins that the source does not show. */
export const MOMENT_NOT_STATED = 'not stated';

/** When a result was measured. Without it a figure says nothing: it may be of the last week of a course, or of months after it. */
export const moment = text(3, 90).describe(
  'When it was measured, in words: "at the end of a 3-week course", "4 weeks after an 8-week course". ' +
    `"${MOMENT_NOT_STATED} in what we read" where the source does not show it.`,
);

/** What a reader must know of a dummy: it was a touch too, which may help by itself, or people could feel which they were given. */
export const dummyFlaws = ['also a touch', 'people could tell'] as const;

/**
 * A trial's place in the evidence picture: one outcome, the first of these that was measured and read: how often attacks or
 * headaches came, pain, anything else that a person feels. `difference` is treatment minus comparison, in `unit`: -0.9 attacks a
 * month is 0.9 fewer.
 */
export const pictureSchema = z
  .strictObject({
    section: z.enum(pictureSections).describe('The half of the picture.'),
    outcome: text(3, 80).describe('The outcome that is drawn.'),
    moment: moment.describe('When it was measured: the moment of the finding that is drawn, word for word.'),
    difference: z
      .number()
      .optional()
      .describe('Treatment minus comparison, from two numbers of one finding or stated by the source. Left out where there are none.'),
    unit: text(1, 60).optional().describe('The unit of the difference, with its time: "attacks a month".'),
    direction: z.enum(pictureDirections).describe('What was seen against this comparison.'),
    dummy: z
      .enum(dummyFlaws)
      .optional()
      .describe('What must be known of the dummy, as far as we read it. The picture says it beside the mark.'),
    note: text(10, 300).describe('What else a reader must know beside the mark.'),
  })
  .refine(({ difference, unit }) => (difference === undefined) === (unit === undefined), {
    path: ['unit'],
    error: 'a unit for a difference, and for nothing else',
  })
  .refine(({ section, dummy }) => dummy === undefined || section === 'against a dummy treatment', {
    path: ['dummy'],
    error: 'a word on the dummy only where there is one',
  })
  .refine(({ difference, direction }) => direction !== 'better' || difference !== undefined, {
    path: ['difference'],
    error: 'a difference, or the direction "better, size not stated"',
  })
  .refine(({ difference, direction }) => direction === 'better' || direction === 'no difference' || difference === undefined, {
    path: ['difference'],
    error: 'no difference where its size was not stated or not read',
  });
