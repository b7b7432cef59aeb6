import { z } from 'astro/zod';
import { citedArticleFields, datesInOrder } from './article.ts';

/** Frontmatter of `src/content/precautions/*.mdx`. An unknown key is an error. */
export const precautionsSchema = z.strictObject(citedArticleFields).check(datesInOrder);
