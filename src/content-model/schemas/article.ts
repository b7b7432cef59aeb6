import { z } from 'astro/zod';
import { day, id, pageId, pastDay, shortText, text, unique } from './fields.ts';

/** One thing a reader can do after reading. */
const actionSchema = z.strictObject({
  do: shortText(30).describe('What to do: one sentence that begins with a verb, 20 words or fewer.'),
  page: pageId.optional().describe('The page that helps to do it, as collection/slug.'),
});

/** The fields that every page of every collection has. */
export const pageFields = {
  order: z.int().min(1).describe('Place in its section or group, 1 first.'),
  written: pastDay.describe('The day the page was first published, YYYY-MM-DD.'),
  checked: pastDay.describe('The day its claims were last compared with their sources, YYYY-MM-DD. Not before "written".'),
  nextCheck: day.describe('The day the next comparison is due, YYYY-MM-DD. After "checked".'),
  keywords: unique(text(2, 60), 3, 15).describe('Other words that readers search with, 3 to 15, lower case.'),
  references: unique(id, 0, 60).describe('Ids from references.json that the page cites with <Cite>.'),
  related: unique(pageId, 2, 5).describe('2 to 5 pages to read next, as collection/slug.'),
  actions: z
    .array(actionSchema)
    .min(1, 'at least 1 of them')
    .max(3, 'at most 3 of them')
    .describe('"What to do next": 1 to 3 concrete actions.'),
};

/** The fields of an article: a page with a title and a summary. */
export const articleFields = {
  title: text(8, 70).describe("What the page answers, in the reader's words, 8 to 70 characters, sentence case."),
  description: text(50, 160).describe('One plain sentence for lists and search engines, 50 to 160 characters.'),
  summary: shortText(90).describe('"In short": 2 to 4 sentences, 90 words at most: the answer and the main caution. Plain text.'),
  ...pageFields,
};

/** Checks the order of a page's dates. Use as `.check(datesInOrder)`. */
export function datesInOrder(context: z.core.ParsePayload<{ written: string; checked: string; nextCheck: string }>): void {
  const { written, checked, nextCheck } = context.value;
  const refuse = (field: string, input: string, message: string) => context.issues.push({ code: 'custom', path: [field], input, message });
  if (checked < written) refuse('checked', checked, `a day not before "written" (${written})`);
  if (nextCheck <= checked) refuse('nextCheck', nextCheck, `a day after "checked" (${checked})`);
}

/** A page of a section whose claims all need sources. */
export const citedArticleFields = {
  ...articleFields,
  references: unique(id, 1, 60).describe(pageFields.references.description ?? ''),
};
