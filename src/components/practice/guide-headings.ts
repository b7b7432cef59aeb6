import type { MarkdownHeading } from 'astro';

/** The headings of `PracticeGuide`, for "On this page" and for the guide itself. */
export const BEFORE: MarkdownHeading = { depth: 2, slug: 'before-you-start', text: 'Before you start' };
export const STEPS: MarkdownHeading = { depth: 2, slug: 'the-steps', text: 'The steps' };

/** The headings that a practice's guide shows: a course has no steps. */
export const guideHeadings = ({ steps }: { steps: readonly unknown[] }): MarkdownHeading[] =>
  steps.length > 0 ? [BEFORE, STEPS] : [BEFORE];
