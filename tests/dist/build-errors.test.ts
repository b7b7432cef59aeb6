import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, withProjectCopy } from '../fixtures/project-copy.ts';

const ARTICLE = 'src/content/precautions/pregnancy.mdx';
const QUESTION = 'src/content/faq/heat-or-cold.mdx';
const CLAIM = 'src/content/faq/serotonin.mdx';

test('a build reports all mistakes of the content at once, each with its file, and publishes nothing', () =>
  withProjectCopy(async (copy) => {
    const replace = (path: string, pattern: RegExp, text: string) => {
      const before = readFileSync(join(copy, path), 'utf8');
      assert.match(before, pattern);
      writeFileSync(join(copy, path), before.replace(pattern, text));
    };
    replace(ARTICLE, /^references:\n/m, 'references:\n  - nobody-1999\n');
    appendFileSync(join(copy, ARTICLE), '\n# A second title\n\n<Cite ref="nobody-2000" />\n\n<Term id="no-such-term">x</Term>\n');
    replace(QUESTION, /^checked: .*$/m, 'checked: 2026-02-31');
    appendFileSync(join(copy, CLAIM), '\n<Note>\n');
    const { code, output } = await build(copy);
    assert.equal(code, 1, output);
    for (const issue of [
      /The content has 6 problems:/,
      `${ARTICLE}: references: found "nobody-1999"; expected an id from references.json.`,
      new RegExp(`${ARTICLE}: body, line \\d+: found a heading of level 1; expected ## or ###`),
      new RegExp(`${ARTICLE}: body, line \\d+, <Cite>: found "nobody-2000"; expected an id`),
      new RegExp(`${ARTICLE}: body, line \\d+, <Term>: found "no-such-term"; expected an id`),
      `${QUESTION}: checked: found "2026-02-31"; expected a day that exists.`,
      new RegExp(`${CLAIM}: body: found MDX that does not parse`),
    ])
      assert.match(output, typeof issue === 'string' ? new RegExp(RegExp.escape(issue)) : issue);
    assert.ok(!existsSync(join(copy, 'dist')), 'nothing is published');
  }));
