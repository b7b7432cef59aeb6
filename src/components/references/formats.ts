import type { Reference } from '../../content-model/queries.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

/** A file format of reference managers. */
export interface ReferenceFormat {
  /** Without a dot. */
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
