import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Reference } from '../../content-model/queries.ts';
import { onceForEach } from '../../utils/memoize.ts';

/** A piece of a formatted reference: plain text, or text with a link. */
export interface ReferencePiece {
  text: string;
  href?: string;
}

/** A reference in Vancouver style as plain text, without its number. */
export const vancouver = onceForEach(({ custom: _ours, note: _read, ...csl }: Reference): string => {
  const text = new Cite(csl).format('bibliography', { format: 'text', template: 'vancouver', lang: 'en-US' });
  return text.trim().replace(/^1\.\s+/, '');
});

/** A formatted reference in pieces, so that its DOI or address, or for want of them its PubMed number, becomes a link. */
export function referencePieces(reference: Reference): ReferencePiece[] {
  const links = reference.DOI ? /(doi:\S+)/ : /(https?:\/\/\S+|PMID: \d+|PMCID: PMC\d+)/;
  return vancouver(reference)
    .split(links)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('doi:')) return { text: piece, href: `https://doi.org/${piece.slice(4)}` };
      if (piece.startsWith('http')) return { text: piece, href: piece };
      if (piece.startsWith('PMID: ')) return { text: piece, href: `https://pubmed.ncbi.nlm.nih.gov/${piece.slice(6)}/` };
      if (piece.startsWith('PMCID: ')) return { text: piece, href: `https://pmc.ncbi.nlm.nih.gov/articles/${piece.slice(7)}/` };
      return { text: piece };
    });
}
