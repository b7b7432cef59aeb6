import { z } from 'astro/zod';
import { articleFields, datesInOrder } from './article.ts';
import { id, text, unique } from './fields.ts';
import { stepSchema } from './step.ts';

/** What a guide shows. A practice has it in its frontmatter, or takes it from the protocol that it names. */
const guideFields = {
  minutes: z.tuple([z.int().min(1), z.int().min(1)]).describe('Shortest and longest time of the whole practice, in minutes: [5, 10].'),
  cautions: unique(id, 1, 8).describe('Ids from cautions.json that are shown before the steps.'),
  stopIf: unique(text(5, 120), 1, 6).describe('Short phrases that follow the words "Stop if …".'),
};

const GUIDE_FIELDS = Object.keys(guideFields) as (keyof typeof guideFields)[];

/** Frontmatter of `src/content/practices/*.mdx`. An unknown key is an error. */
export const practiceSchema = z
  .strictObject({
    ...articleFields,
    form: z.enum(['guided', 'course']).describe('"guided" has steps to follow; "course" describes something taught elsewhere.'),
    needs: unique(text(2, 80), 0, 6).describe('What to have ready; may be empty.'),
    protocol: id.optional().describe('The id of self-massage.json that holds minutes, steps, cautions and when to stop.'),
    minutes: guideFields.minutes.optional(),
    steps: z.array(stepSchema).max(16, 'at most 16 of them').default([]).describe('The steps of a guided practice, 4 to 16.'),
    cautions: guideFields.cautions.optional(),
    stopIf: guideFields.stopIf.optional(),
  })
  .check(datesInOrder)
  .check((context) => {
    const { form, steps, minutes, protocol } = context.value;
    const refuse = (field: keyof typeof context.value, message: string) =>
      context.issues.push({ code: 'custom', path: [field], input: context.value[field], message });
    for (const field of GUIDE_FIELDS) {
      const isThere = context.value[field] !== undefined;
      if (isThere && protocol) refuse(field, 'nothing, for the protocol has it');
      if (!isThere && !protocol) refuse(field, 'a value, or a "protocol" that has it');
    }
    if (protocol) {
      if (steps.length > 0) refuse('steps', 'nothing, for the protocol has it');
      return;
    }
    if (!minutes) return;
    if (form === 'guided' && steps.length < 4) refuse('steps', 'at least 4 steps in a guided practice');
    if (form === 'course' && steps.length > 0) refuse('steps', 'no steps in a course');
    if (minutes[0] > minutes[1]) refuse('minutes', 'the shorter time first');
    const total = steps.reduce((sum, step) => sum + step.seconds, 0) / 60;
    if (form === 'guided' && (total < minutes[0] - 1 || total > minutes[1] + 1))
      refuse('steps', `steps that take ${minutes[0]} to ${minutes[1]} minutes in all (they take ${total.toFixed(1)})`);
  });
