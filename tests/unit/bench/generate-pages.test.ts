import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { generatePages } from '../../../bench/generate-pages.ts';
import { contentPages, splitFrontmatter } from '../../../src/content-model/content-files.ts';
import { formatIssue } from '../../../src/content-checks/issue.ts';
import { contentIssues } from '../../../src/content-checks/rules.ts';
import { pageSchemas } from '../../../src/content-model/schemas/pages.ts';
import { withProjectCopy } from '../../fixtures/project-copy.ts';

const ids = (name: string) => (JSON.parse(readFileSync(`src/content/${name}.json`, 'utf8')) as { id: string }[]).map(({ id }) => id);
const known = {
  references: ids('references'),
  cautions: ids('cautions'),
  pages: contentPages().map(({ file }) => file.replace(/^src\/content\/|\.mdx$/g, '')),
};
const COUNT = 120;
const pages = generatePages({ count: COUNT, known });
const read = pages.map((page) => ({ ...page, ...splitFrontmatter(page.text) }));
describe('generated pages', () => {
  test('are as many as asked for, in every collection, none at the path of another page', () => {
    assert.equal(new Set(pages.map(({ path }) => path)).size, COUNT);
    assert.deepEqual(new Set(pages.map(({ id }) => id.split('/')[0])), new Set(Object.keys(pageSchemas)));
    assert.ok(pages.every(({ id, path }) => path === `src/content/${id}.mdx` && !known.pages.includes(id)));
  });

  test('have frontmatter that the schema of their collection accepts', () => {
    for (const { id, data } of read) {
      const result = pageSchemas[id.split('/')[0] as keyof typeof pageSchemas].safeParse(data);
      assert.ok(result.success, `${id}: ${result.error?.message}`);
    }
  });

  test('point only to pages that are there', () => {
    const all = new Set([...known.pages, ...pages.map(({ id }) => id)]);
    for (const { id, data, body } of read) {
      const { related, actions } = data as { related: string[]; actions: { page?: string }[] };
      const linked = [...body.matchAll(/\]\(\/([a-z0-9/-]+)\/\)/g)].map((match) => match[1]!);
      const targets = [...related, ...linked, ...actions.flatMap(({ page }) => page ?? [])];
      assert.ok(
        targets.every((target) => all.has(target) && target !== id),
        id,
      );
    }
  });

  test('have bodies that the content checks accept', () =>
    withProjectCopy((copy) => {
      for (const { path, text } of pages) writeFileSync(join(copy, path), text);
      const own = new Set(pages.map(({ path }) => path));
      const issues = contentIssues(copy).filter(({ file, field }) => own.has(file) && field.startsWith('body,'));
      assert.deepEqual(issues.map(formatIssue), []);
      return Promise.resolve();
    }));

  test('have 600 to 1,200 words with headings, lists and tables', () => {
    for (const { id, body } of read) {
      const words = body.split(/\s+/).length;
      assert.ok(words >= 600 && words <= 1200, `${id}: ${words}`);
      assert.match(body, /^## /m);
      assert.match(body, /^- /m);
      assert.match(body, /^\| --- /m);
    }
  });

  test('are the same for the same seed only', () => {
    const some = (seed: number) => generatePages({ count: 5, seed, known }).map(({ text }) => text);
    assert.deepEqual(some(7), some(7));
    assert.notDeepEqual(some(7), some(8));
  });

  test('bring new words, fewer with each page', () => {
    const wordsOf = (from: number, to: number) => read.slice(from, to).flatMap(({ body }) => body.toLowerCase().match(/[a-z]+/g) ?? []);
    const first = new Set(wordsOf(0, COUNT / 2)).size;
    const all = new Set(wordsOf(0, COUNT)).size;
    assert.ok(all > first * 1.15 && all < first * 1.7, `${first}, then ${all}`);
  });
});
