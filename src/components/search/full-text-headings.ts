import type { PagefindPage, PagefindPart } from './pagefind.ts';

const MOST_HEADINGS = 3;

/** The headings of a page whose text holds the most of what was searched for, in the page's order. */
export function headingsOf({ sub_results: parts }: Pick<PagefindPage, 'sub_results'>): { title: string; url: string }[] {
  const inside = parts.filter(({ anchor }) => anchor !== undefined);
  const heaviest = new Set([...inside].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_HEADINGS));
  return inside.filter((part) => heaviest.has(part)).map(({ title, url }) => ({ title, url }));
}

const weightOf = (part: PagefindPart): number => part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);
