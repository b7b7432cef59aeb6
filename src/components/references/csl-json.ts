import type { Reference } from '../../content-model/queries.ts';

type Name = NonNullable<Reference['author']>[number];

/** An author as CSL-JSON names it: a person by parts, an organisation as `literal`, so that no program takes its name apart. */
const named = (name: Name): Name => (name.family !== undefined && name.given === undefined ? { literal: name.family } : name);

/** A reference as other programs take it over. `custom` keeps what we read of it. */
export function cslItem(reference: Reference): Reference {
  return { ...reference, ...(reference.author && { author: reference.author.map(named) }) };
}

/** What we read of a source, in the words that go into its notes. */
export const readNote = ({ custom, note }: Reference): string =>
  `Read for Massage for Migraine: ${custom.read}${note === undefined ? '' : `. ${note}`}`;

/** References as a CSL-JSON list. */
export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem), null, 2)}\n`;
}
