/** A reference of a page, with the anchors of the places that cite it, in the order of the page. */
export interface Citation {
  ref: string;
  anchors: string[];
}

/** One place that cites one reference. */
export interface CitationOccurrence {
  ref: string;
  anchor: string;
}

/** Returns the element id of a place that cites. */
export const occurrenceId = ({ ref, anchor }: CitationOccurrence) => `cite-${ref}-${anchor}`;

/** Returns the element id of an entry of the reference list. */
export const referenceId = (ref: string) => `ref-${ref}`;

/** Groups occurrences by reference, in order of first occurrence: the order of the numbers. */
export function collectCitations(occurrences: readonly CitationOccurrence[]): Citation[] {
  const groups = Map.groupBy(occurrences, ({ ref }) => ref);
  return [...groups].map(([ref, list]) => ({ ref, anchors: list.map(({ anchor }) => anchor) }));
}

/** Returns the number of a reference on a page, from 1. Throws when the page does not cite it. */
export function citationNumber(citations: readonly Citation[], ref: string): number {
  const index = citations.findIndex((citation) => citation.ref === ref);
  if (index === -1) throw new Error(`<Cite ref="${ref}" />: the page does not list this reference.`);
  return index + 1;
}

/** Returns the pages that cite each reference, in the given order, each once. A reference that no page cites is left out. */
export function citingPages<T>(pages: readonly { page: T; references: readonly string[] }[]): Map<string, T[]> {
  const occurrences = pages.flatMap(({ page, references }) => [...new Set(references)].map((id) => ({ id, page })));
  return new Map([...Map.groupBy(occurrences, ({ id }) => id)].map(([id, list]) => [id, list.map(({ page }) => page)]));
}

/** An entry of a data file that cites where it is shown: a caution, a finding, a common claim. */
export interface CitedEntry {
  id: string;
  references: readonly string[];
}

/** Returns the cautions that `<Cautions ids="…" />` or `<Cautions level="…" />` shows, in order. Unknown ids are left out. */
export function selectCautions<T extends { id: string; level: string }>(
  all: readonly T[],
  select: { ids?: string | undefined; level?: string | undefined },
): T[] {
  if (select.level) return all.filter((caution) => caution.level === select.level);
  return (select.ids ?? '').split(' ').flatMap((id) => all.filter((caution) => caution.id === id));
}

/** Returns the common claims that `<CommonClaims group="…" />` shows, in the order of their file. */
export function selectClaims<T extends { group: string }>(all: readonly T[], group: string | undefined): T[] {
  return all.filter((claim) => claim.group === group);
}

/** Returns the places at which shown cautions cite their references. */
export function occurrencesOfCautions(cautions: readonly CitedEntry[]): CitationOccurrence[] {
  return cautions.flatMap(({ id, references }) => references.map((ref) => ({ ref, anchor: id })));
}

/**
 * How an entry is shown: `finding` is a sentence quoted by `<Finding>`, `summary` a row of `<Findings>`, `claim` an item of
 * `<CommonClaims>`. A page shows an entry once in each form.
 */
export type DisplayForm = 'finding' | 'summary' | 'claim';

/** Returns the anchor of the places at which a shown entry cites. */
export const entryAnchor = (form: DisplayForm, id: string) => `${form}-${id}`;

/** Returns the places at which shown entries cite their references. */
export function occurrencesOfEntries(form: DisplayForm, entries: readonly CitedEntry[]): CitationOccurrence[] {
  return entries.flatMap(({ id, references }) => references.map((ref) => ({ ref, anchor: entryAnchor(form, id) })));
}

/** Returns the anchor of the place at which a quoted result cites. */
export const figureAnchor = (id: string) => `figure-${id}`;

/** Returns the places at which `<Finding id="…" />`, or with `figure` the result of one trial, cites its references. */
export function occurrencesOfFinding(
  all: readonly (CitedEntry & { figures?: readonly { reference: string }[] })[],
  id: string | undefined,
  figure?: string,
): CitationOccurrence[] {
  const quoted = all.filter((finding) => finding.id === id);
  if (figure === undefined) return occurrencesOfEntries('finding', quoted);
  const results = quoted.flatMap(({ figures = [] }) => figures).filter(({ reference }) => reference === figure);
  return results.map(({ reference }) => ({ ref: reference, anchor: figureAnchor(id!) }));
}
