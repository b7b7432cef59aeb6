/**
 * What the table of studies shows: which rows, in which order, and how that stands in the address. Knows nothing of the
 * page; values are slugs such as `dummy-treatment`.
 */

/** What the table can be narrowed by, as the address names it. */
export const facets = ['condition', 'treatment', 'comparison', 'design', 'years', 'size'] as const;
export type Facet = (typeof facets)[number];

/** The orders of the table with their words. The first is the order in which the page is built. */
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
const DEFAULT_ORDER: Order = 'name';

/** A chosen value for each facet, empty for all, and an order. */
export type View = Record<Facet, string> & { order: Order };

/** What a row can be chosen and put in order by. */
export interface StudyKeys extends Record<Facet, readonly string[]> {
  name: string;
  /** Left out when unknown. */
  year?: number | undefined;
  /** Left out when unknown. */
  people?: number | undefined;
}

/** Everything, in the order in which the page is built. */
export const everything: View = { condition: '', treatment: '', comparison: '', design: '', years: '', size: '', order: DEFAULT_ORDER };

/** A span of numbers to filter by: its words, and its lowest number. A number belongs to the first band that it reaches. */
interface Band {
  text: string;
  from: number;
}

export const yearBands: readonly Band[] = [
  { text: '2020 or later', from: 2020 },
  { text: '2010 to 2019', from: 2010 },
  { text: '2000 to 2009', from: 2000 },
  { text: 'Before 2000', from: -Infinity },
];

export const sizeBands: readonly Band[] = [
  { text: '1,000 people or more', from: 1000 },
  { text: '100 to 999 people', from: 100 },
  { text: '50 to 99 people', from: 50 },
  { text: '20 to 49 people', from: 20 },
  { text: 'Fewer than 20 people', from: -Infinity },
];

/** The words for what no band holds. */
export const NOT_STATED = 'Not stated';

/** The words of the band that a number belongs to. */
export const bandOf = (bands: readonly Band[], value: number | undefined): string =>
  (value === undefined ? undefined : bands.find(({ from }) => value >= from)?.text) ?? NOT_STATED;

/** The view of an address such as `?condition=migraine&sort=people`. A value that no row has means all. */
export function readView(search: string, known: Record<Facet, readonly string[]>): View {
  const params = new URLSearchParams(search);
  const view = { ...everything };
  for (const facet of facets) {
    const value = params.get(facet) ?? '';
    if (known[facet].includes(value)) view[facet] = value;
  }
  const order = params.get('sort') ?? '';
  if (Object.hasOwn(orders, order)) view.order = order as Order;
  return view;
}

/** The part of an address that holds a view, with its question mark; empty for everything in its first order. */
export function viewString(view: View): string {
  const params = new URLSearchParams();
  for (const facet of facets) if (view[facet] !== '') params.set(facet, view[facet]);
  if (view.order !== DEFAULT_ORDER) params.set('sort', view.order);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether two views show the same. */
export const isSameView = (a: View, b: View): boolean => viewString(a) === viewString(b);

/** Whether a view leaves out any row by its values. */
export const isNarrowed = (view: View): boolean => facets.some((facet) => view[facet] !== '');

/** Whether a row is shown in a view: it has every value that was chosen. */
export function isShown(keys: StudyKeys, view: View): boolean {
  return facets.every((facet) => view[facet] === '' || keys[facet].includes(view[facet]));
}

/** Names by alphabet; a title in quotation marks stands at its first word. */
const names = new Intl.Collator('en', { ignorePunctuation: true });

/** Rows in an order. Unknown years and numbers of people come last; equal ones stand by name. */
export function inOrder<T extends StudyKeys>(rows: readonly T[], order: Order): T[] {
  const byName = (a: T, b: T) => names.compare(a.name, b.name);
  const lowFirst = (a: number | undefined, b: number | undefined) => (a ?? Infinity) - (b ?? Infinity) || 0;
  const highFirst = (a: number | undefined, b: number | undefined) => (b ?? -Infinity) - (a ?? -Infinity) || 0;
  const byFacet = (facet: Facet) => (a: T, b: T) => names.compare(a[facet][0] ?? '', b[facet][0] ?? '') || byName(a, b);
  const compare: Record<Order, (a: T, b: T) => number> = {
    name: byName,
    newest: (a, b) => highFirst(a.year, b.year) || byName(a, b),
    oldest: (a, b) => lowFirst(a.year, b.year) || byName(a, b),
    people: (a, b) => highFirst(a.people, b.people) || byName(a, b),
    condition: byFacet('condition'),
    treatment: byFacet('treatment'),
    comparison: byFacet('comparison'),
    design: byFacet('design'),
  };
  return [...rows].sort(compare[order]);
}

/** The sentence of the status line. */
export function viewStatus(shown: number, total: number): string {
  if (shown === total) return `All ${total} studies are shown.`;
  if (shown === 0) return `None of the ${total} studies fits. Choose “All” in one of the lists.`;
  return `${shown} of ${total} studies ${shown === 1 ? 'is' : 'are'} shown.`;
}
