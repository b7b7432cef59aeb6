import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Reference } from '../../content-model/queries.ts';
import { memoize } from '../../utils/memoize.ts';
import { cslItem, readNote } from './csl-json.ts';

/** The format requires both characters. */
const LINE_END = '\r\n';

/**
 * Returns references as an RIS file. The tags are those of citation-js; its text is not used, because it breaks lines inside
 * words, truncates ids and puts a range of pages into one tag. What RIS has no tag for is in the notes (`N1`).
 */
export const ris = (references: readonly Reference[]): string => references.map(recordOf).join('');

const recordOf = memoize((reference: Reference): string => {
  const { custom: _ours, note: _read, ...item } = cslItem(reference);
  const [record] = new Cite([item]).format('ris', { format: 'object' });
  return recordText(reference, record!);
});

function recordText(reference: Reference, { TY, SP: _pages, DA: _date, ...known }: Record<string, string | string[]>): string {
  const { id, page, issued, section, PMID } = reference;
  const [firstPage, lastPage] = page?.split('-') ?? [];
  const notes = [section && `Section: ${section}`, PMID && `PMID: ${PMID}`, readNote(reference)];
  const tags: Record<string, string | string[] | undefined> = {
    TY,
    ...known,
    ID: id,
    SP: firstPage,
    EP: lastPage,
    DA: issued && risDate(issued['date-parts'][0]),
    N1: notes.filter(Boolean).join('; '),
  };
  const lines = Object.entries(tags).flatMap(([tag, values]) => [values ?? []].flat().map((value) => `${tag}  - ${value}`));
  return [...lines, 'ER  - ', ''].join(LINE_END);
}

/** Returns `2008/04/22/`: year, month, day and a free text, each of which may be empty. */
function risDate([year, month, day]: readonly number[]): string {
  const two = (part: number | undefined) => part?.toString().padStart(2, '0') ?? '';
  return `${year}/${two(month)}/${two(day)}/`;
}
