/**
 * What a screen reader is told of eleven page types, compared with the files in snapshots/: accessible names, roles and the
 * order of reading. Plain text of `ariaSnapshot()` is compared and not `toMatchAriaSnapshot()`, whose own files have patterns in
 * place of figures: 112, 999 and 911 would be any numbers.
 *
 * Pages of few words are compared whole. Of long ones only the structure is: landmarks, headings, links, controls and the heads
 * of tables. Otherwise each sentence that an author mends would fail here, and nobody would read the difference any more.
 *
 * When a difference is meant: `npm run build`, then
 * `npx playwright test --project=browser tests/browser/names.spec.ts --update-snapshots`, and read what changed before it is committed.
 */
import { expect, test } from 'playwright/test';
import { readingOrder } from '../fixtures/reading-order.ts';

const TYPES: readonly { name: string; url: string; isLong?: true; whole?: true }[] = [
  // With the header and the footer, which every other page has as well.
  { name: 'home', url: '', whole: true },
  { name: 'section', url: 'understanding/', isLong: true },
  { name: 'article', url: 'research/short-answer/', isLong: true },
  { name: 'practice', url: 'practices/breath-awareness/', isLong: true },
  { name: 'question', url: 'faq/serotonin/', isLong: true },
  { name: 'questions', url: 'faq/', isLong: true },
  { name: 'now', url: 'now/' },
  { name: 'when-to-get-help', url: 'when-to-get-help/' },
  { name: 'studies', url: 'research/studies/', isLong: true },
  { name: 'search', url: 'search/', isLong: true },
  { name: 'comfort', url: 'comfort/' },
];

for (const { name, url, isLong = false, whole } of TYPES)
  test(`what is told of ${name}, in which order`, { tag: '@a11y-names' }, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(url, { waitUntil: 'networkidle' });
    const told = readingOrder(await page.locator(whole ? 'body' : 'main').ariaSnapshot(), isLong);
    expect(told).toMatchSnapshot(`${name}.txt`);
  });
