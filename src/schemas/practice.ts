import { z } from 'astro/zod';
import { articleFields, datesInOrder } from './article.ts';
import { id, shortText, text, unique } from './fields.ts';

/** One instruction of a guided practice. */
const stepSchema = z.strictObject({
  text: shortText(60).describe('One instruction that works when it is read by itself.'),
  seconds: z.int().min(5).max(1200).describe('How long the step takes, 5 to 1,200 seconds (20 minutes for a cold pack).'),
});

/** Frontmatter of `src/content/practices/*.mdx`. An unknown key is an error. */
export const practiceSchema = z
  .strictObject({
    ...articleFields,
    form: z.enum(['guided', 'course']).describe('"guided" has steps to follow; "course" describes something taught elsewhere.'),
    minutes: z.tuple([z.int().min(1), z.int().min(1)]).describe('Shortest and longest time of the whole practice, in minutes: [5, 10].'),
    needs: unique(text(2, 80), 0, 6).describe('What to have ready; may be empty.'),
    steps: z.array(stepSchema).max(16, 'at most 16 of them').default([]).describe('The steps of a guided practice, 4 to 16.'),
    cautions: unique(id, 1, 8).describe('Ids from cautions.json that are shown before the steps.'),
    stopIf: unique(text(5, 120), 1, 6).describe('Short phrases that follow the words "Stop if …".'),
  })
  .check(datesInOrder)
  .check((context) => {
    const { form, steps, minutes } = context.value;
    const refuse = (field: 'steps' | 'minutes', message: string) =>
      context.issues.push({ code: 'custom', path: [field], input: context.value[field], message });
    if (form === 'guided' && steps.length < 4) refuse('steps', 'at least 4 steps in a guided practice');
    if (form === 'course' && steps.length > 0) refuse('steps', 'no steps in a course');
    if (minutes[0] > minutes[1]) refuse('minutes', 'the shorter time first');
    const total = steps.reduce((sum, step) => sum + step.seconds, 0) / 60;
    if (form === 'guided' && (total < minutes[0] - 1 || total > minutes[1] + 1))
      refuse('steps', `steps that take ${minutes[0]} to ${minutes[1]} minutes in all (they take ${total.toFixed(1)})`);
  });
