import { z } from 'astro/zod';
import { articleFields, datesInOrder } from './article.ts';

/** Frontmatter of `src/content/self-care/*.mdx`: practical pages, which may cite nothing. An unknown key is an error. */
export const selfCareSchema = z.strictObject(articleFields).check(datesInOrder);
