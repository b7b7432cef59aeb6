import { certaintyName } from '../../content-model/claims.ts';
import { claimCertainties, type ClaimCertainty } from '../../content-model/schemas/components.ts';
import { count, listed } from '../../utils/text.ts';

interface Kind {
  designs: readonly string[];
  one: string;
  /** Left out where it only adds an s. */
  many?: string;
}

/** Guidelines, surveys of a population and the like have no row in the table of studies. */
const OTHER: Kind = {
  designs: [],
  one: 'guideline, survey of a population or other source',
  many: 'guidelines, surveys of populations or other sources',
};

/** The names of groups of designs, in the order of the sentence. */
const KINDS: readonly Kind[] = [
  { designs: ['systematic review', 'pooled analysis', 'narrative review'], one: 'review' },
  {
    designs: ['randomised trial', 'randomised crossover trial', 'crossover trial', 'quasi-randomised trial'],
    one: 'randomised or crossover trial',
  },
  { designs: ['controlled trial, allocation not stated'], one: 'other controlled trial' },
  { designs: ['before-after study', 'laboratory study'], one: 'laboratory or one-group study', many: 'laboratory or one-group studies' },
  { designs: ['survey'], one: 'survey' },
  { designs: ['case report'], one: 'case report' },
  OTHER,
];

/**
 * Returns the numbers of studies of each kind and of other sources of a page, and the range of certainty of its claims. Empty
 * for a page without sources.
 * @param designs the design of the study of each reference; `undefined` for a guideline, fact sheet or the like
 */
export function evidenceSummary(designs: readonly (string | undefined)[], certainties: readonly ClaimCertainty[]): string {
  if (designs.length === 0) return '';
  const kinds = designs.map((design) => KINDS.find((kind) => design !== undefined && kind.designs.includes(design)) ?? OTHER);
  const parts = KINDS.map((kind) => ({ ...kind, n: kinds.filter((other) => other === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ n, one, many }) => count(n, one, many));
  const range = claimCertainties.filter((level) => certainties.includes(level)).map(certaintyName);
  const sentence = `How this page knows: it rests on ${listed(parts)}.`;
  if (range.length === 0) return sentence;
  if (range.length === 1) return `${sentence} Its claims are of ${range[0]} certainty.`;
  return `${sentence} Its claims run from ${range.at(-1)} to ${range[0]} certainty.`;
}
