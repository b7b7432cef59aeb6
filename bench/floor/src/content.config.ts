import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { sections } from '../../../src/navigation.ts';

/** The site's own pages, as their authors wrote them. */
export const collections = Object.fromEntries(
  sections.map(({ id }) => [id, defineCollection({ loader: glob({ base: `../../src/content/${id}`, pattern: '*.mdx' }) })]),
);
