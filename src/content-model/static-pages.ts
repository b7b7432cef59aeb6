import type { SectionId } from '../navigation.ts';
import { isOverdue } from '../utils/dates.ts';

/** When the claims of a page were compared with their sources. Days are YYYY-MM-DD. */
export interface Review {
  written: string;
  checked: string;
  nextCheck: string;
}

interface StaticPage {
  title: string;
  description: string;
  review?: Review;
}

/** The pages that are routes of their own and belong to no collection, by their addresses. */
export const staticPages = {
  '/now/': {
    title: 'In an attack now',
    description: 'What to do in the next minutes of a migraine attack, in few words, and when to call for help.',
    review: { written: '2026-11-20', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/when-to-get-help/': {
    title: 'When to get help',
    description: 'The warning signs with headache that need an emergency call, help today, a doctor within days, or a planned visit.',
    review: { written: '2026-11-20', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/precautions/check/': {
    title: 'Check before you book',
    description:
      'Four lists to tick before a massage: signs of an emergency, signs for a doctor, your health, and today. Nothing is stored or sent.',
    review: { written: '2026-11-29', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/plan/': {
    title: 'Sheets and tools',
    description: 'A check before you book, a card for your therapist, a diary sheet and questions to ask, on paper or in your browser.',
    review: { written: '2026-11-29', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/plan/card/': {
    title: 'Card for your therapist',
    description: 'Write down your headaches, medicines, limits and stop word on one page to hand over. Nothing is stored or sent.',
    review: { written: '2026-11-29', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/plan/diary-sheet/': {
    title: 'A diary sheet for four weeks',
    description: 'One page to print and fill in by hand: headache, attack, medicine and massage for each of 28 days.',
    review: { written: '2026-11-29', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/research/studies/': {
    title: 'The studies, one by one',
    description:
      'Studies of massage, relaxation, mindfulness, cold, heat and harm: what was done, compared, found and when, and the main weakness of each.',
    review: { written: '2026-11-20', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/glossary/': {
    title: 'Glossary',
    description: 'The unusual words on this site, each explained in a sentence or two.',
  },
  '/references/': {
    title: 'References',
    description: 'Every source of this site from A to Z, how each was read, the pages that cite it, and files for reference managers.',
  },
  '/comfort/': {
    title: 'Reading comfort',
    description:
      'Choose how the pages look: dim, dark, light or green, larger text, more space, shorter lines, drawings shown or told in words.',
    review: { written: '2026-11-21', checked: '2026-11-21', nextCheck: '2027-11-21' },
  },
  '/about/': {
    title: 'About this site',
    description: 'Who this site is for, who writes it, how it is funded, what it knows and does not know, and how to report an error.',
    review: { written: '2026-11-20', checked: '2026-11-20', nextCheck: '2027-11-20' },
  },
  '/about/evidence/': {
    title: 'How we judge evidence',
    description: 'The words this site uses for certainty, what each of them means, and how the evidence was found and weighed.',
    review: { written: '2026-11-20', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/accessibility/': {
    title: 'Accessibility',
    description:
      'What this site does so that it can be read during an attack, by keyboard, with a screen reader, at any size, and what is tested.',
    review: { written: '2026-11-20', checked: '2026-11-21', nextCheck: '2027-11-21' },
  },
  '/privacy/': {
    title: 'Privacy',
    description:
      'This site collects nothing about you: no cookies, no counting of visits, no requests to other sites, no form but the search.',
    review: { written: '2026-11-20', checked: '2026-11-29', nextCheck: '2027-11-29' },
  },
  '/changes/': {
    title: 'Changes',
    description: 'What changed on this site and when: corrections to claims first, then new pages.',
  },
} as const satisfies Record<string, StaticPage>;

/** The sections whose own page makes claims. */
export const sectionReviews = {
  research: { written: '2026-11-20', checked: '2026-11-20', nextCheck: '2027-11-20' },
} as const satisfies Partial<Record<SectionId, Review>>;

/** The reviews of all routes that belong to no collection, with the name under which reports list each. */
export const staticReviews: readonly { file: string; data: Review }[] = [
  ...Object.entries(staticPages).flatMap(([path, page]) => ('review' in page ? [{ file: path, data: page.review }] : [])),
  ...Object.entries(sectionReviews).map(([section, data]) => ({ file: `/${section}/`, data })),
];

/** Returns the pages, static routes among them, whose next check is due on a day, YYYY-MM-DD: the longest overdue first. */
export function reviewsDue(
  pages: readonly { file: string; data: { nextCheck?: unknown } }[],
  day: string,
): { file: string; nextCheck: string }[] {
  return [...pages, ...staticReviews]
    .flatMap(({ file, data: { nextCheck } }) => (typeof nextCheck === 'string' && isOverdue(nextCheck, day) ? [{ file, nextCheck }] : []))
    .sort((a, b) => a.nextCheck.localeCompare(b.nextCheck));
}
