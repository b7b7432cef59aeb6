import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { contentPages, namesIn, readText, splitFrontmatter } from '../../../src/content-model/content-files.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

describe('Taking a content file apart', () => {
  test('the frontmatter is read and the body keeps every character', () => {
    assert.deepEqual(splitFrontmatter('---\ntitle: A page\norder: 2\n---\n\nBody  \n-- not a fence\n'), {
      data: { title: 'A page', order: 2 },
      body: '\nBody  \n-- not a fence\n',
      bodyLine: 4,
    });
  });

  test('days stay text, as they were written', () => {
    assert.deepEqual(splitFrontmatter('---\nchecked: 2026-02-31\n---\n').data, { checked: '2026-02-31' });
  });

  test('empty frontmatter is an empty set of fields', () => {
    assert.deepEqual(splitFrontmatter('---\n---\nBody'), { data: {}, body: 'Body', bodyLine: 2 });
  });

  test('a file may end at the closing fence, and spaces after a fence are accepted', () => {
    assert.deepEqual(splitFrontmatter('--- \ntitle: A page\n---  '), { data: { title: 'A page' }, body: '', bodyLine: 3 });
  });

  test('a mistake in YAML has the line of the file; the unit tests of the content checks have all of them', () => {
    assert.throws(() => splitFrontmatter('---\norder: 1\norder: 2\n---\n'), {
      message: 'frontmatter, line 3: found the same field twice; expected each field once.',
    });
  });
});

describe('The text of a file', () => {
  const PAGE = '---\ntitle: Café\n---\n\nBody\n';
  const utf16 = (text: string, isBigEndian = false) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBigEndian ? bytes.swap16() : bytes;
  };
  const textOf = (bytes: string | Buffer) =>
    withFolder({}, (folder) => {
      const file = join(folder, 'page.mdx');
      writeFileSync(file, bytes);
      return readText(file);
    });

  test('has no byte-order mark and no line ends of Windows', async () => {
    assert.equal(await textOf(`\uFEFF${PAGE.replaceAll('\n', '\r\n')}`), PAGE);
  });

  for (const [what, bytes, message] of [
    ['in Windows-1252', Buffer.from(PAGE, 'latin1'), 'line 2: found a character that is not UTF-8; expected a file saved as UTF-8.'],
    [
      'cut within a letter',
      Buffer.from(PAGE).subarray(0, 15),
      'line 2: found a character that is not UTF-8; expected a file saved as UTF-8.',
    ],
    ['in UTF-16', utf16(PAGE), 'file: found text in UTF-16; expected UTF-8.'],
    ['in UTF-16, big-endian', utf16('[{}]', true), 'file: found text in UTF-16; expected UTF-8.'],
    ['with the line ends of old Macs', PAGE.replaceAll('\n', '\r'), 'file: found line ends of CR alone; expected LF or CRLF.'],
  ] as const)
    test(`${what} is refused`, () => assert.rejects(textOf(bytes), { message }));
});

test('the names in a folder are without the files of operating systems and editors', () =>
  withFolder({ 'b.mdx': '', 'a.mdx': '', 'Thumbs.db': '', 'desktop.ini': '', '._a.mdx': '', '~$a.mdx': '', 'a.mdx~': '' }, (folder) => {
    assert.deepEqual(namesIn(folder), ['a.mdx', 'a.mdx~', 'b.mdx']);
    assert.deepEqual(namesIn(join(folder, 'nothing')), []);
  }));

test('every content page is read with its title or question and its body', () => {
  const pages = contentPages();
  assert.ok(pages.length > 90, `${pages.length} pages`);
  for (const { file, data, body } of pages) {
    assert.ok(data.title ?? data.question, file);
    assert.notEqual(body.trim(), '', file);
  }
});
