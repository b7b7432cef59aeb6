import { z } from 'astro/zod';
import { citedArticleFields, datesInOrder } from './article.ts';

/** Frontmatter of `src/content/understanding/*.mdx`. An unknown key is an error. */
export const understandingSchema = z.strictObject(citedArticleFields).check(datesInOrder);
