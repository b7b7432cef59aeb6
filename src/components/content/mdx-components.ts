import Cautions from './Cautions.astro';
import Cite from './Cite.astro';
import Note from './Note.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What MDX may use without an import; `docs/writing.md` lists it and `schemas/components.ts` checks the props. */
export const mdxComponents = { Cautions, Cite, Note, Term, table: Table };
