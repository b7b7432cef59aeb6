import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cautionLabel } from '../../../src/content-model/cautions.ts';
import { pageUrl, publishedUrl } from '../../../src/utils/urls.ts';
import { cautionLevels } from '../../../src/content-model/schemas/caution.ts';

describe('Addresses within the site', () => {
  test('a page has an address that begins and ends with a slash', () => {
    assert.equal(pageUrl('self-care', 'heat-and-cold'), '/self-care/heat-and-cold/');
  });

  test('an address is published below the home page, and unknown where that is', () => {
    assert.equal(publishedUrl('/faq/#at-home', new URL('https://example.org')), 'https://example.org/faq/#at-home');
    assert.equal(publishedUrl('/faq/', new URL('https://example.org/a/b')), 'https://example.org/a/b/faq/');
    assert.equal(publishedUrl('/', new URL('https://example.org/a/b/')), 'https://example.org/a/b/');
    assert.equal(publishedUrl('/faq/', undefined), undefined);
  });

  test('every level of caution has words of its own', () => {
    const labels = cautionLevels.map(cautionLabel);
    assert.ok(labels.every((label) => label.length > 3));
    assert.equal(new Set(labels).size, cautionLevels.length);
  });
});
