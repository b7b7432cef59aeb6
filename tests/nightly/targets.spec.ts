import { expect, test, type Page } from 'playwright/test';
import { onePageOfEachType } from '../fixtures/pages.ts';

/** WCAG 2.5.5: CSS pixels. */
const SMALLEST = 44;

/** Everything that is tapped or clicked and is smaller than a fingertip. Links in a sentence or a block of text are let off, as WCAG 2.5.5 does. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const isInline = (element: Element) => ['inline', 'inline-block', 'inline-flex'].includes(getComputedStyle(element).display);
    /** Whether words other than those of links and buttons stand on the same lines. */
    const isInText = (element: Element) => {
      let block = element;
      while (isInline(block) && block.parentElement) block = block.parentElement;
      if (block === element) return false;
      const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode())
        if (/\p{L}{2}/u.test(node.textContent ?? '') && !node.parentElement!.closest('a, button, .visually-hidden')) return true;
      return false;
    };
    return [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !(element.matches('a') && isInText(element)))
      .flatMap((element) => {
        // The words of a choice belong to what is tapped.
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        // Half a pixel is lost in rounding.
        if (Math.min(width, height) >= smallest - 0.5) return [];
        return [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`];
      });
  }, SMALLEST);
}

for (const { type, url } of onePageOfEachType())
  test(`every target of ${type} (${url}) is ${SMALLEST} px wide and high`, { tag: '@a11y-targets' }, async ({ page }) => {
    const problems: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      problems.push(...(await smallTargets(page)).map((problem) => `at ${width} px ${problem}`));
    }
    expect(problems).toEqual([]);
  });

test('a small target is found, and a link in a sentence is not', { tag: '@a11y-targets' }, async ({ page }) => {
  await page.goto('privacy/');
  await page.evaluate(() => {
    const link = () => Object.assign(document.createElement('a'), { href: '#x', textContent: 'planted' });
    const alone = document.createElement('p');
    alone.append(link());
    const sentence = document.createElement('p');
    sentence.append('Read the ', link(), ' page.');
    document.querySelector('main')!.append(alone, sentence);
  });
  const found = await smallTargets(page);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('planted');
});
