import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentPages, splitFrontmatter } from '../../../src/content-model/content-files.ts';

describe('Taking a content file apart', () => {
  test('the frontmatter is read and the body keeps every character', () => {
    assert.deepEqual(splitFrontmatter('---\ntitle: A page\norder: 2\n---\n\nBody  \n--- not a fence\n'), {
      data: { title: 'A page', order: 2 },
      body: '\nBody  \n--- not a fence\n',
      bodyLine: 4,
    });
  });

  test('a byte-order mark and line ends of Windows or old Macs change nothing', () => {
    const plain = '---\ntitle: A page\nsummary: >-\n  One.\n  Two.\n---\n\nBody\n';
    const expected = splitFrontmatter(plain);
    assert.deepEqual(splitFrontmatter(`\uFEFF${plain}`), expected);
    assert.deepEqual(splitFrontmatter(plain.replaceAll('\n', '\r\n')), expected);
    assert.deepEqual(splitFrontmatter(`\uFEFF${plain.replaceAll('\n', '\r')}`), expected);
  });

  test('days stay text, as they were written', () => {
    assert.deepEqual(splitFrontmatter('---\nchecked: 2026-02-31\n---\n').data, { checked: '2026-02-31' });
  });

  test('empty frontmatter is an empty set of fields', () => {
    assert.deepEqual(splitFrontmatter('---\n---\nBody'), { data: {}, body: 'Body', bodyLine: 2 });
  });

  test('a file may end at the closing fence', () => {
    assert.deepEqual(splitFrontmatter('---\ntitle: A page\n---'), { data: { title: 'A page' }, body: '', bodyLine: 2 });
  });

  for (const [what, source] of [
    ['an empty file', ''],
    ['a file that begins with text', 'Hello\n---\na: 1\n---\n'],
    ['a file whose frontmatter is never closed', '---\ntitle: A page\n\nBody\n'],
  ] as const) {
    test(`${what} is refused for want of frontmatter`, () => {
      assert.throws(() => splitFrontmatter(source), { message: 'no frontmatter at the top of the file' });
    });
  }

  test('broken YAML is told in one line that counts the lines of the file', () => {
    assert.throws(() => splitFrontmatter('---\norder: 1\ntitle: What: this\n---\n'), {
      message: 'YAML that does not parse (Nested mappings are not allowed in compact mappings at line 3, column 8)',
    });
  });

  test('a field that stands twice is broken YAML', () => {
    assert.throws(() => splitFrontmatter('---\norder: 1\norder: 2\n---\n'), /Map keys must be unique at line 3/);
  });
});

test('every content page is read with its title or question and its body', () => {
  const pages = contentPages();
  assert.ok(pages.length > 90, `${pages.length} pages`);
  for (const { file, data, body } of pages) {
    assert.ok(data.title ?? data.question, file);
    assert.notEqual(body.trim(), '', file);
  }
});
