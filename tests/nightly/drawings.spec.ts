import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { afterPaint } from '../fixtures/after-paint.ts';
import { pages } from '../fixtures/pages.ts';

const withDrawings = pages().filter(({ file }) => readFileSync(file, 'utf8').includes('<figure class="drawing">'));

/** The smallest text in a drawing, in CSS pixels. */
const MIN_TEXT = 13;

/** What is wrong with the labels of a page's drawings as they are shown. */
function faultyLabels(page: Page): Promise<string[]> {
  return page.evaluate((minimum) => {
    const overlap = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const labels = [...svg.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
        size: parseFloat(getComputedStyle(text).fontSize) * scale,
      }));
      return labels.flatMap(({ words, box, size }, index) => [
        ...(box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom
          ? [`"${words}" leaves its drawing`]
          : []),
        ...(size < minimum ? [`"${words}" is ${size.toFixed(1)} px`] : []),
        ...labels
          .slice(index + 1)
          .filter((other) => overlap(box, other.box))
          .map((other) => `"${words}" lies over "${other.words}"`),
      ]);
    });
  }, MIN_TEXT);
}

test('there are drawings', () => {
  expect(withDrawings.length).toBeGreaterThanOrEqual(5);
});

test('the labels of every drawing can be read, on the narrowest screen and wider', { tag: '@a11y-drawings' }, async ({ page }) => {
  const faults: string[] = [];
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    for (const { url } of withDrawings) {
      await page.goto(url);
      faults.push(...(await faultyLabels(page)).map((fault) => `${url}, ${width} px: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('labels that cannot be read are found', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('understanding/phases-of-an-attack/');
  await page.evaluate(() => {
    const [first, second, third] = document.querySelectorAll<SVGTextElement>('.drawing text');
    first!.setAttribute('x', '300');
    second!.replaceWith(third!.cloneNode(true));
    const small = new CSSStyleSheet();
    small.replaceSync('.drawing text:last-of-type { font-size: 12px }');
    document.adoptedStyleSheets.push(small);
  });
  expect((await faultyLabels(page)).join('\n')).toMatch(
    /"stronger" leaves[^]*"aura" lies over "aura"[^]*"Not everybody has every phase." is 1\d\.\d px/,
  );
});

for (const [name, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['print', { media: 'print' }],
] as const)
  test(`drawings have the colours of text and page: ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    for (const { url } of withDrawings) {
      await page.goto(url);
      await afterPaint(page);
      const colours = await page.evaluate(() => {
        const of = (selector: string, property: string) => [
          ...new Set([...document.querySelectorAll(selector)].map((element) => getComputedStyle(element).getPropertyValue(property))),
        ];
        return {
          text: of('body', 'color'),
          page: of('html', 'background-color'),
          lines: of('.drawing svg', 'stroke'),
          labels: of('.drawing text', 'fill'),
          covers: of('.drawing__cover, .drawing__inside .drawing__mass', 'fill'),
        };
      });
      expect(colours.lines, url).toEqual(colours.text);
      expect(colours.labels, url).toEqual(colours.text);
      for (const cover of colours.covers) expect([cover], url).toEqual(colours.page);
    }
  });
