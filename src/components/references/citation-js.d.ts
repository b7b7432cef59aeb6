/** citation-js has no types; these are the parts we call. */
declare module '@citation-js/core' {
  export class Cite {
    /** CSL-JSON, or with the plugins the text of a BibTeX or RIS file. */
    constructor(data: unknown);
    /** CSL-JSON with fields of the library's own, which begin with `_`. */
    data: Record<string, unknown>[];
    format(name: 'bibliography', options: { format: 'text' | 'html'; template: string; lang: string }): string;
    /** Entries in the order of the data; the values are escaped for BibTeX. */
    format(name: 'bibtex', options: { format: 'object' }): { type: string; label: string; properties: Record<string, string> }[];
    /** Records in the order of the data, by tag; a repeated tag has a list. */
    format(name: 'ris', options: { format: 'object' }): Record<string, string | string[]>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
