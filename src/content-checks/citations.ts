import { componentsIn, idsOf } from '../content-model/mdx.ts';
import { hasId, strings, type Content, type Page } from './content.ts';
import { bodyIssue, type Issue } from './issue.ts';

/** Checks that the frontmatter lists what a page cites, and that the page cites what its frontmatter lists. */
export function checkCitations({ file, tree, data }: Page, content: Content): Issue[] {
  const listed = strings(data['references']).filter((ref) => hasId(content, 'references', ref));
  const uses = componentsIn(tree).filter(({ name }) => name === 'Cite');
  const cited = uses.flatMap(({ props, position }) => idsOf(props['ref']).map((ref) => ({ ref, position })));
  const unlisted = cited.filter(({ ref }) => hasId(content, 'references', ref) && !listed.includes(ref));
  const uncited = listed.filter((ref) => !cited.some((citation) => citation.ref === ref));
  return [
    ...unlisted.map(({ ref, position }) =>
      bodyIssue(file, { position }, `<Cite> of "${ref}", which "references" does not list`, 'a reference listed in the frontmatter'),
    ),
    ...uncited.map((ref) => ({
      file,
      field: 'references',
      found: `"${ref}", which no <Cite> cites`,
      expected: 'only references that the page cites',
    })),
  ];
}
