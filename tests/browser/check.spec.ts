import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';

const URL = 'precautions/check/';
const result = (page: Page) => page.locator('[data-result]');
const box = (page: Page, id: string) => page.locator(`input[value="${id}"]`);
const showResult = (page: Page) => page.locator('[data-action="show"]').click();
const lines = (page: Page) =>
  page.locator('.check-lines > li:visible').evaluateAll((all) => all.map((line) => (line as HTMLElement).dataset['caution']));

const answerNone = async (page: Page) => {
  for (const none of await page.locator('input[value="none"]').all()) await none.check();
};

test('the first emergency puts its line on top of the page, once, and leaves the other questions', async ({ page }) => {
  await page.goto(URL);
  await box(page, 'stroke-signs').check();
  const banner = page.locator('main > :first-child');
  await expect(banner).toHaveRole('alert');
  await expect(banner).toContainText('Note the time when it began.');
  await box(page, 'thunderclap').check();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(banner.locator('li')).toHaveCount(2);
  await expect(page.locator('fieldset')).toHaveCount(4);
  await showResult(page);
  await expect(result(page)).toHaveAttribute('data-result', 'emergency');
  await box(page, 'stroke-signs').uncheck();
  await box(page, 'thunderclap').uncheck();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('shows the lines of the ticks, the most urgent first, and moves the focus to their heading', async ({ page }) => {
  await page.goto(URL);
  await box(page, 'blood-thinners').check();
  await box(page, 'new-in-pregnancy').check();
  await showResult(page);
  await expect(result(page)).toHaveAttribute('data-result', 'today');
  expect(await lines(page)).toEqual(['new-in-pregnancy', 'blood-thinners']);
  await expect(page.locator('h2:focus')).toHaveText('You ticked a sign that needs help today');
  await expect(page.locator('[data-open]:visible')).toHaveCount(2);
  await expect(page.locator('.check-rules > li')).toHaveCount(4);
});

test('an empty list is unfinished and names the warning signs; "None of these" everywhere says what that means', async ({ page }) => {
  await page.goto(URL);
  await showResult(page);
  await expect(result(page)).toHaveAttribute('data-result', 'unfinished');
  await expect(result(page).getByRole('link', { name: /All warning signs/ })).toBeVisible();
  await answerNone(page);
  await expect(result(page)).toHaveAttribute('data-result', 'nothing-ticked');
  await expect(result(page)).toContainText('The list is not complete and does not know you.');
  await box(page, 'glaucoma').check();
  await expect(page.locator('[name="health"][value="none"]')).not.toBeChecked();
  await expect(result(page)).toHaveAttribute('data-result', 'ask-first');
});

test('stores nothing, sends nothing and leaves the address as it was', async ({ page }) => {
  await page.goto(URL);
  const address = page.url();
  await page.waitForLoadState('load');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const boxes = await page.locator('booking-check input').all();
  for (const [index, each] of boxes.entries()) if (index % 3 === 0) await each.click();
  await showResult(page);
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(address);
  // Only the icon may still be on its way.
  expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  expect(
    await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie]),
  ).toEqual([0, 0, 0, '']);
  expect(await page.evaluate(() => document.forms.length)).toBe(1);
});

test('is empty after "Clear everything", on return to the page too', async ({ page }) => {
  await page.goto(URL);
  await box(page, 'thunderclap').check();
  await showResult(page);
  await page.locator('[data-action="clear"]').click();
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect(result(page)).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await box(page, 'glaucoma').check();
  await page.goto('now/');
  await page.goBack();
  await page.waitForLoadState('load');
  expect(await page.locator('.check-lines > li:visible').count()).toBe(0);
});

test('prints a result with its date on two pages of A4 or Letter', async ({ page }) => {
  const { getDocumentProxy } = await import('unpdf');
  await page.goto(URL);
  for (const id of ['too-many-medicine-days', 'blood-thinners', 'weak-bones', 'glaucoma', 'getting-worse']) await box(page, id).check();
  await showResult(page);
  await expect(page.locator('.check-date time')).toHaveText(/\d{4}$/);
  await page.emulateMedia({ media: 'print' });
  for (const format of ['A4', 'Letter'])
    expect((await getDocumentProxy(new Uint8Array(await page.pdf({ format })))).numPages).toBeLessThanOrEqual(2);
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is four lists to tick on paper, with what to do below each', async ({ page }) => {
    await page.goto(URL);
    const asked = (JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as { group?: string }[]).filter(({ group }) => group);
    await expect(page.locator('booking-check input:visible')).toHaveCount(asked.length + 4);
    await expect(page.locator('.check-group__paper:visible')).toHaveCount(4);
    await expect(page.locator('.check-actions')).toBeHidden();
    await box(page, 'thunderclap').check();
    await page.keyboard.press('Enter');
    expect(new globalThis.URL(page.url()).search).toBe('');
  });
});
