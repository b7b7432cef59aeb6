import { expect, test } from 'playwright/test';
import { applyStyles } from '../fixtures/clipped-text.ts';
import { lightOf } from '../fixtures/picture.ts';
import { kitchenSink } from '../templates.ts';

/** How much of a white page's light a page may give. */
const MAX_LIGHT = { dim: 0.05, dark: 0.12, light: 0.9 };

/** The first three screens of a small telephone, of a reader whose device is light: a part without the theme is bright. */
test.use({ viewport: { width: 360, height: 3 * 640 }, colorScheme: 'light' });

for (const [theme, most] of Object.entries(MAX_LIGHT))
  test(`${theme} pages give at most ${most} of the light of a white page, and no pure white`, { tag: '@a11y-light' }, async ({ page }) => {
    await page.addInitScript((text) => {
      if (location.protocol === 'http:') localStorage.setItem('comfort', text);
    }, JSON.stringify({ theme }));
    for (const url of ['now/', kitchenSink()]) {
      await page.goto(url);
      const { mean, white } = await lightOf(page);
      expect([mean <= most, white], `${url}: ${mean}`).toEqual([true, 0]);
    }
    await applyStyles(page, 'main { background: #fff !important }');
    expect((await lightOf(page)).white).toBeGreaterThan(0.1);
  });
