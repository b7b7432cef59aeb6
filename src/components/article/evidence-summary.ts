import { claimCertainties, type ClaimCertainty } from '../../content-model/schemas/components.ts';
import { certaintyName } from '../../content-model/claims.ts';
import { count, listed } from '../../utils/text.ts';

/** How a reader would call the studies of a design, in the order in which they are named. */
const KINDS: readonly { designs: readonly string[]; one: string; many: string }[] = [
  { designs: ['systematic review', 'pooled analysis', 'narrative review'], one: 'review', many: 'reviews' },
  {
    designs: ['randomised trial', 'randomised crossover trial', 'crossover trial', 'quasi-randomised trial'],
    one: 'randomised or crossover trial',
    many: 'randomised or crossover trials',
  },
  { designs: ['controlled trial, allocation not stated'], one: 'other controlled trial', many: 'other controlled trials' },
  { designs: ['before-after study', 'laboratory study'], one: 'laboratory or one-group study', many: 'laboratory or one-group studies' },
  { designs: ['survey'], one: 'survey', many: 'surveys' },
  { designs: ['case report'], one: 'case report', many: 'case reports' },
];

/**
 * One line on what a page rests on: how many studies of which kind, how many other sources, and the range of certainty of
 * its claims. Empty for a page without sources.
 * @param designs for each reference of the page, the design of its study; `undefined` for a guideline, fact sheet or the like
 */
export function howThisPageKnows(designs: readonly (string | undefined)[], certainties: readonly ClaimCertainty[]): string {
  if (designs.length === 0) return '';
  const named = KINDS.map(({ designs: kind, one, many }) => ({
    n: designs.filter((design) => design && kind.includes(design)).length,
    one,
    many,
  }));
  const others = designs.length - named.reduce((sum, { n }) => sum + n, 0);
  const parts = [
    ...named,
    { n: others, one: 'guideline, survey of a population or other source', many: 'guidelines, surveys of populations or other sources' },
  ]
    .filter(({ n }) => n > 0)
    .map(({ n, one, many }) => count(n, one, many));
  const range = claimCertainties.filter((level) => certainties.includes(level)).map(certaintyName);
  const certainty =
    range.length === 0
      ? ''
      : range.length === 1
        ? ` Its claims are of ${range[0]} certainty.`
        : ` Its claims run from ${range.at(-1)} to ${range[0]} certainty.`;
  return `How this page knows: it rests on ${listed(parts)}.${certainty}`;
}
