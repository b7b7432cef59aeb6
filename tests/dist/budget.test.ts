import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { before, describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { articleSections } from '../../src/navigation.ts';
import { attribute, elements, readDocument, textContent, type Element } from '../fixtures/html.ts';
import { pages, type BuiltPage } from '../fixtures/pages.ts';

/** What a server sends before it waits for the reader's answer: ten packets. */
const FIRST_ROUND_TRIP = 14_600;
/** The same for the second turn, when it may send twice as much. */
const TWO_ROUND_TRIPS = FIRST_ROUND_TRIP * 3;
const MOST_SCRIPT = 2_048;
const MOST_IN_ALL = 16_000;

/** Bytes on their way to the reader, compressed with Brotli, without headers. */
interface Weight {
  path: string;
  /** The page itself, all that its first paint waits for. */
  html: number;
  /** Scripts that a page loads which nobody touches, with what they import. */
  script: number;
  /** Style sheets and the manifest. */
  others: number;
}

const compressed = (file: string) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + compressed(file), 0);

/** What a page loads that nobody touches: the contents of templates are not among these elements. */
const loadedBy = (file: string): Element[] => elements(readDocument(file));

/** The files that elements of a page name in an attribute. */
const filesOf = (file: string, all: readonly Element[], name: string) =>
  all.map((element) => join(dirname(file), attribute(element, name)!));

/** The style sheets of a page, as files. */
const sheetsOf = (file: string) =>
  filesOf(
    file,
    loadedBy(file).filter((element) => attribute(element, 'rel') === 'stylesheet'),
    'href',
  );

function weightOf({ path, file }: BuiltPage): Weight {
  const loaded = loadedBy(file);
  const scripts = loaded.filter((element) => element.tagName === 'script' && attribute(element, 'src') !== undefined);
  const manifest = loaded.filter((element) => attribute(element, 'rel') === 'manifest');
  return {
    path,
    html: compressed(file),
    script: weigh(withImports(filesOf(file, scripts, 'src'))),
    others: weigh(new Set([...sheetsOf(file), ...filesOf(file, manifest, 'href')])),
  };
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

const inAll = ({ html, script, others }: Weight) => html + script + others;
const formatWeight = (weight: Weight) =>
  `${weight.path}: HTML ${weight.html} bytes, scripts ${weight.script}, other files ${weight.others}, in all ${inAll(weight)}`;

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
    for (const weight of weighed.slice(0, 2)) assert.ok(weight.html <= FIRST_ROUND_TRIP, formatWeight(weight));
  });

  test('the largest article can be painted after two', () => {
    const largest = weighed.at(-1)!;
    assert.ok(largest.html <= TWO_ROUND_TRIPS, formatWeight(largest));
  });

  test('pages that nobody touches load few scripts', () => {
    for (const weight of weighed) assert.ok(weight.script > 0 && weight.script <= MOST_SCRIPT, formatWeight(weight));
  });

  test('the home page and the median article are small in all', () => {
    for (const weight of weighed.slice(0, 2)) assert.ok(inAll(weight) <= MOST_IN_ALL, formatWeight(weight));
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
    assert.equal(sheets.size, 1);
    const styles = [
      ...[...sheets].map((sheet) => ({ path: sheet, text: readFileSync(sheet, 'utf8') })),
      ...pages().flatMap(({ path, file }) =>
        elements(readDocument(file), ({ tagName }) => tagName === 'style').map((style) => ({ path, text: textContent(style) })),
      ),
    ];
    assert.ok(styles.length > 100);
    for (const { path, text } of styles) assert.doesNotMatch(text, /@font-face|url\(|image-set\(/, path);
  });
});
