import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';

for (const [where, name, file, begins] of [
  ['references/', 'BibTeX', 'massage-for-migraine.bib', '@article{'],
  ['references/', 'CSL-JSON', 'massage-for-migraine.json', '[\n  {'],
  ['faq/heat-or-cold/', 'RIS', 'massage-for-migraine-heat-or-cold.ris', 'TY  - '],
] as const) {
  test(`"${name}" on ${where} downloads as ${file}`, async ({ page }) => {
    await page.goto(where);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(file);
    expect(readFileSync(await download.path(), 'utf8').startsWith(begins)).toBe(true);
  });
}

test('a reference on its own page leads to the pages that cite it', async ({ page }) => {
  await page.goto('references/#ref-happe-2016');
  const reference = page.locator('#ref-happe-2016');
  await expect(reference).toBeInViewport();
  await reference.getByText(/^Cited on \d+ pages$/).click();
  await reference.getByRole('link', { name: 'Massage for migraine: the short answer' }).click();
  await expect(page).toHaveURL(/research\/short-answer\/$/);
});
