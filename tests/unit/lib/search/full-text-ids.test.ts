import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fullTextIds } from '../../../../src/lib/search/full-text-ids.ts';
import { withFolder } from '../../../support/fixtures/temp-folder.ts';

/** Reads the ids of pages that Pagefind keeps under these names. */
const idsOf = (pages: Record<string, string>, signature = 'pagefind_dcd') =>
  withFolder({}, (folder) => {
    for (const [name, url] of Object.entries(pages))
      writeFileSync(join(folder, `${name}.pf_fragment`), gzipSync(`${signature}${JSON.stringify({ url, content: 'text' })}`));
    return fullTextIds(folder);
  });

describe('What Pagefind calls a page', () => {
  test('is known by the page’s path, in as few letters as tell it from the others', async () => {
    const ids = await idsOf({ 'en-gb_1a2b3c4': '/faq/serotonin/', 'en-gb_1a9f001': '/faq/aura/', 'en-gb_9000000': '/' });
    assert.deepEqual(Object.fromEntries(ids), { 'faq/serotonin/': '1a2', 'faq/aura/': '1a9', '': '900' });
  });

  test('is one letter where there is one page', async () => {
    assert.deepEqual(Object.fromEntries(await idsOf({ en_4bcdef0: '/now/' })), { 'now/': '4' });
  });

  test('is refused when Pagefind writes its files in another way', async () => {
    await assert.rejects(idsOf({ en_4bcdef0: '/now/' }, 'pagefind_xyz'), /en_4bcdef0\.pf_fragment does not begin with "pagefind_dcd"/);
  });
});
