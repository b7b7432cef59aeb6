import { z } from 'astro/zod';
import { citedArticleFields, datesInOrder } from './article.ts';

/** Frontmatter of `src/content/science/*.mdx`. An unknown key is an error. */
export const scienceSchema = z.strictObject(citedArticleFields).check(datesInOrder);
