import { expect, test, type Page } from 'playwright/test';
import { kitchenSink } from '../templates.ts';

/** The smallest text in a drawing, in CSS pixels. */
const MIN_TEXT = 13;

/** Returns what is wrong with the labels of a page's drawings as they are shown. */
function labelProblems(page: Page): Promise<string[]> {
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
          .map((other) => `"${words}" overlaps "${other.words}"`),
      ]);
    });
  }, MIN_TEXT);
}

test('the labels of every drawing can be read, on the narrowest screen and wider', { tag: '@a11y-drawings' }, async ({ page }) => {
  await page.goto(kitchenSink());
  await expect(page.locator('.drawing svg')).toHaveCount(5);
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await labelProblems(page), `${width} px`).toEqual([]);
  }
  await page.evaluate(() => {
    const [first, second, third] = document.querySelectorAll<SVGTextElement>('.drawing text');
    first!.setAttribute('x', '300');
    second!.replaceWith(third!.cloneNode(true));
    document.querySelector<SVGElement>('.drawing svg')!.style.fontSize = '1px';
  });
  expect((await labelProblems(page)).join('\n')).toMatch(/leaves its drawing[^]*overlaps/);
});

test('drawings have the colours of text and page', async ({ page }) => {
  await page.goto(kitchenSink());
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    const colours = await page.evaluate(() => {
      const of = (selector: string, property: string) => [
        ...new Set([...document.querySelectorAll(selector)].map((element) => getComputedStyle(element).getPropertyValue(property))),
      ];
      return {
        text: of('body', 'color'),
        lines: of('.drawing svg', 'stroke'),
        labels: of('.drawing text', 'fill'),
        page: of('html', 'background-color'),
        covers: of('.drawing__cover, .drawing__inside .drawing__mass', 'fill'),
      };
    });
    expect([colours.lines, colours.labels, colours.covers], JSON.stringify(media)).toEqual([colours.text, colours.text, colours.page]);
  }
});
