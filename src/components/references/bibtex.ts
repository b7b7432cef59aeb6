import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Reference } from '../../content-model/queries.ts';
import { memoize } from '../../utils/memoize.ts';
import { cslItem, readNote } from './csl-json.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Returns references as a BibTeX file in ASCII, accents as commands, with our ids as keys. The entries are those of citation-js,
 * whose dates and addresses no BibTeX style shows well, with fields that it omits: the day, the PubMed numbers, the language,
 * `@online` for web pages (other styles treat it as `@misc`), the part of a larger work (`note`, which styles print) and what we
 * read (`annote`, which they do not).
 */
export const bibtex = (references: readonly Reference[]): string => references.map(entryOf).join('\n');

const entryOf = memoize((reference: Reference): string => {
  const { custom: _ours, note: _read, section, ...item } = cslItem(reference);
  const annotated = { ...item, annote: readNote(reference), ...(section && { note: section }) };
  const [entry] = new Cite([annotated]).format('bibtex', { format: 'object' });
  return entryText(reference, entry!);
});

function entryText(reference: Reference, { type, properties }: { type: string; properties: Record<string, string> }): string {
  // A copy of the address.
  const { howpublished: _same, year: _year, month: _month, ...known } = properties;
  const fields = {
    ...Object.fromEntries(
      Object.entries(known).map(([name, value]) => [name, `{${closed(name === 'author' ? withWholeNames(value) : value)}}`]),
    ),
    ...dateFields(reference),
    ...braced({ pmid: reference.PMID, pmcid: reference.PMCID, language: reference.language }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${reference.type === 'webpage' ? 'online' : type}{${reference.id},\n${lines.join('')}}\n`;
}

/** Returns year and day in braces, and the month as the standard macro. */
function dateFields({ issued }: Reference): Record<string, string> {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  return {
    ...braced({ year: year?.toString() }),
    ...(month !== undefined && { month: MONTHS[month - 1]! }),
    ...braced({ day: day?.toString() }),
  };
}

function braced(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, `{${value}}`]])));
}

/** Puts family names of several words into braces: BibTeX splits off small words, and citation-js accented ones as well. */
function withWholeNames(authors: string): string {
  return authors
    .split(/ and (?![^{]*\})/)
    .map((author) => author.replace(/^([^,]* [^,]*), /, '{$1}, '))
    .join(' and ');
}

/** Turns `{\" u}` into `{\"u}`: programs other than TeX fail at the space. */
const closed = (value: string) => value.replace(/\{\\([^A-Za-z\s]) /g, '{\\$1');
