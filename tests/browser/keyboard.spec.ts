import { expect, test } from 'playwright/test';
import { expectVisibleFocus, tabTo } from '../fixtures/keyboard.ts';

test('the first stop is the skip link, and it leads to the text', { tag: '@a11y-keyboard' }, async ({ page }) => {
  await page.goto('research/short-answer/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  // The next stop lies within the text, not in the header.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('on a telephone the menu opens by keyboard and leads to a section', { tag: '@a11y-keyboard' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('');
  const menu = page.locator('summary', { hasText: 'Menu' });
  const safety = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Safety' });
  await expect(safety).toBeHidden();
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expect(safety).toBeVisible();
  await tabTo(page, safety);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/precautions\/$/);
});

test('on a wide screen every section is one stop away, without a menu to open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('');
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  await expect(links).toHaveCount(7);
  for (const link of await links.all()) await expect(link).toBeVisible();
  await tabTo(page, links.first());
});

test('the search of the header takes words and Enter', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('science/relaxation-response/');
  await tabTo(page, page.getByRole('banner').getByRole('searchbox'));
  await page.keyboard.type('neck pain');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=neck(?:\+|%20)pain$/);
});

test('on a telephone the search is a link', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Search' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
});

test('from the home page an article is reached, read and left by keyboard', { tag: '@a11y-keyboard' }, async ({ page }) => {
  await page.goto('');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Does it help' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/research\/short-answer\/$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
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
