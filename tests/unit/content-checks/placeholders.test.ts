import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitFrontmatter } from '../../../src/content-model/content-files.ts';
import { contentIssues } from '../../../src/content-checks/rules.ts';
import { pageSchemas } from '../../../src/content-model/schemas/pages.ts';
import { collectionNames, newPage } from '../../../tools/new-page.ts';
import { filesOf, pageAt, validTree } from '../../fixtures/content-tree.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

const FIELDS = {
  faq: ['answer'],
  practices: ['description', 'summary', 'steps[1].text', 'steps[2].text', 'steps[3].text', 'steps[4].text', 'needs[1]', 'stopIf[1]'],
};

describe('A page begun with `npm run new` and not written', () => {
  for (const collection of collectionNames)
    test(`is refused in ${collection}: each instruction to the author is named`, async () => {
      const { path, text } = newPage(collection, 'Does my cat help with massage?', '2024-02-10');
      assert.ok(pageSchemas[collection].safeParse(splitFrontmatter(text).data).success);
      const issues = await withFolder({ ...filesOf(validTree()), [path]: text }, contentIssues);
      const refused = issues
        .filter(({ file, expected }) => file === path && expected.startsWith('your own words'))
        .map(({ field }) => field);
      const head = collection in FIELDS ? FIELDS[collection as keyof typeof FIELDS] : ['description', 'summary'];
      assert.deepEqual(
        new Set(refused),
        new Set([...head, 'keywords[1]', 'keywords[2]', 'keywords[3]', 'actions[1].do', `body, line ${text.trimEnd().split('\n').length}`]),
      );
    });

  test('is refused too where only a part was written over, or the lines were broken anew', async () => {
    const tree = validTree();
    pageAt(tree, 'faq/does-it-help').data['answer'] = 'Nobody knows. Give the answer first, then the main caution.';
    pageAt(tree, 'faq/does-it-help').body += '\nWrite the page\nhere. It is new.\n';
    const issues = await withFolder(filesOf(tree), contentIssues);
    assert.deepEqual(
      issues.map(({ field }) => field.split(',')[0]),
      ['answer', 'body'],
    );
  });
});
