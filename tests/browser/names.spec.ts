/**
 * What a screen reader reads on the pages whose templates differ most, compared with the files in snapshots/: accessible names, roles
 * and the order of reading. The plain text of `ariaSnapshot()` is compared and not `toMatchAriaSnapshot()`, whose own files have
 * patterns in place of figures: 112, 999 and 911 would be any numbers.
 *
 * Pages of few words are compared whole, others by their structure: landmarks, headings, links, controls and the heads of tables.
 *
 * When a difference is meant: `npm run build`, then
 * `npx playwright test --project=browser tests/browser/names.spec.ts --update-snapshots`, and read what changed before it is committed.
 */
import { expect, test } from 'playwright/test';
import { readingOrder } from '../fixtures/reading-order.ts';
import { kitchenSink } from '../templates.ts';

const PAGES: readonly { name: string; url: string; structureOnly?: true; whole?: true }[] = [
  // With the header and the footer, which every other page has as well.
  { name: 'home', url: '', whole: true, structureOnly: true },
  { name: 'now', url: 'now/', structureOnly: true },
  { name: 'comfort', url: 'comfort/' },
  { name: 'practice', url: 'practices/breath-awareness/', structureOnly: true },
  { name: 'studies', url: 'research/studies/', structureOnly: true },
  { name: 'kitchen-sink', url: '', structureOnly: true },
];

for (const { name, url, structureOnly = false, whole } of PAGES)
  test(`names, roles and reading order of ${name}`, { tag: '@a11y-names' }, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(name === 'kitchen-sink' ? kitchenSink() : url);
    await page.waitForFunction(() => customElements.get('read-aloud') !== undefined);
    if (name === 'comfort') await expect(page.getByRole('radio')).not.toHaveCount(0);
    if (name === 'studies') await expect(page.locator('main').getByRole('combobox')).not.toHaveCount(0);
    const order = readingOrder(await page.locator(whole ? 'body' : 'main').ariaSnapshot(), structureOnly);
    expect(order).toMatchSnapshot(`${name}.txt`);
  });
