import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { onePageOfEachType, pages } from '../fixtures/pages.ts';

/** A style rule for screens: its selector without states, and its text after the preludes of its at-rules. */
interface Rule {
  selector: string;
  text: string;
}

/** What of the whole site's styles would hold for something on the page, and is not in it. */
const lacks = (page: Page, all: readonly Rule[]) =>
  page.evaluate((rules) => {
    const own = new Set<string>();
    const visit = (list: CSSRuleList, around: string) => {
      for (const rule of list)
        if (rule instanceof CSSStyleRule) own.add(around + rule.cssText);
        else if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList, around + rule.cssText.slice(0, rule.cssText.indexOf('{')));
    };
    for (const style of document.querySelectorAll('style')) visit(style.sheet!.cssRules, '');
    return rules.filter(({ selector, text }) => !own.has(text) && document.querySelector(selector)).map(({ text }) => text.slice(0, 200));
  }, all);

test('every page has the styles of all that it holds', async ({ page }) => {
  const files = pages().filter(({ path }) => path !== '404.html');
  const styles = new Set(
    files.flatMap(({ file }) => [...readFileSync(file, 'utf8').matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css)),
  );
  expect(styles.size).toBeGreaterThan(10);
  await page.goto('');
  const rules = await page.evaluate(
    (texts) => {
      const found = new Map<string, string>();
      /** Without what only some state or part of an element has: the element has it all the same. */
      const bare = (selector: string) =>
        selector
          .replace(/::[\w-]+(?:\([^)]*\))?/g, '')
          .replace(/:(?:hover|focus|focus-visible|target|checked|disabled)(?![\w-])/g, '')
          .replace(/:not\(\)/g, '')
          .trim() || '*';
      const visit = (list: CSSRuleList, around: string) => {
        for (const rule of list)
          if (rule instanceof CSSStyleRule) {
            // A variable shows nothing by itself.
            if ([...rule.style].some((name) => !name.startsWith('--'))) found.set(around + rule.cssText, bare(rule.selectorText));
          } else if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList, around + rule.cssText.slice(0, rule.cssText.indexOf('{')));
      };
      for (const text of texts) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        visit(sheet.cssRules, '');
      }
      return [...found].map(([text, selector]) => ({ selector, text }));
    },
    [...styles],
  );
  expect(rules.length).toBeGreaterThan(300);

  const problems: string[] = [];
  for (const { url } of files) {
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForLoadState('domcontentloaded');
    problems.push(...(await lacks(page, rules)).map((rule) => `${url} lacks ${rule}`));
  }
  expect(problems).toEqual([]);
});

const folder = 'src';
const sheets = globSync('**/*.css', { cwd: folder })
  .filter((path) => !/print|not-found|layers/.test(path))
  .sort()
  .map((path) => readFileSync(join(folder, path), 'utf8'));
/** The properties that they set, without sizes, which follow from all that is around an element. */
const properties = [...new Set(sheets.flatMap((css) => [...css.matchAll(/^ +([a-z][a-z-]+):/gm)].map(([, name = '']) => name)))].filter(
  (name) => !/^(?:inline|block)-size$/.test(name),
);
const layers = readFileSync('src/styles/layers.css', 'utf8');

for (const width of [360, 1280])
  test(`the order in which components’ style sheets are bundled changes nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    expect(sheets.length).toBeGreaterThan(20);
    for (const { url } of onePageOfEachType().filter(({ path }) => path !== '404.html')) {
      await page.goto(url);
      const changed = await page.evaluate(
        ({ layers, sheets, properties }) => {
          for (const style of document.querySelectorAll('style')) style.disabled = true;
          const [first, ...all] = [layers, ...sheets].map((css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            return sheet;
          });
          const elements = [...document.querySelectorAll('body, body *')].filter((element) => !element.closest('script, template'));
          const read = () =>
            elements.map((element) => {
              const style = getComputedStyle(element);
              return properties.map((name) => `${name}: ${style.getPropertyValue(name)}`);
            });
          document.adoptedStyleSheets = [first!, ...all];
          const before = read();
          document.adoptedStyleSheets = [first!, ...all.toReversed()];
          const after = read();
          return elements.flatMap((element, index) => {
            const declarations = after[index]!.filter((declaration, at) => declaration !== before[index]![at]);
            return declarations.length > 0 ? [`${element.localName}.${element.className} ${declarations.join('; ')}`] : [];
          });
        },
        { layers, sheets, properties },
      );
      expect(changed.slice(0, 3), url).toEqual([]);
    }
  });
