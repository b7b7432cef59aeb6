import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkBuiltPages } from '../../src/content-checks/built-pages.ts';
import { formatIssue } from '../../src/content-checks/issue.ts';
import { attribute, elements, readDocument } from '../fixtures/html.ts';
import { dist, expectedPages, pages } from '../fixtures/pages.ts';

/** Without these the checks below would pass on an empty folder. */
const FEWEST_LINKS = 5000;

test('there are as many pages and links to check as the site must have', () => {
  const links = pages().flatMap(({ file }) => elements(readDocument(file), (element) => attribute(element, 'href') !== undefined));
  assert.ok(pages().length >= expectedPages() && expectedPages() > 100, `${pages().length} pages`);
  assert.ok(links.length >= FEWEST_LINKS, `${links.length} links`);
});

test('every link and fragment within the site leads somewhere', () => {
  assert.deepEqual(checkBuiltPages(dist).map(formatIssue), []);
});

test('a link to nothing, a fragment to nothing and an image without words are found', () => {
  const copy = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    cpSync(dist, copy, { recursive: true });
    const page = join(copy, 'about/index.html');
    const planted =
      '<p><a href="../no-such-page/">a</a> <a href="#no-such-place">b</a> <a href="../faq/#no-such-question">c</a> <img src="../favicon.svg"></p>';
    writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', `${planted}</main>`));
    assert.deepEqual(
      checkBuiltPages(copy).map(({ file, field, found }) => `${file} ${field} ${found.split(',')[0]}`),
      [
        'dist/about/index.html link "../no-such-page/"',
        'dist/about/index.html link "#no-such-place"',
        'dist/about/index.html link "../faq/#no-such-question"',
        'dist/about/index.html image "../favicon.svg" without a text alternative',
      ],
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
});
