import { z } from 'astro/zod';
import { issuesIn, text } from './fields.ts';

/** The two halves of the evidence picture. The first holds usual care too, when both groups had it and one had nothing more. */
export const pictureSections = ['against nothing or waiting', 'against a dummy treatment'] as const;

export type PictureSection = (typeof pictureSections)[number];

/**
 * What the picture shows. 'better': the difference is known. 'better, size not stated': the source says so without the two numbers.
 * 'no difference': no difference between the groups was found, which does not show that they are equal.
 * 'not read': what we read does not give the result of this comparison.
 */
const pictureDirections = ['better', 'better, size not stated', 'no difference', 'not read'] as const;

/** How a moment begins that the source does not show. */
export const MOMENT_NOT_STATED = 'not stated';

/**
 * When a result was measured, in words: "at the end of a 3-week course", "4 weeks after an 8-week course"; "not stated in what we
 * read" where the source does not show it. Without it a figure says nothing: it may be of the last week of a course, or of months
 * after it.
 */
export const moment = text(3, 90);

/** The flaws of a dummy: it was a touch too, which may help by itself, or people could feel which they were given. */
export const dummyFlaws = ['also a touch', 'people could tell'] as const;

/**
 * A trial's place in the evidence picture: one outcome, the first of these that was measured and read: how often attacks or
 * headaches came, pain, anything else that a person feels. `difference` is treatment minus comparison, in `unit`: -0.9 attacks a
 * month is 0.9 fewer.
 */
export const pictureSchema = z
  .strictObject({
    /** The half of the picture. */
    section: z.enum(pictureSections),
    /** The outcome that is drawn. */
    outcome: text(3, 80),
    /** When it was measured: the moment of the finding that is drawn, word for word. */
    moment,
    /** Treatment minus comparison, from two numbers of one finding or stated by the source. Left out where there are none. */
    difference: z.number().optional(),
    /** The unit of the difference, with its time: "attacks a month". */
    unit: text(1, 60).optional(),
    /** What was seen against this comparison. */
    direction: z.enum(pictureDirections),
    /** The flaws of the dummy, as far as we read. The picture shows them beside the mark. */
    dummy: z.enum(dummyFlaws).optional(),
    /** A further note beside the mark. */
    note: text(10, 300),
  })
  .check((context) => {
    const { section, difference, unit, direction, dummy } = context.value;
    const refuse = issuesIn(context);
    if ((difference === undefined) !== (unit === undefined)) refuse('unit', 'a unit for a difference, and for nothing else');
    if (dummy !== undefined && section !== 'against a dummy treatment') refuse('dummy', 'a word on the dummy only where there is one');
    if (direction === 'better' && difference === undefined)
      refuse('difference', 'a difference, or the direction "better, size not stated"');
    if (difference !== undefined && direction !== 'better' && direction !== 'no difference')
      refuse('difference', 'no difference where its size was not stated or not read');
  });
