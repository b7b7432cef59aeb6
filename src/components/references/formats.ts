import type { Reference } from '../../content-model/queries.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

/** A format in which reference managers take references over. */
interface ReferenceFormat {
  /** The ending of the file's name, without its dot. */
  extension: string;
  name: string;
  mediaType: string;
  write: (references: readonly Reference[]) => string;
}

export const referenceFormats: readonly ReferenceFormat[] = [
  { extension: 'bib', name: 'BibTeX', mediaType: 'application/x-bibtex', write: bibtex },
  { extension: 'ris', name: 'RIS', mediaType: 'application/x-research-info-systems', write: ris },
  { extension: 'json', name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', write: cslJson },
];

/** References as the answer of an endpoint. Throws when there is no format of that ending. */
export function referencesResponse(extension: string | undefined, references: readonly Reference[]): Response {
  const format = referenceFormats.find((candidate) => candidate.extension === extension);
  if (!format) throw new Error(`There is no format of references "${extension}".`);
  return new Response(format.write(references), { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
}
