import { z } from 'astro/zod';
import { datesInOrder, pageFields } from './article.ts';
import { shortText, text } from './fields.ts';

/** The groups of `/faq/`, in the order they are shown. */
export const faqGroups = ['does-it-help', 'is-it-safe', 'having-a-massage', 'at-home', 'other-treatments', 'how-it-works'] as const;

/** Frontmatter of `src/content/faq/*.mdx`. An unknown key is an error. */
export const faqSchema = z
  .strictObject({
    question: text(8, 90)
      .refine((value) => value.endsWith('?'), 'a question that ends with "?"')
      .describe('The question as people say it, with its question mark, 8 to 90 characters.'),
    answer: shortText(45).describe('The short answer, 45 words at most: the answer first, then the main caution. Plain text.'),
    group: z.enum(faqGroups).describe('The group of /faq/ in which the question stands.'),
    ...pageFields,
  })
  .check(datesInOrder);
