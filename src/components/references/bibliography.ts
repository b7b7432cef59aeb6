import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Reference } from '../../content-model/queries.ts';
import { memoize } from '../../utils/memoize.ts';

/** A part of a formatted reference, with or without a link. */
export interface ReferencePiece {
  text: string;
  href?: string;
}

/** Returns a reference in Vancouver style as plain text, without a number. */
export const vancouver = memoize(({ custom: _ours, note: _read, ...csl }: Reference): string => {
  const text = new Cite(csl).format('bibliography', { format: 'text', template: 'vancouver', lang: 'en-US' });
  return text.trim().replace(/^1\.\s+/, '');
});

/** Splits a formatted reference at its DOI or address, or else its PubMed number, which get links. */
export function referencePieces(reference: Reference): ReferencePiece[] {
  const links = reference.DOI ? /(doi:\S+)/ : /(https?:\/\/\S+|PMID: \d+|PMCID: PMC\d+)/;
  return vancouver(reference)
    .split(links)
    .filter((piece) => piece !== '')
    .map((text) => {
      if (text.startsWith('doi:')) return { text, href: `https://doi.org/${text.slice(4)}` };
      if (text.startsWith('http')) return { text, href: text };
      if (text.startsWith('PMID: ')) return { text, href: `https://pubmed.ncbi.nlm.nih.gov/${text.slice(6)}/` };
      if (text.startsWith('PMCID: ')) return { text, href: `https://pmc.ncbi.nlm.nih.gov/articles/${text.slice(7)}/` };
      return { text };
    });
}
