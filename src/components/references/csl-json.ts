import type { Reference } from '../../content-model/queries.ts';

type Name = NonNullable<Reference['author']>[number];

/** Returns an organisation as `literal`, so that no program splits its name. */
const named = (name: Name): Name => (name.family !== undefined && name.given === undefined ? { literal: name.family } : name);

/** Returns a reference for other programs. `custom` contains what we read of it. */
export function cslItem(reference: Reference): Reference {
  return { ...reference, ...(reference.author && { author: reference.author.map(named) }) };
}

/** Returns what we read of a source, for its notes. */
export const readNote = ({ custom, note }: Reference): string =>
  `Read for Massage for Migraine: ${custom.read}${note === undefined ? '' : `. ${note}`}`;

/** Returns references as a CSL-JSON list. */
export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem), null, 2)}\n`;
}
