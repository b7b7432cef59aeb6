import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentPages, pagesDue, type ContentPage } from '../../../src/content-model/content-files.ts';

const page = (file: string, nextCheck?: string): ContentPage => ({ file, data: nextCheck ? { nextCheck } : {}, body: '', bodyLine: 0 });

test('the pages due for a check are those whose day has come, the longest overdue first', () => {
  const pages = [page('a.mdx', '2027-11-20'), page('b.mdx', '2027-01-05'), page('c.mdx', '2028-01-01'), page('d.mdx')];
  assert.deepEqual(pagesDue(pages, '2027-11-20'), [
    { file: 'b.mdx', nextCheck: '2027-01-05' },
    { file: 'a.mdx', nextCheck: '2027-11-20' },
  ]);
});

test('every content page is read with its title or question and its body', () => {
  const pages = contentPages();
  assert.ok(pages.length > 90, `${pages.length} pages`);
  for (const { file, data, body } of pages) {
    assert.ok(data.title ?? data.question, file);
    assert.notEqual(body.trim(), '', file);
  }
});
