import { expect, test, type Page } from 'playwright/test';
import { onePageOfEachType } from '../fixtures/pages.ts';

/** WCAG 1.4.8. */
const LIMITS = { characters: 80, leading: 1.5, paragraphs: 1.5 };

/** What WCAG 1.4.8 finds wrong with the paragraphs of a page: lines that are too long, justified or too close, paragraphs that are. */
function misshapenText(page: Page): Promise<string[]> {
  return page.evaluate((limits) => {
    /** The characters of each line of an element, and where the line stands. */
    const linesOf = (element: Element) => {
      const lines: { top: number; bottom: number; characters: number }[] = [];
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      // Long addresses break inside, so that they are measured in parts.
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const { 0: word, index } of node.textContent!.matchAll(/\S{1,12}\s*/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          const line = lines.at(-1);
          // Small words such as citations stand a little higher or lower than the line's others.
          if (line && box.top < line.bottom - 4) line.characters += word.length;
          else lines.push({ top: box.top, bottom: box.bottom, characters: word.length });
        }
      return lines;
    };
    return [...document.querySelectorAll<HTMLElement>('main :is(p, li, dd)')].flatMap((element) => {
      if (!element.checkVisibility() || element.querySelector('p, li, ul, ol, table') || element.closest('table, figure')) return [];
      const name = `"${element.innerText.slice(0, 40)}"`;
      const problems: string[] = [];
      const { textAlign, lineHeight, fontSize } = getComputedStyle(element);
      if (textAlign === 'justify') problems.push(`${name} is justified`);
      const lines = linesOf(element);
      // The space at the end of a line is not seen.
      const longest = Math.max(0, ...lines.map(({ characters }) => characters - 1));
      if (longest > limits.characters) problems.push(`${name} has a line of ${longest} characters`);
      if (lines.length < 2) return problems;
      const leading = parseFloat(lineHeight) / parseFloat(fontSize);
      if (leading < limits.leading - 0.01) problems.push(`${name} has lines ${leading.toFixed(2)} of their size apart`);
      const next = element.nextElementSibling;
      if (element.matches('.prose > p') && next?.matches('p')) {
        const apart = (next.getBoundingClientRect().top - element.getBoundingClientRect().bottom) / parseFloat(lineHeight) + 1;
        if (apart < limits.paragraphs - 0.01) problems.push(`${name} stands ${apart.toFixed(2)} lines above the next paragraph`);
      }
      return problems;
    });
  }, LIMITS);
}

for (const { type, url } of onePageOfEachType())
  test(
    `the text of ${type} (${url}) has short lines, room between them and more between paragraphs`,
    { tag: '@a11y-text-shape' },
    async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(url);
      const problems = await misshapenText(page);
      // The widest spacing that `/comfort/` offers.
      await page.evaluate(() => (document.documentElement.dataset['spacing'] = 'wider'));
      problems.push(...(await misshapenText(page)));
      expect([...new Set(problems)]).toEqual([]);
    },
  );

test('long, justified and crowded text is found', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('privacy/');
  await page.evaluate(() => {
    for (const style of ['max-inline-size: none; inline-size: 60rem', 'text-align: justify', 'line-height: 1.2', 'margin: 0']) {
      const planted = Object.assign(document.createElement('p'), { textContent: 'planted words '.repeat(30) });
      planted.style.cssText = style;
      document.querySelector('main .prose')!.append(planted);
    }
  });
  const problems = (await misshapenText(page)).join('\n');
  expect(problems).toMatch(
    /has a line of \d{3} characters[^]*is justified[^]*has lines 1\.20 of their size apart[^]*stands 1\.00 lines above/,
  );
});
