import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { builtFiles } from '../../src/utils/built-files.ts';
import { dist, onePageOfEachType } from '../fixtures/pages.ts';

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
  test(`nothing moves or sticks on ${type} (${url})`, { tag: '@a11y-stillness' }, async ({ page }) => {
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

/** Rules that would move or hold something in some state, at some width or for some reader: what no visit may happen to meet. */
function restlessRules(css: string): string[] {
  return (
    css.match(
      /position:\s*(?:-webkit-)?(?:sticky|fixed)|(?<![\w-])(?:transition|animation)(?:-[\w-]+)?\s*:|scroll-behavior\s*:\s*smooth|@(?:-webkit-)?keyframes|@view-transition/gi,
    ) ?? []
  );
}

test('no style sheet and no script of the site asks for movement', { tag: '@a11y-stillness' }, () => {
  const styles = builtFiles(dist, '.css').map(({ path, file }) => ({ path, text: readFileSync(file, 'utf8') }));
  const inline = builtFiles(dist, '.html').map(({ path, file }) => ({
    path,
    text: [...readFileSync(file, 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text).join('\n'),
  }));
  expect(styles.length).toBeGreaterThan(0);
  expect(inline.some(({ text }) => text !== '')).toBe(true);
  // Pagefind brings an interface of its own, which no page loads.
  const sheets = [...styles, ...inline].filter(({ path }) => !path.startsWith('pagefind/'));
  expect(sheets.flatMap(({ path, text }) => restlessRules(text).map((rule) => `${path}: ${rule}`))).toEqual([]);

  const scripts = builtFiles(dist, '.js').filter(({ path }) => !path.startsWith('pagefind/'));
  expect(scripts.length).toBeGreaterThan(0);
  const moving = scripts.filter(({ file }) => /\.animate\(|startViewTransition|["'`]smooth["'`]/.test(readFileSync(file, 'utf8')));
  expect(moving.map(({ path }) => path)).toEqual([]);
});

test('a rule that asks for movement is found', () => {
  const planted =
    'a:hover{transition:color 1s}@media print{b{position:fixed}}@keyframes x{}c{animation-name:x}html{scroll-behavior:smooth}';
  expect(restlessRules(planted)).toEqual(['transition:', 'position:fixed', '@keyframes', 'animation-name:', 'scroll-behavior:smooth']);
  expect(restlessRules('a{text-decoration:none;position:absolute;scroll-behavior:auto;--my-transition:1}')).toEqual([]);
});
