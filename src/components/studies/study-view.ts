/** The facets, orders and bands of the table of studies, for the build and for `study-table.element.ts`. Values are slugs. */
import type { Study } from '../../content-model/queries.ts';
import { slug } from '../../utils/text.ts';

/** What the table can be filtered by, as in the query of the page. */
export const facets = ['condition', 'treatment', 'comparison', 'design', 'years', 'size'] as const;
export type Facet = (typeof facets)[number];

/** The orders of the table and their labels. The first is the order of the built page. */
export const orders = {
  name: 'Name, A to Z',
  newest: 'Year, newest first',
  oldest: 'Year, oldest first',
  people: 'People, most first',
  condition: 'Condition',
  treatment: 'Treatment',
  comparison: 'Compared with',
  design: 'Design',
} as const;
export type Order = keyof typeof orders;

/** The data attributes of a row. A facet has one or more values, with spaces between them. */
export type StudyKeys = Partial<Record<Facet | 'year' | 'people', string>>;

/** A label for numbers from a lowest one up to the next band. */
interface Band {
  text: string;
  from: number;
}

export const NOT_STATED: Band = { text: 'Not stated', from: NaN };

export const yearBands: readonly Band[] = [
  { text: '2020 or later', from: 2020 },
  { text: '2010 to 2019', from: 2010 },
  { text: '2000 to 2009', from: 2000 },
  { text: 'Before 2000', from: -Infinity },
  NOT_STATED,
];

export const sizeBands: readonly Band[] = [
  { text: '1,000 people or more', from: 1000 },
  { text: '100 to 999 people', from: 100 },
  { text: '50 to 99 people', from: 50 },
  { text: '20 to 49 people', from: 20 },
  { text: 'Fewer than 20 people', from: -Infinity },
  NOT_STATED,
];

const bandOf = (bands: readonly Band[], value = NaN): Band => bands.find(({ from }) => value >= from) ?? NOT_STATED;

/** Returns what the row of a study is filtered and sorted by. */
export const studyKeys = ({ year, people, conditions, treatment, also = [], comparison, design }: Study) =>
  ({
    ...(year !== undefined && { year: `${year}` }),
    ...(people !== undefined && { people: `${people}` }),
    condition: conditions.map(slug).join(' '),
    treatment: [treatment, ...also].map(slug).join(' '),
    comparison: slug(comparison.kind),
    design: slug(design),
    years: slug(bandOf(yearBands, year).text),
    size: slug(bandOf(sizeBands, people).text),
  }) satisfies StudyKeys;

/** True when a row has a value of a facet. */
export const hasValue = (keys: StudyKeys, facet: Facet, value: string): boolean => keys[facet]?.split(' ').includes(value) ?? false;

/** Returns rows in an order. Rows without the number are last; equal rows stay as they were given, by name. */
export function inOrder<T>(rows: readonly T[], order: Order, keysOf: (row: T) => StudyKeys): T[] {
  if (order === 'name') return [...rows];
  const key = order === 'newest' || order === 'oldest' ? 'year' : order;
  const sign = order === 'newest' || order === 'people' ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [first, second] = [keysOf(a)[key], keysOf(b)[key]];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return sign * first.split(' ')[0]!.localeCompare(second.split(' ')[0]!, 'en', { numeric: true });
  });
}

/** Returns the sentence of the status line. */
export function viewStatus(shown: number, total: number): string {
  if (shown === total) return `All ${total} studies are shown.`;
  if (shown === 0) return `None of the ${total} studies fits. Choose “All” in one of the lists.`;
  return `${shown} of ${total} studies ${shown === 1 ? 'is' : 'are'} shown.`;
}
