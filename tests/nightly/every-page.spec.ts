/** Every page of the site, in a browser, for what `page-quality.spec.ts` checks on one page of each template. */
import { expect, test } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { applyColorScheme, COLOR_SCHEMES } from '../fixtures/color-schemes.ts';
import { clippedText } from '../fixtures/clipped-text.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';
import { pages } from '../fixtures/pages.ts';
import { lightOf } from '../fixtures/picture.ts';
import { printProblems } from '../fixtures/print.ts';

test.setTimeout(180_000);

/** Pages that print a sheet or a list without its buttons, see `card.spec.ts` and `check.spec.ts`; and the page that is never printed. */
const PRINTS_OTHERWISE = ['404.html', 'precautions/check/index.html', 'plan/card/index.html', 'plan/diary-sheet/index.html'];

for (const { url, path } of pages())
  test(path, { tag: ['@a11y-axe', '@a11y-light', '@a11y-paper', '@a11y-zoom'] }, async ({ page }) => {
    const errors = collectConsoleErrors(page);
    await page.setViewportSize({ width: 320, height: 1920 });
    await page.goto(url);
    const problems = [...(await clippedText(page)), ...(await axeProblems(page))];
    await page.setViewportSize({ width: 1280, height: 1920 });
    await applyColorScheme(page, COLOR_SCHEMES.dim);
    problems.push(...(await axeProblems(page)));
    const { mean, white } = await lightOf(page);
    if (mean > 0.05 || white > 0) problems.push(`dim: ${mean} of the light of a white page, ${white} of it pure white`);
    await applyColorScheme(page, COLOR_SCHEMES.light);
    if (!PRINTS_OTHERWISE.includes(path)) problems.push(...(await printProblems(page, url)));
    expect([...problems, ...errors]).toEqual([]);
  });
