import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { before, describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { articleSections } from '../../src/lib/sections.ts';
import { attribute, elements, readDocument } from '../support/html.ts';
import { dist, pages, type BuiltPage } from '../support/pages.ts';

/** What a server sends before it waits for the reader's answer: ten packets. */
const FIRST_ROUND_TRIP = 14_600;
/** The same for the second turn, when it may send twice as much. */
const TWO_ROUND_TRIPS = FIRST_ROUND_TRIP * 3;
const MOST_SCRIPT = 2_048;
const MOST_IN_ALL = 16_384;
const MOST_SMALL_INDEX = 20_000;

/** Bytes on their way to the reader, compressed with Brotli, without headers. */
interface Weight {
  path: string;
  html: number;
  /** Style sheets: all of them block painting. */
  css: number;
  /** Scripts that a page loads which nobody touches, with what they import. */
  script: number;
}

const compressed = (file: string) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + compressed(file), 0);

/** The style sheets of a page, as files. */
const sheetsOf = (file: string) =>
  elements(readDocument(file), (element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet').map((element) =>
    join(dirname(file), attribute(element, 'href')!),
  );

function weightOf({ path, file }: BuiltPage): Weight {
  // What stands in templates waits, and is not among these elements.
  const scripts = elements(readDocument(file), ({ tagName }) => tagName === 'script').flatMap((element) => attribute(element, 'src') ?? []);
  const script = weigh(withImports(scripts.map((address) => join(dirname(file), address))));
  return { path, html: compressed(file), css: weigh(new Set(sheetsOf(file))), script };
}

/** Scripts with all that they import at once; what they import later is left out. */
function withImports(files: readonly string[]): Set<string> {
  const all = new Set<string>();
  const add = (file: string) => {
    if (all.has(file)) return;
    all.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, address] of code.matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+)["'`]/g)) add(normalize(join(dirname(file), address!)));
  };
  files.forEach(add);
  return all;
}

const told = ({ path, html, css, script }: Weight) =>
  `${path}: HTML ${html} + styles ${css} = ${html + css} bytes, scripts ${script}, in all ${html + css + script}`;

let home: BuiltPage;
/** The pages of the collections, those with the least HTML first. */
let articles: Weight[];
let weighed: Weight[];
before(() => {
  const all = pages();
  home = all.find(({ path }) => path === 'index.html')!;
  articles = all
    .filter(({ type }) => [...articleSections, 'practices', 'faq'].some((section) => type === `${section} page`))
    .map(weightOf)
    .sort((a, b) => a.html - b.html);
  assert.ok(articles.length > 50);
  weighed = [weightOf(home), articles[Math.floor(articles.length / 2)]!, articles.at(-1)!];
});

describe('What a first visit costs', () => {
  test('the home page and the median article can be painted after one round trip', () => {
    for (const weight of weighed.slice(0, 2)) assert.ok(weight.html + weight.css <= FIRST_ROUND_TRIP, told(weight));
  });

  test('the largest article can be painted after two', () => {
    const largest = weighed.at(-1)!;
    assert.ok(largest.html + largest.css <= TWO_ROUND_TRIPS, told(largest));
  });

  test('pages that nobody touches load few scripts', () => {
    for (const weight of weighed) assert.ok(weight.script > 0 && weight.script <= MOST_SCRIPT, told(weight));
  });

  test('the home page and the median article are small in all', () => {
    for (const weight of weighed.slice(0, 2)) assert.ok(weight.html + weight.css + weight.script <= MOST_IN_ALL, told(weight));
  });

  test('pages ask for no picture but the icon, and for no font', () => {
    const loaders = ['img', 'picture', 'source', 'video', 'audio', 'object', 'embed', 'iframe', 'image'];
    const asked = pages().flatMap(({ path, file }) =>
      elements(
        readDocument(file),
        (element) =>
          loaders.includes(element.tagName) ||
          (element.tagName === 'link' && /\b(?:preload|prefetch|modulepreload)\b/.test(attribute(element, 'rel') ?? '')),
      ).map(({ tagName }) => `${path}: <${tagName}>`),
    );
    assert.deepEqual(asked, []);
    const sheets = new Set(pages().flatMap(({ file }) => sheetsOf(file)));
    for (const sheet of sheets) assert.doesNotMatch(readFileSync(sheet, 'utf8'), /@font-face|url\(|image-set\(/, sheet);
  });
});

/** Its table and picture take a third of all styles, and no other page has the like. */
const WITH_OWN_STYLES = 'research/studies/index.html';

test('a page that follows another loads nothing but itself: every page has the same style sheet', () => {
  const others = pages()
    .filter(({ path }) => path !== '404.html' && path !== WITH_OWN_STYLES)
    .map(({ path, file }) => `${sheetsOf(file).join()} ${path}`)
    .filter((sheets) => !sheets.startsWith(`${sheetsOf(home.file).join()} `));
  assert.deepEqual(others, []);
});

test('the small index of the search fits into its bytes', () => {
  const bytes = compressed(join(dist, 'search/small-index.json'));
  assert.ok(bytes <= MOST_SMALL_INDEX, `search/small-index.json: ${bytes} bytes`);
});
