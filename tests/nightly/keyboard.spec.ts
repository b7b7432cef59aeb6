import { test } from 'playwright/test';
import { tabTo } from '../fixtures/keyboard.ts';

test('every stop of an article shows the focus, in every theme', { tag: ['@a11y-focus', '@a11y-forced-colours'] }, async ({ page }) => {
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
    await page.goto('practices/cold-and-warm-packs/');
    await tabTo(page, page.getByRole('contentinfo').getByRole('link').first());
  }
});
