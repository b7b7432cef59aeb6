import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build, withProjectCopy } from '../fixtures/project-copy.ts';

/** Changes one file of a copy; throws when the change changes nothing. */
function edit(copy: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(copy, path), 'utf8');
  const after = change(before);
  assert.notEqual(after, before, `${path} does not hold what the test wants to change`);
  writeFileSync(join(copy, path), after);
}

const ARTICLE = 'src/content/precautions/pregnancy.mdx';
const QUESTION = 'src/content/faq/heat-or-cold.mdx';

describe('A real build', { concurrency: true }, () => {
  test('stops at a reference that does not exist and at a day that no calendar has, and tells both in a sentence', () =>
    withProjectCopy(async (copy) => {
      edit(copy, ARTICLE, (text) =>
        text.replace(/^references:(\n {2}- | \[)/m, (start, sign: string) => `${start}nobody-1999${sign === ' [' ? ', ' : sign}`),
      );
      edit(copy, QUESTION, (text) => text.replace(/^checked: .*$/m, 'checked: 2026-02-31'));
      const { code, output } = await build(copy);
      assert.equal(code, 1, output);
      assert.ok(output.includes('The content has 2 problems:'), output);
      assert.ok(output.includes(`${ARTICLE}: references: found "nobody-1999"; expected an id from references.json.`), output);
      assert.ok(output.includes(`${QUESTION}: checked: found "2026-02-31"; expected a day that exists.`), output);
      assert.ok(!existsSync(join(copy, 'dist')), 'nothing is published');
    }));

  test('stops at mistakes in the bodies of pages, broken MDX among them, and tells all of them at once', () =>
    withProjectCopy(async (copy) => {
      edit(copy, ARTICLE, (text) => `${text}\n# A second title\n\n<Cite ref="nobody-1999" />\n`);
      edit(copy, QUESTION, (text) => `${text}\n<Note>\n`);
      const { code, output } = await build(copy);
      assert.equal(code, 1, output);
      assert.ok(output.includes('The content has 3 problems:'), output);
      assert.match(output, new RegExp(`${ARTICLE}: body, line \\d+: found a heading of level 1; expected ## or ###`));
      assert.match(output, new RegExp(`${ARTICLE}: body, line \\d+, <Cite>: found "nobody-1999"; expected an id`));
      assert.match(output, new RegExp(`${QUESTION}: body: found MDX that does not parse`));
      assert.ok(!existsSync(join(copy, 'dist/index.html')), 'nothing is published');
    }));

  test('stops at a link and a fragment that lead nowhere, and names the page that holds them', () =>
    withProjectCopy(async (copy) => {
      edit(copy, ARTICLE, (text) => `${text}\nSee [the first](/faq/no-such-question/) and [the second](/glossary/#no-such-term).\n`);
      const { code, output } = await build(copy);
      assert.equal(code, 1, output);
      assert.ok(output.includes('The content has 2 problems:'), output);
      assert.ok(output.includes(`${ARTICLE}: link: found "/faq/no-such-question/", which leads nowhere; expected`), output);
      assert.ok(
        output.includes(`${ARTICLE}: link: found "/glossary/#no-such-term", whose fragment names nothing on that page; expected`),
        output,
      );
    }));

  test('takes byte-order marks in pages and the line ends of Windows in all content as if they were not there', () =>
    withProjectCopy(async (copy) => {
      const content = join(copy, 'src/content');
      const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:mdx|json)$/.test(path));
      assert.ok(files.length > 50);
      for (const path of files) edit(content, path, (text) => '\uFEFF' + text.replaceAll('\n', '\r\n'));
      const { code, output } = await build(copy);
      assert.equal(code, 0, output);
      const page = readFileSync(join(copy, 'dist/precautions/pregnancy/index.html'), 'utf8');
      assert.match(page, /<h1[^>]*>[^<]+<\/h1>/);
      assert.match(page, /<a id="cite-[a-z0-9-]+-1" href="#ref-/);
      assert.doesNotMatch(page, /\uFEFF|\r|^---$/m);
    }));
});
