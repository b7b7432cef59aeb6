import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../src/content-model/schemas/fields.ts';
import { reviewsDue, staticReviews } from '../../../src/content-model/static-pages.ts';

test('the days of a static route exist and are in order, as those of content files are', () => {
  assert.ok(staticReviews.length > 7);
  for (const { file, data } of staticReviews) {
    for (const value of Object.values(data)) assert.ok(day.safeParse(value).success, `${file} ${value}`);
    assert.ok(data.written <= data.checked && data.checked < data.nextCheck, file);
  }
});

test('the pages due for a check are those whose day has come, the longest overdue first', () => {
  const page = (file: string, nextCheck?: string) => ({ file, data: { nextCheck } });
  const pages = [page('a.mdx', '2025-11-20'), page('b.mdx', '2025-01-05'), page('c.mdx', '2026-01-01'), page('d.mdx')];
  assert.deepEqual(reviewsDue(pages, '2025-11-20'), [
    { file: 'b.mdx', nextCheck: '2025-01-05' },
    { file: 'a.mdx', nextCheck: '2025-11-20' },
  ]);
});
