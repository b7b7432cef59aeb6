import { expect, test } from 'playwright/test';
import { serveFolder } from '../../tools/static-server.ts';
import { dist } from '../fixtures/pages.ts';
import { watch } from '../fixtures/watch.ts';

test('the same files work below a deep path: home, an article, search, and a page that is not there', async ({ page }) => {
  const server = await serveFolder({ folder: dist, base: '/a/b/' });
  try {
    const complaints = watch(page, new URL(server.url).origin);
    const hasStyles = () =>
      page.evaluate(() => [...document.styleSheets].length > 0 && [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0));

    await page.goto(server.url);
    expect(await hasStyles()).toBe(true);
    await page.getByRole('main').getByRole('link', { name: 'Does it help' }).click();
    await expect(page).toHaveURL(`${server.url}research/short-answer/`);
    expect(await hasStyles()).toBe(true);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('banner').getByRole('searchbox').fill('pregnancy');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${server.url}search/?q=pregnancy`);
    const result = page.locator('#search-results').getByRole('link').first();
    await result.click();
    expect(page.url()).toMatch(new RegExp(`^${server.url}[a-z-]+/`));
    await expect(page.locator('h1')).toBeVisible();
    expect(complaints).toEqual([]);

    await page.goto(`${server.url}research/no-such-page/nor-this/`);
    await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
    await expect(page).toHaveURL(server.url);
  } finally {
    await server.close();
  }
});
