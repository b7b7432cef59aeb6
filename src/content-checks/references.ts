import { hasId, strings, type Content, type DataName } from './content.ts';
import { show, type Issue } from './issue.ts';

/** The fields of data files that name entries of another file, or pages: foreign keys. */
const DATA_REFERENCES: readonly [file: DataName, field: string, target: DataName | 'pages'][] = [
  ['cautions', 'references', 'references'],
  ['glossary', 'see', 'pages'],
  ['findings', 'references', 'references'],
  ['claims', 'references', 'references'],
  ['claims', 'pages', 'pages'],
  ['studies', 'reference', 'references'],
  ['self-massage', 'cautions', 'cautions'],
];

/** Returns an issue for each id that its target does not have. */
function checkReferences(
  content: Content,
  { file, field, ids, target }: { file: string; field: string; ids: readonly string[]; target: DataName | 'pages' },
): Issue[] {
  const exists = (id: string) => (target === 'pages' ? content.pageIds.has(id) : hasId(content, target, id));
  const expected = target === 'pages' ? 'a page that exists, as collection/slug' : `an id from ${target}.json`;
  return ids.filter((id) => !exists(id)).map((id) => ({ file, field, found: show(id), expected }));
}

/** Checks that what the frontmatter of each page names exists, and that no page is related to itself. */
export const checkPageReferences = (content: Content): Issue[] =>
  content.pages.flatMap(({ file, id, data }) => {
    const actions = Array.isArray(data['actions']) ? (data['actions'] as ({ page?: unknown } | null)[]) : [];
    const check = (field: string, ids: unknown, target: DataName | 'pages') =>
      checkReferences(content, { file, field, ids: strings(ids), target });
    return [
      ...check('references', data['references'], 'references'),
      ...check('related', data['related'], 'pages'),
      ...check(
        'actions',
        actions.map((action) => action?.page),
        'pages',
      ),
      ...check('cautions', data['cautions'], 'cautions'),
      ...check('protocol', [data['protocol']], 'self-massage'),
      ...strings(data['related'])
        .filter((page) => page === id)
        .map((page) => ({ file, field: 'related', found: `${show(page)}, the page itself`, expected: 'other pages' })),
    ];
  });

/** Checks that what the entries of data files name exists. */
export const checkDataReferences = (content: Content): Issue[] =>
  DATA_REFERENCES.flatMap(([name, field, target]) =>
    (content.data[name] ?? []).flatMap((entry) =>
      checkReferences(content, {
        file: `src/content/${name}.json`,
        field: `${entry.id} ${field}`,
        ids: strings([entry[field]].flat()),
        target,
      }),
    ),
  );
