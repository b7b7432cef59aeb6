import { expect, test, type Page } from 'playwright/test';
import { onePageOfEachType } from '../support/pages.ts';

/** Whatever on the page moves, or stays in place while the rest moves: readers report each as a trigger. */
function restlessElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const restless = (style: CSSStyleDeclaration) => [
      ...(['sticky', 'fixed'].includes(style.position) ? [`position: ${style.position}`] : []),
      ...(style.transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0)
        ? [`transition-duration: ${style.transitionDuration}`]
        : []),
      ...(style.animationName === 'none' ? [] : [`animation-name: ${style.animationName}`]),
      ...(style.scrollBehavior === 'smooth' ? ['scroll-behavior: smooth'] : []),
    ];
    return [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after', '::backdrop', '::details-content'].flatMap((part) =>
        restless(getComputedStyle(element, part)).map(
          (found) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''} ${found}`,
        ),
      ),
    );
  });
}

for (const { type, url } of onePageOfEachType()) {
  test(`nothing moves or sticks on ${type} (${url})`, async ({ page }) => {
    await page.goto(url);
    expect(await restlessElements(page)).toEqual([]);
  });
}

test('what moves or sticks is found', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(`h1 { position: sticky } h1::after { content: ''; transition: color 1s } html { scroll-behavior: smooth }
      main { animation: x 1s } footer { position: fixed }`);
    document.adoptedStyleSheets.push(style);
  });
  expect((await restlessElements(page)).map((found) => found.replace(/^\S+/, (name) => name.split('.')[0]!))).toEqual([
    'html scroll-behavior: smooth',
    'main animation-name: x',
    'h1 position: sticky',
    'h1 transition-duration: 1s',
    'footer position: fixed',
  ]);
});
