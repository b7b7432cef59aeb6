import { expect, test, type Page } from 'playwright/test';
import { afterPaint } from '../fixtures/after-paint.ts';

const WARNING = 'That day has passed: the page may be out of date.';

/** The day of a page's next check, and the line that names it. */
const nextCheck = async (page: Page) => ({
  line: page.locator('.review'),
  day: (await page.locator('.review time').last().getAttribute('datetime'))!,
});

test.use({ timezoneId: 'Pacific/Auckland' });

for (const url of ['faq/cortisol/', 'now/'])
  test(`/${url} says from the day of its next check on that it may be out of date`, async ({ page }) => {
    await page.goto(url);
    const { line, day } = await nextCheck(page);
    const noonInAuckland = new Date(`${day}T00:00:00Z`);
    await page.clock.setFixedTime(noonInAuckland);
    await page.reload();
    await afterPaint(page);
    await expect(line).toContainText(WARNING);

    await page.clock.setFixedTime(new Date(noonInAuckland.getTime() - 24 * 60 * 60 * 1000));
    await page.reload();
    await afterPaint(page);
    await expect(line).not.toContainText(WARNING);
  });

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the date has no warning', async ({ page }) => {
    await page.goto('faq/cortisol/');
    const { line } = await nextCheck(page);
    await expect(line).toContainText('next check due');
    await expect(line).not.toContainText(WARNING);
  });
});
