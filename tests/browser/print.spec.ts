import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { typographic } from '../../src/utils/text.ts';
import { applyStyles } from '../fixtures/clipped-text.ts';
import { KITCHEN_SINK } from '../fixtures/fixture-site.ts';
import { emulatePrint, packed, packedText, print, printedColours, printProblems } from '../fixtures/print.ts';
import { contrast } from '../fixtures/tokens.ts';
import { kitchenSink } from '../templates.ts';

test.setTimeout(120_000);

/** A caution of the data file. */
interface Caution {
  level: string;
  situation: string;
  short?: string;
  do: string;
}

const cautions = JSON.parse(readFileSync(new URL('../../src/content/cautions.json', import.meta.url), 'utf8')) as Caution[];
const ofLevels = (...levels: string[]) => cautions.filter(({ level }) => levels.includes(level));
const inFull = (...levels: string[]) => ofLevels(...levels).flatMap(({ situation, do: action }) => [situation, action]);

for (const [url, texts] of Object.entries({
  'now/': ofLevels('emergency').map(({ short = 'no short form' }) => short),
  'when-to-get-help/': inFull('emergency', 'urgent', 'soon'),
  'precautions/': inFull('stop', 'ask', 'never'),
}))
  test(`/${url} prints whole, with every warning sign and what to do`, { tag: '@a11y-paper' }, async ({ page }) => {
    await page.goto(url);
    for (const format of ['A4', 'Letter'] as const) expect(await printProblems(page, url, format), format).toEqual([]);
    const all = packedText(await print(page, 'Letter'));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => !all.includes(packed(typographic(text))))).toEqual([]);
  });

test('the table of studies prints whole, with its headings on each side of the paper', { tag: '@a11y-paper' }, async ({ page }) => {
  const url = 'research/studies/';
  await page.goto(url);
  expect(await printProblems(page, url)).toEqual([]);
  const heads = await page.locator('.picture-table thead').evaluateAll((all) => all.map((head) => getComputedStyle(head).display));
  expect(new Set(heads)).toEqual(new Set(['table-header-group']));
  // The marks of the picture differ in place, size, shape and filling, not in colour.
  const strokes = await page.locator('.picture__mark > *').evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).stroke));
  expect(new Set(strokes).size).toBe(1);
});

test('the kitchen sink prints whole, with certainty in words', { tag: '@a11y-paper' }, async ({ page }) => {
  await page.goto(kitchenSink());
  expect(await printProblems(page, KITCHEN_SINK)).toEqual([]);
  expect(packedText(await print(page, 'A4'))).toMatch(/\((?:ourcertainty:low|lowcertainty)\)/);
});

test('printed text is black enough on white, whatever theme the reader chose', { tag: '@a11y-paper' }, async ({ page }) => {
  for (const url of ['now/', 'research/studies/', kitchenSink()]) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(url);
    await emulatePrint(page);
    for (const theme of ['', 'dim', 'green']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const faults = await printedColours(page);
      expect(faults.filter(({ colour, background }) => contrast(colour, background) < 7 || background !== '#ffffff')).toEqual([]);
    }
  }
});

test('without JavaScript a page prints as with it', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const plain = await context.newPage();
  for (const url of ['now/', 'science/relaxation-response/']) {
    await Promise.all([page.goto(url), plain.goto(url)]);
    expect(packedText(await print(plain, 'A4'))).toBe(packedText(await print(page, 'A4')));
  }
  await context.close();
});

/** Adds rules for print to the page. */
const plant = (page: Page, rules: string) => applyStyles(page, `@media print { ${rules} }`);

test('planted faults are found', async ({ page }) => {
  await page.goto('faq/acupressure/');
  await plant(
    page,
    `.site-header, .in-short, .references, .paper-only, .review { display: none } body::before { content: ''; display: block; break-after: page }
    h2 { break-before: page; break-after: page !important } [data-path]::after { content: none } .article__header { inline-size: 250mm }
    .caution { margin-inline-start: -40mm; break-inside: auto; padding-block-end: 500mm } .caution p:last-child { break-before: page }
    .article__body { color: #777; background: #ddd }`,
  );
  const faults = (await printProblems(page, 'faq/acupressure/')).join('\n');
  for (const fault of [
    /side 1 is empty/,
    /split: Never/,
    /left out: "taking" 0 times of 1/,
    /address not printed: doi:/,
    /path not printed: \(\/when/,
    /reference 1 is cited and not there/,
    /H2 "In pregnancy" has nothing below it/,
    /outside the margins: ".+" from -?\d+ to/,
    /\d\d px wider than the paper/,
    /does not say "This page: Massage/,
    /has no date of its check/,
  ])
    expect(faults).toMatch(fault);
  expect((await printedColours(page)).map(({ colour, background }) => `${colour} ${background}`)).toContain('#777777 #ffffff');

  await page.goto('when-to-get-help/');
  await plant(
    page,
    '.leaflet .caution .caution__why { display: block } .leaflet + .leaflet { font-size: 9pt } .caution { margin-block-end: 40mm }',
  );
  const onLeaflet = (await printProblems(page, 'when-to-get-help/', 'Letter')).join('\n');
  for (const fault of [/^\d+ sides, at most 4/m, /\[1\] dangles/, /9\.0 pt: "Get medical/]) expect(onLeaflet).toMatch(fault);
});
