import { z } from 'astro/zod';
import { day, id, issuesIn, minutesRange, pageId, pastDay, shortText, text, unique } from './fields.ts';

/** The groups of `/faq/`, in the order they are shown. */
export const faqGroups = ['does-it-help', 'is-it-safe', 'having-a-massage', 'at-home', 'other-treatments', 'how-it-works'] as const;

/** One thing a reader can do after reading. */
const actionSchema = z.strictObject({
  /** What to do: one sentence that begins with a verb, 20 words or fewer. */
  do: shortText(30),
  /** The page that helps to do it, as collection/slug. */
  page: pageId.optional(),
});

/** The fields that every page of every collection has. */
const pageFields = {
  /** Place in its section or group, 1 first. */
  order: z.int().min(1),
  /** The day the page was first published, YYYY-MM-DD. */
  written: pastDay,
  /** The day its claims were last compared with their sources, YYYY-MM-DD. Not before "written". */
  checked: pastDay,
  /** The day the next comparison is due, YYYY-MM-DD. After "checked". */
  nextCheck: day,
  /** Other words that readers search with, 3 to 15, lower case. */
  keywords: unique(text(2, 60), 3, 15),
  /** Ids from references.json that the page cites with <Cite>. */
  references: unique(id, 0, 60),
  /** 2 to 5 pages to read next, as collection/slug. */
  related: unique(pageId, 2, 5),
  /** "What to do next": 1 to 3 concrete actions. */
  actions: z.array(actionSchema).min(1, 'at least 1 of them').max(3, 'at most 3 of them'),
};

/** The fields of an article: a page with a title and a summary. */
const articleFields = {
  /** What the page answers, in the reader's words, 8 to 70 characters, sentence case. */
  title: text(8, 70),
  /** One plain sentence for lists and search engines, 50 to 160 characters. */
  description: text(50, 160),
  /** "In short": 2 to 4 sentences, 90 words at most: the answer and the main caution. Plain text. */
  summary: shortText(90),
  ...pageFields,
};

/** Checks the order of a page's days. Use as `.check(datesInOrder)`. */
function datesInOrder(context: z.core.ParsePayload<{ written: string; checked: string; nextCheck: string }>): void {
  const { written, checked, nextCheck } = context.value;
  if (checked < written) issuesIn(context)('checked', `a day not before "written" (${written})`);
  if (nextCheck <= checked) issuesIn(context)('nextCheck', `a day after "checked" (${checked})`);
}

/** The frontmatter of an article. An unknown key is an error, here and below. */
const articleSchema = z.strictObject(articleFields).check(datesInOrder);

/** The frontmatter of an article of a section whose claims all need sources. */
const citedArticleSchema = z.strictObject({ ...articleFields, references: unique(id, 1, 60) }).check(datesInOrder);

/** The frontmatter of `src/content/faq/*.mdx`. */
const faqSchema = z
  .strictObject({
    /** The question as people say it, with its question mark, 8 to 90 characters. */
    question: text(8, 90).refine((value) => value.endsWith('?'), 'a question that ends with "?"'),
    /** The short answer, 45 words at most: the answer first, then the main caution. Plain text. */
    answer: shortText(45),
    /** The group of /faq/ that lists the question. */
    group: z.enum(faqGroups),
    ...pageFields,
  })
  .check(datesInOrder);

/** One instruction of a guided practice. */
export const stepSchema = z.strictObject({
  /** One instruction that works when it is read by itself. */
  text: shortText(60),
  /** How long the step takes, 5 to 1,200 seconds (20 minutes for a cold pack). */
  seconds: z.int().min(5).max(1200),
});

/** The frontmatter of `src/content/practices/*.mdx`. */
const practiceSchema = z
  .strictObject({
    ...articleFields,
    /** "guided" has steps to follow; "course" describes something taught elsewhere. */
    form: z.enum(['guided', 'course']),
    /** What to have ready; may be empty. */
    needs: unique(text(2, 80), 0, 6),
    /** The id of the entry of self-massage.json that has minutes, steps, cautions and when to stop. */
    protocol: id.optional(),
    /** Shortest and longest time of the whole practice, in minutes: [5, 10]. A practice without "protocol" needs it. */
    minutes: minutesRange.optional(),
    /** The steps of a guided practice, 4 to 16. */
    steps: z.array(stepSchema).max(16, 'at most 16 of them').default([]),
    /** Ids from cautions.json that are shown before the steps. A practice without "protocol" needs them. */
    cautions: unique(id, 1, 8).optional(),
    /** Short phrases that follow the words "Stop if …". A practice without "protocol" needs them. */
    stopIf: unique(text(5, 120), 1, 6).optional(),
  })
  .check(datesInOrder)
  .check((context) => {
    const { form, steps, minutes, protocol } = context.value;
    const refuse = issuesIn(context);
    for (const field of ['minutes', 'cautions', 'stopIf'] as const)
      if ((context.value[field] === undefined) !== (protocol !== undefined))
        refuse(field, protocol ? 'nothing, for the protocol has it' : 'a value, or a "protocol" that has it');
    if (protocol && steps.length > 0) refuse('steps', 'nothing, for the protocol has it');
    if (protocol || !minutes) return;
    if (form === 'guided' && steps.length < 4) refuse('steps', 'at least 4 steps in a guided practice');
    if (form === 'course' && steps.length > 0) refuse('steps', 'no steps in a course');
    if (minutes[0] > minutes[1]) refuse('minutes', 'the shorter time first');
    const total = steps.reduce((sum, step) => sum + step.seconds, 0) / 60;
    if (form === 'guided' && (total < minutes[0] - 1 || total > minutes[1] + 1))
      refuse('steps', `steps that take ${minutes[0]} to ${minutes[1]} minutes in all (they take ${total.toFixed(1)})`);
  });

/** The schema of the frontmatter in each folder of `src/content`. */
export const pageSchemas = {
  understanding: citedArticleSchema,
  science: citedArticleSchema,
  research: citedArticleSchema,
  precautions: citedArticleSchema,
  'self-care': articleSchema,
  practices: practiceSchema,
  faq: faqSchema,
};
