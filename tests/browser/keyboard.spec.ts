import { expect, test } from 'playwright/test';
import { applyStyles } from '../fixtures/clipped-text.ts';
import { expectVisibleFocus, tabTo } from '../fixtures/keyboard.ts';
import { kitchenSink } from '../templates.ts';

test.describe('By keyboard', { tag: '@a11y-keyboard' }, () => {
  test('an article is reached from the home page, read from the skip link on, and its citations lead there and back', async ({ page }) => {
    await page.goto('');
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Does it help' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/research\/short-answer\/$/);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    const citation = page.getByRole('main').getByRole('link', { name: 'Reference 1', exact: true }).first();
    await tabTo(page, citation);
    await page.keyboard.press('Enter');
    await expect(page.locator('.references li:target')).toBeInViewport();
    await tabTo(page, page.locator('.references li:target a[href^="#cite-"]').first());
    await page.keyboard.press('Enter');
    await expect(citation).toBeInViewport();
  });

  test('on a telephone the menu opens and leads to a section, and the search is a link', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('');
    const safety = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Safety' });
    await expect(safety).toBeHidden();
    await tabTo(page, page.locator('summary', { hasText: 'Menu' }));
    await page.keyboard.press('Enter');
    await expect(safety).toBeVisible();
    await tabTo(page, safety);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/precautions\/$/);
    await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Search' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('choices are made without leaving the page, and a table scrolls', { tag: '@a11y-on-request' }, async ({ page }) => {
    for (const url of ['search/?q=massage', 'research/studies/', 'comfort/']) {
      await page.goto(url);
      const { pathname } = new URL(page.url());
      const choices = page.locator('main :is(select, [type="radio"]:checked, [type="checkbox"]):visible');
      await expect(choices.first()).toBeVisible();
      const values = () =>
        choices.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value + String((one as HTMLInputElement).checked)));
      for (const choice of await choices.all()) {
        const before = await values();
        await choice.focus();
        await page.keyboard.press((await choice.getAttribute('type')) === 'checkbox' ? 'Space' : 'ArrowDown');
        expect(await values(), url).not.toEqual(before);
        expect(new URL(page.url()).pathname).toBe(pathname);
        expect(await page.evaluate(() => document.activeElement?.matches('select, input'))).toBe(true);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(kitchenSink());
    const table = page.locator('.table-scroll').first();
    await applyStyles(page, '.table-scroll table { min-inline-size: 60rem }');
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
  });
});
