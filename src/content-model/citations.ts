/** A reference of a page, with the anchors of the places that cite it, in the order of the page. */
export interface Citation {
  ref: string;
  anchors: string[];
}

/** One place that cites one reference. */
export interface Mention {
  ref: string;
  anchor: string;
}

/** The element id of a place that cites. */
export const mentionId = ({ ref, anchor }: Mention) => `cite-${ref}-${anchor}`;

/** The element id of an entry of the reference list. */
export const referenceId = (ref: string) => `ref-${ref}`;

/** Groups mentions by reference, in order of first mention: the order of the numbers. */
export function collectCitations(mentions: readonly Mention[]): Citation[] {
  const anchors = new Map<string, string[]>();
  for (const { ref, anchor } of mentions) anchors.set(ref, [...(anchors.get(ref) ?? []), anchor]);
  return [...anchors].map(([ref, list]) => ({ ref, anchors: list }));
}

/** The number of a reference on a page, from 1. Throws when the page does not cite it. */
export function citationNumber(citations: readonly Citation[], ref: string): number {
  const index = citations.findIndex((citation) => citation.ref === ref);
  if (index === -1) throw new Error(`<Cite ref="${ref}" />: the page does not list this reference.`);
  return index + 1;
}

/** What the citation code needs to know of a caution. */
export interface CautionSources {
  id: string;
  level: string;
  references: readonly string[];
}

/** The cautions that `<Cautions ids="…" />` or `<Cautions level="…" />` shows, in order. Unknown ids are left out. */
export function selectCautions<T extends CautionSources>(
  all: readonly T[],
  select: { ids?: string | undefined; level?: string | undefined },
): T[] {
  if (select.level) return all.filter((caution) => caution.level === select.level);
  return (select.ids ?? '').split(' ').flatMap((id) => all.filter((caution) => caution.id === id));
}

/** The places at which shown cautions cite their references. */
export function mentionsOfCautions(cautions: readonly CautionSources[]): Mention[] {
  return cautions.flatMap(({ id, references }) => references.map((ref) => ({ ref, anchor: id })));
}

/** What the citation code needs to know of a finding or of a common claim. */
export interface CitedEntry {
  id: string;
  references: readonly string[];
}

/** The common claims that `<CommonClaims group="…" />` shows, in the order of their file. */
export function selectClaims<T extends CitedEntry & { group: string }>(all: readonly T[], group: string | undefined): T[] {
  return all.filter((claim) => claim.group === group);
}

/** What the citation code needs to know of a finding. */
export interface CitedFinding extends CitedEntry {
  figures?: readonly { reference: string }[];
}

/** The anchor of the place at which a quoted result cites. */
export const figureAnchor = (id: string) => `figure-${id}`;

/** The places at which `<Finding id="…" />`, or with `figure` the result of one trial, cites its references. */
export function mentionsOfFinding(all: readonly CitedFinding[], id: string | undefined, figure?: string): Mention[] {
  const quoted = all.filter((finding) => finding.id === id);
  if (figure === undefined) return mentionsOfEntries('finding', quoted);
  return quoted.flatMap(({ figures = [] }) =>
    figures.filter(({ reference }) => reference === figure).map(({ reference }) => ({ ref: reference, anchor: figureAnchor(id!) })),
  );
}

/**
 * How an entry is shown: `finding` is a sentence quoted by `<Finding>`, `summary` a row of `<Findings>`, `claim` an item of
 * `<CommonClaims>`. A page shows an entry once in each way.
 */
export type ShownAs = 'finding' | 'summary' | 'claim';

/** The anchor of the places at which a shown entry cites. */
export const entryAnchor = (as: ShownAs, id: string) => `${as}-${id}`;

/** The places at which shown entries cite their references. */
export function mentionsOfEntries(as: ShownAs, entries: readonly CitedEntry[]): Mention[] {
  return entries.flatMap(({ id, references }) => references.map((ref) => ({ ref, anchor: entryAnchor(as, id) })));
}
