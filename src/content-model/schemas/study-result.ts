import { z } from 'astro/zod';
import { issuesIn, text } from './fields.ts';
import { moment } from './study-picture.ts';

/** The numbers in a text: `1.3`, `2,025`. */
const numbersIn = (value: string) => (value.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => Number(number.replaceAll(',', '')));

/** Whether two numbers are the same when computed from decimals. */
const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** One number of one group, with its unit: `{ group: 'massage', value: -1.3, unit: 'attacks', per: 'month', stage: 'change' }`. */
const valueSchema = z.strictObject({
  /** The group, in a few words: "massage", "waiting". */
  group: text(2, 80),
  /** The number as the source gives it. A change or difference carries its sign: a fall of 1.3 is -1.3. */
  value: z.number(),
  /** What is counted: "attacks", "hours", "MIDAS points", "%", "of 100 people", "standard units (SMD)". */
  unit: text(1, 60),
  /** The time it is counted over, where the source gives one. */
  per: z.enum(['day', 'week', 'month']).optional(),
  /**
   * A level before or after treatment, a change from before to after in this group, or a difference from the comparison. Left out for
   * anything else.
   */
  stage: z.enum(['before', 'after', 'change', 'difference']).optional(),
  /** The 95% confidence interval: [lower, upper], in the same unit. */
  interval: z.tuple([z.number(), z.number()]).optional(),
});

/** One result, with the moment at which it was measured. A statement with a digit names its comparison or has values; each value is in the statement. */
export const resultSchema = z
  .strictObject({
    /** What was measured, in a few words. */
    outcome: text(3, 80),
    moment,
    /** One plain sentence with the numbers as the source gives them and the comparison. */
    statement: text(10, 240),
    /** The comparison by name, where the values do not contain it as a group of their own. */
    against: text(3, 100).optional(),
    /** The numbers of the statement, each with its unit. */
    values: z.array(valueSchema).min(1, 'at least 1 of them').optional(),
  })
  .refine(({ statement, against, values }) => !/\d/.test(statement) || against !== undefined || values !== undefined, {
    path: ['values'],
    error: 'values with units, or a named comparison in "against", for a statement that holds a number',
  })
  .check((context) => {
    const stated = numbersIn(context.value.statement);
    for (const [index, { value, interval }] of (context.value.values ?? []).entries())
      for (const number of [value, ...(interval ?? [])])
        if (!stated.some((other) => same(other, Math.abs(number))))
          issuesIn(context)(['values', index], `a number that stands in the statement (${number} does not)`);
  });

/** Whether the numbers of one finding state a difference, or are two numbers that lie so far apart. */
export function holdsDifference(values: readonly z.infer<typeof valueSchema>[], difference: number): boolean {
  return values.some(
    (a) =>
      (a.stage === 'difference' && same(a.value, difference)) ||
      values.some((b) => a.group !== b.group && a.unit === b.unit && a.stage === b.stage && same(a.value - b.value, difference)),
  );
}
