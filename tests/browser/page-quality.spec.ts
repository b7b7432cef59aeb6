/** What every page must be: one page of each template here, with more of each on the kitchen-sink page, and all pages every night. */
import { expect, test as base, type Page } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { applyStyles, clippedText, READER_STYLES } from '../fixtures/clipped-text.ts';
import { applyColorScheme, COLOR_SCHEMES } from '../fixtures/color-schemes.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';
import { tabWalkProblems } from '../fixtures/keyboard.ts';
import { misshapenText, movingElements, smallTargets } from '../fixtures/page-checks.ts';
import { kitchenSink, templates } from '../templates.ts';

const test = base.extend<{ noConsoleErrors: void }>({
  noConsoleErrors: [
    async ({ page }, use) => {
      const errors = collectConsoleErrors(page);
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a page, waits for its results where it is the search, and unfolds what can be unfolded. */
async function openUnfolded(page: Page, url: string, most = Infinity): Promise<void> {
  await page.goto(url);
  if (url.startsWith('search/')) await expect(page.getByRole('main').getByRole('status')).not.toHaveText('');
  await page.evaluate((most) => [...document.querySelectorAll('details')].slice(0, most).forEach((details) => (details.open = true)), most);
}

for (const [name, url] of [...templates, ['kitchen sink', undefined] as const])
  test.describe(name, () => {
    const open = (page: Page, most?: number) => openUnfolded(page, url ?? kitchenSink(), most);

    test('axe finds nothing, in light at 320 px and in dark at 1,280 px', { tag: '@a11y-axe' }, async ({ page }) => {
      await open(page);
      for (const [scheme, width] of [
        ['light', 320],
        ['dark', 1280],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia(COLOR_SCHEMES[scheme]);
        expect(await axeProblems(page), scheme).toEqual([]);
      }
    });

    test(
      'no text is lost from 320 to 1,440 px, targets are 44 px, lines are short, and nothing moves',
      { tag: ['@a11y-zoom', '@a11y-targets', '@a11y-text-shape', '@a11y-stillness'] },
      async ({ page }) => {
        await open(page);
        const problems: string[] = [];
        for (const width of [320, 480, 768, 1024, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          await applyStyles(page, '');
          const found = [...(await clippedText(page)), ...(width === 480 ? [] : await smallTargets(page))];
          problems.push(...found.map((problem) => `${width} px: ${problem}`));
        }
        problems.push(...(await misshapenText(page)), ...(await movingElements(page)));
        expect(problems).toEqual([]);
      },
    );

    test('Tab reaches everything in order and shows where it is', { tag: ['@a11y-keyboard', '@a11y-focus'] }, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, 3);
      expect(await tabWalkProblems(page)).toEqual([]);
    });
  });

test.describe('The kitchen sink', () => {
  test('axe finds nothing in any colours', { tag: ['@a11y-axe', '@a11y-forced-colours'] }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await openUnfolded(page, kitchenSink());
    const problems: string[] = [];
    const backgrounds = new Set<string>();
    for (const [name, scheme] of Object.entries(COLOR_SCHEMES)) {
      await applyColorScheme(page, scheme);
      backgrounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      problems.push(...(await axeProblems(page)).map((problem) => `${name}: ${problem}`));
    }
    expect(problems).toEqual([]);
    expect(backgrounds.size).toBe(Object.keys(COLOR_SCHEMES).length);
  });

  for (const [what, tag, rules, widths] of [
    ['text twice as large', '@a11y-large-text', READER_STYLES.larger, [360, 640, 1280]],
    ['text spaced out', '@a11y-text-spacing', READER_STYLES.spaced, [320, 640, 1280]],
  ] as const)
    test(`loses nothing with ${what}`, { tag }, async ({ page }) => {
      await openUnfolded(page, kitchenSink());
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await applyStyles(page, rules);
        expect(await clippedText(page), `${width} px`).toEqual([]);
      }
    });

  test('never scrolls sideways from 320 to 1,440 px, nor with the largest text of /comfort/', { tag: '@a11y-zoom' }, async ({ page }) => {
    await openUnfolded(page, kitchenSink());
    for (const size of ['', 'largest']) {
      await page.evaluate((text) => Object.assign(document.documentElement.dataset, { text, spacing: text && 'wider' }), size);
      for (let width = 320; width <= 1440; width += 16) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px, ${size}`).toBeLessThanOrEqual(width);
      }
    }
  });

  test('shows the focus in forced colours', { tag: ['@a11y-focus', '@a11y-forced-colours'] }, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await openUnfolded(page, kitchenSink());
    expect(await tabWalkProblems(page)).toEqual([]);
  });
});

base('planted faults are found', async ({ page }) => {
  const errors = collectConsoleErrors(page);
  await page.setViewportSize({ width: 320, height: 400 });
  await page.goto('privacy/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.pale { color: #5c574e } .boxed { block-size: 1em; inline-size: 3em; overflow: hidden } .close { block-size: 0.2em; margin: 0 }
      .after { margin: 0 } .wide { inline-size: 60rem; max-inline-size: none; text-align: justify; line-height: 1.2 } .left { position: absolute; inset-inline-start: -3em }
      .plain { outline: none !important } .faint { outline-color: #e5e0d6 !important } .stuck { position: sticky; transition: color 1s; animation: x 1s }`);
    document.adoptedStyleSheets = [sheet];
    const main = document.querySelector('main .prose')!;
    for (const name of ['pale', 'boxed', 'close', 'after', 'left', 'wide', 'stuck'])
      main.append(
        Object.assign(document.createElement('p'), { className: name, textContent: `planted ${name} `.repeat(name === 'wide' ? 30 : 1) }),
      );
    for (const name of ['plain', 'faint', 'first']) {
      const link = Object.assign(document.createElement('a'), {
        className: name,
        href: '#main',
        textContent: name,
        tabIndex: Number(name === 'first'),
      });
      main.append(Object.assign(document.createElement('p'), { textContent: '' }));
      main.lastElementChild!.append(link);
    }
    main.append(Object.assign(new Image(), { src: 'no-such-file.png' }));
    document.body.setAttribute('style', 'color: red');
  });
  expect((await axeProblems(page)).join('\n')).toMatch(/color-contrast-enhanced:[^]*image-alt:/);
  expect((await clippedText(page)).join('\n')).toMatch(
    /px too wide: <p class="wide"[^]*p\.boxed cuts off[^]*"planted left" is outside[^]*"planted close" overlaps "planted after"/,
  );
  expect((await smallTargets(page)).join('\n')).toMatch(/class="plain"/);
  expect((await misshapenText(page)).join('\n')).toMatch(/is justified[^]*a line of \d+ characters[^]*line height of 1\.20/);
  expect((await movingElements(page)).join('\n')).toMatch(/p position: sticky[^]*p transition[^]*p animation: x/);
  expect((await tabWalkProblems(page)).join('\n')).toMatch(
    /never reached: a\.first[^]*a\.plain plain: its outline is 0 px[^]*a\.faint faint: its outline has a contrast/,
  );
  expect(errors.join('\n')).toMatch(/Content Security Policy[^]*404: .*no-such-file/);
});
