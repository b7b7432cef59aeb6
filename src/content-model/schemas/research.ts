import { z } from 'astro/zod';
import { citedArticleFields, datesInOrder } from './article.ts';

/** Frontmatter of `src/content/research/*.mdx`. An unknown key is an error. */
export const researchSchema = z.strictObject(citedArticleFields).check(datesInOrder);
