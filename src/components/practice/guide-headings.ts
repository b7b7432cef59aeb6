import type { MarkdownHeading } from 'astro';

/** The headings of `PracticeGuide`, which "On this page" lists too. */
export const BEFORE: MarkdownHeading = { depth: 2, slug: 'before-you-start', text: 'Before you start' };
export const STEPS: MarkdownHeading = { depth: 2, slug: 'the-steps', text: 'The steps' };

/** Returns the headings of a guide: a course has no steps. */
export const guideHeadings = ({ steps }: { steps: readonly unknown[] }): MarkdownHeading[] =>
  steps.length > 0 ? [BEFORE, STEPS] : [BEFORE];
