import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { comfortValues } from '../../../src/components/comfort/comfort.ts';
import { colours, contrast, luminance, type Surroundings } from '../../fixtures/tokens.ts';

const all: Surroundings[] = [undefined, ...comfortValues.theme].flatMap((theme) =>
  (['light', 'dark'] as const).flatMap((scheme) => [false, true].map((moreContrast) => ({ theme, scheme, moreContrast }))),
);

for (const surroundings of all) {
  const { theme = 'no theme', scheme, moreContrast } = surroundings;
  test(`contrast with ${theme} on a ${scheme} system${moreContrast ? ' that asks for more' : ''} @a11y-contrast`, () => {
    const found = colours(surroundings);
    const { page = '', field = '', mark = '', text = '', line = '' } = found;
    const expectContrast = (name: string, background: string, least: number, most: number) => {
      const ratio = contrast(found[name]!, background);
      assert.ok(ratio >= least && ratio <= most, `${name} ${found[name]} on ${background}: ${ratio.toFixed(2)}, not ${least} to ${most}`);
    };
    for (const name of ['text', 'quiet', 'link', 'accent']) expectContrast(name, page, 7, 15);
    expectContrast('text', field, 7, 15);
    expectContrast('text', mark, 7, 15);
    // Lines that show where a control is, and lines that only part things.
    for (const background of [page, field]) expectContrast('strong-line', background, 3, 15);
    expectContrast('line', page, moreContrast ? 3 : 1.4, 15);
    for (const background of [page, field, mark]) assert.notEqual(background, '#ffffff');
    for (const ink of [text, line]) assert.notEqual(ink, '#000000');
  });
}

test('dim gives less light than dark, and dark less than light', () => {
  const page = (theme: Surroundings['theme'], scheme: Surroundings['scheme'] = 'light') =>
    luminance(colours({ theme, scheme, moreContrast: false })['page']!);
  assert.ok(page('dim') < 0.75 * page('dark'));
  assert.ok(page('dark') < 0.02);
  assert.ok(page('light') > 0.8 && page('light') < 0.95);
  assert.equal(page('dark'), page(undefined, 'dark'));
  assert.ok(page('green', 'dark') <= page('dark'));
});

test('contrast is measured as WCAG defines it', () => {
  assert.equal(contrast('#ffffff', '#000000'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

test('404 has the same colours, and the browser’s bar those of the page', () => {
  const read = (file: string) => readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8');
  const notFound = read('components/site/not-found/not-found.css');
  const themeInit = read('components/site/head/theme-init.js');
  const base = read('layouts/Base.astro');
  for (const theme of [undefined, ...comfortValues.theme]) {
    const [light, dark] = (['light', 'dark'] as const).map((scheme) => colours({ theme, scheme, moreContrast: false }));
    assert.match(themeInit, new RegExp(`${theme ?? 'system'}: \\['${light!['page']}', '${dark!['page']}'\\]`));
    for (const name of ['page', 'text', 'link', 'accent'])
      for (const set of [light!, dark!]) assert.ok(notFound.includes(set[name]!), `not-found.css has no ${set[name]} (${name}, ${theme})`);
    if (!theme) for (const set of [light!, dark!]) assert.ok(base.includes(`content="${set['page']}"`));
  }
});
