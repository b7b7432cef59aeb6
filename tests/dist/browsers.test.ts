import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { builtFiles } from '../../src/utils/built-files.ts';
import { dist } from '../fixtures/pages.ts';

/** What the oldest browsers of docs/architecture.md do not know, each with the first versions that do. */
const TOO_NEW = {
  styles: { 'light-dark()': /light-dark\(/ /* Chrome 123, Firefox 120, Safari 17.5 */ },
  scripts: {
    'toSorted() and its like': /\.to(?:Sorted|Reversed|Spliced)\(/ /* Chrome 110, Firefox 115, Safari 16 */,
    'looking behind in a pattern': /\(\?<[=!]/ /* Safari 16.4 */,
    'Promise.withResolvers()': /\bwithResolvers\(/ /* Chrome 119, Firefox 121, Safari 17.4 */,
    'Object.groupBy()': /\bgroupBy\(/ /* Chrome 117, Firefox 119, Safari 17.4 */,
    'RegExp v flag': /\/[dgimsy]*v[dgimsy]*\.(?:test|exec)\(/ /* Chrome 112, Firefox 116, Safari 17 */,
    'a static block': /\bstatic\{/ /* Safari 16.4 */,
    'the size of URLSearchParams': /URLSearchParams\([^)]*\)\.size/ /* Chrome 113, Firefox 112, Safari 17 */,
  },
};

/** The texts of some built files. Pagefind's own are its own. */
const texts = (ending: string) =>
  builtFiles(dist, ending).flatMap(({ path, file }) => (path.startsWith('pagefind/') ? [] : [{ path, text: readFileSync(file, 'utf8') }]));

describe('Browsers of some years ago', () => {
  test('can read the styles, in files and in pages', () => {
    const sheets = [...texts('.css'), ...texts('.html')];
    assert.ok(sheets.length > 100);
    for (const { path, text } of sheets)
      for (const [what, pattern] of Object.entries(TOO_NEW.styles)) assert.doesNotMatch(text, pattern, `${path}: ${what}`);
  });

  test('can read the scripts', () => {
    const scripts = [...texts('.js'), ...texts('index.html')];
    assert.ok(scripts.length > 100);
    for (const { path, text } of scripts)
      for (const [what, pattern] of Object.entries(TOO_NEW.scripts)) assert.doesNotMatch(text, pattern, `${path}: ${what}`);
  });
});
