import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { drawingNames } from '../../src/content-model/schemas/components.ts';
import { attribute, elements, readDocument, textContent, type Element, type Node } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

const MAX_BYTES = 6000;
const FIGURE = /<figure class="drawing">.*?<\/figure>/gs;

const byTag = (node: Node, name: string) => elements(node, ({ tagName }) => tagName === name);
const words = (nodes: readonly Node[]) => nodes.map(textContent).join(' ').replace(/\s+/g, ' ').trim();
/** The words of three letters and more, in lower case. */
const longWords = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Returns the problems of a drawing in the HTML of a page. */
function faultsOf(markup: string): string[] {
  const figure: Node = parseFragment(markup);
  const svg = byTag(figure, 'svg')[0];
  if (!svg || byTag(figure, 'svg').length > 1) return ['not one svg'];
  const named = (list: string, tag: string) =>
    words(byTag(svg, tag).filter((element) => attribute(element, 'id') === attribute(svg, list) && attribute(element, 'id')));
  const title = named('aria-labelledby', 'title');
  const description = named('aria-describedby', 'desc');
  const labels = byTag(svg, 'text');
  const describedWords = new Set(longWords(`${title} ${description}`));
  const ids = new Set(elements(svg).map((element) => attribute(element, 'id')));
  const paints = (element: Element) =>
    ['fill', 'stroke', 'color', 'stop-color', 'flood-color'].flatMap((name) => attribute(element, name) ?? []);
  const faults: [boolean, string][] = [
    [attribute(svg, 'role') !== 'img', 'no role'],
    [title.length < 10, 'no title'],
    [description.length < 60, 'no description'],
    [words(byTag(figure, 'figcaption')).length < 20, 'no caption'],
    [labels.length < 4 || labels.some((label) => words([label]) === ''), 'no labels'],
    [!longWords(words(labels)).every((word) => describedWords.has(word)), 'a label that the description leaves out'],
    [!/^0 0 320 \d+$/.test(attribute(svg, 'viewBox') ?? ''), 'no viewBox of 320 units'],
    [!elements(svg).every((element) => paints(element).every((paint) => /^(?:none|currentcolor)$/i.test(paint))), 'a fixed colour'],
    [
      elements(svg).some(({ tagName }) => ['image', 'style', 'foreignObject', 'linearGradient', 'pattern'].includes(tagName)),
      'more than lines',
    ],
    [!byTag(svg, 'use').every((use) => ids.has(attribute(use, 'href')?.slice(1))), 'a part of another drawing'],
    [Buffer.byteLength(markup) > MAX_BYTES, `${Buffer.byteLength(markup)} bytes`],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
}

describe('Drawings', () => {
  let drawings: { path: string; markup: string }[] = [];
  before(() => {
    drawings = pages().flatMap(({ path, file }) => [...readFileSync(file, 'utf8').matchAll(FIGURE)].map(([markup]) => ({ path, markup })));
  });

  test('are in the pages, each as often as authors placed it', () => {
    const placed = globSync(['src/content/**/*.mdx', 'src/pages/**/*.astro']).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return drawingNames.filter((name) => text.includes(`<${name}`));
    });
    assert.deepEqual([...new Set(placed)].sort(), [...drawingNames].sort());
    assert.equal(drawings.length, placed.length);
    const figures = pages().flatMap(({ file }) => byTag(readDocument(file), 'figure'));
    assert.equal(figures.filter((figure) => attribute(figure, 'class') === 'drawing').length, placed.length);
  });

  test('have a name, a description with every label, a caption, no colours of their own and a modest size @a11y-drawings', () => {
    assert.deepEqual(
      drawings.flatMap(({ path, markup }) => faultsOf(markup).map((fault) => `${path}: ${fault}: ${markup.slice(0, 120)}`)),
      [],
    );
  });

  test('take their colours from tokens', () => {
    assert.doesNotMatch(readFileSync('src/components/figures/drawings.css', 'utf8'), /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i);
  });

  test('with a fault are found', () => {
    const { markup } = drawings[0]!;
    const faults = (from: string | RegExp, to: string) => faultsOf(markup.replace(from, to));
    assert.deepEqual(faults('role="img"', ''), ['no role']);
    assert.deepEqual(faults(/<title[^]*?<\/title>/, ''), ['no title']);
    assert.deepEqual(faults(/<desc[^]*?<\/desc>/, ''), ['no description', 'a label that the description leaves out']);
    assert.deepEqual(faults(/<figcaption>[^]*<\/figcaption>/, ''), ['no caption']);
    assert.deepEqual(faults(/(<text[^>]*>)[^<]*/, '$1unheard'), ['a label that the description leaves out']);
    assert.deepEqual(faults(/(<text[^>]*>)[^<]*/, '$1'), ['no labels']);
    assert.deepEqual(faults('viewBox="0 0 320', 'viewBox="0 0 640'), ['no viewBox of 320 units']);
    assert.deepEqual(faults('<path ', '<path stroke="#c00" '), ['a fixed colour']);
    assert.deepEqual(faults('</svg>', '<use href="#elsewhere" /></svg>'), ['a part of another drawing']);
    assert.deepEqual(
      faults('</svg>', `<path d="${'M0 0'.repeat(2000)}" /></svg>`).map((fault) => fault.replace(/\d/g, '')),
      [' bytes'],
    );
  });
});
