import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { keepPages } from '../../../bench/keep-pages.ts';
import { contentPages } from '../../../src/content-model/content-files.ts';
import { formatIssue } from '../../../src/content-checks/issue.ts';
import { contentIssues } from '../../../src/content-checks/rules.ts';
import { sections } from '../../../src/navigation.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

const COUNT = 50;

/** A copy of the site's code and content of which some pages were kept. */
const shrunk = <T>(use: (folder: string) => T) =>
  withFolder({}, (folder) => {
    cpSync('src', join(folder, 'src'), { recursive: true });
    keepPages(folder, COUNT);
    return use(folder);
  });

describe('A project with fewer pages', () => {
  test('has as many as asked for, in every section', () =>
    shrunk((folder) => {
      const files = contentPages(folder).map(({ file }) => file);
      assert.equal(files.length, COUNT);
      for (const { id } of sections)
        assert.ok(
          files.some((file) => file.startsWith(`src/content/${id}/`)),
          id,
        );
    }));

  test('is still content that breaks no rule', () => shrunk((folder) => assert.deepEqual(contentIssues(folder).map(formatIssue), [])));

  test('links to no page that is gone, and keeps those that the code links to', () =>
    shrunk((folder) => {
      const links = contentPages(folder).flatMap(({ body }) => [...body.matchAll(/\]\(\/([a-z-]+)\/([a-z0-9-]+)\//g)]);
      const inSections = links.filter(([, section]) => sections.some(({ id }) => id === section));
      assert.ok(inSections.length > 20);
      const routes = ['research/studies'];
      const gone = inSections
        .map(([, section, slug]) => `${section}/${slug}`)
        .filter((id) => !routes.includes(id) && !existsSync(join(folder, `src/content/${id}.mdx`)));
      assert.deepEqual(gone, []);
      assert.ok(existsSync(join(folder, 'src/content/precautions/when-not-to-have-a-massage.mdx')));
    }));

  test('cannot be smaller than what the code links to', () =>
    withFolder({}, (folder) => {
      cpSync('src', join(folder, 'src'), { recursive: true });
      assert.throws(() => keepPages(folder, 3), /^Error: The code itself links to \d+ pages: 3 are too few\.$/);
    }));
});
