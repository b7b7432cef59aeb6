import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import stylelint from 'stylelint';

/** Whether the rules of the project refuse some style. */
async function isRefused(code: string): Promise<boolean> {
  const { errored } = await stylelint.lint({ code, configFile: 'stylelint.config.js', codeFilename: 'src/styles/x.css' });
  return errored;
}

describe('Stripes, which readers report as triggers @a11y-stripes', () => {
  for (const declaration of [
    'background: repeating-linear-gradient(90deg, red 0 5px, blue 5px 10px)',
    'background-image: repeating-radial-gradient(red 0 5px, blue 5px 10px)',
    'border: 2px dotted red',
    'border-block-start: 2px dashed red',
    'outline-style: dotted',
  ])
    test(`the style rules refuse "${declaration}"`, async () => assert.ok(await isRefused(`.a {\n  ${declaration};\n}\n`)));

  for (const selector of ['tr:nth-child(odd)', 'li:nth-child(2n + 1)', 'tr:nth-of-type(even)'])
    test(`the style rules refuse "${selector}"`, async () => assert.ok(await isRefused(`${selector} {\n  color: red;\n}\n`)));

  test('the style rules allow what has no stripes', async () =>
    assert.ok(!(await isRefused('.a {\n  border: 2px solid red;\n}\n\n.a:nth-child(1) {\n  color: red;\n}\n'))));

  test('no drawing has a pattern', () => {
    const files = globSync('src/**/*.{astro,svg}');
    assert.ok(files.length > 50);
    assert.deepEqual(
      files.filter((file) => /<pattern\b|stroke-dasharray/.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
});
