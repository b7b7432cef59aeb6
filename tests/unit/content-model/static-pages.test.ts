import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../src/content-model/schemas/fields.ts';
import { staticReviews } from '../../../src/content-model/static-pages.ts';

test('the days of a static route exist and are in order, as those of content files are', () => {
  assert.ok(staticReviews.length > 7);
  for (const { file, data } of staticReviews) {
    for (const value of Object.values(data)) assert.ok(day.safeParse(value).success, `${file} ${value}`);
    assert.ok(data.written <= data.checked && data.checked < data.nextCheck, file);
  }
});
